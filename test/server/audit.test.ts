/** The auditor's lists: who looked and why, who did what, what changed around a decision; filtered, paged, and for nobody else. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { seoulDay } from '../../src/core/day.ts';
import type { AccessPage, ActPage, ChangesView } from '../../src/exchange/contract.ts';
import type { Client } from '../builders/client.ts';
import { declarationAt } from '../builders/declarations.ts';
import { startHouse, type TestHouse } from '../builders/house.ts';

let house: TestHouse;
let auditor: Client;
const numbers: string[] = [];

before(async () => {
  house = await startHouse('audit');
  auditor = await house.as('auditor');
  const importer = {
    id: 'P123456789012',
    name: '홍길동',
    phone: '010-1234-5678',
    address: '서울 중구 세종대로 1',
  };
  for (let place = 0; place < 3; place++) {
    const answer = await house.machine.post('declarations', declarationAt('020', place, { importer }));
    assert.equal(answer.status, 201, answer.text);
    numbers.push(answer.json.number);
  }
  const officer = await house.as('officer-020');
  for (const [place, number] of numbers.entries()) {
    const seen = await officer.get(`declarations/${number}?purpose=contact&note=${place}`);
    assert.equal(seen.status, 200, seen.text);
  }
  const supervisor = await house.as('supervisor-020');
  assert.equal((await supervisor.get(`declarations/${numbers[0]}?purpose=appeal`)).status, 200);
  await supervisor.post('outage/sign');
});
after(() => house?.end());

const accesses = async (query: string): Promise<AccessPage> =>
  (await auditor.get(`audit/accesses?${query}`)).json;

test('every look is one row with its person, purpose and what was seen, newest first', async () => {
  const { rows } = await accesses('');
  assert.deepEqual(
    rows.map(({ account, number, purpose, note }) => [account, number, purpose, note]),
    [
      ['supervisor-020', numbers[0], 'appeal', null],
      ['officer-020', numbers[2], 'contact', '2'],
      ['officer-020', numbers[1], 'contact', '1'],
      ['officer-020', numbers[0], 'contact', '0'],
    ],
  );
  assert.ok(rows[0]!.fields.includes('/importer/phone') && rows[0]!.fields.includes('/importer/name'));
  assert.equal(rows[1]!.purposeName.ko, '신고인·화주와의 연락');
  assert.match(rows[0]!.entry, /^0\/\d+$/);
});

test('looks are found by person, declaration and day, and paged without a gap', async () => {
  assert.equal((await accesses('account=officer-020')).rows.length, 3);
  assert.equal((await accesses(`number=${numbers[0]}`)).rows.length, 2);
  assert.equal((await accesses('account=nobody')).rows.length, 0);
  const today = seoulDay(Date.now());
  assert.equal((await accesses(`from=${today}`)).rows.length, 4);
  assert.equal((await accesses('to=2020-01-01')).rows.length, 0);
  const paged: string[] = [];
  for (let after: string | null = ''; after !== null; ) {
    const page: AccessPage = await accesses(
      `limit=1${after === '' ? '' : `&after=${encodeURIComponent(after)}`}`,
    );
    paged.push(...page.rows.map(({ entry }) => entry));
    after = page.next;
  }
  assert.deepEqual(
    paged,
    (await accesses('')).rows.map(({ entry }) => entry),
  );
  assert.equal(new Set(paged).size, 4);
});

test('days and places that are none are refused in words', async () => {
  for (const query of ['from=2026-02-30', 'after=x', 'limit=0', 'from=yesterday']) {
    const answer = await auditor.get(`audit/accesses?${query}`);
    assert.ok([400, 422].includes(answer.status), `${query}: ${answer.status}`);
    assert.ok(answer.json.message.ko.length > 0);
  }
});

test('acts of people are listed with what they concern; what the gate did by itself is not', async () => {
  const page: ActPage = (await auditor.get('audit/acts')).json;
  assert.deepEqual(
    page.rows.map(({ account, kind, number }) => [account, kind, number]),
    [['supervisor-020', 'outage-sign', '']],
  );
  assert.equal(page.rows[0]!.title.en, 'Fallback signed');
  assert.equal((await auditor.get('audit/acts?account=officer-020')).json.rows.length, 0);
});

test('around a decision stands who changed policy, criteria, accounts and the house, before and after it', async () => {
  const answer = await auditor.get(`audit/changes/${numbers[0]}?days=2`);
  const view: ChangesView = answer.json;
  const kinds = new Map(view.changes.map((row) => [row.kind, row]));
  assert.ok(kinds.get('policy')?.isBefore, answer.text.slice(0, 400));
  assert.equal(kinds.get('policy')?.opens, '/policy');
  assert.match(kinds.get('criterion')?.opens ?? '', /^\/criteria\/[CE]-/);
  assert.ok(view.changes.some(({ kind, title }) => kind === 'account' && title.en.includes('officer-020')));
  const signed = view.changes.find(({ kind, account }) => kind === 'act' && account === 'supervisor-020');
  assert.equal(signed?.isBefore, false);
  assert.equal((await auditor.get('audit/changes/NOBODY')).status, 404);
});
