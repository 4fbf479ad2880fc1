/** A tree built by hand that holds every node type, for tests of schemas and helpers. Its places are invented. */
import {emptyMeta} from '../../src/meta/index.ts'
import type {GongwenDocument} from '../../src/schema/document.ts'
import type {
  DateLeaf,
  Flow,
  FullPosition,
  Literals,
  NodeMap,
  Num,
  Organization,
  Paragraph,
  Person,
  Section,
  TableCell,
  Text,
} from '../../src/schema/nodes.ts'

/** A position on one line of a source whose lines are 100 units long, the line break included. */
export function at(line: number, column: number, length: number): FullPosition {
  const offset = (line - 1) * 100 + column - 1
  return {start: {line, column, offset}, end: {line, column: column + length, offset: offset + length}}
}

/** A leaf of plain words. */
export const text = (value: string): Text => ({type: 'text', value})

/** A number as written. */
export const num = (value: string): Num => ({type: 'num', value})

/** A paragraph of plain words. */
export const paragraph = (eId: string, value: string): Paragraph => ({type: 'paragraph', eId, children: [text(value)]})

/** A section with a number and whatever follows it. */
export const section = (
  fields: Pick<Section, 'style' | 'ordinal' | 'number' | 'level' | 'eId'> & Partial<Section>,
  ...children: Section['children']
): Section => ({type: 'section', title: null, inline: false, ...fields, children: [num(fields.number), ...children]})

const organization = (value: string, name = value, collective = false): Organization => ({
  type: 'organization',
  value,
  name,
  collective,
})
const person = (value: string, title: string | null = null): Person => ({
  type: 'person',
  value,
  name: value.replace(/\s/g, ''),
  title,
})
const date = (value: string, start: string | null, end: string | null): DateLeaf => ({type: 'date', value, start, end})
const cell = (children: Flow[], colSpan = 1, rowSpan = 1): TableCell => ({
  type: 'tableCell',
  colSpan,
  rowSpan,
  children,
})

export {emptyMeta} from '../../src/meta/index.ts'

/** A document around some content, with no facts. */
export function documentOf(children: Flow[]): GongwenDocument {
  return {
    type: 'document',
    schemaVersion: '1.0.0',
    generator: {name: 'gongwen', version: '0.0.0'},
    documentId: null,
    source: {format: 'text', encoding: null, path: null, url: null, sha256: null, length: 0},
    meta: emptyMeta(),
    children,
    removals: [],
    diagnostics: [],
  }
}

/** One leaf of each type. */
export function leaves(): {[Type in Literals['type']]: NodeMap[Type]} {
  return {
    text: text('到'),
    num: num('一、'),
    field: {type: 'field', value: '市政府办公室', label: '发布机构', field: 'publisher', position: at(1, 1, 11)},
    organization: organization('东湖市', '东湖市人民政府'),
    person: person('李　明', '副市长'),
    attachmentNote: {type: 'attachmentNote', value: '重点任务清单', number: 1, url: null},
    reference: {
      type: 'reference',
      value: '《北岭县河道管理办法》（北政发〔2020〕3号）',
      title: '北岭县河道管理办法',
      documentNumber: '北政发〔2020〕3号',
      provision: '第三条',
      shortName: '办法',
      refersTo: {title: '东湖市河道管理办法', documentNumber: null, position: at(1, 30, 9)},
    },
    date: date('2021—2023年', '2021-01-01', '2023-12-31'),
    deadline: {type: 'deadline', value: '2023年底前', label: '完成时限', start: null, end: '2023-12-31'},
    quantity: {type: 'quantity', value: '1.5万名', number: 15000, unit: '名', comparator: 'gte'},
    inferred: {type: 'inferred', value: '境保护', rule: 'parallelPassage', evidence: [at(3, 1, 5)]},
  }
}

/** A new copy of the example on every call; callers may change it. */
export function exampleDocument(): GongwenDocument {
  const leaf = leaves()
  return {
    ...documentOf([
      {type: 'metadata', children: [leaf.field], position: at(1, 1, 11)},
      {type: 'masthead', children: [{type: 'field', value: '特急', label: '紧急程度', field: 'urgency'}]},
      {
        type: 'title',
        children: [text('东湖市人民政府办公室关于印发'), leaf.reference, text('的通知')],
        position: at(2, 1, 40),
      },
      {
        type: 'addressees',
        children: [leaf.organization, organization('市直各部门', '市直各部门', true), text('并抄'), leaf.person],
      },
      {type: 'tableOfContents', children: [paragraph('par_1', '一、总体要求……1')]},
      {type: 'paragraph', eId: 'par_2', children: [leaf.text, leaf.date, text('新增'), leaf.quantity, leaf.inferred]},
      section(
        {style: 'ideographic', ordinal: 1, number: '一、', title: '总体要求', level: 1, eId: 'sec_1'},
        {type: 'heading', children: [text('总体要求')]},
        section(
          {style: 'parenthesizedIdeographic', ordinal: 1, number: '（一）', level: 2, eId: 'sec_1__sec_1'},
          paragraph('sec_1__sec_1__par_1', '加快建设：'),
          section(
            {style: 'circledDecimal', ordinal: 1, number: '①', level: 3, inline: true, eId: 'sec_1__sec_1__itm_1'},
            paragraph('sec_1__sec_1__itm_1__par_1', '提升通道；'),
          ),
          section(
            {style: 'circledDecimal', ordinal: 2, number: '②', level: 3, inline: true, eId: 'sec_1__sec_1__itm_2'},
            paragraph('sec_1__sec_1__itm_2__par_1', '完善路网。'),
          ),
          {
            type: 'responsibility',
            eId: 'sec_1__sec_1__res_1',
            children: [
              {
                type: 'assignment',
                role: 'lead',
                label: '牵头单位',
                open: true,
                basis: [at(5, 1, 9)],
                children: [organization('市交通局')],
              },
              leaf.deadline,
            ],
          },
        ),
      ),
      {type: 'attachmentNotes', children: [leaf.attachmentNote]},
      {
        type: 'signature',
        children: [organization('东湖市人民政府办公室'), date('2021年11月25日', '2021-11-25', '2021-11-25')],
      },
      {type: 'notes', children: [text('（此件公开发布）')]},
      {
        type: 'attachment',
        role: 'annex',
        number: 1,
        title: '重点任务清单',
        eId: 'att_1',
        children: [
          num('附件1'),
          {type: 'title', children: [text('重点任务清单')]},
          {
            type: 'table',
            eId: 'att_1__tbl_1',
            children: [
              {
                type: 'tableRow',
                header: true,
                children: [cell([paragraph('par_1', '序号')]), cell([paragraph('par_1', '任务')], 2)],
              },
              {
                type: 'tableRow',
                header: false,
                children: [cell([paragraph('par_1', '1')]), cell([]), cell([paragraph('par_1', '建桥')])],
              },
            ],
          },
          {
            type: 'roster',
            eId: 'att_1__ros_1',
            children: [{type: 'rosterGroup', role: '组长', children: [person('王　芳')]}],
          },
        ],
      },
      {
        type: 'imprint',
        children: [
          {type: 'copyTo', children: [organization('市委办公室')]},
          {
            type: 'printing',
            children: [organization('东湖市人民政府办公室'), date('2021年11月26日', '2021-11-26', '2021-11-26')],
          },
        ],
      },
    ]),
    documentId: 'example',
    source: {
      format: 'html',
      encoding: 'utf-8',
      path: 'notices/example.html',
      url: 'https://www.donghu.example/notice',
      sha256: 'a'.repeat(64),
      length: 2400,
    },
    meta: {
      ...emptyMeta(),
      title: '东湖市人民政府办公室关于印发《北岭县河道管理办法》的通知',
      documentType: {code: 'notice', zh: '通知'},
      documentNumber: {value: '东政办发〔2021〕57号', organCode: '东政办发', year: 2021, serial: 57},
      issuers: ['东湖市人民政府办公室'],
      dateOfWriting: '2021-11-25',
      datePublished: '2021-12-01T08:30:00+08:00',
      validityStatus: {value: '有效', code: 'inForce'},
      classification: {level: '秘密', duration: '1年'},
      urgency: '特急',
      evidence: {urgency: [{from: 'masthead', position: at(2, 1, 2)}], title: [{from: 'body'}]},
    },
    removals: [{rule: 'pageNumber', value: '—12—', position: at(9, 1, 4)}],
    diagnostics: [
      {
        ruleId: 'numberingGap',
        source: 'gongwen',
        severity: 'warning',
        reason: '序号不连续：应为第 3 项，实为“四、”',
        note: null,
        position: at(6, 1, 2),
        actual: '四、',
        expected: ['3'],
      },
    ],
  }
}

/** A document of sections inside each other, `levels` of them, with one word at the bottom. */
export function deepDocument(levels: number): GongwenDocument {
  let inner: Flow = paragraph('par_1', '底')
  for (let level = levels; level > 0; level -= 1) {
    inner = section({style: 'decimal', ordinal: 1, number: '1.', level, eId: `sec_${level}`}, inner)
  }
  return documentOf([inner])
}
