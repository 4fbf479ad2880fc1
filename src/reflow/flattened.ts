/**
 * A notice on one line: its lines are parted by runs of full-width spaces, or by nothing at all.
 *
 * Taught by texts that were copied out of a page without its breaks. It is split where it was joined: at the runs of
 * spaces, before the numbers of sections that follow a stop, and where title, 发文字号 and addressees run together.
 */
import type {Vocabulary} from '../vocabulary/index.ts'
import type {Piece} from './wrapped.ts'

/** A line of a notice is shorter than this, one that holds a whole notice longer. UTF-16 units. */
const shortest = 300
/** How far the head of a notice reaches. UTF-16 units. */
const head = 500
/** The fewest places that tell a line which holds a notice. */
const enough = 3

/** Runs with a full-width space in them, or long ones: two plain spaces stand inside names (国  务  院). */
const spaces = /[ \u00a0]*\u3000[\u3000\u00a0 ]+|[ \u00a0]+\u3000|[ \u00a0]{4,}/g
const numbers =
  /(?<=[。；：！？;:])[ \u3000]*(?=[（(][一二三四五六七八九十]{1,3}[）)](?![至和、或项])|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十百]{1,5}[章条][ \u3000])/g
const documentNumber = /[\u4e00-\u9fffA-Za-z]{2,12}[〔[（(](?:19|20)[0-9]{2}[〕\]）)][ ]?[0-9]{1,4}[ ]?号/

/** Splits a line that holds a whole notice; any other is given back as it is. */
export function splitFlattened(text: string, piece: Piece, {documentTypes}: Vocabulary): Piece[] {
  if (piece.to - piece.from < shortest) return [piece]
  const line = text.slice(piece.from, piece.to)
  const breaks: Piece[] = []
  for (const pattern of [spaces, numbers]) {
    for (const found of line.matchAll(pattern)) breaks.push({from: found.index, to: found.index + found[0].length})
  }
  if (breaks.length < enough) return [piece]
  breaks.push(...headBreaks(line.slice(0, head), Object.keys(documentTypes)))
  breaks.sort((a, b) => a.from - b.from || a.to - b.to)
  const pieces: Piece[] = []
  let from = 0
  for (const gap of [...breaks, {from: line.length, to: line.length}]) {
    if (gap.from > from) pieces.push({from: piece.from + from, to: piece.from + gap.from})
    from = Math.max(from, gap.to)
  }
  return pieces
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
