/** Loaded before a program (`node --import`): writes its peak of memory in bytes to the file PEAK_FILE when it ends. */
import {writeFileSync} from 'node:fs'

process.on('exit', () => writeFileSync(process.env['PEAK_FILE'], String(process.resourceUsage().maxRSS * 1024)))
