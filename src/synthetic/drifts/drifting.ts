/** The declarations of a day with the planted changes that have begun. */
import type { Day } from '../../core/day.ts';
import { dayNumber } from '../../core/day.ts';
import { seededRandom } from '../../core/random.ts';
import type { Country } from '../country.ts';
import { declarationsOfDay } from '../day.ts';
import type { Drifted, DriftName, MakeDrift, Rewrite } from './drift.ts';
import { leak } from './leak.ts';
import { newKind } from './new-kind.ts';
import { newKinds } from './new-kinds.ts';
import { relocation } from './relocation.ts';

const DRIFTS: Readonly<Record<DriftName, MakeDrift>> = {
  'new-kind': newKind,
  'new-kinds': newKinds,
  relocation,
  leak,
};

/**
 * Plants changes that begin on `from`; nothing changes before. The order of `names` does not matter.
 * @returns the declarations of any day, always the same ones
 */
export function driftingTrade(
  country: Country,
  names: readonly DriftName[],
  from: Day,
): (day: Day) => Generator<Drifted, void, undefined> {
  const order = (Object.keys(DRIFTS) as DriftName[]).filter((name) => names.includes(name));
  const rewrites: readonly Rewrite[] = order.map((name) => DRIFTS[name](country, from, country.seed));
  return function* (day) {
    const chance = seededRandom(Math.imul(country.seed ^ 0x6d21f7, 0x9e3779b1) ^ dayNumber(day));
    for (const made of declarationsOfDay(country, day)) {
      yield rewrites.reduce<Drifted>((now, rewrite) => rewrite(now, chance), made);
    }
  };
}
