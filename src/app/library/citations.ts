/** Which articles cite which, over all laws of a day: made once for each shelf and choice of versions. */
import { citedBy, libraryKey, type Shelf } from '../../areas/counsel/index.ts';
import type { Day } from '../../core/day.ts';

export interface Citations {
  readonly of: (ref: string) => readonly string[];
  readonly to: (ref: string) => readonly string[];
}

const made = new WeakMap<Shelf, Map<string, Citations>>();

export function citationsOn(shelf: Shelf, day: Day): Citations {
  let known = made.get(shelf);
  if (known === undefined) {
    known = new Map();
    made.set(shelf, known);
  }
  const key = libraryKey(shelf.laws, day);
  let one = known.get(key);
  if (one === undefined) {
    // The choice of one day is asked for again and again, those of others rarely.
    known.clear();
    one = make(shelf, day);
    known.set(key, one);
  }
  return one;
}

function make(shelf: Shelf, day: Day): Citations {
  const of = new Map<string, readonly string[]>();
  const to = new Map<string, string[]>();
  for (const name of shelf.names) {
    const law = shelf.versionOn(name, day) ?? shelf.versions(name)[0]!;
    for (const { ref, passages } of law.articles) {
      const cited = citedBy(ref, name, passages.map(({ text }) => text).join('\n'));
      of.set(ref, cited);
      for (const one of cited) {
        const list = to.get(one);
        if (list === undefined) to.set(one, [ref]);
        else list.push(ref);
      }
    }
  }
  return { of: (ref) => of.get(ref) ?? [], to: (ref) => to.get(ref) ?? [] };
}
