/** Whether planted changes do what they say from their day on, leave everything before alone, and can be made again. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays } from '../../core/day.ts';
import { makeCountry } from '../country.ts';
import { declarationsOfDay } from '../day.ts';
import { goodsOf } from '../goods/goods.ts';
import { originOf } from '../world/countries.ts';
import { DRIFT_NAMES, type Drifted, type DriftName } from './drift.ts';
import { driftingTrade } from './drifting.ts';
import { DAYS_BETWEEN_KINDS } from './new-kinds.ts';

const country = makeCountry(5, {
  importers: 400,
  brokers: 60,
  declarationsPerDay: 120,
  opened: '2025-01-01',
});
const FROM = '2025-06-02';
const days = (from: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => addDays(from, i));
const after = (names: readonly DriftName[], count = 28): Drifted[] => {
  const trade = driftingTrade(country, names, FROM);
  return days(FROM, count).flatMap((day) => [...trade(day)]);
};
const plain = days(FROM, 28).flatMap((day) => [...declarationsOfDay(country, day)]);
const fraudsOf = (made: readonly Drifted[]): number =>
  made.filter(({ truth }) => truth.fraud !== null).length;

test('before its day nothing changes, and without changes nothing ever does', () => {
  const trade = driftingTrade(country, DRIFT_NAMES, FROM);
  for (const day of days(addDays(FROM, -2), 2))
    assert.deepEqual([...trade(day)], [...declarationsOfDay(country, day)]);
  assert.deepEqual(after([]), plain);
});

test('the same changes give the same trade, in whatever order they are named', () => {
  assert.deepEqual(after(['leak', 'new-kind'], 3), after(['new-kind', 'leak'], 3));
});

test('a new kind: authorised importers and a broker who were honest before', () => {
  const made = after(['new-kind']);
  const planted = made.filter((one) => one.planted === 'new-kind');
  const share = planted.length / made.length;
  assert.ok(share > 0.04 && share < 0.14, `${share}`);
  assert.equal(fraudsOf(made) - fraudsOf(plain), planted.length);
  for (const { declaration, truth } of planted) {
    assert.equal(truth.fraud, 'prohibited-goods');
    assert.ok(declaration.importer!.aeoGrade !== undefined);
  }
  const brokers = new Set(planted.map(({ declaration }) => declaration.declarant.id));
  assert.equal(brokers.size, 1);
  assert.ok(country.brokers.some(({ party }) => brokers.has(party.id)));
});

test('new kinds: each through a broker of its own, for a season, in lines of business that no other kind has', () => {
  const trade = driftingTrade(country, ['new-kinds'], FROM);
  const week = (from: number): Drifted[] => days(addDays(FROM, from), 7).flatMap((day) => [...trade(day)]);
  const plantedIn = (made: readonly Drifted[]): Drifted[] =>
    made.filter(({ planted }) => planted !== undefined);
  const facts = (made: readonly Drifted[]): { brokers: Set<string>; sellers: Set<string | undefined> } => ({
    brokers: new Set(made.map(({ declaration }) => declaration.declarant.id)),
    sellers: new Set(made.map(({ declaration }) => declaration.seller?.id)),
  });
  const alone = facts(plantedIn(week(0)));
  const both = facts(plantedIn(week(DAYS_BETWEEN_KINDS)));
  const later = facts(plantedIn(week(2 * DAYS_BETWEEN_KINDS)));
  assert.deepEqual(
    [alone, both, later].map(({ brokers }) => brokers.size),
    [1, 2, 2],
  );
  const [first] = [...alone.brokers];
  assert.ok(
    both.brokers.has(first!) && !later.brokers.has(first!),
    'the first kind is over when the third begins',
  );
  assert.equal([...alone.sellers].filter((seller) => later.sellers.has(seller)).length, 0);
  const made = week(0);
  const share = plantedIn(made).length / made.length;
  assert.ok(share > 0.03 && share < 0.14, `${share}`);
});

test('relocation: whoever cheats has a firm that nobody has met, and honest firms stay', () => {
  const known = new Set(country.importers.map(({ party }) => party.id));
  const made = after(['relocation']);
  assert.equal(fraudsOf(made), fraudsOf(plain));
  const moved = made.filter(({ planted }) => planted === 'relocation');
  assert.ok(moved.length > 20, `${moved.length}`);
  assert.ok(moved.every(({ declaration }) => !known.has(declaration.importer!.id)));
  const stayed = made.filter(
    ({ declaration }, i) => declaration.importer?.id === plain[i]!.declaration.importer?.id,
  );
  assert.ok(stayed.length > made.length / 2);
});

test('a leak: no cheat is cheap any more, and each evades less than before', () => {
  const made = after(['leak']);
  let changed = 0;
  made.forEach(({ declaration, truth, planted }, i) => {
    if (planted !== 'leak') return;
    changed++;
    assert.ok(truth.recoveredKrw <= plain[i]!.truth.recoveredKrw);
    for (const { hsCode, originCountry, customsValueKrw, netMassKg } of declaration.items) {
      const goods = goodsOf(hsCode);
      if (goods === undefined) continue;
      const usual = goods.usdPerKg * originOf(originCountry!).priceLevel * 1400 * netMassKg!;
      assert.ok(customsValueKrw! >= 0.65 * usual - 1);
    }
  });
  assert.ok(changed > 5, `${changed}`);
});
