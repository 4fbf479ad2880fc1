/** Medians and spread. */

/** Gives the middle of some numbers: of an even count the upper one of the two in the middle. */
export const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1]

/** Gives the median with the lowest and the highest value. */
export const spread = (values) => ({median: median(values), low: Math.min(...values), high: Math.max(...values)})

/** Divides round by round: what was measured at nearly the same time is compared. */
export const ratios = (above, below) => above.map((value, round) => value / below[round])
