/**
 * How many of the targets in real notices are found, and how many of those found are any.
 *
 * tests/helpers/corpus-targets.json holds what persons would enter as targets in chosen stretches of notices of 37 organs:
 * `[file, offset of the first digit, number, unit, comparator, by]`. It was marked from the sources alone, before anything
 * was found by the parser, and read a second time. Doubtful marks count neither way.
 */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {parse} from '../src/pipeline.ts'
import type {Target} from '../src/schema/task.ts'
import {toTargets} from '../src/views/targets.ts'
import {corpus, hasCorpus} from './helpers/corpus.ts'

interface Marks {
  regions: [file: string, from: number, to: number][]
  targets: [
    file: string,
    offset: number,
    number: number | null,
    unit: string | null,
    comparator: string,
    by: string | null,
    more?: {max?: number; doubtful?: boolean; double?: boolean},
  ][]
}

const marks: Marks = JSON.parse(readFileSync(path.join(import.meta.dirname, 'helpers/corpus-targets.json'), 'utf8'))

/** Counts marks found, found with every field right, and missed; and finds without a mark. */
function count() {
  const counted = {found: 0, exact: 0, missed: 0, extra: 0}
  const files = corpus('txt', 'md').filter(({name}) => marks.regions.some(([file]) => file === name))
  for (const {name, bytes} of files) {
    const regions = marks.regions.filter(([file]) => file === name)
    const left = new Set(
      toTargets(parse({value: bytes, path: name})).filter(({position}) =>
        regions.some(([, from, to]) => position!.start.offset >= from && position!.start.offset < to),
      ),
    )
    for (const [file, offset, number, unit, comparator, by, more] of marks.targets) {
      if (file !== name) continue
      const covers = ({position}: Target) => position!.start.offset <= offset && position!.end.offset > offset
      const target = [...left].find((one) => covers(one) && (more?.double || one.number === number))
      if (target) left.delete(target)
      if (more?.doubtful) continue
      if (!target) counted.missed++
      else {
        counted.found++
        const same = target.unit === unit && target.comparator === comparator && target.by === by
        if (same && target.max === more?.max) counted.exact++
      }
    }
    counted.extra += left.size
  }
  return counted
}

describe.skipIf(!hasCorpus)('targets in real notices', () => {
  const {found, exact, missed, extra} = hasCorpus ? count() : {found: 0, exact: 0, missed: 0, extra: 0}

  it('are marked in number', () => expect(found + missed).toBeGreaterThan(300))

  it('are found: recall 90 % at least', () => expect(found / (found + missed)).toBeGreaterThan(0.9))

  it('are targets where they are found: precision 90 % at least', () =>
    expect(found / (found + extra)).toBeGreaterThan(0.9))

  it('have the right unit, comparator and day, nine of ten', () => expect(exact / found).toBeGreaterThan(0.9))
})
