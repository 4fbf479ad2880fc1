/** Tasks without a note among tasks that have one. */
import {alternatives} from '../../grammars/words.ts'
import type {Nodes, Parents, Section} from '../schema/nodes.ts'
import type {Vocabulary} from '../vocabulary/index.ts'
import type {Check} from './rules.ts'

/** The least number of sections beside it that have a note, and the least share of all. */
const least = 3
const share = 0.8

/** How a section ends that says in its own words who answers for it. */
const named = /(?:牵头|负责|主办|承办|(?:单位|部门|责任人)[ \t\u3000]*[:：])[^。；;\n]{0,200}$/

/** How far into its first words the topic of a section is looked for. UTF-16 units. */
const head = 20

/** How much of the end of a section is looked at. UTF-16 units. */
const ending = 240

/** Sections that are numbered as one list, below one parent or running on below several. */
interface TaskList {
  /** Its last ordinal. */
  last: number
  /** How many have a note. */
  noted: number
  missing: Section[]
  /** Sections about safeguards and the like behind the last with a note, which need none. */
  closing: Section[]
}

export const missingNotes: Check = {
  rules: ['missingResponsibility'],
  create({children, report, placeOf, text, vocabulary}) {
    const isClosing = closingIn(vocabulary)
    let isDefault = false
    const lists: TaskList[] = []
    /** The last list of each style and level, which may run on below the next parent. */
    const running = new Map<string, TaskList>()
    const look = (row: readonly Nodes[]) => {
      const sections = row.filter((node): node is Section => node.type === 'section' && !node.inline)
      for (const style of new Set(sections.map((section) => section.style))) {
        const own = sections.filter((section) => section.style === style)
        const key = `${style} ${own[0]!.level}`
        let list = running.get(key)
        if (!list || own[0]!.ordinal !== list.last + 1) {
          list = {last: 0, noted: 0, missing: [], closing: []}
          lists.push(list)
          running.set(key, list)
        }
        list.last = own.at(-1)!.ordinal
        const leaves = own.filter(isLeaf)
        const noted = leaves.filter(hasNote).length
        list.noted += noted
        // A part of a list where notes are rather the exception is another matter.
        if (noted >= leaves.length - noted) for (const leaf of leaves) addLeaf(list, leaf)
      }
    }
    const addLeaf = (list: TaskList, leaf: Section) => {
      const isMissing = !hasNote(leaf)
      if (isMissing && isClosing(leaf)) list.closing.push(leaf)
      else {
        list.missing.push(...list.closing.splice(0))
        if (isMissing) list.missing.push(leaf)
      }
    }
    /** Parents with a note of their own, which covers all that is in them. */
    const covering = new Set<Parents>()
    const lookBelow = (node: Parents, ancestors: readonly Parents[]) => {
      if (ancestors.some((ancestor) => covering.has(ancestor))) return
      if (hasOwnNote(node.children)) covering.add(node)
      else look(node.children)
    }
    const isNamed = (leaf: Section): boolean => {
      const at = placeOf(leaf)
      if (!at) return true
      const end = text.slice(Math.max(at.from, at.to - ending), at.to).replace(/[。；;）)〕】\]\s]+$/, '')
      return named.test(end)
    }
    return {
      visit: {
        paragraph({conventions}) {
          if (conventions?.some(({kind}) => kind === 'default')) isDefault = true
        },
        responsibility({conventions}) {
          if (conventions?.some(({kind}) => kind === 'default')) isDefault = true
        },
        attachment: lookBelow,
        section: lookBelow,
      },
      end() {
        // 各项任务均由…负责，不再列出: then a task without a note has one.
        if (isDefault) return
        if (!hasOwnNote(children)) look(children)
        for (const {noted, missing} of lists) {
          if (noted < least || noted < (noted + missing.length) * share) continue
          for (const leaf of missing) {
            if (isNamed(leaf)) continue
            report('missingResponsibility', placeOf(leaf.children[0]!), {actual: `${leaf.number}${leaf.title ?? ''}`})
          }
        }
      },
    }
  },
}

/** Gives the test for the topics of a vocabulary: a heading, or the first words, with one of them. */
function closingIn({closingTopics}: Vocabulary): (section: Section) => boolean {
  const topic = new RegExp(alternatives(closingTopics))
  return ({title, children}) => {
    const [first] = children.flatMap((child) => (child.type === 'paragraph' ? child.children : []))
    return topic.test((title ?? first?.value ?? '').slice(0, head))
  }
}

/** Tells a section without numbered units of its own. */
function isLeaf({children}: Section): boolean {
  return !children.some((child) => child.type === 'section' && !child.inline)
}

function hasOwnNote(row: readonly Nodes[]): boolean {
  return row.some(({type}) => type === 'responsibility')
}

/** Tells whether a section has a note: its own, or one of its inline items. */
function hasNote({children}: Section): boolean {
  return children.some((child) => child.type === 'responsibility' || (child.type === 'section' && hasNote(child)))
}
