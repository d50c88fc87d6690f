/** The access predicates of all criteria on one field: values by hash, prefixes by hash per length, ranges by interval. */
import type { Access, Guard } from './cover.ts';
import { type Interval, type IntervalIndex, intervalIndex } from './interval-index.ts';
import { type GuardBook, type Postings, postings } from './postings.ts';
import type { SlotValue } from './slots.ts';

export interface FieldIndex {
  readonly slot: number;
  /** Calls `found` with lists of the criteria that the field's value makes candidates, some perhaps twice. */
  readonly find: (value: SlotValue, found: (list: Postings) => void) => void;
}

/** An access predicate and the place of its criterion. */
export interface Entry {
  readonly access: Access;
  readonly place: number;
}

interface Member {
  readonly place: number;
  readonly guard: Guard | undefined;
}

export function fieldIndex(slot: number, entries: readonly Entry[], book: GuardBook): FieldIndex {
  const byValue = new Map<SlotValue, Member[]>();
  const byPrefix = new Map<string, Member[]>();
  const intervals: Interval<Member>[] = [];
  const members = entries.map(({ access, place }): Member => {
    const member = { place, guard: access.guard };
    if (access.by === 'value') gather(byValue, access.value, member);
    else if (access.by === 'prefix') gather(byPrefix, access.prefix, member);
    else intervals.push({ from: access.from, to: access.to, member });
    return member;
  });
  const listOf = (gathered: readonly Member[]) => postings(gathered, book);
  const values = packed(byValue, listOf);
  const prefixes = packed(byPrefix, listOf);
  const lengths = [...new Set([...byPrefix.keys()].map((prefix) => prefix.length))].sort((a, b) => a - b);
  const ranges: IntervalIndex<Postings> | undefined =
    intervals.length > 0 ? intervalIndex(intervals, listOf) : undefined;
  // Where the field says nothing every criterion on it may be unknown, and has to be asked.
  const all = listOf(members);

  const find: FieldIndex['find'] = (value, found) => {
    if (value == null) return found(all);
    if (typeof value === 'object') {
      for (const text of value) {
        const list = values.get(text);
        if (list !== undefined) found(list);
      }
      return;
    }
    if (values.size > 0) {
      const list = values.get(value);
      if (list !== undefined) found(list);
    }
    if (typeof value === 'string') {
      for (const length of lengths) {
        if (length > value.length) break;
        const list = prefixes.get(value.slice(0, length));
        if (list !== undefined) found(list);
      }
    } else if (ranges !== undefined) ranges(value as number, found);
  };
  return { slot, find };
}

function gather<Key>(lists: Map<Key, Member[]>, key: Key, member: Member): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [member]);
  else list.push(member);
}

function packed<Key>(
  lists: ReadonlyMap<Key, readonly Member[]>,
  listOf: (members: readonly Member[]) => Postings,
): ReadonlyMap<Key, Postings> {
  return new Map([...lists].map(([key, members]) => [key, listOf(members)]));
}
