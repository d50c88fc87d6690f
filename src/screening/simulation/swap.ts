/**
 * A planted change in examined data: from a day on, most goods profiles that were fraudulent turn clean and as many clean ones
 * turn fraudulent. An own scenario, named so wherever a figure of it stands: the data themselves have no such change.
 */
import type { Day } from '../../core/day.ts';
import { seededRandom } from '../../core/random.ts';
import { goodsKeys, keyPlace } from '../scores/goods-keys.ts';
import type { StreamRow } from './stream.ts';

const PROFILE = keyPlace('profile');

/** @param share of the fraudulent profiles that turn; the share of fraud stays about the same */
export function swapProfiles(
  rows: readonly StreamRow[],
  { from, share, seed }: { readonly from: Day; readonly share: number; readonly seed: number },
): StreamRow[] {
  const frauds = rows.filter(({ verdict }) => verdict !== 'clean').length;
  // Clean profiles are many more: fewer of them turn, so that as much fraud comes as goes.
  const cleanShare = Math.min(1, (share * frauds) / Math.max(1, rows.length - frauds));
  const random = seededRandom(seed ^ 0x5a9);
  const luck = new Map<string, number>();
  return rows.map((row) => {
    const { declaration, item, verdict } = row;
    const key = goodsKeys(declaration, declaration.items[item]!)[PROFILE]!;
    // Drawn for every profile when it is first met, so that the draw does not depend on the day.
    if (!luck.has(key)) luck.set(key, random.next());
    if (declaration.declaredOn < from) return row;
    if (verdict !== 'clean') return luck.get(key)! < share ? { ...row, verdict: 'clean' } : row;
    return luck.get(key)! < cleanShare ? { ...row, verdict: 'fraud', planted: 'swap' } : row;
  });
}
