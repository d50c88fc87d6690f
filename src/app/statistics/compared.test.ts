/** Are goods of a release never held against goods that carried the same number in another edition? */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askDays, askMonths, type Wanted } from './compared.ts';
import type { CubeEngine } from './engine.ts';

const figures = (usd: number) => ({ usdCents: usd * 100, krw: 0, grams: 1000, lines: 1 });
const row = {
  ...{ keys: ['070320'], export: null, wasExport: null, withheldExport: 0, withheldImport: 0 },
  ...{ import: figures(2), wasImport: figures(1) },
};
const ENGINE: CubeEngine = {
  months: () => ['2021-03', '2022-03', '2023-03'],
  ask: async () => ({ rows: [row], isCut: false, missing: [] }),
  close: () => {},
};
const GARLIC: Wanted = { flow: 'import', by: 'item6', items: ['070320'] };

test('goods are compared within an edition, and whole countries over any', async () => {
  const monthsOf = async (month: string, wanted: Wanted) =>
    (await askMonths(ENGINE, month, month, { of: 'cube' })(wanted))[0]!.was?.usd ?? null;
  assert.equal(await monthsOf('2022-03', GARLIC), null);
  assert.equal(await monthsOf('2023-03', GARLIC), 1);
  assert.equal(await monthsOf('2022-03', { flow: 'import', by: 'country' }), 1);
  const span = (year: string) => ({ from: `${year}-03-01`, to: `${year}-03-10` }) as const;
  const daysOf = async (year: string, before: string) =>
    (await askDays(ENGINE, span(year), span(before), '2026-11-27')(GARLIC))[0]!.was?.usd ?? null;
  assert.equal(await daysOf('2022', '2021'), null);
  assert.equal(await daysOf('2023', '2022'), 2);
});
