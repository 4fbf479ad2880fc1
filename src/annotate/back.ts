/** Builds what stands after 正文: signature, 附件说明, attachments, imprint (GB/T 9704 7.3.4 to 7.4). */
import {readDate} from '../../grammars/date.ts'
import {readNumeral} from '../../grammars/numbering.ts'
import type {Block} from '../parse/blocks.ts'
import {namesIn} from '../parse/joint.ts'
import {type Range, skipBlank, trimEnd} from '../parse/lines.ts'
import {datePattern, shapesFor} from '../parse/shapes.ts'
import type {
  AttachmentNote,
  AttachmentNotes,
  CopyTo,
  DateLeaf,
  Imprint,
  Num,
  Organization,
  Person,
  Printing,
  Signature,
  Text,
} from '../schema/nodes.ts'
import {fileExtensions} from '../vocabulary/page.ts'
import {type AnnotateContext, report, textLeaf, wordsOf} from './context.ts'
import {addresseeList, type ListedRange, organizations, person} from './lists.ts'

const wholeDate = new RegExp(`^(?:${datePattern})$`)

/** Tells words that are a date and no more; one begins with its year. */
function isDate(words: string): boolean {
  return /^[0-9０-９一二]/.test(words) && wholeDate.test(words)
}

/** Builds the date of a stretch that is a date and no more. */
function dateLeaf(context: AnnotateContext, from: number, to: number): DateLeaf {
  const value = wordsOf(context, from, to)
  const span = readDate(value)
  if (span && !span.possible) report(context, 'impossibleDate', from, to)
  return {
    type: 'date',
    value,
    start: span?.start ?? null,
    end: span?.end ?? null,
    position: context.locator.at(from, to),
  }
}

/** Gives the stretches of a line that white space parts. */
function partsOf({text}: AnnotateContext, from: number, to: number): {from: number; to: number}[] {
  const parts: {from: number; to: number}[] = []
  for (let at = from; at < to; at++) {
    if (isBlank(text.charCodeAt(at))) continue
    const start = at
    while (at < to && !isBlank(text.charCodeAt(at))) at++
    parts.push({from: start, to: at})
  }
  return parts
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 9 || code === 10 || code === 0x3000 || code === 0xa0
}

/** Builds 发文机关署名 and 成文日期 (7.3.5): organs, stacked or parted by spaces, and a date. */
export function signature(context: AnnotateContext, block: Block): Signature {
  const children: (Organization | Person | DateLeaf | Text)[] = []
  const {isOrgan} = shapesFor(context.vocabulary)
  for (const line of signedLines(context, block.lines, isOrgan)) {
    const words = wordsOf(context, line.from, line.to)
    if (!context.annotate) children.push(textLeaf(context, line.from, line.to))
    else if (isDate(words)) children.push(dateLeaf(context, line.from, line.to))
    else {
      const parts = partsOf(context, line.from, line.to)
      const organs = parts
        .flatMap((part) => jointRanges(context, part))
        .map((part, group): ListedRange => ({...part, group}))
      if (parts.every((part) => isOrgan(wordsOf(context, part.from, part.to))))
        for (const organ of organizations(context, organs)) children.push(organ)
      else if (isOrgan(words.replace(/[ \t\u3000\u00a0“”]+/g, '')))
        children.push(...organizations(context, [{from: line.from, to: line.to, group: 0}]))
      else children.push(...signer(context, line.from, line.to))
    }
  }
  return {type: 'signature', children, position: context.locator.at(block.from, block.to)}
}

/** Gives the lines of a signature; a name that is broken over two of them is one. */
function signedLines(context: AnnotateContext, lines: readonly Range[], isOrgan: (words: string) => boolean): Range[] {
  const joined: Range[] = []
  for (const line of lines) {
    const last = joined[joined.length - 1]
    const words = wordsOf(context, line.from, line.to)
    const above = last ? wordsOf(context, last.from, last.to) : ''
    const broken =
      last && /^[\u4e00-\u9fff“”]{5,}$/.test(above) && !isOrgan(above) && isOrgan(words) && !/^[省市县区国]/.test(words)
    if (broken) last.to = line.to
    else joined.push({from: line.from, to: line.to})
  }
  return joined
}

/** Gives the stretches of the names that run together in one. */
function jointRanges(context: AnnotateContext, part: Range): Range[] {
  const words = context.text.slice(part.from, part.to)
  if (/[\s\u3000\u00a0]/.test(words)) return [part]
  const starts = namesIn(words, context.vocabulary)
  return starts.map((start, index) => ({from: part.from + start, to: part.from + (starts[index + 1] ?? words.length)}))
}

/** 省长　王某某: a post and a name. */
function signer(context: AnnotateContext, from: number, to: number): (Person | Text)[] {
  const words = wordsOf(context, from, to)
  const post =
    /^(.{0,12}(?:[省市县区州镇乡][ \u3000]*长|主[ \u3000]*席|部[ \u3000]*长|局[ \u3000]*长|主[ \u3000]*任|总[ \u3000]*理|厅[ \u3000]*长))(?:[ \t\u3000\u00a0]*[:：][ \t\u3000\u00a0]*|[ \t\u3000\u00a0]+)(.{2,8})$/.exec(
      words,
    )
  if (!post) return [textLeaf(context, from, to)]
  const node = person(context, from, to, post[1]!.replace(/\s+/g, ''))
  return [{...node, name: post[2]!.replace(/[\s\u3000\u00a0]+/g, '')}]
}

const noteLabel =
  /^(?:(?:请?点击)?下载[:：][ \t\u3000\u00a0]*)?(?:附[ \t\u3000\u00a0]*(?:件|表|图|录)?[ \t\u3000\u00a0]*(?:[0-9０-９]{1,3}(?![.．、0-9])|[一二三四五六七八九十]{1,3})?[ \t\u3000\u00a0]*[-:：]?)?/
/** The mark of an attachment: 附件1, 附件1：, 附件1. */
const markLabel =
  /^附[ \t\u3000\u00a0]*(?:件|表|图|录)?[ \t\u3000\u00a0]*(?:[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})?[ \t\u3000\u00a0]*[:：.．、]?/
/** What is left of a line that names a file by its number alone. */
const namelessFile = new RegExp(
  `^[ \\t\\u3000\\u00a0]*[0-9]{0,2}(?:[.．](?:${fileExtensions}))?[ \\t\\u3000\\u00a0]*$`,
  'i',
)
/** A number of an entry; the words before it may touch it, so that only the one that is due counts. */
const entryNumber = /(?<![0-9０-９.．第])([0-9０-９]{1,2})[ ]?[.．、，][ \t\u3000\u00a0]*(?![0-9])/g

/** Builds 附件说明 (7.3.4): `附件：1.甲　2.乙`, one entry a node. */
export function attachmentNotes(context: AnnotateContext, block: Block): AttachmentNotes {
  const children: AttachmentNote[] = []
  block.lines.forEach((line, index) => {
    const words = context.text.slice(line.from, line.to)
    const label = index === 0 || block.role === 'files' ? noteLabel.exec(words) : null
    // 附件1 alone, or 附件1.doc, is all the name there is.
    const nameless = label !== null && namelessFile.test(words.slice(label[0].length))
    const start = label && !nameless ? label[0].length : 0
    const rest = words.slice(start)
    const own = label ? /([0-9０-９]{1,3})[ \t\u3000\u00a0]*[-:：]?$/.exec(label[0]) : null
    const cuts = nameless ? [] : entryStarts(rest)
    const add = (first: number, last: number, number: number | null) => {
      const from = skipBlank(context.text, line.from + start + first, line.from + start + last)
      const to = trimEnd(context.text, from, line.from + start + last)
      if (to > from) {
        const position = context.locator.at(from, to)
        children.push({
          type: 'attachmentNote',
          number,
          url: position ? context.linkAt(position.start.offset, position.end.offset) : null,
          value: wordsOf(context, from, to),
          position,
        })
      }
    }
    if (cuts.length === 0) add(0, rest.length, own ? arabic(own[1]!) : null)
    cuts.forEach((cut, at) => {
      add(cut.to, cuts[at + 1]?.from ?? rest.length, cut.ordinal)
    })
  })
  const position = context.locator.at(block.from, block.to)
  return block.role === 'files'
    ? {type: 'attachmentNotes', children, position, data: {files: true}}
    : {type: 'attachmentNotes', children, position}
}

/** Finds the numbers of a list's entries: the first at its beginning, each next one more. */
function entryStarts(list: string): {from: number; to: number; ordinal: number}[] {
  const starts: {from: number; to: number; ordinal: number}[] = []
  for (const found of list.matchAll(entryNumber)) {
    const ordinal = arabic(found[1]!)
    const last = starts[starts.length - 1]
    const due = last ? ordinal === last.ordinal + 1 : list.slice(0, found.index).trim() === ''
    if (due) starts.push({from: found.index, to: found.index + found[0].length, ordinal})
    else if (!last) break
  }
  return starts
}

function arabic(digits: string): number {
  return Number(digits.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)))
}

/** The mark of an attachment (附件2) and what stands behind it on its line. */
export interface AttachmentMark {
  num: Num
  number: number | null
  titleFrom: number
  titleTo: number
}

/** Reads the line that an attachment begins with (7.3.7). */
export function attachmentMark(context: AnnotateContext, from: number, to: number): AttachmentMark {
  const words = context.text.slice(from, to)
  const label = markLabel.exec(words)?.[0] ?? words
  const end = trimEnd(context.text, from, from + label.replace(/[:：.．、]$/, '').length)
  const digits = /([0-9０-９]{1,3})|([一二三四五六七八九十]{1,3})$/.exec(context.text.slice(from, end))
  return {
    num: {type: 'num', value: wordsOf(context, from, end), position: context.locator.at(from, end)},
    number: digits ? (digits[1] ? arabic(digits[1]) : readNumeral(digits[2]!)) : null,
    titleFrom: skipBlank(context.text, from + label.length, to),
    titleTo: to,
  }
}

const printed = new RegExp(`(${datePattern})[ \\t\\u3000\\u00a0]*印发$`)

/** Builds 版记 (7.4): 抄送机关, 印发机关 and 印发日期. */
export function imprint(context: AnnotateContext, block: Block): Imprint {
  return {
    type: 'imprint',
    position: context.locator.at(block.from, block.to),
    children: block.lines.map((line): CopyTo | Printing => {
      const words = context.text.slice(line.from, line.to)
      const date = printed.exec(words)
      const position = context.locator.at(line.from, line.to)
      if (!date) {
        const colon = words.search(/[:：]/)
        let to = line.to
        while (to > line.from && '。.'.includes(context.text[to - 1]!)) to--
        return {
          type: 'copyTo',
          children: addresseeList(context, skipBlank(context.text, line.from + colon + 1, to), to),
          position,
        }
      }
      const dateFrom = line.from + date.index
      const children: (Organization | DateLeaf | Text)[] = []
      const organTo = trimEnd(context.text, line.from, dateFrom)
      if (organTo > line.from) {
        children.push(
          ...(context.annotate
            ? organizations(context, [{from: line.from, to: organTo, group: 0}])
            : [textLeaf(context, line.from, organTo)]),
        )
      }
      children.push(dateLeaf(context, dateFrom, dateFrom + date[1]!.length))
      return {type: 'printing', children, position}
    }),
  }
}
