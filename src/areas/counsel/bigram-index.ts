/** An index of texts by their bigrams, scored by BM25, in typed arrays: compact, built once, deterministic. Knows no customs word. */
import { bigramsOf } from './bigrams.ts';

export interface BigramIndex {
  readonly size: number;
  /** Rarity of a bigram; what the index never saw is rarer than everything it knows. */
  readonly rarityOf: (bigram: string) => number;
  readonly knows: (bigram: string) => boolean;
  /** Adds the score of every text to `scores`, times `weight`; bigrams carry weights of their own. */
  readonly score: (wanted: ReadonlyMap<string, number>, scores: Float64Array, weight: number) => void;
}

export interface IndexTuning {
  /** How soon a repeated word stops counting more. */
  readonly k1: number;
  /** How much a long text is held back, 0 to 1. */
  readonly b: number;
}

const MOST_TIMES = 255;

export function makeBigramIndex(texts: readonly string[], { k1, b }: IndexTuning): BigramIndex {
  const { places, starts, documents, times, lengths } = postings(texts);
  const size = texts.length;
  const mean = lengths.reduce((sum, one) => sum + one, 0) / Math.max(1, size);
  const rarity = (holders: number): number => Math.log(1 + (size - holders + 0.5) / (holders + 0.5));
  const holdersOf = (place: number): number => starts[place + 1]! - starts[place]!;
  return {
    size,
    knows: (bigram) => places.has(bigram),
    rarityOf(bigram) {
      const place = places.get(bigram);
      return rarity(place === undefined ? 0 : holdersOf(place));
    },
    score(wanted, scores, weight) {
      for (const [bigram, own] of wanted) {
        const place = places.get(bigram);
        if (place === undefined) continue;
        const worth = rarity(holdersOf(place)) * own * weight;
        for (let at = starts[place]!; at < starts[place + 1]!; at++) {
          const document = documents[at]!;
          const held = k1 * (1 - b + (b * lengths[document]!) / mean);
          scores[document]! += (worth * times[at]! * (k1 + 1)) / (times[at]! + held);
        }
      }
    },
  };
}

interface Postings {
  readonly places: ReadonlyMap<string, number>;
  readonly starts: Uint32Array;
  readonly documents: Uint32Array;
  readonly times: Uint8Array;
  readonly lengths: Uint32Array;
}

function postings(texts: readonly string[]): Postings {
  const places = new Map<string, number>();
  const lists: number[][] = [];
  const lengths = new Uint32Array(texts.length);
  texts.forEach((text, document) => {
    const bigrams = bigramsOf(text);
    lengths[document] = bigrams.length;
    const counts = new Map<string, number>();
    for (const one of bigrams) counts.set(one, (counts.get(one) ?? 0) + 1);
    for (const [one, count] of counts) {
      let place = places.get(one);
      if (place === undefined) {
        place = lists.length;
        places.set(one, place);
        lists.push([]);
      }
      lists[place]!.push(document, Math.min(count, MOST_TIMES));
    }
  });
  return { places, lengths, ...packed(lists) };
}

function packed(lists: readonly (readonly number[])[]): Pick<Postings, 'starts' | 'documents' | 'times'> {
  const total = lists.reduce((sum, list) => sum + list.length / 2, 0);
  const starts = new Uint32Array(lists.length + 1);
  const documents = new Uint32Array(total);
  const times = new Uint8Array(total);
  let at = 0;
  lists.forEach((list, place) => {
    starts[place] = at;
    for (let pair = 0; pair < list.length; pair += 2) {
      documents[at] = list[pair]!;
      times[at++] = list[pair + 1]!;
    }
  });
  starts[lists.length] = at;
  return { starts, documents, times };
}
