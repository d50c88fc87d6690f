/** Is the desk of the demonstration furnished: a made-up broker with declarations, authorities of every state, and drafts that can be mended? */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addAccount } from '../../src/app/accounts.ts';
import {
  demonstrationFirms,
  demonstrationTraders,
  furnishDesk,
} from '../../src/app/trader-desk/demonstration.ts';
import { makeCountry } from '../../src/synthetic/index.ts';
import { todaysDeclarations } from '../builders/declarations.ts';
import { SEED, startHouse } from '../builders/house.ts';

test('the made-up broker finds its trade, its authorities and its drafts, once', async () => {
  const house = await startHouse('trader_demonstration');
  try {
    const country = makeCountry(SEED);
    const { broker: firm } = demonstrationFirms(country);
    for (const account of demonstrationTraders(country))
      await addAccount(house.house.pool, account, 'x', new Date().toISOString());
    const all = todaysDeclarations().filter(({ declarant }) => declarant.id === firm.id);
    const own = all.slice(0, 20);
    assert.ok(own.length >= 2, 'the largest broker of the office files every day');
    for (const declaration of own) await house.machine.post('declarations', declaration);
    await furnishDesk(house.house, country);
    await furnishDesk(house.house, country);
    const broker = await house.as('broker');
    const { json: list } = await broker.get('desk/declarations');
    assert.equal(list.rows.length, own.length);
    const { json: authorities } = await broker.get('desk/authorities');
    const states = authorities.map(({ state }: { state: string }) => state).sort();
    assert.deepEqual([...new Set(states)], ['expired', 'in-force', 'not-accepted']);
    const { json: drafts } = await broker.get('desk/drafts');
    assert.equal(drafts.length, 2);
    const { json: draft } = await broker.get(`desk/drafts/${drafts[0].id}`);
    assert.equal(draft.content.declarant.id, firm.id);
  } finally {
    await house.end();
  }
});
