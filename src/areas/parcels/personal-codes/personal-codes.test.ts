import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Parcel } from '../../../model/parcel.ts';
import { type CodeSighting, codePatterns, sightingOf } from './patterns.ts';
import { isUsable, lastDayOfCode, mayRenew, standingOfCode } from './standing.ts';
import { mayAnswer, standingOfUse } from './uses.ts';
import { faultsOfUse, type RegisteredHolder } from './verify-use.ts';

test('terms: a year since 2026, the birthday in 2027 before, thirty days either side to renew', () => {
  assert.equal(lastDayOfCode('2026-03-05', null), '2027-03-05');
  assert.equal(lastDayOfCode('2028-02-29', null), '2029-02-28');
  assert.equal(lastDayOfCode('2020-12-01', '1990-07-14'), '2027-07-14');
  assert.equal(lastDayOfCode('2020-12-01', '1992-02-29'), '2027-02-28');
  const term = { expiresOn: '2027-03-05', endedOn: null, suspendedOn: null };
  const on = (today: string) => standingOfCode(term, today);
  assert.deepEqual(
    ['2027-02-02', '2027-02-03', '2027-03-05', '2027-03-06', '2027-04-04', '2027-04-05'].map(on),
    ['valid', 'renewable', 'renewable', 'overdue', 'overdue', 'lapsed'],
  );
  assert.deepEqual([on('2027-03-06'), on('2027-02-03')].map(mayRenew), [true, true]);
  assert.deepEqual([on('2027-03-06'), on('2027-02-03')].map(isUsable), [false, true]);
  assert.equal(standingOfCode({ ...term, suspendedOn: '2026-05-01' }, '2026-05-02'), 'suspended');
});

const HOLDER: RegisteredHolder = {
  name: '김민수',
  latinName: 'Kim Min-su',
  phone: '010-1234-5678',
  postcodes: ['06236', '48094'],
  standing: 'valid',
  changedOn: '2026-01-10',
};
const SAID = { name: '김민수', phone: '+82 10 1234 5678', postcode: '06236' };

test('a use is held against name, telephone and postcode, the postcode by the rule of 2026 alone', () => {
  const faults = (changes: object, holder: Partial<RegisteredHolder> = {}, today = '2026-11-19') =>
    faultsOfUse({ ...HOLDER, ...holder }, { ...SAID, ...changes }, today);
  assert.deepEqual(faults({}), []);
  assert.deepEqual(faults({ name: 'MINSU KIM' }), []);
  assert.deepEqual(faults({ name: 'Minsoo Kim' }, { latinName: null }), [], 'by its sound');
  assert.deepEqual(faults({ name: '박도윤', phone: '010-9999-0000', postcode: '13579' }), [
    'name',
    'phone',
    'postcode',
  ]);
  assert.deepEqual(faults({ postcode: undefined }), ['postcode']);
  assert.deepEqual(faults({ postcode: '13579' }, { changedOn: '2025-11-20' }), [], 'an older code');
  assert.deepEqual(faults({ postcode: '13579' }, {}, '2026-02-01'), [], 'an earlier day');
  assert.deepEqual(faults({}, { standing: 'suspended' }), ['standing']);
});

test('silence never stops what is not locked; a lock waits but for consented platforms; a refusal stays', () => {
  const silent = { answer: null, wasLocked: false, isMinor: false, isConsented: false };
  assert.equal(standingOfUse(silent), 'goes-on');
  assert.equal(standingOfUse({ ...silent, wasLocked: true }), 'waits');
  assert.equal(standingOfUse({ ...silent, wasLocked: true, isConsented: true }), 'consented');
  assert.equal(standingOfUse({ ...silent, answer: 'refused' }), 'refused');
  assert.equal(mayAnswer({ answer: null }, 'refused', false), false, 'no longer under way');
  assert.equal(mayAnswer({ answer: 'confirmed' }, 'refused', true), true);
  assert.equal(mayAnswer({ answer: 'refused' }, 'confirmed', true), false);
});

const seen = (code: string, houseBill: string, changes: Partial<CodeSighting> = {}): CodeSighting => ({
  ...{ code, houseBill, day: '2026-11-01', name: '김민수', phone: '1012345678', door: '06236:1-101' },
  ...changes,
});

test('a code that goes to another name and telephone may be stolen; a new telephone or a gift may not', () => {
  const own = [seen('P1', 'A'), seen('P1', 'B'), seen('P1', 'C')];
  const stolen = seen('P1', 'D', { name: '박도윤', phone: '1099990000' });
  const [found, ...others] = codePatterns([...own, stolen]);
  assert.deepEqual([found?.kind, found?.bills, others.length], ['stolen-code', ['D'], 0]);
  assert.deepEqual(codePatterns([...own, seen('P1', 'D', { phone: '1099990000' })]), []);
  assert.deepEqual(codePatterns([...own, seen('P1', 'D', { name: '박도윤' })]), []);
});

test('many codes behind one telephone or door, and not a family', () => {
  const codes = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6'];
  const farm = codes.slice(0, 4).map((code) => seen(code, code, { door: code }));
  assert.deepEqual(
    codePatterns(farm).map(({ kind }) => kind),
    ['code-farm'],
  );
  assert.deepEqual(codePatterns(farm.slice(1)), []);
  const door = codes.map((code, place) => seen(code, code, { phone: `10${place}` }));
  assert.deepEqual(
    codePatterns(door).map(({ kind, codes: found }) => [kind, found.length]),
    [['shared-address', 6]],
  );
  assert.deepEqual(codePatterns(door.slice(1)), []);
});

test('a Korean and an English address of one flat are one door', () => {
  const parcel = (address: string) =>
    ({
      ...{ houseBill: 'A', arrivedOn: '2026-11-01' },
      recipient: { name: '김민수', customsCode: 'P123456789012', postcode: '06236', address },
    }) as Parcel;
  const doors = ['서울특별시 강남구 가온로 12, 101동 203호', '101-203, 12 Gaon-ro, Gangnam-gu, Seoul'].map(
    (address) => sightingOf(parcel(address))?.door,
  );
  assert.equal(doors[0], doors[1]);
});
