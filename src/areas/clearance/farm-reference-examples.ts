/** Made-up lines of garlic that lie below a reference, and near misses, as the detector's examples. */
import type { GoodsItem } from '../../model/declaration.ts';
import type { RecordedReference } from '../../screening/record.ts';
import { exampleImport } from './example.ts';
import type { ImportSubject } from './subject.ts';

export const EXAMPLES = examples();

function examples() {
  const GARLIC = {
    ...{ hsCode: '0703201000', description: '깐마늘', netMassKg: 24_000, dutyRatePercent: 360 },
  } as const;
  const common = { item: 0, currency: 'KRW', unit: 'kg' } as const;
  const season = (count: number): RecordedReference => ({
    ...{ ...common, kind: 'season', price: 2000, day: '2026-03-02', source: 'declarations' },
    ...{ status: 'accepted', count, years: 2 },
  });
  const market: RecordedReference = {
    ...{ ...common, kind: 'market', price: 9200, day: '2026-02', source: '보기 도매시장' },
    ...{ status: 'unverified', name: '깐마늘', broughtOn: '2026-03-01' },
  };
  const garlic = (
    customsValueKrw: number,
    references: readonly RecordedReference[] | undefined,
    peers: Record<string, number> = { 'peers.count': 0 },
    goods: Partial<GoodsItem> = {},
  ) =>
    exampleImport({
      items: [{ ...GARLIC, customsValueKrw, ...goods }],
      itemFacts: [peers],
      ...(references === undefined ? {} : { references }),
    });
  const known = { 'peers.count': 40, 'peers.median': 2000 };
  return [
    { name: 'garlic at half of its season', subject: garlic(24_000_000, [season(8)]), flags: true },
    {
      name: 'at half of its season and of the market',
      subject: garlic(24_000_000, [season(8), market]),
      flags: true,
    },
    {
      name: 'at half of the market, nothing else known',
      subject: garlic(24_000_000, [market]),
      flags: true,
    },
    { name: 'at half of what a year costs', subject: garlic(24_000_000, undefined, known), flags: true },
    {
      name: 'at half of the year and of the market',
      subject: garlic(24_000_000, [season(3), market], known),
      flags: true,
    },
    {
      name: 'at half of the season, and no rate declared',
      subject: withoutRate(garlic(24_000_000, [season(8), market])),
      flags: true,
    },
    {
      name: 'at half of the year, and no rate declared',
      subject: withoutRate(garlic(24_000_000, [market], known)),
      flags: true,
    },
    {
      name: 'a fifth below season and market, a bargain',
      subject: garlic(38_400_000, [season(8), market]),
      flags: false,
    },
    {
      name: 'low for the year, usual for its season',
      subject: garlic(24_000_000, [{ ...season(8), price: 1100 }], known),
      flags: false,
    },
    { name: 'at half, and nothing to compare with', subject: garlic(24_000_000, undefined), flags: false },
    {
      name: 'no rate declared, so that no market price can be brought to the border',
      subject: withoutRate(garlic(24_000_000, [market])),
      flags: false,
    },
    {
      name: 'shirts at half of what others pay',
      subject: exampleImport({ items: [{ customsValueKrw: 9_700_000 }] }),
      flags: false,
    },
  ];
}

function withoutRate(subject: ImportSubject): ImportSubject {
  const items = subject.declaration.items.map(({ dutyRatePercent: _rate, ...item }) => Object.freeze(item));
  const declaration = Object.freeze({ ...subject.declaration, items: Object.freeze(items) });
  return Object.freeze({ ...subject, declaration });
}
