/** A notice that the organ of one place issues by its title, and the same organ of another place signs. */
import {shapesFor} from '../parse/shapes.ts'
import type {Check} from './rules.ts'

const issuing = /^([\u4e00-\u9fff]{4,30}?)(?:关于|印发|转发)/

export const signedOtherwise: Check = {
  rules: ['factConflict'],
  create({children, meta, vocabulary, placeOf, report}) {
    return {
      end() {
        const organ = issuing.exec(meta.title ?? '')?.[1]
        const signature = children.find(({type}) => type === 'signature')
        if (!organ || signature?.type !== 'signature' || !shapesFor(vocabulary).isOrgan(organ)) return
        const signed = signature.children.filter((child) => child.type === 'organization')
        const [unit] = signed
        if (!unit || signed.length > 1 || !isElsewhere(organ, unit.name, vocabulary.placeSuffixes)) return
        const title = children.find(({type}) => type === 'title')
        report('factConflict', title ? placeOf(title) : null, {
          actual: organ,
          expected: [unit.name],
          words: {field: 'issuers'},
        })
      },
    }
  },
}

/** Tells whether two names are those of one organ of two places: 东湖市人民政府, 西江市人民政府. */
function isElsewhere(one: string, other: string, places: readonly string[]): boolean {
  let shared = 0
  while (shared < Math.min(one.length, other.length) && one.at(-1 - shared) === other.at(-1 - shared)) shared++
  // 市 belongs to the place, though both have it.
  const [left, right] = [one, other].map((name) => name.slice(0, name.length - shared))
  const end = places.find((place) => one.slice(left!.length).startsWith(place))
  return shared >= 3 && left!.length >= 2 && right!.length >= 2 && end !== undefined
}
