/** Finds case numbers that are known in a text, however they are spaced. A number that several bodies have counts where the body is named before it. */
import { type PrecedentKey, precedentId, squeezed } from './precedent.ts';

/** Case numbers by what begins with their first digit, which is where a text is looked at. */
export interface NumberFinder {
  readonly byTail: ReadonlyMap<string, readonly Known[]>;
  /** Lengths of tails, the longest first. */
  readonly lengths: readonly number[];
}

interface Known {
  readonly id: string;
  /** Letters before the first digit, such as `조심`. */
  readonly head: string;
  readonly body: string;
}

/** How far before a number its body is looked for, in letters without spaces: `대법원 2010. 1. 14. 선고` stands between. */
const BODY_BEFORE = 40;

export function makeNumberFinder(keys: readonly PrecedentKey[]): NumberFinder {
  const byTail = new Map<string, Known[]>();
  for (const key of keys) {
    const number = squeezed(key.number);
    const at = number.search(/\d/);
    const known = { id: precedentId(key), head: number.slice(0, at), body: squeezed(key.body) };
    const tail = number.slice(at);
    const list = byTail.get(tail);
    if (list === undefined) byTail.set(tail, [known]);
    else list.push(known);
  }
  return {
    byTail,
    lengths: [...new Set([...byTail.keys()].map(({ length }) => length))].sort((a, b) => b - a),
  };
}

/** @returns ids of decisions, in the order of the text */
export function findNumbers({ byTail, lengths }: NumberFinder, text: string): string[] {
  const plain = squeezed(text);
  const found = new Set<string>();
  for (const { index } of plain.matchAll(/(?<!\d)\d/g)) {
    for (const length of lengths) {
      const known = byTail.get(plain.slice(index, index + length));
      // Another digit would make it another number.
      if (known === undefined || /\d/.test(plain[index + length] ?? '')) continue;
      const headed = known.filter(({ head }) => plain.endsWith(head, index));
      const before = plain.slice(Math.max(0, index - BODY_BEFORE), index);
      const one = headed.length === 1 ? headed[0] : headed.find(({ body }) => before.includes(body));
      if (one !== undefined) found.add(one.id);
      break;
    }
  }
  return [...found];
}
