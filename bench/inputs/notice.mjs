/** The Huangshi notice as text: 24,977 bytes. */
import {readFileSync} from 'node:fs'

export const noticeFile = new URL('../../fixtures/notices/huangshi-2021-57/input.txt', import.meta.url)

/** Reads the notice. */
export const notice = () => readFileSync(noticeFile, 'utf8')
