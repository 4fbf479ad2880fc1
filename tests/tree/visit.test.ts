import {toString as mdastToString} from 'mdast-util-to-string'
import {CONTINUE as stockContinue, EXIT as stockExit, SKIP as stockSkip, visit as stockVisit} from 'unist-util-visit'
import {describe, expect, expectTypeOf, test} from 'vitest'
import type {Deadline, Section, Table, Text} from '../../src/schema/nodes.ts'
import {CONTINUE, EXIT, guards, isSection, SKIP, visit} from '../../src/tree/index.ts'
import {visitEach} from '../../src/tree/visit.ts'
import {deepDocument, exampleDocument} from '../helpers/example-document.ts'

const typesOf = (walk: (note: (node: {type: string}) => void) => void): string[] => {
  const types: string[] = []
  walk((node) => void types.push(node.type))
  return types
}

describe('visit', () => {
  test('goes through the nodes that unist-util-visit goes through, in its order', () => {
    const document = exampleDocument()
    const ours = typesOf((note) => visit(document, (node) => note(node)))
    const theirs = typesOf((note) => stockVisit(document, (node) => note(node)))
    expect(ours).toEqual(theirs)
    expect(new Set(ours)).toEqual(new Set(Object.keys(guards)))
  })

  test('goes through several trees as through each, and stops at once', () => {
    const {children} = exampleDocument()
    const together = typesOf((note) => visitEach(children, (node) => note(node)))
    expect(together).toEqual(children.flatMap((child) => typesOf((note) => visit(child, (node) => note(node)))))
    let seen = 0
    visitEach(children, () => ++seen < 2)
    expect(seen).toBe(2)
  })

  test('names the actions as unist-util-visit does', () => {
    expect([CONTINUE, SKIP, EXIT]).toEqual([stockContinue, stockSkip, stockExit])
  })

  test('gives index, parent and ancestors', () => {
    const document = exampleDocument()
    const seen: (string | number | undefined)[][] = []
    visit(document, (node, index, parent, ancestors) => {
      if (parent) expect(parent.children[index as number]).toBe(node)
      expect(ancestors.at(-1)).toBe(parent)
      if (node.type === 'document' || node.type === 'deadline') seen.push([index, ...ancestors.map(({type}) => type)])
    })
    expect(seen).toEqual([[undefined], [1, 'document', 'section', 'section', 'responsibility']])
  })

  test('takes a type, a list of types or a predicate, and narrows the node', () => {
    const document = exampleDocument()
    const found: string[] = []
    visit(document, 'section', (node) => {
      expectTypeOf(node).toEqualTypeOf<Section>()
      found.push(node.number)
    })
    visit(document, ['text', 'table'], (node) => {
      expectTypeOf(node).toEqualTypeOf<Text | Table>()
      if (node.type === 'table') found.push(node.eId)
    })
    visit(document, isSection, (node) => {
      expectTypeOf(node).toEqualTypeOf<Section>()
      found.push(node.eId)
    })
    visit(
      document,
      (node) => node.type === 'deadline',
      (node) => {
        expectTypeOf(node).toEqualTypeOf<Deadline>()
        found.push(node.type)
      },
    )
    expect(found).toEqual([
      ...['一、', '（一）', '①', '②', 'att_1__tbl_1'],
      ...['sec_1', 'sec_1__sec_1', 'sec_1__sec_1__itm_1', 'sec_1__sec_1__itm_2', 'deadline'],
    ])
  })

  test('skips and stops', () => {
    const document = exampleDocument()
    const numbers: string[] = []
    visit(document, 'section', (node) => {
      numbers.push(node.number)
      return SKIP
    })
    expect(numbers).toEqual(['一、'])
    visit(document, 'section', (node) => {
      numbers.push(node.number)
      return node.number === '①' ? EXIT : CONTINUE
    })
    expect(numbers).toEqual(['一、', '一、', '（一）', '①'])
  })

  test('tells misuse', () => {
    const document = exampleDocument()
    expect(() => visit(document, undefined as never)).toThrow(TypeError)
    expect(() => visit(document, 5 as never, () => {})).toThrow(TypeError)
  })

  test('does not overflow at 100,000 levels', () => {
    let deepest = 0
    visit(deepDocument(100_000), 'section', (_, __, ___, ancestors) => {
      deepest = Math.max(deepest, ancestors.length)
    })
    expect(deepest).toBe(100_000)
  })
})

test('mdast-util-to-string reads every leaf of a tree', () => {
  const document = exampleDocument()
  let words = ''
  visit(document, (node) => {
    if ('value' in node) words += node.value
  })
  expect(mdastToString(document)).toBe(words)
  expect(words).toContain('①提升通道；②完善路网。市交通局2023年底前')
})
