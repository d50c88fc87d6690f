/**
 * How large a share of subjects meets an access predicate: measured on a sample of real subjects where there is one,
 * else a rule of thumb (equality is rarer than a short prefix, a prefix than a range open on one side).
 */
import type { ShareOf, Simple } from './cover.ts';
import type { Slots } from './slots.ts';

/** Rules of thumb after P. G. Selinger et al., "Access path selection", SIGMOD 1979, table 1. */
export function guessedShare(access: Simple): number {
  switch (access.by) {
    case 'value':
      return typeof access.value === 'boolean' ? 0.5 : 0.01;
    case 'prefix':
      return 0.3 / 3 ** Math.min(access.prefix.length, 8);
    case 'range':
      return Number.isFinite(access.from) && Number.isFinite(access.to) ? 0.1 : 0.33;
  }
}

/** @param rows slots of sampled lines; an empty sample falls back on the rules of thumb */
export function measuredShare(rows: readonly Slots[]): ShareOf {
  if (rows.length === 0) return guessedShare;
  const known = new Map<string, number>();
  return (access) => {
    const key = keyOf(access);
    const before = known.get(key);
    if (before !== undefined) return before;
    const met = rows.reduce((count, row) => count + (mayMeet(row, access) ? 1 : 0), 0);
    const share = (met + guessedShare(access)) / (rows.length + 1);
    known.set(key, share);
    return share;
  };
}

function keyOf(access: Simple): string {
  if (access.by === 'range') return `${access.slot}<${access.from}<${access.to}`;
  const value = access.by === 'value' ? access.value : access.prefix;
  return `${access.slot}${access.by}${typeof value}${value}`;
}

/** A field that is absent or unreadable makes its criteria candidates too. */
function mayMeet(row: Slots, access: Simple): boolean {
  const value = row[access.slot];
  if (value == null) return true;
  switch (access.by) {
    case 'value':
      return Array.isArray(value) ? value.includes(access.value) : value === access.value;
    case 'prefix':
      return (value as string).startsWith(access.prefix);
    case 'range':
      return (value as number) >= access.from && (value as number) <= access.to;
  }
}
