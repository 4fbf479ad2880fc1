import fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import {expect, it} from 'vitest'
import {toLedger} from '../../src/views/ledger.ts'
import {toLedgerMarkdown} from '../../src/views/ledger-markdown.ts'
import {measure, taskOf} from './task.ts'

const markdown = new MarkdownIt({html: true})

/** The cells of a table as a reader sees them, `<br>` as a line feed. */
function cellsOf(source: string): string[][] {
  const rows: string[][] = []
  for (const {type, children} of markdown.parse(source, {})) {
    if (type === 'tr_open') rows.push([])
    if (type !== 'inline') continue
    const words = (children ?? []).map((token) => (token.type === 'html_inline' ? '\n' : token.content))
    rows.at(-1)?.push(words.join(''))
  }
  return rows
}

const words = fc
  .string({unit: fc.constantFrom(...'\\`*_[]<>|~&#;!(): -+=渠a1\n')})
  .map((text) => text.replace(/ *\n */g, '\n').trim())

it('reads back what it wrote', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(words, words), {minLength: 1}), (rows) => {
      const columns = toLedger([]).columns.slice(1, 3)
      const header = ['a', 'b']
      expect(cellsOf(toLedgerMarkdown({columns, header, rows}))).toEqual([header, ...rows])
    }),
  )
})

it('is one table, a row a line', () => {
  const task = taskOf({
    title: '甲|乙',
    text: '①勘察。②开工。',
    measures: [measure('①', '勘察。'), measure('②', '开工。')],
  })
  const lines = toLedgerMarkdown(toLedger([task])).split('\n')
  expect(lines).toHaveLength(4)
  expect(lines[0]).toMatch(/^\| 序号 \| 文件标题 \|/)
  expect(lines[1]).toMatch(/^\| ---: \| --- \|/)
  expect(lines[2]).toContain('| 甲\\|乙 | ①勘察。<br>②开工。 |')
})
