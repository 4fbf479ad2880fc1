/**
 * What is cited in prose: 《…》 with the document number and the provision behind it, numbers alone, and the short name
 * that a citation is given (以下简称《意见》). GB/T 9704 7.2.5 has the form of a document number.
 */

/** The longest title in 《》. UTF-16 units. */
const longestTitle = 400
/** The most titles inside each other: each 《 of a long row of them is looked at no further than this. */
const deepestTitle = 8

/** A few blanks: a pattern that has several of them side by side must not go back and forth over many. */
const gap = '[ \\t\\u3000\\u00a0]{0,4}'
const digit = '[0-9０-９]'
const year = `(?:(?:19|20)[0-9]{2}|[１２]${digit}{3}|[一二][〇○零一二三四五六七八九]{3})`

/** 年份 and 发文顺序号: 〔2018〕41号, [2018] 41 号, （2018）第41号. */
export const numberTail = `[〔\\[［【（(]${gap}${year}${gap}[〕\\]］）)】]${gap}第?${gap}${digit}{1,5}${gap}号`
/** The same from the year on, where a round bracket stands before it: brackets are too common to look behind each. */
export const bracketedTail = `(?<=[（(])${year}[〕\\]］）)】]${gap}第?${gap}${digit}{1,5}${gap}号`
/** The number of an order (令), less the organ before it: 707号 after 令第, 707号令 after 第. */
export const orderTail = `(?<=令${gap}第${gap})${digit}{1,5}${gap}号|(?<=第${gap})${digit}{1,5}${gap}号${gap}令(?![人牌])`

/** What must hold where `bracketedTail` begins. */
export function mayBeginBracketedTail(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  return before === 0xff08 || before === 0x28
}

/** What must hold where `orderTail` begins: digits, and 号 behind them. */
export function mayBeginOrderTail(text: string, at: number): boolean {
  let end = at
  while (end < at + 5 && isDigit(text.charCodeAt(end))) end++
  while (end < at + 9 && ' \t\u3000\u00a0'.includes(text.charAt(end)) && end < text.length) end++
  return text.charCodeAt(end) === 0x53f7
}

function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19)
}

/** Words that end before a number or a name begins. */
const parting = '按照|根据|依据|依照|参照|执行|落实|以|与|及|的|印发|发布|公布|下发|转发|在|见|即|为|对|由|将|废止'

const count = `(?:${digit}{1,5}|[一二三四五六七八九十百〇零]{1,7})`
/** 国发〔2019〕4号, 国务院令第707号, 第707号令, 某会公告第35号: a whole number, where brackets show its beginning. */
const wholeNumber = `[\\u4e00-\\u9fffA-Za-z]{1,24}${gap}${numberTail}|[\\u4e00-\\u9fff、 ]{0,40}?(?:令|公告)${gap}(?:[12][0-9]{3}年${gap})?第${gap}${count}${gap}号|[\\u4e00-\\u9fff、 ]{0,40}?第${gap}${count}${gap}号${gap}令`

const numeral = '[一二三四五六七八九十百千〇零0-9０-９]{1,7}'
const ordinals = `${numeral}(?:[、和及至]${numeral}){0,9}`
const unit = `第${ordinals}(?:[编章节款目]|条(?!线路|新闻|消息|建议)(?:之${numeral})?|项(?!目|任务|工作|措施))|第[（(]${numeral}[）)](?:[、和及至][（(]${numeral}[）)]){0,9}项`
/** 第十三条第二款第（三）项, 第三条、第五条; 第三条 of no news and 第十三届 of no meeting. */
const provision = `(?:${unit})(?:(?:[、和及至或]|以及)?(?:${unit})){0,30}`

/** （2018年修正）, （试行） between a title and a provision of it. */
const version = `[（(]${gap}(?:[12][0-9]{3}年)?(?:修正|修订|修改|试行)(?:本|版)?${gap}[）)]`

/**
 * What may follow 》. A number that shares its bracket with other words (国发〔2004〕20号，以下简称…) ends what is cited;
 * the words after it are prose.
 */
const follow = new RegExp(
  `(?:${gap}(?:[（(]${gap}(?<inBrackets>${wholeNumber})(?:${gap}[）)]|(?=${gap}(?:[，,、；;]|印发|公布|发布|$)))|(?<bare>(?![\\u4e00-\\u9fff]{0,10}(?:${parting}|和))[\\u4e00-\\u9fffA-Za-z]{2,12}${gap}〔[0-9]{4}〕[0-9]{1,5}号)))?(?:(?:${gap}${version})?${gap}(?<provision>${provision}))?`,
  'y',
)

/** What stands before a 机关代字 in prose: 按照国发〔2018〕41号. */
const beforeCode = new RegExp(`^.*(?:${parting}|和|[^\\u4e00-\\u9fffA-Za-z])`)
/** 机关代字, with the place or organ before it. */
const code = /[\u4e00-\u9fffA-Za-z]{2,14}$/

/** Gives the 机关代字 at the end of some words, or `''`: 国发 of 按照国发. */
export function codeAtEnd(words: string): string {
  return code.exec(words.replace(beforeCode, ''))?.[0] ?? ''
}

/** What stands before the name of an organ. 和 is found in names as well: 住房和城乡建设部, 工业和信息化部. */
const beforeOrgan = new RegExp(
  `^.*(?:${parting}|(?<!住房|资源|发展|工业|卫生|文化)和|违反|符合|[^\\u4e00-\\u9fff])|^(?:已?经|按|据|依|新|该)`,
)
const stateCouncil = /(?:中华人民共和国)?国务院$/

/** Gives the name of an organ at the end of some words, or `''` where nothing is left: 国务院 of 根据国务院. */
export function organAtEnd(words: string): string {
  return stateCouncil.exec(words)?.[0] ?? words.replace(beforeOrgan, '').replace(/^原/, '')
}

/** Gives where the title that begins with 《 at a place closes, titles inside it included; -1 where it does not. */
function closeOf(text: string, at: number): number {
  let depth = 0
  const end = Math.min(text.length, at + longestTitle)
  for (let offset = at; offset < end; offset++) {
    const code = text.charCodeAt(offset)
    if (code === 0x300a) {
      if (++depth > deepestTitle) return -1
    } else if (code === 0x300b && --depth === 0) return offset
    // A title holds no sentence; the bracket was left open.
    else if (code === 0x3002) return -1
  }
  return -1
}

/** Reads what follows 》. The pattern fits nothing as well. */
function followOf(text: string, close: number): RegExpExecArray {
  follow.lastIndex = close + 1
  return follow.exec(text)!
}

/** Gives where what begins with 《 at a place ends: 《…》（国务院令第707号）第三条; -1 where 《 is not closed. */
export function endOfCitation(text: string, at: number): number {
  const close = closeOf(text, at)
  return close < 0 ? -1 : close + 1 + followOf(text, close)[0].length
}

/**
 * Gives the first place behind one where nothing begins at which a 《 may be closed: of a long row of them, each of which
 * would be looked along again, only the last few can.
 */
export function afterUnclosed(text: string, at: number): number {
  let end = at
  while (text.charCodeAt(end) === 0x300a) end++
  return Math.max(at + 1, end - deepestTitle)
}

/** The parts of 《…》 and what belongs to it. */
export interface Citation {
  /** What stands inside 《》, as written. */
  title: string
  /** Without white space. */
  documentNumber: string | null
  /** As written: 第十三条第二款第（三）项. */
  provision: string | null
}

/**
 * Reads a citation.
 *
 * @param words The words of one, as `endOfCitation` bounds it.
 * @example readCitation('《东湖市条例》（东政发〔2020〕5号）第三条')
 * // {title: '东湖市条例', documentNumber: '东政发〔2020〕5号', provision: '第三条'}
 */
export function readCitation(words: string): Citation {
  const close = closeOf(words, 0)
  const {inBrackets, bare, provision} = followOf(words, close).groups!
  const number = inBrackets ?? bare
  return {title: words.slice(1, close), documentNumber: number ? compact(number) : null, provision: provision ?? null}
}

/** Takes out white space. */
export function compact(words: string): string {
  return words.replace(/[\s\u3000\u00a0]+/g, '')
}

const mark = '[“”"「」『』‘’]?'
const shortName = new RegExp(
  `(?:${gap}[（(，,])?${gap}(?:以下简称|以下称|下称|简称)[为作]?${gap}${mark}(?:《([^《》]{1,60})》|([^《》“”"「」『』‘’（）()，,。；;：:、\\s\\u3000](?:[^《》“”"「」『』‘’（）()，,。；;：:、]{0,29}[^《》“”"「」『』‘’（）()，,。；;：:、\\s\\u3000])?))${mark}${gap}(?=[）)，,。；;])`,
  'y',
)

/**
 * Reads the short name that is given right behind a citation. 以下统称 names several documents and counts for none.
 *
 * @param end Where the citation ends.
 * @returns The name without its marks, or `null`: 意见 of （以下简称《意见》）.
 */
export function shortNameAfter(text: string, end: number): string | null {
  shortName.lastIndex = end
  const found = shortName.exec(text)
  return found ? (found[1] ?? found[2]!).trim() : null
}
