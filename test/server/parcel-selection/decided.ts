/** A parcel decided, shown without what is blind, worked by officers, and decided again when it is corrected. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { titleOfEvent } from '../../../src/app/views/events.ts';
import { readRecord } from '../../../src/screening/record.ts';
import { parcel, type SelectionWorld } from './world.ts';

const GIFT = { isGift: true, goods: [{ sequence: 1, description: 'GIFT ITEMS', quantity: 1 }] };

export function testDecided(world: SelectionWorld): void {
  test('a parcel is decided once it is matched, with a record that replays, under one event of the log', async () => {
    await world.arrive(parcel('SB1'), parcel('SB2', {}, 'kеtamine crystal'), parcel('SB3', GIFT));
    await world.setBlind(false);
    const { decided } = await world.selection('SB2');
    assert.equal(decided?.lane, 'examine');
    assert.ok(
      decided.reasons.some(({ says }) => says.en.includes('ketamine')),
      JSON.stringify(decided.reasons),
    );
    assert.ok(decided.mayRecord);
    assert.equal((await (await world.it.as('officer-040')).get('parcels/SB2/selection')).status, 404);
    assert.equal(await world.replayAll(), 3);
    const { rows } = await world.it.house.pool.query<{ kind: string; detail: string }>(
      `select e.kind, e.detail from event e join parcel_decision d on d.event = e.id group by 1, 2`,
    );
    assert.equal(rows[0]?.kind, 'parcels-decided');
    assert.equal(JSON.parse(rows[0]!.detail).parcels, 3);
    assert.notEqual(titleOfEvent('parcels-decided').ko, 'parcels-decided');
  });

  test('what chance alone chose is blind, and blind ones show who may examine no reason, before and after', async () => {
    const { rows } = await world.it.house.pool.query<{ record: string; isBlind: boolean }>(
      'select record, is_blind as "isBlind" from parcel_decision where is_random',
    );
    for (const { record, isBlind } of rows) {
      const { findings, answers } = readRecord(record);
      const isForReason = findings.some(
        ({ source, demand }) => source !== 'random' && demand === answers.inspection,
      );
      assert.ok(isBlind || isForReason);
    }
    await world.setBlind(true);
    const [officer, auditor] = [await world.selection('SB2'), await world.selection('SB2', 'auditor')];
    assert.deepEqual([officer.decided?.reasons, officer.decided?.isBlind], [[], true]);
    assert.ok(auditor.decided!.reasons.length > 0 && !auditor.decided!.isBlind);
    const row = (await world.queue('officer-020')).rows.find(({ houseBill }) => houseBill === 'SB2');
    assert.deepEqual([row?.firstReason, row?.reasonCount, row?.isBlind], [null, 0, true]);
    const words = JSON.stringify([officer, row]);
    for (const told of ['random', 'draw', 'score', 'probability']) assert.ok(!words.includes(told), told);
  });

  test('the queue is of the office; many are recorded with one outcome; what is found teaches at once', async () => {
    await world.arrive(
      parcel('SB11', { sender: { name: 'NEW SENDER', country: 'NL' } }, 'cannab1s tea'),
      parcel('SB12', {}, 'herbal incense mix'),
    );
    assert.deepEqual((await world.queue('officer-040')).rows, []);
    const { rows, waiting } = await world.queue('officer-020', '?lane=examine&limit=1');
    assert.equal(rows.length, 1);
    assert.ok(waiting.examine >= 3);
    const officer = await world.it.as('officer-020');
    const outcome = { houseBills: ['SB11', 'SB12', 'NONE'], found: 'narcotics', note: '대마 5 g' };
    const other = await (await world.it.as('officer-040')).post('parcel-selection/outcomes', outcome);
    assert.deepEqual(other.json.recorded, []);
    const { json } = await officer.post('parcel-selection/outcomes', outcome);
    assert.deepEqual(json, { recorded: ['SB11', 'SB12'], skipped: ['NONE'] });
    assert.deepEqual((await officer.post('parcel-selection/outcomes', outcome)).json.recorded, []);
    const { decided } = await world.selection('SB11', 'auditor');
    assert.deepEqual(
      [decided?.state, decided?.outcome?.found, decided?.outcome?.note, decided?.mayRecord],
      ['closed', 'narcotics', '대마 5 g', false],
    );
    const { rows: stored } = await world.it.house.pool.query<{ note: string }>(
      'select note from parcel_outcome',
    );
    assert.ok(stored.every(({ note }) => !note.includes('대마')));
    await world.arrive(parcel('SB13', { sender: { name: 'NEW SENDER', country: 'NL' } }));
    const after = await world.selection('SB13', 'auditor');
    assert.ok(
      after.decided!.reasons.some(({ says }) => says.en.includes('of this sender held something')),
      JSON.stringify(after.decided!.reasons),
    );
  });

  test('a corrected version keeps what the first was selected for', async () => {
    await world.arrive(parcel('SB21', {}, 'herbal incense'));
    assert.equal((await world.selection('SB21')).decided?.lane, 'examine');
    await world.arrive(parcel('SB21', { version: 2 }, 'Candle'));
    const { decided } = await world.selection('SB21');
    assert.deepEqual([decided?.version, decided?.lane], [2, 'examine']);
    assert.ok(
      (await world.queue('officer-020')).rows.filter(({ houseBill }) => houseBill === 'SB21').length === 1,
    );
    assert.ok((await world.replayAll()) > 5);
  });

  test('the board says of each terminal what was decided in a day, what waits since when, and what has not gone', async () => {
    const officer = await world.it.as('officer-020');
    const flow = async () => {
      const { terminals } = (await officer.get('parcels/board')).json;
      return terminals.find(({ terminal }: { terminal: string }) => terminal === '02002909').flow;
    };
    const there = { terminal: '02002909' };
    await world.arrive(
      parcel('SB180', { ...there, arrivedOn: '2026-11-12' }, 'herbal incense'),
      parcel('SB181', there, 'Umbrella'),
      parcel('SB182', there, 'Umbrella'),
    );
    const none = { release: 0, documents: 0, examine: 0, hold: 0 };
    assert.deepEqual(await flow(), {
      decided: { ...none, release: 2, examine: 1 },
      ...{ waiting: { ...none, examine: 1 }, oldestOn: '2026-11-12', unreleased: 3 },
    });
    const outcome = { houseBills: ['SB180'], found: 'nothing', note: '향' };
    assert.equal((await officer.post('parcel-selection/outcomes', outcome)).status, 200);
    const { waiting, oldestOn, decided } = await flow();
    assert.deepEqual([waiting, oldestOn, decided.examine], [none, null, 1]);
    const { terminals } = (await (await world.it.as('officer-040')).get('parcels/board')).json;
    assert.deepEqual(terminals, [], 'of one’s own office');
  });
}
