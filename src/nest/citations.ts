/** Numbers of sections that the text itself cites: 见三、, 第三部分, 按照第（二）项. */
import type {NumberStyle} from '../../grammars/numbering.ts'
import {alternatives} from '../../grammars/words.ts'
import {citedUnits, citingWords} from '../vocabulary/numbering.ts'

const units = alternatives(citedUnits)
const words = `(?<!意)(?:${alternatives(citingWords)})(?:本[\\u4e00-\\u9fff]{2}|[前上]文|[前上]述|正文)?`
const han = '[一二三四五六七八九十]{1,3}'
const digits = '[0-9０-９]{1,2}'

/** Which citations there may be of a style. What stands behind 条 cites another text: 第八条第（二）项. */
const citations: Partial<Record<NumberStyle, RegExp>> = {
  ideographic: new RegExp(`(?<!条)第${han}(?:${units})|${words}第?${han}、`),
  parenthesizedIdeographic: new RegExp(`(?:(?<![条款])第|${words})[（(]${han}[）)]`),
  decimal: new RegExp(`(?<!条)第${digits}(?:${units})|${words}第?${digits}[.．、](?![0-9０-９])`),
  parenthesizedDecimal: new RegExp(`(?:(?<![条款])第|${words})[（(]${digits}[）)]`),
  closeParenDecimal: new RegExp(`(?:第|${words})${digits}[）)]`),
  circledDecimal: new RegExp(`(?:第|${words})[①-⑳]`),
}

/** Tells which styles of numbers a text cites, each looked for once. */
export class Citations {
  private readonly known = new Map<NumberStyle, boolean>()

  constructor(private readonly text: string) {}

  /** Tells whether some number of a style is cited, which would then point to another section once it is changed. */
  has(style: NumberStyle): boolean {
    let isCited = this.known.get(style)
    if (isCited === undefined) {
      isCited = citations[style]?.test(this.text) ?? false
      this.known.set(style, isCited)
    }
    return isCited
  }
}
