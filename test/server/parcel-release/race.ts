/**
 * An officer who holds a parcel and one who releases it at the same moment, while the house releases by itself:
 * one of them wins, and everything that is kept says the same. In one house the one writer of the log lets them in one by one; the
 * locks of the store, which would keep two houses apart, are looked at by themselves.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { letRelease, stopReleases } from '../../../src/store/queries/parcel-acts.ts';
import type { Paying } from '../../builders/paying.ts';

/** How much later the release starts than the hold; the first and the last wait for the other to end. */
const LEADS = [null, -24, -12, -6, -3, 0, 0, 3, 6, 12, 24, null] as const;

interface Kept {
  readonly released: number;
  readonly held: number;
  readonly isOpen: boolean;
  readonly waits: boolean;
  readonly events: { readonly released: number; readonly held: number };
}

export function testRace(world: Paying): void {
  test('held and released at once, it is one of the two, and log and standing agree', async () => {
    const wins = { held: 0, released: 0 };
    const bills = LEADS.map((_, round) => `RACE${round}`);
    for (const bill of bills) await world.arrive(bill, { price: 60 });
    const [one, other] = [await world.officer(), await world.house.as('supervisor-020')];
    for (const [round, lead] of LEADS.entries()) {
      const bill = bills[round]!;
      const hold = () => one.post('parcel-acts', { act: 'examine', houseBills: [bill], why: '다시 보려고' });
      const release = () => other.post(`parcels/${bill}/release`, { why: '이상 없음' });
      const settle = () => (round % 3 === 0 ? world.house.house.parcelReleases.settle() : undefined);
      const [held, released] =
        lead === null
          ? await inOrder(round === 0, hold, release)
          : await Promise.all([later(-lead, hold), later(lead, release), settle()]);
      const kept = await keptOf(world, bill);
      const isHeld = held.json.results[0].outcome === 'done';
      const by = JSON.stringify({ round, kept, held: held.text, released: released.text });
      const expected: Kept = isHeld
        ? { released: 0, held: 1, isOpen: true, waits: true, events: { released: 0, held: 1 } }
        : { released: 1, held: 0, isOpen: false, waits: false, events: { released: 1, held: 0 } };
      assert.deepEqual(kept, expected, by);
      assert.ok(!(isHeld && released.status === 200), by);
      const { json } = await one.get(`parcels/${bill}/money`);
      assert.equal(json.released === null, isHeld, by);
      wins[isHeld ? 'held' : 'released']++;
    }
    assert.ok(wins.held > 0 && wins.released > 0, JSON.stringify(wins));
  });

  test('in the store whoever holds waits for those who release, and they not for each other', async () => {
    const { pool } = world.house.database;
    const clients = await Promise.all([pool.connect(), pool.connect(), pool.connect()]);
    const [one, other, holder] = clients;
    try {
      for (const client of clients) await client.query('begin');
      await letRelease(one);
      await letRelease(other);
      let isHeld = false;
      const holding = stopReleases(holder).then(() => {
        isHeld = true;
      });
      await one.query('commit');
      for (let tries = 0; (await waiting(world)) === 0; tries++) assert.ok(tries < 2_000, 'nobody waits');
      assert.equal(isHeld, false);
      await other.query('commit');
      await holding;
      assert.equal(await waiting(world), 0);
    } finally {
      for (const client of clients) {
        await client.query('rollback').catch(() => {});
        client.release();
      }
    }
  });
}

async function waiting({ house }: Paying): Promise<number> {
  const { rows } = await house.database.pool.query<{ n: number }>(
    `select count(*)::int as n from pg_locks where locktype = 'advisory' and not granted
       and database = (select oid from pg_database where datname = current_database())`,
  );
  return rows[0]!.n;
}

type Act = () => ReturnType<Awaited<ReturnType<Paying['officer']>>['post']>;

async function later(millis: number, act: Act): ReturnType<Act> {
  if (millis > 0) await new Promise((resolve) => setTimeout(resolve, millis));
  return act();
}

async function inOrder(isHoldFirst: boolean, hold: Act, release: Act) {
  if (isHoldFirst) return [await hold(), await release()] as const;
  const released = await release();
  return [await hold(), released] as const;
}

async function keptOf({ house }: Paying, bill: string): Promise<Kept> {
  const { rows } = await house.database.pool.query<Kept>(
    `select (select count(*)::int from parcel_release where house_bill = $1) as released,
       (select count(*)::int from parcel_act where house_bill = $1 and act = 'examine') as held,
       (select state = 'open' from parcel_decision where is_latest and house_bill = $1) as "isOpen",
       exists (select from parcel_unreleased w join parcel p on p.id = w.parcel where p.house_bill = $1) as waits,
       jsonb_build_object(
         'released', (select count(*)::int from event where kind = 'parcels-released' and detail::jsonb -> 'parcels' ? $1),
         'held', (select count(*)::int from event where kind = 'parcel-held-to-examine' and detail::jsonb ->> 'houseBill' = $1)
       ) as events`,
    [bill],
  );
  return rows[0]!;
}
