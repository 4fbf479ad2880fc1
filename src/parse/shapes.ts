/** What a line looks like by itself. What it is worth at its place is for the grammar of notices to say. */
import type {TokenType} from 'chevrotain'
import {LineShape} from '../../grammars/line-shapes.ts'
import {createMetadataGrammar, type MetadataGrammar} from '../../grammars/metadata.ts'
import {createRosterGrammar, type RosterGrammar} from '../../grammars/roster.ts'
import {alternatives, firstCharacters} from '../../grammars/words.ts'
import {perVocabulary} from '../vocabulary/cache.ts'
import type {Vocabulary} from '../vocabulary/index.ts'
import {roleLabels} from '../vocabulary/labels.ts'
import type {Line} from './lines.ts'

/** A line longer than this is prose, whatever it ends with. UTF-16 units. */
const longestShort = 60

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

interface ShapeRule {
  shape: TokenType
  /** The characters that such a line can start with, or `null` for any. */
  starts: readonly string[] | null
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
  const organEnd = new RegExp(`(?:${alternatives(vocabulary.organSuffixes)})(?:[（(][^（）()]{1,20}[）)])?$`)
  const place = new RegExp(`(?:${alternatives(vocabulary.placeSuffixes)})$`)
  const {starts: metadata} = metadataFor(vocabulary)
  const wholeDate = new RegExp(`^(?:${datePattern})$`)
  const wholeNumber = new RegExp(`^(?:${documentNumberPattern})(?:${gap}签发人${gap}[:：].*)?$|^${orderNumber}$`)
  const isOrgan = (words: string) => {
    if (words.length > 40 || /[，,。；;：:！？!?《》“”、]/.test(words)) return false
    const parts = words.split(/[ \t\u3000\u00a0]+/)
    // 国　务　院 is spaced out, and one.
    if (parts.length > 1 && parts.every((part) => part.length === 1)) return organEnd.test(parts.join(''))
    return parts.every((part) => part.length > 1 && (organEnd.test(part) || place.test(part)))
  }
  // In order of priority: what is told by its first words comes before what is told by its length.
  const rules: ShapeRule[] = [
    {shape: LineShape.metadata, starts: [...firstCharacters(labels), '【', '[', '1', '2'], test: metadata},
    {
      shape: LineShape.responsibility,
      starts: [...new Set([...roleLabels(vocabulary), ...vocabulary.deadlineLabels].map((word) => word[0]!))],
      test: (words) => roleStart.test(words),
    },
    {shape: LineShape.roster, starts: firstCharacters(vocabulary.rosterRoles), test: rosterFor(vocabulary).begins},
    {shape: LineShape.date, starts: null, test: (words) => words.length < 24 && wholeDate.test(words)},
    {shape: LineShape.documentNumber, starts: null, test: (words) => words.length < 60 && wholeNumber.test(words)},
    {
      shape: LineShape.attachmentHead,
      starts: ['附'],
      test: (words) =>
        new RegExp(
          `^附${gap}(?:件|表|图|录)${gap}(?:[0-9０-９]{1,3}|${han}{1,3})?(?:[-—之][0-9]{1,3})?${gap}[:：.．]?$`,
        ).test(words),
    },
    {
      shape: LineShape.attachmentTitle,
      starts: ['附'],
      test: (words) => words.length <= 60 && attachmentTitle.test(words),
    },
    {
      shape: LineShape.attachmentNote,
      starts: ['附'],
      test: (words) =>
        new RegExp(
          `^附${gap}(?:件|表|图|录)?${gap}(?:(?:[0-9０-９]{1,3}|${han}{1,3})?${gap}[:：]|[0-9]{1,2}[.．](?![0-9]))`,
        ).test(words),
    },
    {
      shape: LineShape.copyTo,
      starts: ['抄', '主', '分'],
      test: (words) => new RegExp(`^(?:抄${gap}[送报发]|主${gap}送|分${gap}送)${gap}[:：]`).test(words),
    },
    {
      shape: LineShape.printing,
      starts: null,
      test: (words) => words.length < 60 && new RegExp(`(?:${datePattern})${gap}印发$`).test(words),
    },
    {
      shape: LineShape.contact,
      starts: ['联', '（', '('],
      test: (words) =>
        new RegExp(`^[（(]?(?:联${gap}系${gap}人|联系电话|联系方式)(?:及电话|及联系电话|、电话)?${gap}[:：]`).test(
          words,
        ),
    },
    {shape: LineShape.contentsHead, starts: ['目'], test: (words) => /^目[ \t\u3000\u00a0]*[录次]$/.test(words)},
    {
      shape: LineShape.mastheadItem,
      starts: null,
      // 东湖市人民政府令; 禁火令 has no organ in front.
      test: (words) =>
        words.length < 40 &&
        (mastheadItem.test(words) || (words.endsWith('令') && isOrgan(words.slice(0, -1).trimEnd()))),
    },
    {
      shape: LineShape.bracketed,
      starts: ['（', '(', '[', '【', '〔'],
      test: (words) => /^[（(【[〔][^（()）】〕]*(?:[（(][^（()）]*[）)][^（()）]*)*[）)】\]〕]$/.test(words),
    },
    // 题注 without its brackets: 2021年7月30日 某部令第45号公布.
    {shape: LineShape.bracketed, starts: null, test: (words) => words.length < 80 && enacted.test(words)},
    {shape: LineShape.short, starts: null, test: (words) => words.length < 24 && signerPattern.test(words)},
    {shape: LineShape.organ, starts: null, test: isOrgan},
  ]
  const byStart = new Map<string, ShapeRule[]>()
  const anyStart = rules.filter((rule) => rule.starts === null)
  const candidates = (start: string): ShapeRule[] => {
    let list = byStart.get(start)
    if (!list) {
      list = rules.filter((rule) => rule.starts === null || rule.starts.includes(start))
      byStart.set(start, list.length === anyStart.length ? anyStart : list)
    }
    return list
  }
  return {
    isOrgan,
    shapeOf(text, line) {
      if (line.table) return LineShape.table
      const last = text.charCodeAt(line.to - 1)
      if (line.mark)
        return isDigit(last) && contentsEnd.test(text.slice(Math.max(line.from, line.to - 24), line.to))
          ? LineShape.contentsEntry
          : LineShape.numbered
      const {length} = line.pieces
      if (length > 0 && line.pieces.every((piece) => piece.kind === 'note')) return LineShape.responsibility
      const size = line.to - line.from
      // Only the first words decide the shapes of long lines; a label that starts one is found there too.
      const words = text.slice(line.from, size > 400 ? line.from + 400 : line.to)
      for (const rule of candidates(words[0]!)) if (rule.test(words)) return rule.shape
      if (isDigit(last) && contentsEnd.test(words)) return LineShape.contentsEntry
      if (last === 0x3a || last === 0xff1a) return LineShape.colon
      if (size <= longestShort && !/[。；;！？!?：:]/.test(words) && !/[，,、]$/.test(words)) return LineShape.short
      return LineShape.prose
    },
  }
}

/** 份号, 密级, 紧急程度, 发文机关标志, 签发人 (GB/T 9704 7.2.1 to 7.2.6). */
const mastheadItem = new RegExp(
  `^(?:(?:绝密|机密|秘密)${gap}(?:[★☆]${gap}.{0,8})?|特${gap}急|加${gap}急|平${gap}急|特提|0\\d{5}|\\d{6}|签发人${gap}[:：].{1,30}|[\\u4e00-\\u9fff（）() ]{2,40}文[ \\u3000]{0,4}件)$`,
)

/** The dots and the page number at the end of an entry of a table of contents. */
const contentsEnd = /[.…·]{4,}[ \t\u3000]*[0-9]{1,4}$/

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}
