/** Short ways to write trees by hand, with invented places. */
import type {
  Assignment,
  DateLeaf,
  Deadline,
  Flow,
  Heading,
  Paragraph,
  Phrasing,
  Quantity,
  Responsibility,
  Role,
  Section,
  SectionStyle,
  TableCell,
  TableRow,
} from '../../src/schema/nodes.ts'
import {section, text} from '../helpers/example-document.ts'

const eIdOf = (words: string) => `id_${words}`

export const heading = (words: string): Heading => ({type: 'heading', children: [text(words)]})

/** A paragraph of words and other leaves. */
export const prose = (...children: (string | Phrasing)[]): Paragraph => ({
  type: 'paragraph',
  eId: 'par_1',
  children: children.map((child) => (typeof child === 'string' ? text(child) : child)),
})

/** A block section with a heading. Its eId is made of its number. */
export function block(number: string, title: string | null, ...children: Flow[]): Section {
  const style: SectionStyle = 'decimal'
  const fields = {style, ordinal: 1, number, level: 1, eId: eIdOf(number), title}
  return section(fields, ...(title === null ? [] : [heading(title)]), ...children)
}

/** An inline item. */
export function item(number: string, title: string | null, ...children: Flow[]): Section {
  const made = block(number, title, ...children)
  return {...made, style: 'circledDecimal', inline: true}
}

export const assignment = (role: Role, ...names: string[]): Assignment => ({
  type: 'assignment',
  role,
  label: {lead: '牵头单位', responsible: '责任单位', support: '配合', guide: '指导', supervise: '监督'}[role],
  open: false,
  children: names.map((name) => ({type: 'organization', value: name, name, collective: false})),
})

export const due = (value: string, end: string): Deadline => ({
  type: 'deadline',
  value,
  label: '完成时限',
  start: null,
  end,
})

export const note = (...children: Responsibility['children']): Responsibility => ({
  type: 'responsibility',
  eId: 'res_1',
  children,
})

export const date = (value: string, end: string | null): DateLeaf => ({type: 'date', value, start: null, end})

export const quantity = (value: string, number: number, unit: string): Quantity => ({
  type: 'quantity',
  value,
  number,
  unit,
  comparator: 'eq',
})

export const cell = (content: string | Flow, span: {colSpan?: number; rowSpan?: number} = {}): TableCell => ({
  type: 'tableCell',
  colSpan: 1,
  rowSpan: 1,
  ...span,
  children: [typeof content === 'string' ? prose(content) : content],
})

export const row = (...children: TableCell[]): TableRow => ({type: 'tableRow', header: false, children})

export const headRow = (...children: TableCell[]): TableRow => ({type: 'tableRow', header: true, children})
