/** Tables of early warning as an analyst would bring them: one item that runs short, one that does not. */
import { makeItemWorld, type Shock } from '../../src/synthetic/supply/index.ts';

const SHORT: Shock = {
  ...{ partner: 'CN', begins: 56, toWorst: 1, least: 0.1, lasts: 6, recovers: 3 },
  ...{ priceAhead: 1, priceTimes: 1.8, leadTimes: 1.5 },
};
const WORLD = { from: '2021-11', months: 60, partners: ['CN', 'JP', 'VN'], firstShare: 0.8, meanKg: 1e6 };

export const ITEMS_CSV = `id,name_ko,name_en,hs,edition,uses_ko,uses_en,depends_on,owner,grade,grade_reviewed_on,stock_days,valid_from,source
short,부족한 원료,Short material,250410;380110,HS2022,전지,batteries,,산업부처,1,2026-08-01,60,2021-01-01,시험
quiet,"조용한, 원료",Quiet material,282520,HS2022,전지,batteries,,산업부처,2,2026-11-01,,2021-01-01,시험
product,제품,Product,850760,HS2022,차량,cars,short,산업부처,3,2026-11-01,20,2021-01-01,시험
`;

export function tradeCsv(): string {
  const rows = [
    ...makeItemWorld(5, { ...WORLD, item: 'short', shock: SHORT }).trade,
    ...makeItemWorld(6, { ...WORLD, item: 'quiet' }).trade,
  ];
  return [
    'item,flow,month,partner,value_usd,mass_kg,published_on',
    ...rows.map(
      ({ item, flow, month, partner, valueUsd, massKg, publishedOn }) =>
        `${item},${flow},${month},${partner},${valueUsd},${massKg},${publishedOn}`,
    ),
  ].join('\n');
}
