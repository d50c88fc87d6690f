/**
 * Lists of criteria that one value of a field makes candidates, each with a guard: a second simple test that its
 * criterion needs. Guards are intervals over plain numbers in flat arrays (texts are numbered first), so that a list is
 * run through without touching the conditions themselves.
 */
import type { Guard } from './cover.ts';
import type { Slots } from './slots.ts';

export interface Postings {
  readonly places: Int32Array;
  /** Where in the guarded numbers the value stands; 0 is never a number and lets everything pass. */
  readonly guards: Int32Array;
  readonly from: Float64Array;
  readonly to: Float64Array;
}

/** The numbers that guards look at, one for each guarded field. NaN (absent, unreadable) passes every guard. */
export interface GuardBook {
  readonly numbers: Float64Array;
  readonly guarded: readonly Guarded[];
}

interface Guarded {
  readonly slot: number;
  readonly place: number;
  /** Numbers of the texts that guards name; any other text is -1. */
  readonly texts: ReadonlyMap<string, number>;
}

/** Numbers the guarded fields and the texts that guards name. */
export function guardBook(guards: readonly Guard[]): GuardBook {
  const bySlot = new Map<number, Map<string, number>>();
  for (const guard of guards) {
    const texts = bySlot.get(guard.slot) ?? new Map<string, number>();
    bySlot.set(guard.slot, texts);
    if (guard.by === 'value' && !texts.has(guard.value)) texts.set(guard.value, texts.size);
  }
  const guarded = [...bySlot].map(([slot, texts], index) => ({ slot, place: index + 1, texts }));
  return { numbers: new Float64Array(guarded.length + 1).fill(Number.NaN), guarded };
}

/** Reads the slots of a line into the guarded numbers. */
export function fillGuards({ numbers, guarded }: GuardBook, slots: Slots): void {
  for (let i = 0; i < guarded.length; i++) {
    const { slot, place, texts } = guarded[i]!;
    const value = slots[slot];
    numbers[place] =
      typeof value === 'number' ? value : typeof value === 'string' ? (texts.get(value) ?? -1) : Number.NaN;
  }
}

export function postings(
  entries: readonly { readonly place: number; readonly guard: Guard | undefined }[],
  book: GuardBook,
): Postings {
  const list: Postings = {
    places: Int32Array.from(entries, ({ place }) => place),
    guards: new Int32Array(entries.length),
    from: new Float64Array(entries.length),
    to: new Float64Array(entries.length),
  };
  entries.forEach(({ guard }, index) => {
    const guarded = guard && book.guarded.find(({ slot }) => slot === guard.slot);
    if (guard === undefined || guarded === undefined) return;
    list.guards[index] = guarded.place;
    const number = guard.by === 'value' ? guarded.texts.get(guard.value)! : undefined;
    list.from[index] = guard.by === 'range' ? guard.from : number!;
    list.to[index] = guard.by === 'range' ? guard.to : number!;
  });
  return list;
}
