/** What is owed over HTTP: assessments, a declaration's duty beside what was declared, tables of rates imported and used by day. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { importRates } from '../../src/app/duty/import-rates.ts';
import { temporaryFolder } from '../../src/store/testing.ts';
import { declarationAt, TODAY } from '../builders/declarations.ts';
import { startHouse, type TestHouse } from '../builders/house.ts';

let house: TestHouse;
const folder = temporaryFolder();

before(async () => {
  house = await startHouse('duty');
});
after(() => house?.end());

const HEAD = '품목번호,관세율구분,관세율,단위당세액,기준가격,적용국가구분,용도세율구분,적용개시일,적용만료일';

async function take(name: string, lines: readonly string[]) {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return importRates(house.database.pool, path, 'system:rates', '2026-11-19T00:00:00.000Z');
}

const asked = (more: object = {}) => ({
  ...{ day: TODAY, channel: 'declaration' },
  goods: [{ hsCode: '8471300000', price: { amount: 1000, currency: 'USD' }, origin: 'CN', ...more }],
});
const assess = async (body: object) => (await house.as('officer-020')).post('duty/assessments', body);

test('without a table there is no rate, and the answer says so instead of nought', async () => {
  const { status, json } = await assess(asked());
  assert.equal(status, 422);
  assert.deepEqual(
    json.problems.map(({ code, pointer }: { code: string; pointer: string }) => `${code} ${pointer}`),
    ['duty/no-exchange-rate /goods/0/price/currency', 'duty/no-rate /goods/0/hsCode'],
  );
});

test('a table with anything wrong in it is not taken in at all', async () => {
  const done = await take('wrong.csv', [
    HEAD,
    '8471300000,A,8,,,,,20260101,99991231',
    '84713X,a,-1,,,,,20261301,20200101',
    '8471300000,C,,,,,,20260101,',
  ]);
  assert.equal(done.version, null);
  assert.equal(done.problemCount, 5);
  assert.match(done.problems[0]!, /^line 3: 품목번호/);
  assert.match(done.problems.at(-1)!, /^line 4: 관세율 or 단위당세액/);
  const { json } = await (await house.as('administrator')).get('duty/sources');
  assert.deepEqual(json.tables, []);
  const missing = await take('columns.csv', ['품목번호,관세율', '1,2']);
  assert.match(missing.problems[0]!, /columns are missing: 관세율구분/);
});

test('imported rates are used at once, by the day of the declaration, and every table stays', async () => {
  const first = await take('tariff.csv', [
    HEAD,
    '8471.30-0000,A,8,,,,,20250101,99991231',
    '8471300000,C,0,,,,,20250101,20261130',
    '8471300000,FCN1,5.5,,,,,20250101,',
    '8471300000,I,12.5,,,VN,,20250101,',
    '8471300000,P1,1,,,,연구용,20250101,',
    '0703201000,W2,360,1800,,,,20250101,',
  ]);
  assert.deepEqual([first.kind, first.rows, first.unread, first.problemCount], ['tariff', 6, 1, 0]);
  const money = await take('exchange.csv', [
    'currency,wonPerUnit,validFrom,validTo',
    'USD,"1,400.5",2026-11-15,',
    'USD,1450.25,2026-11-29,2026-12-05',
  ]);
  assert.equal(money.kind, 'exchange');
  const { status, json, text } = await assess(asked());
  assert.equal(status, 200, text);
  const [line] = json.assessment.goods;
  assert.equal(line.customsValueKrw, 1_400_500);
  assert.equal(line.rateKind, 'C');
  assert.deepEqual(
    line.taxes.map(({ tax, amountKrw }: { tax: string; amountKrw: number }) => [tax, amountKrw]),
    [
      ['duty', 0],
      ['vat', 140_050],
    ],
  );
  assert.match(line.taxes[0].source.ko, /tariff\.csv/);
  assert.equal(json.bases[line.taxes[1].basis].cite.ko, '부가가치세법 제29조 제2항, 제30조');
  const later = await assess({ ...asked(), day: '2026-12-01' });
  assert.equal(later.json.assessment.goods[0].rateKind, 'A', 'the conceded rate ended with November');
  assert.equal(later.json.assessment.goods[0].customsValueKrw, 1_450_250);
  const garlic = await assess({
    ...asked(),
    goods: [{ hsCode: '0703201000', customsValueKrw: 1_000_000, netMassKg: 3000, isVatExempt: true }],
  });
  assert.equal(garlic.json.assessment.taxKrw, 5_400_000, 'the higher of 360 % and 1,800 won a kilogram');
});

test('a younger table changes what follows, not what was; the same file is not taken in twice', async () => {
  const second = await take('tariff-2.csv', [HEAD, '8471300000,A,6,,,,,20261120,']);
  assert.ok(second.version !== null);
  const rateOn = async (day: string): Promise<number> => {
    const goods = [{ hsCode: '8471300000', customsValueKrw: 1_000_000, origin: 'US' }];
    const { json } = await assess({ day, channel: 'declaration', goods });
    return json.assessment.goods[0].rates.find(({ kind }: { kind: string }) => kind === 'A').rate.percent;
  };
  assert.deepEqual([await rateOn('2026-11-19'), await rateOn('2026-11-20')], [8, 6]);
  const again = await take('tariff-2.csv', [HEAD, '8471300000,A,6,,,,,20261120,']);
  assert.equal(again.version, null);
  assert.match(again.problems[0]!, /imported before/);
  const { json } = await (await house.as('administrator')).get('duty/sources');
  assert.deepEqual(
    json.tables.map(({ source, rows }: { source: string; rows: number }) => [source, rows]),
    [
      ['tariff-2.csv', 1],
      ['exchange.csv', 2],
      ['tariff.csv', 6],
    ],
  );
  assert.equal(json.demonstration, null, 'a house that is no demonstration has no made-up rates');
  assert.ok(json.unverified.some(({ title }: { title: { ko: string } }) => title.ko.startsWith('간이세율')));
});

test('a declaration shows what is computed beside what was declared, its notice carries it, and replay stays as it is', async () => {
  const base = declarationAt('020', 3);
  const item = {
    ...base.items[0]!,
    ...{ sequence: 1, hsCode: '8471300000', originCountry: 'VN', customsValueKrw: 1_400_500 },
    ...{ dutyRateKind: 'A', dutyRatePercent: 3, preference: undefined },
  };
  const declaration = {
    ...base,
    terms: { incoterm: 'CIF', currency: 'USD', invoiceAmount: 1100, exchangeRate: 1399 },
    items: [item],
  };
  const filed = await house.machine.post('declarations', declaration);
  assert.equal(filed.status, 201, filed.text);
  const officer = await house.as('officer-020');
  const number = declaration.declarationNumber;
  const { json } = await officer.get(`declarations/${number}/duty`);
  assert.equal(json.declared[0].dutyKrw, 42_015);
  const [line] = json.assessment.goods;
  assert.equal(line.rateKind, 'C', 'lower than what was declared');
  assert.deepEqual(
    json.assessment.totals.map(({ tax, amountKrw }: { tax: string; amountKrw: number }) => [tax, amountKrw]),
    [
      ['duty', 0],
      ['remedy', 175_062],
      ['vat', 157_556],
    ],
  );
  assert.equal(json.value.computedKrw, 1_540_550, 'the invoice at the customs rate of the week');
  assert.equal(json.value.declaredExchange, 1399);
  const view = await officer.get(`declarations/${number}`);
  assert.match(view.json.payment.ko, /332,610원/);
  const notice = await officer.get(`declarations/${number}/papers/payment-notice`);
  const boxes = Object.fromEntries(
    notice.json.boxes.map(({ title, value }: { title: { ko: string }; value: string }) => [title.ko, value]),
  );
  assert.equal(boxes.관세, '0원');
  assert.equal(boxes['덤핑방지관세 등'], '175,060원');
  assert.equal(boxes.부가가치세, '157,550원');
  assert.equal(boxes['계산된 납부세액'], '332,610원');
  const replayed = await officer.post(`decisions/${view.json.decision.id}/replay`);
  assert.equal(replayed.json.isIdentical, true, replayed.text);
});

test('where it cannot be computed, the notice says which fact is missing', async () => {
  const base = declarationAt('020', 5);
  const item = { ...base.items[0]!, hsCode: '6110200000', dutyRateKind: 'A', preference: undefined };
  const declaration = { ...base, items: [{ ...item, sequence: 1 }] };
  assert.equal((await house.machine.post('declarations', declaration)).status, 201);
  const officer = await house.as('officer-020');
  const notice = await officer.get(`declarations/${declaration.declarationNumber}/papers/payment-notice`);
  const computed = notice.json.boxes.find(
    ({ title }: { title: { ko: string } }) => title.ko === '계산된 납부세액',
  );
  assert.match(computed.value, /6110200000에 적용할 관세율이 없습니다/);
});

test('a correction is answered with its parts and articles', async () => {
  const officer = await house.as('officer-020');
  const asked = { kind: 'shortfall', amountKrw: 10_000_000, from: '2025-01-15', to: '2026-02-19' };
  const { status, json } = await officer.post('duty/corrections', asked);
  assert.equal(status, 200);
  assert.equal(json.cost.totalKrw, 1_880_000);
  assert.equal(json.bases['late-payment'].cite.ko, '관세법 제42조 제1항 제2호가목, 시행령 제39조 제1항');
  const wrong = await officer.post('duty/corrections', { ...asked, from: 'yesterday', amountKrw: -1 });
  assert.equal(wrong.status, 422);
  assert.equal(wrong.json.problems.length, 2);
});

test('a trader computes, and reads the duty of his own declarations only', async () => {
  const declaration = { ...declarationAt('020', 9), declarant: { id: 'B0001', name: '시험관세사' } };
  assert.equal((await house.machine.post('declarations', declaration)).status, 201);
  const path = `declarations/${declaration.declarationNumber}/duty`;
  assert.equal((await (await house.as('broker')).get(path)).status, 200);
  assert.equal((await (await house.as('broker-2')).get(path)).status, 404);
  assert.equal((await (await house.as('broker')).post('duty/assessments', asked())).status, 200);
});
