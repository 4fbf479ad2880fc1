/** The words that the views for people print, in both languages. */
import type {Language} from '../diagnostics.ts'
import type {Severity} from '../schema/document.ts'
import type {Role} from '../schema/nodes.ts'

/** Words of one language. */
export interface Labels {
  roles: Record<Role, string>
  severities: Record<Severity, string>
  deadline: string
  serial: string
  task: string
  measure: string
  organization: string
  role: string
  removals: string
  diagnostics: string
  rows: string
  /** Stands between the numbers of rows and what is said about them. */
  colon: string
  /** Stands in place of a title that the notice does not have. */
  untitled: string
  andOthers: string
  /** Marks words that repair put in. */
  inferred: string
  separator: string
}

/** Every label, by language. */
export const labels: Record<Language, Labels> = {
  zh: {
    roles: {lead: '牵头', responsible: '责任', support: '配合', guide: '指导', supervise: '督导'},
    severities: {error: '错误', warning: '警告', info: '提示'},
    deadline: '时限',
    serial: '序号',
    task: '任务',
    measure: '措施',
    organization: '单位',
    role: '角色',
    removals: '移除',
    diagnostics: '提示',
    rows: '行',
    colon: '：',
    untitled: '（无标题）',
    andOthers: '等',
    inferred: '推定',
    separator: '、',
  },
  en: {
    roles: {lead: 'Lead', responsible: 'Responsible', support: 'Support', guide: 'Guide', supervise: 'Supervise'},
    severities: {error: 'error', warning: 'warning', info: 'info'},
    deadline: 'Deadline',
    serial: 'No.',
    task: 'Task',
    measure: 'Measure',
    organization: 'Unit',
    role: 'Role',
    removals: 'Removed',
    diagnostics: 'Diagnostics',
    rows: 'rows',
    colon: ': ',
    untitled: '(untitled)',
    andOthers: ' etc.',
    inferred: 'inferred',
    separator: '、',
  },
}
