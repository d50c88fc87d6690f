/** Money that came for a parcel counts for one declaration alone, whoever files how many at once. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDeclaration } from '../../../test/builders/plain.ts';
import { consignmentKey } from '../../model/bills.ts';
import type { Declaration } from '../../model/declaration.ts';
import type { Queryable } from '../../store/open.ts';
import { readReported } from './facts.ts';

const ONE = plainDeclaration();
const OTHER: Declaration = { ...ONE, declarationNumber: `${ONE.declarationNumber.slice(0, -2)}9M` };
const EXPORT: Declaration = { ...OTHER, direction: 'export' };

/** @param first the declaration under the bill that the store knows, empty where there is none yet */
async function paidOf(first: string, filed: readonly Declaration[]): Promise<number[]> {
  const fact = { what: 'portal', key: consignmentKey(ONE), detail: first, at: null, amountKrw: 52_640 };
  const db = { query: async () => ({ rows: [fact] }) } as unknown as Queryable;
  const reported = await readReported(db, filed, '2026-11-19');
  return filed.map((one) => reported(one).payment.paidKrw);
}

test('one alone has it; of two that come at once neither, until the store says which was the first', async () => {
  assert.deepEqual(await paidOf('', [ONE]), [52_640]);
  assert.deepEqual(await paidOf('', [ONE, OTHER]), [0, 0]);
  assert.deepEqual(await paidOf(OTHER.declarationNumber, [ONE, OTHER]), [0, 52_640]);
});

test('a corrected version of one declaration is the same one, and an export takes nothing from an import', async () => {
  assert.deepEqual(await paidOf('', [ONE, { ...ONE, version: 2 } as Declaration]), [52_640, 52_640]);
  assert.deepEqual(await paidOf('', [EXPORT, ONE]), [0, 52_640]);
});
