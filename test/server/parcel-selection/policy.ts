/** A policy of parcels that two people decide, and one that is only played over the past. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { USUAL_SELECTION } from '../../../src/areas/parcels/index.ts';
import { addDays, seoulDay } from '../../../src/core/day.ts';
import type { ParcelPreview } from '../../../src/exchange/contract.ts';
import { readRecord } from '../../../src/screening/record.ts';
import { parcel, type SelectionWorld } from './world.ts';

export function testPolicy(world: SelectionWorld): void {
  test('a policy of two people decides from its day on, a special period by its own numbers, and records say which', async () => {
    const today = seoulDay(world.it.house.clock.now());
    const [one, other] = [await world.it.as('supervisor-020'), await world.it.as('supervisor-040')];
    const { json: first } = await one.get('parcel-selection/policy');
    assert.deepEqual([first.isFirst, first.period, first.numbers.scores.inspectFrom], [true, null, 0.5]);
    const set = (await one.get('settings/parcel-selection')).json.inForce.body;
    const { scores, capacities, critical, random } = set;
    const sale = {
      ...{ name: '11월 할인행사', from: today, to: addDays(today, 3) },
      ...{ scores, critical, random },
      capacities: capacities.map((row: object) => ({ ...row, perDay: 500 })),
    };
    const wrong = {
      ...{ ...set, blindShare: 0, scores: { ...scores, inspectFrom: 0.1 } },
      periods: [
        sale,
        { ...sale, name: '', capacities: [{ office: '999', inspection: 'physical', perDay: 1 }] },
      ],
      tea: 1,
    };
    const refused = await one.post('settings/parcel-selection', { body: wrong, validFrom: today, why: 'w' });
    assert.equal(refused.status, 422);
    assert.deepEqual(refused.json.problems.map(({ pointer }: { pointer: string }) => pointer).sort(), [
      ...[
        '/blindShare',
        '/periods/1/capacities',
        '/periods/1/capacities',
        '/periods/1/capacities/0/office',
        '/periods/1/critical/0/perDay',
      ],
      ...[
        '/periods/1/critical/1/perDay',
        '/periods/1/from',
        '/periods/1/name',
        '/scores/inspectFrom',
        '/tea',
      ],
    ]);
    const proposal = { body: { ...set, periods: [sale] }, validFrom: today, why: '할인행사' };
    const proposed = await one.post('settings/parcel-selection', proposal);
    assert.equal(proposed.status, 200, proposed.text);
    const { version } = proposed.json.waiting;
    assert.equal((await one.post(`settings/parcel-selection/${version}/confirm`)).status, 403);
    assert.equal((await other.post(`settings/parcel-selection/${version}/confirm`)).status, 200);
    await world.arrive(parcel('SB250', {}, 'herbal incense'), parcel('SB251', {}, 'Umbrella'));
    const { decided } = await world.selection('SB250', 'auditor');
    assert.match(decided!.policy.title.ko, /11월 할인행사/);
    const { rows } = await world.it.house.pool.query<{ record: string }>(
      `select record from parcel_decision where house_bill = 'SB250'`,
    );
    const left = readRecord(rows[0]!.record).inputs.places.find(
      ({ inspection }) => inspection === 'physical',
    )!;
    assert.ok(left.left > 120 && left.left <= 460, String(left.left));
    const { json: now } = await one.get('parcel-selection/policy');
    assert.deepEqual(
      [now.isFirst, now.period.name, now.numbers.capacities[0].perDay],
      [false, sale.name, 500],
    );
    await world.arrive(parcel('SB252', {}, 'Umbrella'));
    const { rows: events } = await world.it.house.pool.query<{ detail: string }>(
      `select detail from event where kind = 'parcel-policy-in-force'`,
    );
    assert.equal(events.length, 1);
    assert.match(JSON.parse(events[0]!.detail).title.ko, /11월 할인행사/);
    assert.ok((await world.replayAll()) > 30);
  });

  test('a policy is played over the past beside today’s: who would be opened, which finds it meets, and nothing is decided', async () => {
    const analyst = await world.it.as('analyst');
    const before = await counts();
    const played = async (set: object) => {
      const started = await analyst.post('parcel-selection/previews', { set, days: 30 });
      assert.equal(started.status, 200, started.text);
      for (let tries = 0; ; tries++) {
        const { json } = await analyst.get(`jobs/${started.json.id}`);
        if (json.state === 'done') return json.result as ParcelPreview;
        assert.ok(json.state === 'running' && tries < 600, JSON.stringify(json));
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    };
    const random = { probability: 0.001, inspection: 'physical' };
    const open = { from: 0, demand: 'physical' };
    const all = await played({
      ...{ ...USUAL_SELECTION, random },
      detectors: USUAL_SELECTION.detectors.map((one) => ({ ...one, kind: 'risk', steps: [open] })),
    });
    const none = await played({
      ...{ ...USUAL_SELECTION, random },
      scores: { inspectFrom: 0.99, documentsFrom: 0.98, criticalFrom: 0.99 },
      detectors: USUAL_SELECTION.detectors.map((one) =>
        one.kind === 'risk' ? one : { ...one, steps: [{ from: 1, demand: 'documents' }] },
      ),
    });
    assert.equal(all.parcels, before.decisions);
    const sum = (lanes: object): number => Object.values(lanes).reduce((total, one) => total + one, 0);
    for (const side of [all.was, all.today, all.proposal, none.proposal])
      assert.equal(sum(side.lanes), before.decisions, 'each parcel is in one lane');
    assert.deepEqual(all.today, none.today, 'today’s policy does the same whatever is played beside it');
    assert.ok(all.proposal.opened > none.proposal.opened);
    const known = (preview: ParcelPreview, side: 'known' | 'today' | 'proposal'): number =>
      preview.finds.reduce((total, one) => total + one[side], 0);
    assert.ok(known(all, 'known') > 0);
    assert.ok(known(all, 'proposal') >= known(none, 'proposal'));
    assert.equal(known(none, 'known'), known(all, 'known'));
    assert.equal(
      all.terminals.reduce((total, { proposal }) => total + proposal.opened, 0),
      all.proposal.opened,
    );
    assert.deepEqual(await counts(), before, 'nothing is decided or written');
    const wrong = await analyst.post('parcel-selection/previews', { set: { scores: 'high' }, days: 30 });
    assert.equal(wrong.status, 422);
    assert.equal((await analyst.post('parcel-selection/previews', { version: 99, days: 30 })).status, 404);

    async function counts() {
      const { rows } = await world.it.database.pool.query(
        `select (select count(*)::int from parcel_decision where is_latest) as decisions, (select count(*)::int from event where kind in ('parcels-decided', 'parcel-outcomes', 'parcel-policy-in-force')) as events`,
      );
      return rows[0] as { readonly decisions: number; readonly events: number };
    }
  });
}
