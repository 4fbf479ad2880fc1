/** What a line looks like by itself. What it is worth at its place is for the grammar of notices to say. */
import type {TokenType} from 'chevrotain'
import {LineShape} from '../../grammars/line-shapes.ts'
import {createMetadataGrammar, type MetadataGrammar} from '../../grammars/metadata.ts'
import {createRosterGrammar, type RosterGrammar} from '../../grammars/roster.ts'
import {alternatives, characters, endingTest, firstCharacters, lastCharacters} from '../../grammars/words.ts'
import {perVocabulary} from '../vocabulary/cache.ts'
import type {Vocabulary} from '../vocabulary/index.ts'
import {roleLabels} from '../vocabulary/labels.ts'
import type {Line} from './lines.ts'

/** A line longer than this is prose, whatever it ends with. UTF-16 units. */
const longestShort = 60

/** The longest line of organs, and how much of a longer line is looked at. UTF-16 units. */
const longestOrgan = 40
const longestRead = 400

const digits = characters(0x30, 0x39)
/** The characters that a date begins with. */
const dateStarts = [...'12一二', ...characters(0xff10, 0xff19)]

const gap = '[ \\t\\u3000\\u00a0]*'
const year = '(?:[12][0-9]{3}|[０-９]{4}|[一二][〇○零Ｏ０O一二三四五六七八九]{3})'
const han = '[一二三四五六七八九十]'

/** A line that is a date and no more: 2021年12月19日, 二〇二一年十二月十九日, 2021-12-19. */
export const datePattern = `${year}${gap}年${gap}(?:[0-9０-９]{1,2}|${han}{1,2})${gap}月${gap}(?:[0-9０-９]{1,2}|${han}{1,3})${gap}日|[12][0-9]{3}[-/.][0-9]{1,2}[-/.][0-9]{1,2}(?:${gap}[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?`

/** A 发文字号: 黄政办发〔2021〕57号; 第706号 of an order. */
export const documentNumberPattern = `[\\u4e00-\\u9fffA-Za-z（）()·、]{1,24}${gap}[〔\\[［（(【]${gap}${year}${gap}[〕\\]］）)】]${gap}(?:第)?${gap}[0-9０-９]{1,5}${gap}号`
const orderNumber = `(?:[\\u4e00-\\u9fff]{0,24}令)?${gap}第${gap}(?:[0-9０-９]{1,5}|[一二三四五六七八九十百〇]{1,7})${gap}号`

/** 附件2 …表: the mark and the title of an attachment on one line. */
const attachmentTitle = new RegExp(
  `^附${gap}[件表]${gap}[0-9０-９]{1,2}[ \\t\\u3000\\u00a0]+[\\u4e00-\\u9fff《“0-9][^。；：:]{3,}$`,
)

/** A post, a colon and a name, which sign an order: 市　长：张三. */
export const signerPattern = new RegExp(
  `^[\\u4e00-\\u9fff]{0,10}(?:[省市县区州镇乡部局厅]${gap}长|主${gap}[席任]|总${gap}理)${gap}[:：]${gap}[\\u4e00-\\u9fff·]{1,4}${gap}[\\u4e00-\\u9fff·]{1,4}$`,
)

/** A day and what was done on it, with nothing else: the note below the title of a law. */
const enacted = new RegExp(
  `^(?:${datePattern})[ \\t\\u3000\\u00a0]+[^，。；：]{0,50}(?:公布|发布|颁布|施行|修订|修正)$`,
)

/** 附件, 附件2 and no more; 附件：…; 附件 1.…. */
const attachmentHead = new RegExp(
  `^附${gap}(?:件|表|图|录)${gap}(?:[0-9０-９]{1,3}|${han}{1,3})?(?:[-—之][0-9]{1,3})?${gap}[:：.．]?$`,
)
const attachmentNote = new RegExp(
  `^附${gap}(?:件|表|图|录)?${gap}(?:(?:[0-9０-９]{1,3}|${han}{1,3})?${gap}[:：]|[0-9]{1,2}[.．](?![0-9]))`,
)

const copyTo = new RegExp(`^(?:抄${gap}[送报发]|主${gap}送|分${gap}送)${gap}[:：]`)
const printing = new RegExp(`(?:${datePattern})${gap}印发$`)
const contact = new RegExp(`^[（(]?(?:联${gap}系${gap}人|联系电话|联系方式)(?:及电话|及联系电话|、电话)?${gap}[:：]`)

/** A shape and how to tell it. What a line's first and last character and its length rule out is not asked for. */
interface ShapeRule {
  shape: TokenType
  /** The characters that such a line can start with; any where there are none. */
  starts?: readonly string[]
  /** The characters that such a line can end with; any where there are none. */
  ends?: readonly string[]
  /** The longest such line. UTF-16 units. */
  longest?: number
  test(words: string): boolean
}

/** The shapes of a vocabulary, ready to be asked. */
export interface Shapes {
  shapeOf(text: string, line: Line): TokenType
  /** Tells the label at the start of a metadata line from other words. */
  isOrgan(words: string): boolean
}

/** Gives the grammar of metadata lines for a vocabulary. */
export const metadataFor = perVocabulary(
  ({metadataLabels}): MetadataGrammar => createMetadataGrammar(Object.keys(metadataLabels)),
)

/** Gives the grammar of lists of persons for a vocabulary. */
export const rosterFor = perVocabulary((vocabulary): RosterGrammar => createRosterGrammar(vocabulary))

/** Gives the shapes for a vocabulary. */
export const shapesFor = perVocabulary(createShapes)

function createShapes(vocabulary: Vocabulary): Shapes {
  const labels = Object.keys(vocabulary.metadataLabels)
  const roles = alternatives([...roleLabels(vocabulary), ...vocabulary.deadlineLabels])
  const roleStart = new RegExp(`^(?:${roles})${gap}(?:[（(][^（）()]{1,12}[）)])?${gap}[:：]`)
  const endsInOrgan = endingTest(vocabulary.organSuffixes)
  const endsInPlace = endingTest(vocabulary.placeSuffixes)
  /** An organ may have words in brackets behind its name: 市发改局（市能源局）. */
  const namesOrgan = (words: string) => {
    if (endsInOrgan(words)) return true
    const last = words.charCodeAt(words.length - 1)
    return (last === 0x29 || last === 0xff09) && endsInOrgan(words.replace(/[（(][^（）()]{1,20}[）)]$/, ''))
  }
  const {starts: metadata} = metadataFor(vocabulary)
  const wholeDate = new RegExp(`^(?:${datePattern})$`)
  const wholeNumber = new RegExp(`^(?:${documentNumberPattern})(?:${gap}签发人${gap}[:：].*)?$|^${orderNumber}$`)
  const isOrgan = (words: string) => {
    if (words.length > longestOrgan || /[，,。；;：:！？!?《》“”、]/.test(words)) return false
    if (!/[ \t\u3000\u00a0]/.test(words)) return words.length > 1 && (namesOrgan(words) || endsInPlace(words))
    const parts = words.split(/[ \t\u3000\u00a0]+/)
    // 国　务　院 is spaced out, and one.
    if (parts.every((part) => part.length === 1)) return namesOrgan(parts.join(''))
    return parts.every((part) => part.length > 1 && (namesOrgan(part) || endsInPlace(part)))
  }
  // In order of priority: what is told by its first words comes before what is told by its length.
  const candidates = createScreen([
    {shape: LineShape.metadata, starts: [...firstCharacters(labels), '【', '[', '1', '2'], test: metadata},
    {
      shape: LineShape.responsibility,
      starts: firstCharacters([...roleLabels(vocabulary), ...vocabulary.deadlineLabels]),
      test: (words) => roleStart.test(words),
    },
    {shape: LineShape.roster, starts: firstCharacters(vocabulary.rosterRoles), test: rosterFor(vocabulary).begins},
    {
      shape: LineShape.date,
      starts: dateStarts,
      ends: ['日', ...digits],
      longest: 23,
      test: (words) => wholeDate.test(words),
    },
    {
      shape: LineShape.documentNumber,
      longest: 59,
      test: (words) => words.includes('号') && wholeNumber.test(words),
    },
    {shape: LineShape.attachmentHead, starts: ['附'], test: (words) => attachmentHead.test(words)},
    {shape: LineShape.attachmentTitle, starts: ['附'], longest: 60, test: (words) => attachmentTitle.test(words)},
    {shape: LineShape.attachmentNote, starts: ['附'], test: (words) => attachmentNote.test(words)},
    {shape: LineShape.copyTo, starts: ['抄', '主', '分'], test: (words) => copyTo.test(words)},
    {shape: LineShape.printing, ends: ['发'], longest: 59, test: (words) => printing.test(words)},
    {shape: LineShape.contact, starts: ['联', '（', '('], test: (words) => contact.test(words)},
    {shape: LineShape.contentsHead, starts: ['目'], test: (words) => /^目[ \t\u3000\u00a0]*[录次]$/.test(words)},
    {
      shape: LineShape.mastheadItem,
      starts: [...'绝机秘特加平签', ...digits],
      longest: 39,
      test: (words) => mastheadItem.test(words),
    },
    {shape: LineShape.mastheadItem, ends: ['件'], longest: 39, test: (words) => issuerMark.test(words)},
    // 东湖市人民政府令; 禁火令 has no organ in front.
    {
      shape: LineShape.mastheadItem,
      ends: ['令'],
      longest: 39,
      test: (words) => isOrgan(words.slice(0, -1).trimEnd()),
    },
    {
      shape: LineShape.bracketed,
      starts: ['（', '(', '[', '【', '〔'],
      ends: ['）', ')', ']', '】', '〕'],
      test: (words) => /^[（(【[〔][^（()）】〕]*(?:[（(][^（()）]*[）)][^（()）]*)*[）)】\]〕]$/.test(words),
    },
    // 题注 without its brackets: 2021年7月30日 某部令第45号公布.
    {
      shape: LineShape.bracketed,
      starts: dateStarts,
      ends: ['布', '行', '订', '正'],
      longest: 79,
      test: (words) => enacted.test(words),
    },
    {shape: LineShape.short, longest: 23, test: (words) => signerPattern.test(words)},
    {
      shape: LineShape.organ,
      ends: [...lastCharacters([...vocabulary.organSuffixes, ...vocabulary.placeSuffixes]), '）', ')'],
      longest: longestOrgan,
      test: isOrgan,
    },
  ])
  return {
    isOrgan,
    shapeOf(text, line) {
      if (line.table) return LineShape.table
      const {from, to, pieces} = line
      const last = text.charCodeAt(to - 1)
      if (line.mark)
        return isDigit(last) && contentsEnd.test(text.slice(Math.max(from, to - 24), to))
          ? LineShape.contentsEntry
          : LineShape.numbered
      if (pieces.length > 0 && pieces.every((piece) => piece.kind === 'note')) return LineShape.responsibility
      // Only the first words decide the shapes of long lines; a label that starts one is found there too.
      const end = Math.min(to, from + longestRead)
      const rule = candidates(text, from, end)
      if (rule) return rule.shape
      if (isDigit(last) && contentsEnd.test(text.slice(from, end))) return LineShape.contentsEntry
      if (last === 0x3a || last === 0xff1a) return LineShape.colon
      return to - from <= longestShort && !/[。；;！？!?：:]|[，,、]$/.test(text.slice(from, to))
        ? LineShape.short
        : LineShape.prose
    },
  }
}

/** Gives the first rule that a stretch of text fits, or `undefined`. */
function createScreen(rules: readonly ShapeRule[]): (text: string, from: number, to: number) => ShapeRule | undefined {
  const starting = screenOf(rules, ({starts}) => starts)
  const ending = screenOf(rules, ({ends}) => ends)
  return (text, from, to) => {
    // Of the rules that are left, by bits, the first that holds.
    let left = starting(text.charCodeAt(from)) & ending(text.charCodeAt(to - 1))
    const length = to - from
    let words: string | null = null
    for (let index = 0; left !== 0; index++, left >>>= 1) {
      if ((left & 1) === 0) continue
      const rule = rules[index]!
      if (rule.longest !== undefined && length > rule.longest) continue
      words ??= text.slice(from, to)
      if (rule.test(words)) return rule
    }
    return undefined
  }
}

/** Gives the rules, by bits, that each character at one end of a line leaves. */
function screenOf(
  rules: readonly ShapeRule[],
  charactersOf: (rule: ShapeRule) => readonly string[] | undefined,
): (code: number) => number {
  let always = 0
  const byCode = new Map<number, number>()
  rules.forEach((rule, index) => {
    const characters = charactersOf(rule)
    if (!characters) always |= 1 << index
    for (const character of characters ?? []) {
      const code = character.charCodeAt(0)
      byCode.set(code, (byCode.get(code) ?? 0) | (1 << index))
    }
  })
  return (code) => always | (byCode.get(code) ?? 0)
}

/** 份号, 密级, 紧急程度, 签发人 (GB/T 9704 7.2.1 to 7.2.3, 7.2.6). */
const mastheadItem = new RegExp(
  `^(?:(?:绝密|机密|秘密)${gap}(?:[★☆]${gap}.{0,8})?|特${gap}急|加${gap}急|平${gap}急|特提|\\d{6}|签发人${gap}[:：].{1,30})$`,
)

/** 东湖市人民政府文件. */
const issuerMark = /^[\u4e00-\u9fff（）() ]{2,40}文[ \u3000]{0,4}件$/

/** The dots and the page number at the end of an entry of a table of contents. */
const contentsEnd = /[.…·]{4,}[ \t\u3000]*[0-9]{1,4}$/

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}
