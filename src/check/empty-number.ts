/** A document number whose year or serial was never filled in: 东政发〔 〕 号 (GB/T 9704 7.2.5). */
import type {Check} from './rules.ts'

/** How far the head of a notice goes, where its number stands. UTF-16 units. */
const head = 800

const empty =
  /[\u4e00-\u9fff]{2,12}\s{0,4}[〔［[（(]\s{0,4}(?:[〕］\]）)]\s{0,4}(?:第\s{0,4})?[0-9]{0,5}|[0-9]{4}\s{0,4}[〕］\]）)]\s{0,4}(?:第\s{0,4})?)\s{0,4}号/

export const emptyNumber: Check = {
  rules: ['malformedDocumentNumber'],
  create({text, meta, report}) {
    return {
      end() {
        // One that was read is spoken of already.
        if (meta.documentNumber) return
        const found = empty.exec(text.slice(0, head))
        if (found) report('malformedDocumentNumber', {from: found.index, to: found.index + found[0].length})
      },
    }
  },
}
