/** Won for one unit of a currency in a week of the invented country: plausible and smooth, never the published rate. */

/** Currency, won for a unit around 2025, phase of its slow swing. */
const BASES: readonly (readonly [string, number, number])[] = [
  ['USD', 1402, 0],
  ['EUR', 1588, 1.1],
  ['JPY', 9.42, 2.3],
  ['CNY', 194.5, 0.4],
  ['GBP', 1862, 1.6],
  ['CHF', 1690, 2.9],
  ['HKD', 180.1, 0.05],
  ['CAD', 1008, 0.8],
  ['AUD', 911, 3.4],
  ['NZD', 826, 3.9],
];

/** Rates with four decimals, as customs publishes them, for the week (from Sunday) of a day number since 1970. */
export function ratesOfWeek(dayNumber: number): ReadonlyMap<string, number> {
  // 1970-01-01 was a Thursday: four days on is a Sunday.
  const week = Math.floor((dayNumber + 4) / 7);
  return new Map(BASES.map(([currency, base, phase]) => [currency, rate(base, phase, week)]));
}

function rate(base: number, phase: number, week: number): number {
  const slow = 0.035 * Math.sin(week / 8.3 + phase);
  const fast = 0.008 * Math.sin(week * 1.7 + phase * 5);
  return Math.round(base * (1 + slow + fast) * 1e4) / 1e4;
}
