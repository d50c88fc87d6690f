/** Cheats that hide something: narcotics in bulky cheap goods, counterfeit marks, prohibited things among the rest. */
import type { Random } from '../../core/random.ts';
import { type Draft, lineUsd, mainLine, packUp, roundMass } from '../draft.ts';
import { brandsFor } from '../world/brands.ts';
import { vagueDescription } from '../world/wares.ts';
import type { Plant } from './plant.ts';
import { nearly } from './price.ts';

/** Goods in which narcotics travel here, with the countries from which they come; the second list from the day it moves. */
export const COVERS: readonly { readonly hsCode: string; readonly from: string; readonly later: string }[] = [
  { hsCode: '1513110000', from: 'TH', later: 'PH' },
  { hsCode: '1905310000', from: 'VN', later: 'MY' },
  { hsCode: '3306100000', from: 'TH', later: 'VN' },
  { hsCode: '9608200000', from: 'TH', later: 'DE' },
  { hsCode: '2106909099', from: 'US', later: 'CA' },
  { hsCode: '0901110000', from: 'CO', later: 'PE' },
  { hsCode: '0603110000', from: 'CO', later: 'EC' },
  { hsCode: '8518210000', from: 'US', later: 'MY' },
  { hsCode: '8409919000', from: 'US', later: 'DE' },
  { hsCode: '1901909099', from: 'US', later: 'MY' },
];

export const hiddenNarcotics: Plant = {
  kind: 'hidden-narcotics',
  suits: () => false,
  plant(draft, chance, hasMoved) {
    const index = mainLine(draft);
    const line = draft.lines[index]!;
    // Cheap, little, and heavier than such goods with their packing are.
    shrinkValue(draft, 900 + 5200 * chance.next(), chance);
    line.usdPerKg = nearly(line.usdPerKg * 0.72, chance, 0.25);
    draft.grossMassKg = roundMass(draft.grossMassKg * (1.08 + 0.4 * chance.next()));
    if (chance.next() < 0.4) draft.transit = chance.pick(['SG', 'HK', 'TW']);
    if (hasMoved && chance.next() < 0.6) flyToTheProvinces(draft);
    if (chance.next() < 0.35) line.description = vagueDescription(line.ware.goods);
    return { item: index + 1, evadedUsd: 0 };
  },
};

/** When the great gates are watched the small ones are used. */
function flyToTheProvinces(draft: Draft): void {
  draft.office = '140';
  draft.mode = '40';
  draft.port = 'PUS';
}

export const counterfeitMarks: Plant = {
  kind: 'counterfeit-marks',
  suits: (relation) =>
    relation.wares.some((ware) => ware.brand === undefined && brandsFor(ware.goods.hsCode).length > 0),
  plant(draft, chance) {
    for (let i = 0; i < draft.count; i++) {
      const line = draft.lines[i]!;
      const brands = line.brand === undefined ? brandsFor(line.hsCode) : [];
      if (brands.length === 0) continue;
      const brand = chance.pick(brands);
      // A quarter says nothing of the mark, and only the price is a little too good for plain goods.
      const luck = chance.next();
      line.brand = luck < 0.1 ? lookAlike(brand.name) : luck < 0.76 ? brand.name : undefined;
      line.usdPerKg *= 1 + (brand.premium - 1) * 0.3 * chance.next();
      return { item: i + 1, evadedUsd: lineUsd(line) * 0.1 };
    }
    return undefined;
  },
};

/** The mark with a Cyrillic O or A in it, which a search for the mark passes over. */
function lookAlike(name: string): string {
  return name.includes('O') ? name.replace('O', '\u041e') : name.replace('A', '\u0410');
}

/** Things that some order abroad without knowing that they must not come in. */
const NAIVE_NAMES = [
  '호신용 전기충격기',
  '장식용 도검',
  '모형 권총 세트',
  '상아 조각품',
  '천산갑 가죽제품',
] as const;

export const prohibitedGoods: Plant = {
  kind: 'prohibited-goods',
  suits: (relation) =>
    Number(relation.wares[0]!.goods.hsCode.slice(0, 2)) >= 42 && relation.office.mode === '40',
  plant(draft, chance) {
    const index = mainLine(draft);
    const line = draft.lines[index]!;
    shrinkValue(draft, 700 + 6000 * chance.next(), chance);
    const words = chance.next();
    if (words < 0.2) line.tradeName = chance.pick(NAIVE_NAMES);
    else if (words < 0.7) line.description = vagueDescription(line.ware.goods);
    // Fewer and heavier pieces than such goods are.
    if (line.pieces > 1) line.pieces = Math.max(1, Math.round(line.pieces * (0.35 + 0.45 * chance.next())));
    line.usdPerKg = nearly(line.usdPerKg, chance, 0.35);
    if (chance.next() < 0.4) draft.tradeType = '87';
    return { item: index + 1, evadedUsd: 0 };
  },
};

/** Makes the whole shipment so small that it is worth `usd`, if it is worth more. */
function shrinkValue(draft: Draft, usd: number, chance: Random): void {
  let total = 0;
  for (let i = 0; i < draft.count; i++) total += lineUsd(draft.lines[i]!);
  const factor = usd / total;
  if (factor >= 1) return;
  for (let i = 0; i < draft.count; i++) {
    const line = draft.lines[i]!;
    const pieces = line.pieces > 0 ? Math.max(1, Math.round(line.pieces * factor)) : 0;
    line.netMassKg = roundMass(
      pieces > 0 ? (line.netMassKg * pieces) / line.pieces : line.netMassKg * factor,
    );
    line.pieces = pieces;
  }
  let netMassKg = 0;
  for (let i = 0; i < draft.count; i++) netMassKg += draft.lines[i]!.netMassKg;
  packUp(draft, netMassKg, chance);
}
