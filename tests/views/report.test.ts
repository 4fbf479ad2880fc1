import stringWidth from 'string-width'
import {describe, expect, it} from 'vitest'
import {parse} from '../../src/pipeline.ts'
import {toReport} from '../../src/views/report.ts'
import {checked, checkedAt, placeIn, said} from './checked.ts'

const notice = '关于检查的通知\n\n一、范围\n\n三、加强管护。落实管护经费。\n'

describe('toReport', () => {
  it('shows place, severity, reason and rule, the line with marks, help, and how much there is', () => {
    expect(toReport(checkedAt(notice, '三、'))).toBe(
      [
        '通知.txt',
        '  5:1  警告  序号不连续  numberingGap',
        '       │ 三、加强管护。落实管护经费。',
        '       │ ^~~~',
        '       = 请核对是否漏项（GB/T 9704—2012 第 7.3.3 条）',
        '',
        '⚠ 1 个警告',
        '',
      ].join('\n'),
    )
  })

  it('speaks English', () => {
    const {diagnostics} = parse(notice, {language: 'en', check: true})
    const gap = diagnostics.filter(({ruleId}) => ruleId === 'numberingGap')
    const out = toReport(checked(notice, ...gap), {language: 'en'})
    expect(out).toContain('  5:1  warning  A number is skipped: 2 was due, 三、 stands here  numberingGap')
    expect(out).toContain('= See whether an item is missing (GB/T 9704-2012, 7.3.3)')
    expect(out).toMatch(/⚠ 1 warning\n$/)
  })

  it('aligns columns by their width, and puts first what has no place', () => {
    const position = placeIn(notice, 22, 23)
    const out = toReport(
      checked(
        notice,
        said('numberingGap', position, {reason: '甲', severity: 'error'}),
        said('missingTitle', undefined, {reason: '没有标题', severity: 'info', note: null}),
      ),
    )
    expect(out.split('\n').slice(1, 3)).toEqual([
      '       提示  没有标题  missingTitle',
      '  5:8  错误  甲        numberingGap',
    ])
    expect(out).toMatch(/✖ 1 个错误，1 个提示\n$/)
  })

  it('gives the same help once a file', () => {
    const two = checked(
      notice,
      said('numberingGap', placeIn(notice, 0, 1)),
      said('numberingGap', placeIn(notice, 9, 10)),
    )
    expect(toReport(two).match(/请核对是否漏项/g)).toHaveLength(1)
    expect(toReport([two, two]).match(/请核对是否漏项/g)).toHaveLength(2)
    const other = checked(notice, said('numberingGap'), said('numberingGap', undefined, {note: '应为“二、”'}))
    expect(toReport(other)).toMatch(/请核对是否漏项[\s\S]*应为“二、”/)
  })

  it('says nothing of files without messages, and that there are none at all', () => {
    expect(toReport([checked(notice), checkedAt(notice, '三、')])).toBe(toReport(checkedAt(notice, '三、')))
    expect(toReport([checked(notice)])).toBe('✔ 没有发现问题\n')
    expect(toReport([], {language: 'en'})).toBe('✔ no issues found\n')
  })

  it('counts what every fix mends, in texts alone', () => {
    const edits = [{from: 0, to: 1, text: ''}]
    const text = checked(notice, said('mixedBrackets', undefined, {edits}), said('numberingGap', undefined, {edits}))
    expect(toReport(text)).toMatch(/\n⚠ 2 个警告；1 个可用 --fix 修改\n$/)
    expect(toReport({...text, source: {...text.source, format: 'html'}})).toMatch(/\n⚠ 2 个警告\n$/)
    const one = checked(notice, said('mixedBrackets', undefined, {edits: []}))
    expect(toReport(one, {language: 'en'})).toMatch(/\n⚠ 1 warning\n$/)
  })

  it('counts columns from after a byte order mark', () => {
    expect(toReport(checkedAt('\ufeff甲乙\n丙', '甲'))).toContain('  1:1  警告')
    expect(toReport(checkedAt('\ufeff甲乙\n丙', '丙'))).toContain('  2:1  警告')
  })

  it('takes a document as parse gives it, also without lines', () => {
    expect(toReport(parse(notice))).toMatch(/^标准输入\n {2}5:1 {2}警告/)
    expect(toReport(parse(notice, {positions: 'offset'}))).toMatch(/^标准输入\n {2}@15 {2}警告/)
    expect(toReport(parse(notice, {positions: 'none'}))).toMatch(/^标准输入\n {2}警告/)
  })

  it('prints nothing that a terminal would act on', () => {
    const text = `一、\u001b[31m甲\u009b2J\u202e乙\r\n`
    const bad = checkedAt(text, '乙', {reason: '甲\u001b[2J\n乙', note: '甲\u0007'})
    const out = toReport({...bad, source: {...bad.source, path: 'a\u001b]0;x\u0007.txt'}})
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
    expect(toReport(bad, {color: true})).toContain('\u001b[33m乙\u001b[39m')
  })

  it.each([40, 80])('keeps to %i columns', (width) => {
    const text = `${'加强水利工程管护。'.repeat(12_000)}三、${'落实经费。'.repeat(100)}\n二、短\n`
    const long = {
      reason: '序号不连续：应为第 2 项，实为“三、”，而这一句话很长很长很长，超过一行',
      note: '请核对'.repeat(30),
    }
    const messages = ['三、', '短', text.slice(-3)].map((words) => {
      const from = text.indexOf(words)
      return said('duplicateOrganization', placeIn(text, from, from + words.length), long)
    })
    const out = toReport(checked(text, ...messages, said('missingTitle', undefined, long)), {width})
    for (const line of out.split('\n').slice(0, -2)) expect(stringWidth(line)).toBeLessThanOrEqual(width)
    expect(out).toContain('│ …')
  })
})
