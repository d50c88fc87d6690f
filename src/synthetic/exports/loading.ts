/** What becomes of an accepted export of the invented country: loaded in time, late, after a longer period, or never. Shares are made up. */
import { addDays, type Day } from '../../core/day.ts';
import { hmacSha256 } from '../../core/hash.ts';

export interface LoadingPlan {
  /** Null: nobody ever loads it. */
  readonly loadedOn: Day | null;
  readonly bill: string;
  readonly means: string;
  /** The declarant asks for a longer period on this day, to that day. */
  readonly asks: { readonly on: Day; readonly to: Day } | null;
}

/** Most load within the thirty days, some late, some ask for longer, few never. */
const IN_TIME = 0.93;
const LATE = 0.96;
const ASKING = 0.985;

/** The same for a number whenever it is asked. @param acceptedOn the Korean day of acceptance */
export function loadingPlan(seed: number, number: string, acceptedOn: Day): LoadingPlan {
  const bytes = hmacSha256(`loading/${seed}`, number);
  const luck = bytes.readUInt32BE(0) / 2 ** 32;
  const wait = bytes.readUInt32BE(4) / 2 ** 32;
  const bill = `SYX${bytes.readUInt32BE(8)}`;
  const means = `SYN EXPRESS ${1 + (bytes[12]! % 90)}`;
  const plan = { bill, means, asks: null };
  if (luck < IN_TIME) return { ...plan, loadedOn: addDays(acceptedOn, 1 + Math.floor(18 * wait * wait)) };
  if (luck < LATE) return { ...plan, loadedOn: addDays(acceptedOn, 34 + Math.floor(14 * wait)) };
  if (luck >= ASKING) return { ...plan, loadedOn: null };
  return {
    ...plan,
    loadedOn: addDays(acceptedOn, 45 + Math.floor(40 * wait)),
    asks: { on: addDays(acceptedOn, 22 + Math.floor(6 * wait)), to: addDays(acceptedOn, 90) },
  };
}
