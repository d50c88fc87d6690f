/** What is asked for every page of the portal is answered by an index, however much there is. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type pg from 'pg';
import type { Queryable } from '../open.ts';
import { type TestDatabase, testDatabase } from '../testing.ts';
import { planOf } from '../testing-plans.ts';
import { readAddresses, readCitizenSession } from './citizens.ts';
import { readMisuse, readUses, readUsesAround, readUsesOf } from './code-uses.ts';
import { readPaymentsOf } from './duty-payments.ts';
import { isGuardianOf, readGuardianships } from './guardianships.ts';
import { readDuties } from './parcel-duties.ts';
import { readPathSteps } from './parcel-path.ts';
import { readReleaseHead, readReleases } from './parcel-releases.ts';
import { readParcelByBill } from './parcels.ts';
import { readCodesByMark, readCodesOf, readConsents } from './personal-codes.ts';
import { readPhoneProof } from './phone-proofs.ts';
import { readClaims } from './refund-claims.ts';

let db: TestDatabase;
let client: pg.PoolClient;

before(async () => {
  db = await testDatabase('by_index');
  client = await db.owner.connect();
  // Empty tables are read whole where that is allowed: what is left when it is not shows which index there is.
  for (const way of ['seqscan', 'indexscan', 'indexonlyscan']) await client.query(`set enable_${way} = off`);
  // It holds every parcel, and reading it from one end to the other costs nothing while there are none.
  await client.query('drop index parcel_list');
});
after(async () => {
  client?.release();
  await db?.drop();
});

/** A table that is read whole, or an index from one end to the other or for all that is live. */
const UNHELPED =
  /Seq Scan|Index (?:Only )?Scan(?! on \S+ {2}.*\n\s+Index Cond)|Index Cond: \(mode = '\w+'::text\)$/m;

const BILL = { carrierId: 'C', houseBill: 'B' };
const ASKED: Readonly<Record<string, (of: Queryable) => Promise<unknown>>> = {
  'one parcel': (of) => readParcelByBill(of, 'live', 'B'),
  'uses of one’s codes': (of) => readUsesOf(of, ['c'], ['B']),
  'uses around parcels': (of) => readUsesAround(of, ['B'], ['a']),
  releases: (of) => readReleases(of, ['B']),
  'what stands for a release': (of) => readReleaseHead(of, 'B'),
  duties: (of) => readDuties(of, [BILL]),
  payments: (of) => readPaymentsOf(of, [BILL]),
  claims: (of) => readClaims(of, [BILL]),
  'codes of a citizen': (of) => readCodesOf(of, 'c'),
  'codes that are named': (of) => readCodesByMark(of, ['1']),
  consents: (of) => readConsents(of, 'c'),
  'uses of codes': (of) => readUses(of, ['c'], 100),
  'addresses of a citizen': (of) => readAddresses(of, 'c'),
  'a session': (of) => readCitizenSession(of, 'h', '2026-01-01T00:00:00Z'),
  'cases of a citizen': (of) => readMisuse(of, 'c', 100),
  'whose guardian somebody is': (of) => readGuardianships(of, 'c', '2026-01-01T00:00:00Z'),
  'whether somebody is a guardian': (of) => isGuardianOf(of, 'c', 'd'),
  'the path of a parcel': (of) => readPathSteps(of, [BILL]),
  'a telephone that is being proved': (of) => readPhoneProof(of, 'c'),
};

for (const [what, ask] of Object.entries(ASKED))
  test(`${what}: by an index`, async () => {
    const plan = await planOf(client, ask);
    assert.doesNotMatch(plan, UNHELPED, plan);
    assert.match(plan, /Index Cond:/, plan);
  });

test('the check bites: without its index a question reads the table whole', async () => {
  await client.query('begin');
  await client.query('drop index duty_refund_claim_bill');
  assert.match(await planOf(client, ASKED.claims!), UNHELPED);
  await client.query('rollback');
});
