/** Whether a planted swap leaves the days before alone, turns whole profiles, and keeps the share of fraud. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goodsKeys, keyPlace } from '../scores/goods-keys.ts';
import { plantedRows } from '../scores/planted-rows.ts';
import { swapProfiles } from './swap.ts';

const rows = plantedRows({ seed: 3, declarations: 3_000, badImporter: 0.6, cheapBulk: 0.5, otherwise: 0.1 });
const FROM = rows[Math.floor(rows.length / 2)]!.day;
const swapped = swapProfiles(rows, { from: FROM, share: 0.8, seed: 1 });
const later = rows.map((row, i) => ({ row, now: swapped[i]! })).filter(({ row }) => row.day >= FROM);

test('nothing changes before its day, and another seed turns other profiles', () => {
  rows.forEach((row, i) => {
    if (row.day < FROM) assert.equal(swapped[i], row);
  });
  assert.notDeepEqual(swapProfiles(rows, { from: FROM, share: 0.8, seed: 2 }), swapped);
});

test('four of five frauds turn clean, and about as many rows turn fraudulent', () => {
  const frauds = later.filter(({ row }) => row.verdict !== 'clean');
  const gone = frauds.filter(({ now }) => now.verdict === 'clean').length;
  const come = later.filter(({ now }) => now.planted === 'swap').length;
  assert.ok(Math.abs(gone / frauds.length - 0.8) < 0.05, `${gone} of ${frauds.length}`);
  assert.ok(Math.abs(come / gone - 1) < 0.2, `${come} came, ${gone} went`);
});

test('rows of one profile that were alike turn alike', () => {
  const fates = new Map<string, Set<boolean>>();
  for (const { row, now } of later) {
    const key = `${goodsKeys(row.declaration, row.declaration.items[row.item]!)[keyPlace('profile')]} ${row.verdict === 'clean'}`;
    fates.set(key, (fates.get(key) ?? new Set()).add(row.verdict !== now.verdict));
  }
  assert.ok([...fates.values()].every((fate) => fate.size === 1));
});
