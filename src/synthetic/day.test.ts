/** Is the invented country the same every time, day by day, in any time zone, and is what it declares plausible? */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays } from '../core/day.ts';
import { sha256 } from '../core/hash.ts';
import { makeCountry } from './country.ts';
import { declarationsOfDay, type SyntheticDeclaration, usualCount } from './day.ts';
import { GOODS } from './goods/goods.ts';

const country = makeCountry(7);

function dayHash(seedCountry: typeof country, day: string, count: number): string {
  return sha256(JSON.stringify([...declarationsOfDay(seedCountry, day, count)]));
}

test('the same seed makes the same days, another seed others', () => {
  const again = makeCountry(7);
  assert.equal(dayHash(country, '2025-05-13', 300), dayHash(again, '2025-05-13', 300));
  assert.notEqual(dayHash(country, '2025-05-13', 300), dayHash(makeCountry(8), '2025-05-13', 300));
});

test('a day does not depend on which days were made before it, nor on one being made half', () => {
  const alone = dayHash(makeCountry(7), '2026-02-03', 200);
  for (const day of ['2024-01-01', '2026-02-02', '2026-02-04']) dayHash(country, day, 50);
  const [first] = declarationsOfDay(country, '2026-02-03', 200);
  assert.equal(first?.declaration.declaredOn, '2026-02-03');
  assert.equal(dayHash(country, '2026-02-03', 200), alone);
});

test('another time zone gives the same bytes', () => {
  const before = process.env.TZ;
  const here = dayHash(country, '2025-12-31', 200);
  for (const zone of ['America/Los_Angeles', 'Pacific/Kiritimati']) {
    process.env.TZ = zone;
    assert.equal(dayHash(makeCountry(7), '2025-12-31', 200), here, zone);
  }
  if (before === undefined) delete process.env.TZ;
  else process.env.TZ = before;
});

test('arrivals come in order, within the day, and mostly in office hours', () => {
  const seconds = [...declarationsOfDay(country, '2025-09-10', 1000)].map((made) => made.arrivalSecond);
  for (let i = 1; i < seconds.length; i++) assert.ok(seconds[i]! >= seconds[i - 1]!);
  assert.ok(seconds[0]! >= 0 && seconds.at(-1)! < 86_400);
  const inOffice = seconds.filter((second) => second >= 8 * 3600 && second < 18 * 3600).length;
  assert.ok(inOffice > 800, `${inOffice} of 1000`);
});

test('Sundays are quiet', () => {
  assert.ok(usualCount(country, '2025-09-14') * 10 < usualCount(country, '2025-09-10'));
});

function honestOf(days: readonly string[]): SyntheticDeclaration[] {
  return days
    .flatMap((day) => [...declarationsOfDay(country, day, 1500)])
    .filter((made) => made.truth.fraud === null);
}

test('honest declarations add up: masses, amounts, won', () => {
  const honest = honestOf(['2025-03-04', '2025-10-15']);
  for (const { declaration } of honest) {
    const { items, consignment, terms } = declaration;
    let netMassKg = 0;
    let amount = 0;
    let customsValueKrw = 0;
    items.forEach((item, at) => {
      assert.equal(item.sequence, at + 1);
      assert.match(item.hsCode, /^\d{10}$/);
      assert.ok(item.netMassKg! > 0 && item.quantity! > 0 && item.amount! > 0);
      assert.ok(Number.isSafeInteger(item.customsValueKrw) && item.customsValueKrw! > 0);
      netMassKg += item.netMassKg!;
      amount += item.amount!;
      customsValueKrw += item.customsValueKrw!;
    });
    assert.ok(netMassKg <= consignment.grossMassKg! + 1e-6, declaration.declarationNumber);
    assert.ok(Math.abs(amount - terms.invoiceAmount!) < 0.02 * items.length);
    const due = amount * terms.exchangeRate! + (terms.freightKrw ?? 0) + (terms.insuranceKrw ?? 0);
    assert.ok(Math.abs(customsValueKrw - due) <= items.length + 2, `${customsValueKrw} against ${due}`);
    assert.ok(consignment.arrivedOn! <= declaration.declaredOn);
  }
});

test('shares are near those aimed at: lines, offices, goods, firms', () => {
  const made = honestOf(['2025-02-11', '2025-05-20', '2025-08-26', '2025-11-18']);
  const share = (test: (each: SyntheticDeclaration) => boolean): number =>
    made.filter(test).length / made.length;
  const lines = made.reduce((sum, each) => sum + each.declaration.items.length, 0) / made.length;
  assert.ok(lines > 2.4 && lines < 3.6, `${lines} lines a declaration`);
  assert.ok(share((each) => each.declaration.items.length > 20) < 0.02);
  const airport = share((each) => each.declaration.office === '040');
  assert.ok(airport > 0.25 && airport < 0.48, `${airport} through 040`);
  const china = share((each) => each.declaration.items[0]!.originCountry === 'CN');
  assert.ok(china > 0.3 && china < 0.65, `${china} from China`);
  assert.ok(GOODS.length >= 200);
  assert.equal(new Set(GOODS.map((goods) => goods.hsCode)).size, GOODS.length);
  assert.ok(new Set(made.map((each) => each.declaration.importer!.id)).size > 1000);
});

test('declaration numbers are never used twice', () => {
  const numbers = new Set<string>();
  let count = 0;
  for (const day of ['2025-01-01', '2025-01-02', '2025-12-31', '2026-01-01']) {
    for (const { declaration } of declarationsOfDay(country, day, 3000)) {
      assert.match(declaration.declarationNumber, /^Z\d{12}M$/);
      numbers.add(declaration.declarationNumber);
      count++;
    }
  }
  assert.equal(numbers.size, count);
});

test('any day of any country can be made, with as many declarations as asked', () => {
  const countries = [makeCountry(1, { importers: 40 }), makeCountry(2, { importers: 5, fraudShare: 3 })];
  const property = fc.property(
    fc.constantFrom(...countries),
    fc.integer({ min: -9000, max: 30_000 }),
    fc.integer({ min: 0, max: 25 }),
    (small, offset, count) => {
      const day = addDays('2025-01-01', offset);
      const made = [...declarationsOfDay(small, day, count)];
      assert.equal(made.length, count);
      for (const { declaration, truth } of made) {
        assert.equal(declaration.declaredOn, day);
        assert.ok(truth.item === undefined || truth.item <= declaration.items.length);
        assert.ok(Number.isSafeInteger(truth.recoveredKrw) && truth.recoveredKrw >= 0);
        for (const item of declaration.items) assert.ok(item.customsValueKrw! >= 0 && item.netMassKg! > 0);
      }
    },
  );
  fc.assert(property, { numRuns: 60, seed: 4 });
});
