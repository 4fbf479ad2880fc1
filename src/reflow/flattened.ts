/**
 * A notice on one line: its lines are parted by runs of full-width spaces, or by nothing at all.
 *
 * Taught by texts that were copied out of a page without its breaks, and by recognised scans (OCR). It is split where it
 * was joined: at the runs of spaces, before the numbers of sections, where title, 发文字号 and addressees run together,
 * around the signature, before 附件.
 */
import {alternatives} from '../../grammars/words.ts'
import type {Vocabulary} from '../vocabulary/index.ts'
import type {Piece} from './rows.ts'

/** A line of a notice is shorter than this, one that holds a whole notice longer. UTF-16 units. */
export const shortestFlattened = 300
/** How far the head of a notice reaches. UTF-16 units. */
const head = 500
/** How far before its day an organ signs: an office of it, or a gap. UTF-16 units. */
const reach = 40
/** The fewest places that tell a line which holds a notice. */
const enough = 3

/** Runs with a full-width space in them, or long ones: two plain spaces stand inside names (国  务  院). */
const spaces = /[ \u00a0]*\u3000[\u3000\u00a0 ]+|[ \u00a0]+\u3000|[ \u00a0]{4,}/g
/** A number behind a stop, which is the first group. It is no lookbehind, which would be tried at every character. */
const numbers =
  /([。；：！？;:][）)”]?)[ \u3000]*(?=[（(][一二三四五六七八九十]{1,3}[）)](?![至和、或项])|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十百]{1,5}[章条][ \u3000]|[0-9]{1,2}[.．、](?=[\u4e00-\u9fff“《]))/g
/** The first number of a list in brackets, behind a heading without a stop: …流程(一)备案。 */
const firstInBrackets = /(?<=[\u4e00-\u9fff])(?<!第)[（(]一[）)](?![至和、或项款])/g
const secondInBrackets = /(?<=[。；;])[ \u3000]*[（(]二[）)]/
const documentNumber = /[\u4e00-\u9fffA-Za-z]{2,12}[〔[（(](?:19|20)[0-9]{2}[〕\]）)][ ]?[0-9]{1,4}[ ]?号/
/** A day that is no part of a sentence: what ends a notice follows it, or its instrument. */
const signedDay =
  /(?:[12][0-9]{3}年[0-9]{1,2}月[0-9]{1,2}日|[一二][〇○零一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)(?=[ \u3000]*(?:附[ ]?件|[（(]此件|抄[ ]?送|《[^》]{4,80}》(?![的等和、，])|印发|$)|[ \u3000\u00a0]{2,})/g
const annex = /(?<=[。；）)])附件(?=[0-9])|(?<![\u4e00-\u9fff“《（(])附件(?=[:：])/g
/** What says how a notice is made public stands on a line of its own. */
const aside = /[（(]此件[\u4e00-\u9fff]{2,10}[）)]/g

/** Splits a line that holds a whole notice; any other is given back as it is. */
export function splitFlattened(text: string, piece: Piece, vocabulary: Vocabulary): Piece[] {
  if (piece.to - piece.from < shortestFlattened) return [piece]
  const line = text.slice(piece.from, piece.to)
  const breaks: Piece[] = []
  for (const pattern of [spaces, numbers]) {
    for (const {index, 0: words, 1: stop = ''} of line.matchAll(pattern))
      breaks.push({from: index + stop.length, to: index + words.length})
  }
  if (breaks.length < enough) return [piece]
  const types = Object.keys(vocabulary.documentTypes)
  // One by one: a list too long to spread is no reason to fail.
  for (const found of [headBreaks(line.slice(0, head), types), firstNumbers(line), foot(line, types)])
    for (const gap of found) breaks.push(gap)
  breaks.sort((a, b) => a.from - b.from || a.to - b.to)
  const pieces: Piece[] = []
  let from = 0
  for (const gap of [...breaks, {from: line.length, to: line.length}]) {
    let to = gap.from
    while (from < to && isBlank(line.charCodeAt(from))) from++
    while (to > from && isBlank(line.charCodeAt(to - 1))) to--
    if (to > from) pieces.push({from: piece.from + from, to: piece.from + to})
    from = Math.max(from, gap.to)
  }
  return pieces
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x3000 || code === 0xa0 || code === 9
}

/** Finds where 文件, 发文字号, title and addressees run together. */
function headBreaks(line: string, types: readonly string[]): Piece[] {
  const breaks: number[] = []
  const typed = `的(?:${types.join('|')})`
  const title = new RegExp(`^.{4,120}?${typed}`).exec(line)
  const number = documentNumber.exec(line)
  let end = title ? title[0].length : 0
  if (number) {
    // The organ's code begins behind what came before it: the title, or 文件.
    const year = number.index + number[0].search(/[〔[（(]/)
    const before = new RegExp(`^.*(?:文件|${typed})`).exec(line.slice(0, year))
    const after = number.index + number[0].length
    breaks.push(before ? before[0].length : number.index, after)
    end = Math.max(end, after)
  }
  if (title) breaks.push(title[0].length)
  // 主送机关 stand between the last of these and the first colon.
  const colon = line.slice(end).search(/[:：]/)
  const list = line.slice(end, end + Math.max(colon, 0))
  const organs = /^[ \u3000]*(?:各|.{2,20}(?:[省市县区部委局厅办院]|政府|单位))/
  if (end > 0 && colon > 0 && !/[。；《》]|如下/.test(list) && organs.test(list)) breaks.push(end + colon + 1)
  return breaks.filter((at) => at < line.length).map((at) => ({from: at, to: at}))
}

/** Finds the first numbers of lists whose second follows a stop. */
function firstNumbers(line: string): Piece[] {
  const breaks: Piece[] = []
  for (const {index} of line.matchAll(firstInBrackets)) {
    const next = line.slice(index + 3, index + 3000)
    const second = next.search(secondInBrackets)
    const again = next.search(/(?<!第)[（(]一[）)](?![至和、或项款])/)
    if (second >= 0 && (again < 0 || second < again)) breaks.push({from: index, to: index})
  }
  return breaks
}

/** Finds where the signature stands: a day behind the organs that the head names; and where 附件 begin. */
function foot(line: string, types: readonly string[]): Piece[] {
  const breaks = [...line.matchAll(annex)].map(({index}) => ({from: index, to: index}))
  for (const {index, 0: words} of line.matchAll(aside)) {
    const end = index + words.length
    breaks.push({from: index, to: index}, {from: end, to: end})
  }
  const organs = issuersOf(line.slice(0, head), types)
  for (const gap of listedAnnexes(line, organs)) breaks.push(gap)
  for (const {index, 0: day} of line.matchAll(signedDay)) {
    const end = index + day.length
    let start = index
    // Printed by an office of the issuer: …办公室2020年9月14日印发.
    const printed = line.startsWith('印发', end)
    for (const organ of organs) {
      const low = Math.max(0, index - organ.length - reach)
      const place = line.slice(low, index).lastIndexOf(organ)
      const near = place < 0 ? -1 : low + place
      const between = near < 0 ? '' : line.slice(near + organ.length, index)
      if (near >= 0 && (/^[ \u3000]*$/.test(between) || (printed && /^[\u4e00-\u9fff ]{0,12}$/.test(between)))) {
        start = near
        break
      }
    }
    if (start === index) {
      // The organ may be spaced out before it: then the day begins its own line already.
      if (index > 0 && /[ \u3000\u00a0]/.test(line[index - 1]!)) breaks.push({from: end, to: end})
      continue
    }
    start = withOrgansBefore(line, start, organs)
    breaks.push({from: start, to: start})
    if (!printed) {
      breaks.push({from: index, to: index}, {from: end, to: end})
      const mark = /^[ \u3000]*附[ ]?件[0-9]{0,2}/.exec(line.slice(end, end + 12))
      if (mark) breaks.push({from: end + mark[0].length, to: end + mark[0].length})
      const title = /^[ \u3000]*《[^》]{4,80}》/.exec(line.slice(end, end + 100))
      if (title) breaks.push({from: end + title[0].length, to: end + title[0].length})
    }
  }
  return breaks
}

/** Finds the annexes that 附件说明 lists: their mark and their title, one behind the other. */
function listedAnnexes(line: string, organs: readonly string[]): Piece[] {
  const list = /附件[:：][ \u3000]*1[.．、，,]([^。；]{4,600})/.exec(line)
  if (!list) return []
  const breaks: Piece[] = []
  const titles = list[1]!.split(/[ \u3000]*[0-9]{1,2}[.．、，,][ \u3000]*/)
  titles.forEach((words, index) => {
    // The last entry runs into what follows it: the signature, the text of the annex.
    const signed = organs.map((organ) => words.indexOf(organ)).filter((at) => at > 3)
    const entry = words.slice(0, Math.min(words.length, ...signed))
    const number = index === 0 ? '1?' : String(index + 1)
    const mark = new RegExp(`附件[ \\u3000]?${number}(?![0-9:：])[ \\u3000]*`, 'g')
    mark.lastIndex = list.index + 3
    const found = mark.exec(line)
    if (!found) return
    const from = found.index + found[0].length
    let length = 0
    while (length < entry.length && line[from + length] === entry[length]) length++
    if (length < 4) return
    breaks.push({from: found.index, to: found.index}, {from, to: from}, {from: from + length, to: from + length})
  })
  return breaks
}

/** Goes back over organs that sign together. */
function withOrgansBefore(line: string, start: number, organs: readonly string[]): number {
  let at = start
  for (let found = true; found; ) {
    found = false
    const before = line.slice(Math.max(0, at - 60), at).trimEnd()
    const end = at - (line.slice(Math.max(0, at - 60), at).length - before.length)
    for (const organ of organs) {
      if (!before.endsWith(organ)) continue
      at = end - organ.length
      found = true
      break
    }
  }
  return at
}

/** Gives the names that 文件 and the title begin with, the longest first, each also from where a place is named anew. */
function issuersOf(line: string, types: readonly string[]): string[] {
  const names = new Set<string>()
  const title = new RegExp(`^.{0,160}?的(?:${alternatives(types)})`).exec(line)?.[0] ?? ''
  const heads = [
    /^([\u4e00-\u9fff]{4,60})文件/.exec(line)?.[1],
    /(?:^|号|[ \u3000])([\u4e00-\u9fff]{3,60}?)(?:关于|印发|转发|批转)/.exec(title)?.[1],
  ]
  for (const name of heads) {
    if (!name) continue
    names.add(name)
    for (let at = name.indexOf(name.slice(0, 2), 2); at > 0; at = name.indexOf(name.slice(0, 2), at + 2)) {
      names.add(name.slice(at))
      names.add(name.slice(0, at))
    }
  }
  return [...names].filter((name) => name.length >= 3).sort((a, b) => b.length - a.length)
}
