import fc from 'fast-check'
import {expect, it} from 'vitest'
import {applyEdits, orderEdits} from '../../src/fix/edits.ts'
import {toDiff} from '../../src/views/diff.ts'

/** Applies a unified diff as `patch` does, and fails where its lines are not those of the source. */
function patched(source: string, diff: string): string {
  const lines = source.match(/[^\n]*\n|[^\n]+$/g) ?? []
  const result: string[] = []
  let at = 0
  let bare: string | undefined
  const take = (line: string | undefined) => {
    expect(lines[at]?.replace(/\n$/, '')).toBe(line)
    return lines[at++]!
  }
  for (const line of diff.split('\n').slice(2, -1)) {
    const [, start, count] = /^@@ -(\d+),(\d+) \+\d+,\d+ @@$/.exec(line) ?? []
    if (start !== undefined)
      for (const end = Number(start) - (count === '0' ? 0 : 1); at < end; at++) result.push(lines[at]!)
    else if (line.startsWith(' ')) result.push(take(line.slice(1)))
    else if (line.startsWith('-')) take(line.slice(1))
    else if (line.startsWith('+')) result.push(`${line.slice(1)}\n`)
    else if (line.startsWith('\\') && bare?.startsWith('+')) result.push(result.pop()!.slice(0, -1))
    bare = line
  }
  return result.concat(lines.slice(at)).join('')
}

it('shows the lines that change and three around them', () => {
  const source = Array.from({length: 30}, (_, index) => `第${index + 1}行`).join('\n')
  const at = source.indexOf('第10行')
  const diff = toDiff(
    source,
    [
      {from: at, to: at + 1, text: '之'},
      {from: source.length, to: source.length, text: '。'},
    ],
    {path: './a b.txt'},
  )
  expect(diff).toBe(`--- a/./a b.txt
+++ b/./a b.txt
@@ -7,7 +7,7 @@
 第7行
 第8行
 第9行
-第10行
+之10行
 第11行
 第12行
 第13行
@@ -27,4 +27,4 @@
 第27行
 第28行
 第29行
-第30行
\\ No newline at end of file
+第30行。
\\ No newline at end of file
`)
})

it('is empty where nothing changes', () => {
  expect(toDiff('甲\n', [], {path: 'a'})).toBe('')
})

it('keeps CRLF, and drops it with other controls for a terminal', () => {
  expect(toDiff('甲\r\n乙\u001b[2J\r\n', [{from: 0, to: 1, text: '丙'}], {path: 'a'})).toContain(
    '\n-甲\r\n+丙\r\n 乙\u001b[2J\r\n',
  )
  const painted = toDiff('甲\r\n乙\u001b[2J\r\n', [{from: 0, to: 1, text: '丙'}], {path: 'a', color: true})
  expect(painted).toContain('\n\u001b[31m-甲\u001b[39m\n\u001b[32m+丙\u001b[39m\n 乙\n')
})

it('leads from any text by any changes to what they make of it', () => {
  const text = fc.array(fc.constantFrom('甲', '乙', '\n', '\n', '\r\n'), {maxLength: 40}).map((parts) => parts.join(''))
  const change = fc.record({at: fc.nat(50), size: fc.nat(4), text: fc.constantFrom('', '丙', '\n', '丁\n', '\n戊')})
  fc.assert(
    fc.property(text, fc.array(change, {maxLength: 6}), fc.nat(3), (source, list, context) => {
      const edits = orderEdits(
        list.map(({at, size, text}) => {
          const from = Math.min(at, source.length)
          return {from, to: Math.min(source.length, from + size), text}
        }),
        source.length,
      )
      const diff = toDiff(source, edits, {path: 'a', context})
      expect(patched(source, diff)).toBe(applyEdits(source, edits))
    }),
    {numRuns: 2000},
  )
})
