/** The terms of the composite: name of the weight, rate that is weighed, and whether less of it is better. */
export const TERMS = [
  { name: 'handled', rate: 'HANDLED', less: false },
  { name: 'handledInTime', rate: 'HANDLED_IN_TIME', less: false },
  { name: 'reworked', rate: 'REWORKED', less: true },
  { name: 'overdue', rate: 'OVERDUE', less: true },
  { name: 'postponed', rate: 'POSTPONED', less: true },
];

export const ALL = 100;

/** What a term gives, 0 to 1. @param {{rate: string, less: boolean}} term @param {Record<string, {rate: number | null}>} rates */
export const share = ({ rate, less }, rates) => (less ? 1 - (rates[rate]?.rate ?? 0) : (rates[rate]?.rate ?? 0));

/** The points under some weights, as the city counts them; null of nothing. @param {Record<string, number>} weights @param {Record<string, any>} rates */
export function composite(weights, rates) {
  return rates.HANDLED?.denominator > 0 ? TERMS.reduce((points, term) => points + weights[term.name] * share(term, rates), 0) : null;
}

/**
 * What is wrong with weights that somebody wants to set; empty if nothing is.
 *
 * @param {Record<string, number>} weights NaN for what is no number
 * @param {string} from day of effect
 * @param {string} earliest day that is allowed
 * @returns {{text: string, values?: object}[]}
 */
export function mistakes(weights, from, earliest) {
  const points = TERMS.map(({ name }) => weights[name]);
  const sum = points.reduce((all, each) => all + each, 0);
  const outside = points.some((each) => !Number.isInteger(each) || each < 0 || each > ALL);
  return [
    ...(from >= earliest ? [] : [{ text: 'weightsTooEarly', values: { earliest } }]),
    ...(outside ? [{ text: 'weightsOutside' }] : []),
    ...(!outside && sum !== ALL ? [{ text: 'weightsSum', values: { sum } }] : []),
  ];
}
