import {describe, expect, it} from 'vitest'
import {readDocumentNumber} from '../../grammars/document-number.ts'

describe('readDocumentNumber', () => {
  it.each([
    ['东政办发〔2021〕57号', '东政办发', 2021, 57],
    ['东政办〔2023〕45 号', '东政办', 2023, 45],
    ['东政发[2020]第3号', '东政发', 2020, 3],
    ['东规字（2019）12号', '东规字', 2019, 12],
    ['东建（规）〔2020〕3号', '东建（规）', 2020, 3],
    ['东政办发明电〔2018〕15号', '东政办发明电', 2018, 15],
    ['东湖市人民政府令第7号', '东湖市人民政府令', null, 7],
    ['东湖部第87号令', '东湖部令', null, 87],
    ['第七十号', null, null, 70],
    ['2023年第5号', null, 2023, 5],
    ['东政发〔二〇二一〕8号', '东政发', 2021, 8],
  ])('%s', (words, organCode, year, serial) => {
    expect(readDocumentNumber(words)).toEqual({organCode, year, serial})
  })

  it.each(['东政办发', '东政办发〔2021〕', '57号文件', '第87号令牌', '〔21〕5号', ''])('is none: %s', (words) => {
    expect(readDocumentNumber(words)).toBeNull()
  })

  it('fails at once on long words', () => {
    const started = performance.now()
    for (const words of ['东'.repeat(200), '第'.repeat(200), '一'.repeat(200), `${'东一'.repeat(95)}〔2021〕57文`])
      expect(readDocumentNumber(words)).toBeNull()
    expect(performance.now() - started).toBeLessThan(100)
  })
})
