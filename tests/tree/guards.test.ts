import {describe, expect, expectTypeOf, test} from 'vitest'
import type {Nodes, Section} from '../../src/schema/nodes.ts'
import * as tree from '../../src/tree/index.ts'
import {guards, is, isLiteral, isParent, isSection, visit} from '../../src/tree/index.ts'
import {exampleDocument} from '../helpers/example-document.ts'

test('each node passes the guard of its type and no other', () => {
  visit(exampleDocument(), (node) => {
    const passed = Object.entries(guards).filter(([, guard]) => guard(node))
    expect(passed.map(([type]) => type)).toEqual([node.type])
  })
})

test('named guards are those of the table', () => {
  const named = Object.entries(tree).filter(([name]) => /^is[A-Z]/.test(name) && !/^is(Parent|Literal)$/.test(name))
  expect(named).toHaveLength(18)
  for (const [name, guard] of named) {
    const type = name.slice(2).replace(/^./, (first) => first.toLowerCase()) as keyof typeof guards
    expect(guard, name).toBe(guards[type])
  }
})

test('every node is either a parent or a literal', () => {
  visit(exampleDocument(), (node) => {
    expect([isParent(node), isLiteral(node)]).toEqual(['children' in node, !('children' in node)])
  })
})

describe('is', () => {
  test('narrows', () => {
    const node = exampleDocument().children.find(isSection) as Nodes
    expect(is(node, 'section')).toBe(true)
    expect(is(node, 'table')).toBe(false)
    if (is(node, 'section')) expectTypeOf(node).toEqualTypeOf<Section>()
  })

  test('nothing is no node', () => {
    expect([
      is(null, 'text'),
      is(undefined, 'text'),
      isSection(undefined),
      isParent(null),
      isLiteral(undefined),
    ]).toEqual(Array(5).fill(false))
  })
})

test('the exported names are these', () => {
  expect(Object.keys(tree).sort()).toMatchInlineSnapshot(`
    [
      "CONTINUE",
      "EXIT",
      "SKIP",
      "guards",
      "headingOf",
      "is",
      "isAssignment",
      "isAttachment",
      "isDate",
      "isDeadline",
      "isDocument",
      "isField",
      "isHeading",
      "isLiteral",
      "isNum",
      "isOrganization",
      "isParagraph",
      "isParent",
      "isPerson",
      "isQuantity",
      "isReference",
      "isResponsibility",
      "isSection",
      "isTable",
      "isText",
      "isTitle",
      "sections",
      "tableGrid",
      "toText",
      "visit",
    ]
  `)
})
