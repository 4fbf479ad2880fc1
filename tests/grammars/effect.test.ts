import {describe, expect, it} from 'vitest'
import {namesEffect} from '../../grammars/effect.ts'
import {Marks} from '../../grammars/marks.ts'

const names = (text: string) => namesEffect(text, new Marks(text, false).effects)

describe('words of effect', () => {
  it('are told from others by what stands behind the places that come with the marks of a text', () => {
    expect(['自发布之日起施行', '有效期5年', '5月1日执行', '自即日起至年底'].map(names)).toEqual([
      true,
      true,
      true,
      true,
    ])
    expect(['发起单位有期限，1日内报送', '施行', ''].map(names)).toEqual([false, false, false])
  })
})
