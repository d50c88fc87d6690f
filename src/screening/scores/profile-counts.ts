/** Keeps the risk profiles of goods: what each outcome adds, and what a line finds when it is scored. */
import type { Counts } from '../../learning/counts.ts';
import type { Declaration, GoodsItem } from '../../model/declaration.ts';
import type { Verdict } from '../../model/outcome.ts';
import { goodsKeys, KEY_KINDS } from './goods-keys.ts';

/** Numbers a line's counts take: seen, hits, critical for each kind of key. */
export const COUNTS_WIDTH = KEY_KINDS.length * 3;

/** Adds what an examination of one line found. @param times -1 takes an outcome back that was corrected */
export function learnOutcome(
  counts: Counts,
  declaration: Declaration,
  item: GoodsItem,
  verdict: Verdict,
  times = 1,
): void {
  const observation = { hit: verdict !== 'clean', critical: verdict === 'critical' };
  const keys = goodsKeys(declaration, item);
  for (let kind = 0; kind < keys.length; kind++) counts.add(kind, keys[kind]!, observation, times);
}

/** Flat triples in the order of KEY_KINDS: what the decision record keeps, and all that a score needs besides the numerics. */
export function readCounts(counts: Counts, declaration: Declaration, item: GoodsItem): number[] {
  const keys = goodsKeys(declaration, item);
  const out = new Array<number>(COUNTS_WIDTH).fill(0);
  for (let kind = 0; kind < keys.length; kind++) counts.read(kind, keys[kind]!, out, kind * 3);
  return out;
}
