/** The report in Markdown: tables, figures, and which goals are met. */

/** Writes a number with three significant digits, in full: 0.123, 1.23, 12.3, 1230. */
export function figure(value) {
  if (!Number.isFinite(value)) return '—'
  const digits = Math.max(0, Math.min(6, 2 - Math.floor(Math.log10(Math.abs(value) || 1))))
  return Number(value.toPrecision(3)).toFixed(digits)
}

/** Writes a median with its spread: `12.3 (11.9–14.0)`; of one value that alone. */
export const withSpread = ({median, low, high}) =>
  low === high ? figure(median) : `${figure(median)} (${figure(low)}–${figure(high)})`

/** Writes a table. The first column is text, the others are numbers. */
export function table(heads, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`
  return [line(heads), line(heads.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n')
}

/**
 * A bound that a figure should keep: `limit` must hold, `goal` is hoped for.
 *
 * @param better `'higher'` or `'lower'`.
 */
export const aim = (name, value, better, limit, goal = limit, unit = '×') => ({name, value, better, limit, goal, unit})

/** Tells how a figure stands to its bounds. */
export function verdict({value, better, limit, goal}) {
  if (!Number.isFinite(value)) return 'not measured'
  const keeps = (bound) => (better === 'higher' ? value >= bound : value <= bound)
  if (keeps(goal)) return 'goal met'
  return keeps(limit) ? 'limit met' : 'missed'
}

const bound = ({better, unit}, value) => `${better === 'higher' ? '≥' : '≤'} ${value} ${unit}`

/** Writes the table of all bounds. */
export const aimsTable = (aims) =>
  table(
    ['what', 'limit', 'goal', 'measured', ''],
    aims.map((one) => [
      one.name,
      bound(one, one.limit),
      one.goal === one.limit ? '' : bound(one, one.goal),
      Number.isFinite(one.value) ? `${figure(one.value)} ${one.unit}` : '—',
      verdict(one),
    ]),
  )
