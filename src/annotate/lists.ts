/** Builds lists of organs and persons: addressees, signatures, 抄送 (GB/T 9704 7.3.2, 7.3.5, 7.4.2). */
import type {ResponsibilityBuilder} from '../../grammars/responsibility.ts'
import type {Organization, Person, Text} from '../schema/nodes.ts'
import {type AnnotateContext, textLeaf, wordsOf} from './context.ts'
import {OrganKind, writtenOf} from './organizations.ts'

/** A stretch of the logical text with its group in the list. */
export interface ListedRange {
  from: number
  to: number
  group: number
}

const personTitle = /(?:委员|代表|同志|先生|女士|主席|部长|省长|市长|县长|区长|州长|主任|局长)$/

/** Names the organs of a list and builds their nodes. */
export function organizations(context: AnnotateContext, list: readonly ListedRange[]): Organization[] {
  const {grammars, locator, zones, canonical} = context
  // As long as the list: it needs no copy without room to spare.
  const nodes = new Array<Organization>(list.length)
  for (let at = 0; at < list.length; at++) {
    const {from, to} = list[at]!
    const value = wordsOf(context, from, to)
    const position = locator.at(from, to)
    nodes[at] = canonical
      ? {type: 'organization', value, name: value, canonicalName: '', collective: false, position}
      : {type: 'organization', value, name: value, collective: false, position}
  }
  const kinds = grammars.naming.name(nodes, list)
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at]!
    if (canonical) node.canonicalName = grammars.canonicalName(node.name)
    if ((kinds[at]! & OrganKind.zone) !== 0) zones.add(writtenOf(node, kinds[at]!), node)
  }
  return nodes
}

/** Reads a list of those a notice is addressed to. Where it is no list, the words are one text. */
export function addresseeList(context: AnnotateContext, from: number, to: number): (Organization | Person | Text)[] {
  if (!context.annotate) return [textLeaf(context, from, to)]
  const list: ListedRange[] = []
  let group = 0
  let plain = true
  const refuse = () => {
    plain = false
  }
  const builder: ResponsibilityBuilder = {
    label: refuse,
    joint: refuse,
    verb: refuse,
    deadline: refuse,
    organization: (first, last) => list.push({from: from + first, to: from + last, group}),
    convention: refuse,
    separator: (pause) => {
      if (!pause) group++
    },
    // 等 closes a list; it is a delimiter of its parent.
    open: () => undefined,
  }
  if (!context.grammars.responsibility.read(context.text.slice(from, to), builder) || !plain || list.length === 0) {
    return [textLeaf(context, from, to)]
  }
  const nodes = organizations(context, list)
  // 甲、乙、丙委员: the post of the last is that of all.
  const last = nodes[nodes.length - 1]!
  const post = last.name.length <= 8 ? personTitle.exec(last.name)?.[0] : undefined
  const families = context.vocabulary.familyNames
  return nodes.map((node, index) => {
    const {from: start, to: end} = list[index]!
    const own = node.name.length <= 8 ? personTitle.exec(node.name)?.[0] : undefined
    if (own) return person(context, start, end, own)
    const isName = /^[\u4e00-\u9fff·]{2,4}$/.test(node.name) && families.some((name) => node.name.startsWith(name))
    return post && isName ? person(context, start, end, null) : node
  })
}

/** A post before a name, behind it, or in brackets behind it: 市水利局局长张三, 张三副市长, 张三（市水利局）. */
const posts = '(?:[局处科厅部站所队镇乡县区市]长|主任|书记|主席|经理|专员|主管)'
const post = new RegExp(`^(.{1,30}${posts})[ \\t\\u3000]*([\\u4e00-\\u9fff·]{2,4})$`)
const postBehind = new RegExp(`^([\\u4e00-\\u9fff·]{2,4}?)((?:常务)?副?${posts})$`)
const bracketed = /^([\u4e00-\u9fff· \u3000]{2,8})[（(]([^（）()]{1,30})[）)]$/

/** Builds the nodes of a list that asks for persons (责任人); what has not the form of a name is an organ. */
export function personsOrOrganizations(
  context: AnnotateContext,
  list: readonly ListedRange[],
): (Organization | Person)[] {
  const {familyNames, placeSuffixes, zoneSuffixes, organSuffixes} = context.vocabulary
  // 高新区, 金山镇, 林业局: places and organs that begin like a name.
  const others = [...placeSuffixes, ...zoneSuffixes, ...organSuffixes]
  const isName = (words: string) =>
    /^[\u4e00-\u9fff·]{2,4}$/.test(words) &&
    familyNames.some((family) => words.startsWith(family)) &&
    (words.length < 3 || !others.some((suffix) => words.endsWith(suffix)))
  const organs = organizations(context, list)
  return organs.map((organ, index) => {
    const {from, to} = list[index]!
    const value = wordsOf(context, from, to)
    const bare = value.replace(/[\s\u3000\u00a0]+/g, '')
    const before = post.exec(bare)
    const behind = bracketed.exec(bare) ?? postBehind.exec(bare)
    const [name, title] = before ? [before[2]!, before[1]!] : behind ? [behind[1]!, behind[2]!] : [bare, null]
    if (!isName(name)) return organ
    return {type: 'person', value, name, title, position: context.locator.at(from, to)}
  })
}

/** Builds a person; the post is what stands after the name. */
export function person(context: AnnotateContext, from: number, to: number, title: string | null): Person {
  const value = wordsOf(context, from, to)
  const bare = value.replace(/[\s\u3000\u00a0]+/g, '')
  return {
    type: 'person',
    value,
    name: title !== null && bare.endsWith(title) ? bare.slice(0, bare.length - title.length) : bare,
    title,
    position: context.locator.at(from, to),
  }
}
