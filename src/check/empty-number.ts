/** A document number without a whole year or serial: 东政发〔 〕 号, 东政发12号, 东政发〔24〕12号 (GB/T 9704 7.2.5). */
import type {Check} from './rules.ts'

/** How far the head of a notice goes, where its number stands. UTF-16 units. */
const head = 800

/** What every one ends with, which is found faster than what it begins with. */
const emptyEnd = /[〕］\]）)]\s{0,4}(?:第\s{0,4})?[0-9]{0,5}\s{0,4}号/
const empty =
  /[\u4e00-\u9fff]{2,12}\s{0,4}[〔［[（(]\s{0,4}(?:[〕］\]）)]\s{0,4}(?:第\s{0,4})?[0-9]{0,5}|[0-9]{4}\s{0,4}[〕］\]）)]\s{0,4}(?:第\s{0,4})?)\s{0,4}号/

/** A line of its own that has the code of an organ, and no year of four digits. 东湖路12号 is an address. */
const yearless =
  /^[ \t\u3000]{0,40}([\u4e00-\u9fff]{1,11}(?:[发函字规电]|[\u4e00-\u9fff][ \t]?[〔[［（(【][ \t]?[0-9]{1,3}[ \t]?[〕\]］）)】])[ \t]?第?[ \t]?[0-9]{1,5}[ \t]?号)[ \t\u3000]{0,40}$/m

export const emptyNumber: Check = {
  rules: ['malformedDocumentNumber'],
  create({text, meta, report}) {
    return {
      end() {
        // One that was read is spoken of already.
        if (meta.documentNumber) return
        const words = text.slice(0, head)
        if (!words.includes('号')) return
        const found = (emptyEnd.test(words) ? empty.exec(words) : null) ?? yearless.exec(words)
        if (!found) return
        const number = found[1] ?? found[0]
        const from = found.index + found[0].indexOf(number)
        report('malformedDocumentNumber', {from, to: from + number.length})
      },
    }
  },
}
