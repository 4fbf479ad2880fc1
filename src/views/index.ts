/** The views of a parsed notice, each a pure function of the document. */
export {type FormatName, formatNames, isFormat, plannedFormats} from './format-table.ts'
export {type Format, formats, type RenderOptions, render} from './formats.ts'
export {toLedgerTable} from './ledger.ts'
export {type OutlineItem, toOutline} from './outline.ts'
export {type TasksOptions, toTasks} from './tasks.ts'
export {type PrintOptions, toTree} from './tree.ts'
