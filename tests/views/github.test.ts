import {expect, it} from 'vitest'
import {toGithub} from '../../src/views/github.ts'
import {checked, checkedAt, placeIn, said} from './checked.ts'

const notice = '一、甲\n二、乙\n三、丙\n'

it('writes a command a message, with the place', () => {
  expect(toGithub(checkedAt(notice, '二、'))).toBe(
    '::warning file=通知.txt,line=2,endLine=2,col=1,endColumn=3,title=numberingGap::序号不连续%0A请核对是否漏项\n',
  )
  expect(toGithub([])).toBe('')
})

it('names severities as GitHub does', () => {
  const out = toGithub(
    checked(
      notice,
      said('missingTitle', undefined, {severity: 'info', note: null}),
      said('noText', undefined, {severity: 'error'}),
    ),
  )
  expect(out.split('\n')).toEqual([
    '::notice file=通知.txt,title=missingTitle::序号不连续',
    '::error file=通知.txt,title=noText::序号不连续%0A请核对是否漏项',
    '',
  ])
})

it('gives no columns over several lines', () => {
  expect(toGithub(checked(notice, said('numberingGap', placeIn(notice, 1, 9))))).toContain(',line=1,endLine=3,title=')
})

it('escapes what would end a property or a command', () => {
  const bad = checkedAt(notice, '二、', {reason: '50%\r\n::error::甲', note: null})
  expect(toGithub({...bad, source: {...bad.source, path: '.\\a,b:c%\n.txt'}})).toBe(
    '::warning file=./a%2Cb%3Ac%25%0A.txt,line=2,endLine=2,col=1,endColumn=3,title=numberingGap::50%25 ::error::甲\n',
  )
})
