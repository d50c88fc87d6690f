/**
 * How often what was ruled speaks of a line at the gate, and how often rightly: each Korean ruling of the pack is asked as a line by
 * its title, among all others, its own taken out. The held-back fifth is left out. Run: `node bench/ruled-hits.ts` with GWANMUN_PACKS set.
 */
import { join } from 'node:path';
import { rangeOf } from '../src/areas/classification/index.ts';
import { findPacks, packFolder } from '../src/packs/find-packs.ts';
import { goodsOfRows, readRows } from '../src/packs/hs/goods-texts.ts';
import {
  forgetRuled,
  isKept,
  learnRuled,
  openRuledCodes,
  type RuledGoods,
  readRuled,
} from '../src/screening/history/ruled-codes.ts';
import { isHeldBack } from './hs-split.ts';

interface Ruling {
  readonly title: string;
  readonly key: string;
  readonly goods: RuledGoods;
}

/** A code that no ruling has: where several speak, none is preferred because the line agrees with it. */
const OF_NOTHING = '000000';

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

async function readRulings(): Promise<Ruling[]> {
  const folder = packFolder(await findPacks(process.env), 'hs-rulings-kr');
  if (folder === undefined) throw new Error('The pack hs-rulings-kr is needed: set GWANMUN_PACKS.');
  const path = join(folder, 'rulings.jsonl.gz');
  return (await readRows(path)).flatMap((row, place) => {
    const [title, description] = [text(row.product_name), text(row.description)];
    const [read] = goodsOfRows([row], path);
    if (read === undefined || title === '' || isHeldBack(read.key)) return [];
    const goods: RuledGoods = {
      ...{ kind: 'ruling', names: [title, description], also: '', code: read.code.slice(0, 6) },
      ...{ day: Number(read.date.replaceAll('-', '')), number: place, owner: null },
      ...{ isPublic: true, dutyRatePercent: null },
    };
    return [{ title, key: read.key, goods }];
  });
}

/** @param isAlike whether rulings that begin with the same words, of one applicant's goods, may speak of each other */
function ask(
  rulings: readonly Ruling[],
  isAlike: boolean,
): { readonly spoke: number; readonly right: number } {
  const ruled = openRuledCodes();
  for (const [place, { goods }] of rulings.entries()) learnRuled(ruled, String(place), goods);
  const alike = Map.groupBy(rulings.keys(), (place) => rulings[place]!.key);
  const counted = { spoke: 0, right: 0 };
  for (const [place, { title, key, goods }] of rulings.entries()) {
    const hidden = isAlike ? [place] : alike.get(key)!;
    for (const one of hidden) forgetRuled(ruled, String(one));
    const best = readRuled(ruled, { description: title, hsCode: OF_NOTHING, owners: [] });
    if (best !== undefined) counted.spoke += 1;
    if (best !== undefined && isKept(goods.code, best.code)) counted.right += 1;
    for (const one of hidden) learnRuled(ruled, String(one), rulings[one]!.goods);
  }
  return counted;
}

const percent = (share: number): string => (100 * share).toFixed(1);

const rulings = await readRulings();
for (const isAlike of [true, false]) {
  const { spoke, right } = ask(rulings, isAlike);
  const { low, high } = rangeOf(right / Math.max(1, spoke), spoke);
  console.log(
    `${isAlike ? 'other rulings' : 'other rulings that begin otherwise'}: spoke of ${spoke} of ${rulings.length} lines, ` +
      `rightly of ${right}: ${percent(right / Math.max(1, spoke))} % (${percent(low)}-${percent(high)})`,
  );
}
