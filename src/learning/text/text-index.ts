/** Finds texts like a text among a million: an inverted index in flat arrays, BM25 (Robertson and Walker 1994), growing at once. */
import { buildPostings, type FeatureSource, type PostedList, type Postings } from './postings.ts';
import { type Counted, countSlots } from './slots.ts';

export interface FoundText {
  /** Number of the text, in the order in which they came. */
  readonly text: number;
  /** Part of what the question would score in itself: about 1 for the same text, near 0 for one with a word in common. */
  readonly score: number;
}

/** Texts that do not count, as if they had never been learnt. */
export interface LeftOut {
  readonly has: (text: number) => boolean;
  /** How many of them have a feature, as `tally` counts; absent where the others' weights may stay as they are. */
  readonly having?: ReadonlyMap<number, number>;
}

export interface TextIndex {
  readonly size: number;
  /** Adds a text by its features; it is found by the next question. @returns its number */
  readonly add: (features: readonly number[]) => number;
  /** The best `most` texts, best first; ties by number. */
  readonly find: (features: readonly number[], most: number, but?: LeftOut) => FoundText[];
  /** How telling a feature is, from 0 up; 0 where no text has it. */
  readonly weight: (feature: number, but?: LeftOut) => number;
  /** In how many of some texts each feature is; for `LeftOut`. @param texts features of each */
  readonly tally: (texts: readonly ArrayLike<number>[]) => ReadonlyMap<number, number>;
  readonly bytes: number;
}

export interface IndexSettings {
  /** Slots for features are 2^bits; features that share one are told apart by nothing. */
  readonly slotBits: number;
  readonly k1: number;
  readonly b: number;
  /** So many features of a question are asked, the rarest ones. */
  readonly mostAsked: number;
  /** Rare features are looked up first; so many entries are read at most, and the rest, which is common, is let be. */
  readonly mostRead: number;
}

export const INDEX_SETTINGS: IndexSettings = {
  ...{ slotBits: 20, k1: 1.2, b: 0.5, mostAsked: 400, mostRead: 300_000 },
};

/** Weight of what no text knows, beside the rarest known: a question full of it is answered with less certainty. */
const UNKNOWN = 0.5;
/** A word said often in a question counts more than once, but not each time. */
const MOST_SAID = 2;

interface Asked {
  readonly slot: number;
  readonly times: number;
  readonly texts: number;
}

export function buildTextIndex(texts: FeatureSource, settings: IndexSettings = INDEX_SETTINGS): TextIndex {
  const { slotBits, k1, b, mostAsked, mostRead } = settings;
  const mask = 2 ** slotBits - 1;
  const postings = buildPostings(texts, slotBits);
  const later = openLater();
  const list = roomFor(postings.counts);
  let scores = new Float32Array(postings.lengths.length);
  let touched = new Uint32Array(scores.length);
  let norms = new Float32Array(0);
  let normsOf = -1;
  const spread = (slot: number, but?: LeftOut): number =>
    postings.counts[slot]! + later.of(slot).length / 2 - (but?.having?.get(slot) ?? 0);
  const rarity = (having: number): number => Math.log(1 + (postings.size - having + 0.5) / (having + 0.5));

  /** The rarest first, and what the question would score in itself. */
  function weigh(
    { slots, times }: Counted,
    but?: LeftOut,
  ): { readonly asked: Asked[]; readonly whole: number } {
    const all = Array.from(slots, (slot, i) => ({ slot, times: times[i]!, texts: spread(slot, but) }));
    const asked = all
      .filter((one) => one.texts > 0)
      .sort((one, other) => one.texts - other.texts || one.slot - other.slot)
      .slice(0, mostAsked);
    let whole = UNKNOWN * rarity(0) * (all.length - all.filter((one) => one.texts > 0).length);
    for (const one of asked) whole += gainOf(one) * ((one.times * (k1 + 1)) / (one.times + k1));
    return { asked, whole };
  }
  const gainOf = ({ texts: having, times }: Asked): number =>
    rarity(having) * Math.min(MOST_SAID, Math.sqrt(times));

  /** What a text's length makes of how often it says a word; made anew when texts came. */
  function heldBack(): Float32Array {
    if (normsOf === postings.size) return norms;
    if (norms.length < postings.lengths.length) norms = new Float32Array(postings.lengths.length);
    const mean = postings.total / postings.size;
    for (let text = 0; text < postings.size; text++)
      norms[text] = k1 * (1 - b + (b * postings.lengths[text]!) / mean);
    normsOf = postings.size;
    return norms;
  }

  function find(features: readonly number[], most: number, but?: LeftOut): FoundText[] {
    if (postings.size === 0 || features.length === 0) return [];
    const { asked, whole } = weigh(countSlots(features, mask), but);
    const held = heldBack();
    let read = 0;
    let count = 0;
    for (const one of asked) {
      if (read + one.texts > mostRead && count >= most) break;
      read += one.texts;
      const gain = gainOf(one) * (k1 + 1);
      const length = postings.read(one.slot, list);
      for (let at = 0; at < length; at++) {
        const text = list.texts[at]!;
        const often = list.times[at]!;
        if (scores[text] === 0) touched[count++] = text;
        scores[text]! += (gain * often) / (often + held[text]!);
      }
      const added = later.of(one.slot);
      for (let at = 0; at < added.length; at += 2) {
        const [text, often] = [added[at]!, added[at + 1]!];
        if (scores[text] === 0) touched[count++] = text;
        scores[text]! += (gain * often) / (often + held[text]!);
      }
    }
    const all = touched.subarray(0, count);
    const found = keepBest(all, scores, most, but);
    const answer = found.map((text) => ({ text, score: scores[text]! / whole }));
    for (let at = 0; at < count; at++) scores[touched[at]!] = 0;
    return answer;
  }

  function add(features: readonly number[]): number {
    const text = postings.size++;
    if (text >= scores.length) {
      scores = widen(postings);
      touched = new Uint32Array(scores.length);
    }
    const { slots, times, sum } = countSlots(features, mask);
    postings.lengths[text] = sum;
    postings.total += sum;
    for (const [i, slot] of slots.entries()) later.add(slot, text, times[i]!);
    return text;
  }

  return {
    get size() {
      return postings.size;
    },
    get bytes() {
      return postings.bytes + list.texts.byteLength + list.times.byteLength + scores.byteLength * 4;
    },
    add,
    find,
    weight(feature, but) {
      const having = spread(feature & mask, but);
      return having <= 0 ? 0 : rarity(having);
    },
    tally(lists) {
      const counts = new Map<number, number>();
      for (const features of lists)
        for (const slot of countSlots(features, mask).slots) counts.set(slot, (counts.get(slot) ?? 0) + 1);
      return counts;
    },
  };
}

function roomFor(counts: Uint32Array): PostedList {
  const longest = counts.reduce((most, one) => Math.max(most, one), 0);
  return { texts: new Uint32Array(longest), times: new Uint8Array(longest) };
}

/** Room for twice as many texts. @returns scores of that size */
function widen(postings: Postings): Float32Array<ArrayBuffer> {
  const wider = new Float32Array(postings.lengths.length * 2);
  wider.set(postings.lengths);
  postings.lengths = wider;
  return new Float32Array(wider.length);
}

/** Texts that came after the index was built: slot -> text, times, text, times … */
function openLater(): {
  readonly of: (slot: number) => readonly number[];
  readonly add: (slot: number, text: number, times: number) => void;
} {
  const none: readonly number[] = [];
  const lists = new Map<number, number[]>();
  return {
    of: (slot) => lists.get(slot) ?? none,
    add(slot, text, times) {
      const list = lists.get(slot);
      if (list === undefined) lists.set(slot, [text, times]);
      else list.push(text, times);
    },
  };
}

/** The best few, kept in a small sorted list while all are looked at. */
function keepBest(touched: Uint32Array, scores: Float32Array, most: number, but?: LeftOut): number[] {
  const best: number[] = [];
  const isBetter = (text: number, other: number): boolean =>
    scores[text]! > scores[other]! || (scores[text] === scores[other] && text < other);
  for (const text of touched) {
    if (best.length === most && !isBetter(text, best[most - 1]!)) continue;
    if (but?.has(text)) continue;
    let at = best.length;
    while (at > 0 && isBetter(text, best[at - 1]!)) at--;
    best.splice(at, 0, text);
    if (best.length > most) best.pop();
  }
  return best;
}
