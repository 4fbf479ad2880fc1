/** An invented Japanese law in the form that Lawtext reads: chapters, articles, paragraphs and items. */

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** Writes a number from 1 to 99: 十二. */
const kanji = (number) =>
  (number > 9 ? `${digits[Math.floor(number / 10)].replace(/^一$/, '')}十` : '') + digits[number % 10]

const article = (number) => `  （湖沼の保全に関する施策その${kanji(number)}）
第${kanji(number)}条　市長は、湖沼の水質の保全を図るため、関係する機関と協力して、次に掲げる施策を計画的に推進しなければならない。
  一　水源の涵養及び森林の保全に関する施策
  二　排水の処理に関する施設の整備に関する施策
  三　前二号に掲げるもののほか、規則で定める施策
２　市長は、前項の施策を定めたときは、遅滞なく、その内容を公表しなければならない。
３　前項の規定は、施策の変更（軽微な変更を除く。）について準用する。
`

/** Makes the law: some 30,000 bytes. */
export function law() {
  const parts = ['東湖水質保全法\n（令和三年法律第九百号）\n']
  for (let chapter = 1; chapter <= 5; chapter++) {
    parts.push(`\n      第${kanji(chapter)}章　施策の区分その${kanji(chapter)}\n`)
    for (let at = 1; at <= 9; at++) parts.push(`\n${article((chapter - 1) * 9 + at)}`)
  }
  return parts.join('')
}
