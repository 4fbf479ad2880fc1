/**
 * Notes of who does what by when: `牵头单位：甲；责任单位：乙、丙等；完成时限：2023年底前`, `甲牵头，乙按职责分工负责`,
 * and plain lists of organs, which are notes without a role.
 */
import {createToken} from 'chevrotain'
import {type ConventionParts, createConventionGrammar} from './convention.ts'
import {createOrganizationTokens, isSpace, type OrganizationWords} from './organization-list.ts'
import {TokenWalker} from './token-walker.ts'
import {alternatives, closingBracket, firstCharacters, isClose, isOpen} from './words.ts'

/** What the grammar tells of a note: stretches by their offsets in it, in order. */
export interface ResponsibilityBuilder {
  /** A label begins: `责任单位：`, its colon left out. */
  label(from: number, to: number): void
  organization(from: number, to: number): void
  /** What parts two organs: 、 keeps them in one group, a comma does not. */
  separator(pause: boolean): void
  /** 会同 joins the organ before it and the one after it. */
  joint(): void
  /** The list is open: 等, 等部门. */
  open(from: number, to: number): void
  /** A verb ends the organs before it: 牵头, 负责. */
  verb(from: number, to: number): void
  /** A time limit; `valueFrom` = `valueTo` where nothing follows its label. */
  deadline(labelFrom: number, labelTo: number, valueFrom: number, valueTo: number): void
  /** What the note says of all notes: 逗号前为牵头单位，下同. It may stand in brackets of its own. */
  convention(from: number, to: number, parts: ConventionParts): void
}

/** Reads notes, bound to a vocabulary. */
export interface ResponsibilityGrammar {
  /**
   * Reads the inside of a note, or a line, or a list of organs.
   *
   * @param agrees False where no convention can stand in the words; found out where it is not said.
   * @returns False where it has not the form of one; the builder may have been told of a part of it.
   */
  read(words: string, builder: ResponsibilityBuilder, agrees?: boolean): boolean
}

const gap = '[ \\t\\u3000\\u00a0]*'

/**
 * Where a note stands: outside a list of organs, in one, after 会同 (an organ is due), after 等 (a verb may follow).
 *
 * 责任分工 = (单位表 | 标签 | 时限 | 约定 | 分隔)*, 单位表 = 单位 (、 单位? | 会同 单位)* 等? 动词?
 */
type State = 'outside' | 'list' | 'joint' | 'open'

/** Gives the offset after a label, without its colon and the white space before that. */
function labelEnd(text: string, end: number): number {
  let offset = end - 1
  while (isSpace(text.charCodeAt(offset - 1))) offset--
  return offset
}

/** Creates the grammar for a vocabulary. */
export function createResponsibilityGrammar(words: OrganizationWords): ResponsibilityGrammar {
  const organizations = createOrganizationTokens(words)
  const conventions = createConventionGrammar(words)
  const label = createToken({
    name: 'Label',
    pattern: new RegExp(`(?:${alternatives(words.roleLabels)})${gap}(?:[（(][^（）()\\n]{1,12}[）)]${gap})?[:：]`, 'y'),
    start_chars_hint: firstCharacters(words.roleLabels),
    line_breaks: false,
  })
  const deadlineLabel = createToken({
    name: 'DeadlineLabel',
    pattern: new RegExp(`(?:${alternatives(words.deadlineLabels)})${gap}[:：]`, 'y'),
    start_chars_hint: firstCharacters(words.deadlineLabels),
    line_breaks: false,
  })
  // A time limit ends at a stop, or at a comma that another label follows.
  const next = `[，,；;。、]?${gap}(?:${alternatives([...words.roleLabels, ...words.deadlineLabels])})${gap}[:：]`
  const deadlineValue = createToken({
    name: 'DeadlineValue',
    pattern: new RegExp(`(?:(?!${next})[^；;。\\n])+`, 'y'),
    line_breaks: false,
  })
  const deadlineEnd = createToken({
    name: 'DeadlineEnd',
    pattern: /[；;。\n，,、]/y,
    line_breaks: true,
  })
  const {space, pause, comma, open, joint, verb, name} = organizations
  const tokens = new TokenWalker([space, deadlineLabel, label, pause, comma, open, verb, joint, name])
  // What comes after the label of a time limit is its value, whatever it looks like.
  const limits = new TokenWalker([deadlineValue, deadlineEnd])
  /** Reads the time limit whose label ends at `at`; gives where it ends, or -1 where another label follows at once. */
  const readDeadline = (text: string, from: number, at: number, builder: ResponsibilityBuilder): number => {
    const labelTo = labelEnd(text, at)
    let start = at
    while (tokens.next(text, start) && tokens.type === space) start = tokens.end
    // A bracket too many: 完成时限：（2023年6月.
    if (isOpen(text.charCodeAt(start)) && closingBracket(text, start, text.length) < 0) start++
    if (start < text.length && !limits.next(text, start)) return -1
    if (start < text.length && limits.type === deadlineValue) {
      builder.deadline(from, labelTo, start, limits.end)
      return limits.end
    }
    builder.deadline(from, labelTo, at, at)
    if (start === text.length) return start
    builder.separator(false)
    return limits.end
  }
  /** Reads the convention at a place, with the brackets around it; gives where it ends, or -1. */
  const readConvention = (text: string, at: number, builder: ResponsibilityBuilder): number => {
    const inside = isOpen(text.charCodeAt(at)) ? at + 1 : at
    const parts = conventions.at(text, inside)
    if (!parts) return -1
    if (inside === at) {
      builder.convention(at, parts.to, parts)
      return parts.to
    }
    if (!isClose(text.charCodeAt(parts.to))) return -1
    builder.convention(at, parts.to + 1, parts)
    return parts.to + 1
  }
  return {
    read(text, builder, agrees = conventions.anchorsIn(text).length > 0) {
      let state: State = 'outside'
      let nameEnd = -1
      for (let at = 0; at < text.length; at = tokens.end) {
        const agreed = agrees ? readConvention(text, at, builder) : -1
        if (agreed >= 0) {
          tokens.end = agreed
          state = 'outside'
          continue
        }
        if (!tokens.next(text, at)) return false
        const {type, end} = tokens
        if (type === space) continue
        if (type === name) {
          // Two names touch only where one was too long to be a name.
          if (state === 'list' && at === nameEnd) return false
          nameEnd = end
          builder.organization(at, end)
          state = 'list'
          continue
        }
        if (state === 'joint') return false
        if (type === pause || type === joint || type === open) {
          if (state !== 'list') return false
          if (type === pause) builder.separator(true)
          else if (type === joint) {
            builder.joint()
            state = 'joint'
          } else {
            builder.open(at, end)
            state = 'open'
          }
          continue
        }
        if (type === verb) {
          if (state === 'outside') return false
          builder.verb(at, end)
        } else if (type === comma) builder.separator(false)
        else if (type === label) builder.label(at, labelEnd(text, end))
        else {
          tokens.end = readDeadline(text, at, end, builder)
          if (tokens.end < 0) return false
        }
        state = 'outside'
      }
      return state !== 'joint'
    },
  }
}
