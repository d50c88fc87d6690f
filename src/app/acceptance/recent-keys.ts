/** What was reported or changed in the last minutes, so that a declaration stored meanwhile need not be asked about again for nothing. */
import type { Named } from './follower.ts';

/** So long something may take from the look at what is reported to being stored, stalls included; it is kept twice as long. */
const KEPT_MILLIS = 5 * 60_000;

export interface RecentKeys {
  note(named: Named): void;
  /** Something changed that concerns every declaration: what is stored in the next minutes may have been looked at before. */
  noteAll(): void;
  /** Whether anything was reported of it. */
  has(named: Named): boolean;
}

/** @param now milliseconds of a clock that does not jump */
export function openRecentKeys(now: () => number): RecentKeys {
  let young = new Set<string>();
  let old = new Set<string>();
  let since = now();
  let allUntil = Number.NEGATIVE_INFINITY;
  const turn = (): void => {
    const age = now() - since;
    if (age < KEPT_MILLIS) return;
    old = age < 2 * KEPT_MILLIS ? young : new Set();
    young = new Set();
    since = now();
  };
  return {
    note(named) {
      turn();
      for (const key of keysOf(named)) young.add(key);
    },
    noteAll() {
      allUntil = now() + KEPT_MILLIS;
    },
    has(named) {
      turn();
      return now() < allUntil || keysOf(named).some((key) => young.has(key) || old.has(key));
    },
  };
}

function keysOf({ consignments, numbers, payers }: Named): string[] {
  return [
    ...consignments.map((key) => `c/${key}`),
    ...numbers.map((key) => `n/${key}`),
    ...payers.map((key) => `p/${key}`),
  ];
}
