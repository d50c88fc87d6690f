/** Criteria of officers on parcels: written, tried on the past, run in shadow, decided by two, heard in decisions that replay. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CriterionDetail, CriterionDraft, CriterionField } from '../../../src/exchange/contract.ts';
import type { Parcel } from '../../../src/model/parcel.ts';
import { readRecord } from '../../../src/screening/record.ts';
import type { Client } from '../../builders/client.ts';
import { parcel, type SelectionWorld } from './world.ts';

const DRAFT: CriterionDraft = {
  title: { ko: '배송대행 우산', en: 'Forwarded umbrellas' },
  scope: 'item',
  direction: 'parcel',
  kind: 'risk',
  expression: "item.description.contains('PARASOL') && forwarder.id == 'FW-9'",
  demand: 'physical',
  look: { ko: '속이 빈 손잡이', en: 'Hollow handles' },
  owner: '특송통관1과',
  basis: '관세법 제246조',
  validFrom: '2026-01-01',
};
const FORWARDED = { forwarderId: 'FW-9' };

/** Of a sender of its own, so that what was found of others does not speak of it. */
function parasol(houseBill: string, changes: Partial<Parcel> = {}): Parcel {
  return parcel(houseBill, { sender: { name: `MAKER ${houseBill}`, country: 'CN' }, ...changes }, 'PARASOL');
}

export function testCriteria(world: SelectionWorld): void {
  const shown = async (client: Client, id: string): Promise<CriterionDetail> =>
    (await client.get(`criteria/${id}`)).json;
  const move = (client: Client, id: string, name: string, more: object = {}) =>
    client.post(`criteria/${id}/moves`, { version: 1, move: name, ...more });

  async function backTest(client: Client, id: string) {
    const started = await client.post(`criteria/${id}/versions/1/back-test`);
    assert.equal(started.status, 200, started.text);
    for (;;) {
      const { json } = await client.get(`jobs/${started.json.id}`);
      if (json.state !== 'running') return json;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  test('a criterion on parcels is checked under their fields, and demands what can be done with a parcel', async () => {
    const officer = await world.it.as('officer-020');
    const fields: readonly CriterionField[] = (await officer.get('criteria/fields?direction=parcel')).json;
    const names = fields.map(({ name }) => name);
    assert.equal(new Set(names).size, names.length);
    for (const name of ['parcel.channel', 'sender.name', 'cluster.codes', 'item.kind.price'])
      assert.ok(names.includes(name), name);
    // Whom to watch for stands in the lists, with a term and a source.
    assert.ok(!names.some((name) => /recipient\.(name|phone|address|customsCode)/.test(name)));
    const check = (expression: string) =>
      officer.post('criteria/check', { scope: 'item', direction: 'parcel', expression });
    const answers = [];
    for (const expression of [
      DRAFT.expression,
      'item.customsValueKrw > 1000',
      "parcel.channel == 'by-balloon'",
      'item.kind.price < -3.0',
    ])
      answers.push((await check(expression)).json.proof.answer);
    assert.deepEqual(answers, ['open', 'wrong', 'never', 'open']);
    const audit = await officer.post('criteria', { draft: { ...DRAFT, demand: 'audit' }, why: '시험' });
    assert.deepEqual(
      audit.json.problems.map(({ pointer }: { pointer: string }) => pointer),
      ['/demand'],
    );
  });

  test('it is tried on decided parcels, counts in shadow, and two people put it in force: then it is heard, and replays', async () => {
    const [officer, supervisor] = [await world.it.as('officer-020'), await world.it.as('supervisor-020')];
    await world.arrive(parasol('SB700', FORWARDED), parasol('SB701'));
    assert.deepEqual((await world.selection('SB700', 'auditor')).decided!.reasons, []);
    const created = await officer.post('criteria', { draft: DRAFT, why: '시험' });
    assert.equal(created.status, 201, created.text);
    const { id } = (created.json as CriterionDetail).criterion;

    // Nothing is proposed unseen.
    assert.equal((await move(officer, id, 'shadow')).status, 200);
    assert.equal((await move(officer, id, 'propose', { why: '적용' })).status, 409);
    const job = await backTest(officer, id);
    assert.equal(job.state, 'done', JSON.stringify(job));
    const { report } = job.result;
    assert.deepEqual([report.hits.hits, report.onlyThis, report.faults], [1, 1, 0]);
    assert.ok(report.declarations > 30);
    assert.deepEqual(
      report.examples.map(({ number, item }: { number: string; item: number }) => [number, item]),
      [['SB700', 0]],
    );
    // The other lacks the forwarder alone.
    assert.deepEqual(
      report.nearMisses.map(({ count }: { count: number }) => count > 0),
      [false, true],
    );

    // In shadow it is asked about what comes, and decides nothing.
    await world.arrive(parasol('SB702', FORWARDED), parcel('SB703', {}, 'Umbrella'));
    await world.it.house.counting.settle();
    assert.equal((await world.selection('SB702')).decided!.lane, 'release');
    const { shadow } = (await shown(officer, id)).versions[0]!;
    assert.deepEqual([shadow!.asked, shadow!.hits, shadow!.unknown], [2, 1, 0]);

    assert.equal((await move(officer, id, 'propose', { why: '적용' })).status, 200);
    assert.equal((await move(officer, id, 'confirm')).status, 403);
    const imports = world.it.house.editions.current().edition.hash;
    assert.equal((await move(supervisor, id, 'confirm')).status, 200);
    assert.equal(
      world.it.house.editions.current().edition.hash,
      imports,
      'declarations are decided as before',
    );

    await world.arrive(parasol('SB704', FORWARDED), parasol('SB705'));
    await world.setBlind(false);
    const { decided } = await world.selection('SB704');
    assert.deepEqual([decided!.lane, decided!.inspection], ['examine', 'physical']);
    assert.deepEqual(
      decided!.reasons.map(({ title, look }) => [title.en, look?.en]),
      [['Forwarded umbrellas', 'Hollow handles']],
    );
    assert.equal((await world.selection('SB705')).decided!.lane, 'release');
    const { rows } = await world.it.house.pool.query<{ record: string }>(
      `select record from parcel_decision where house_bill = 'SB704'`,
    );
    const [finding] = readRecord(rows[0]!.record).findings;
    assert.deepEqual([finding?.source, finding?.id, finding?.version], ['criterion', id, 1]);
    await world.it.house.counting.settle();
    const row = await shown(officer, id);
    assert.deepEqual([row.state, row.evaluated, row.hits, row.year.hits], ['live', 2, 1, 1]);

    // What was found counts for it, and the past replays without what came later.
    await officer.post('parcel-selection/outcomes', {
      houseBills: ['SB704'],
      ...{ found: 'narcotics', note: '손잡이 속' },
    });
    const { examined } = await shown(officer, id);
    assert.deepEqual([examined.hits, examined.n], [1, 1]);
    assert.ok((await world.replayAll()) > 30);
  });

  test('a blind parcel is counted in a back-test and named in none, and what is retired is heard no more', async () => {
    const [officer, supervisor] = [await world.it.as('officer-020'), await world.it.as('supervisor-020')];
    const mine = (await officer.get('criteria')).json.find(
      ({ criterion }: CriterionDetail) => criterion.direction === 'parcel',
    ) as CriterionDetail;
    const { id } = mine.criterion;
    await world.setBlind(true);
    const { report } = (await backTest(officer, id)).result;
    assert.ok(report.hits.hits >= 3);
    assert.deepEqual(report.examples, []);
    assert.deepEqual(
      report.nearMisses.flatMap(({ examples }: { examples: unknown[] }) => examples),
      [],
    );
    await world.setBlind(false);
    assert.equal((await move(officer, id, 'propose-retire', { why: '그만' })).status, 200);
    assert.equal((await move(supervisor, id, 'confirm')).status, 200);
    await world.arrive(parasol('SB706', FORWARDED));
    assert.equal((await world.selection('SB706')).decided!.lane, 'release');
    assert.ok((await world.replayAll()) > 30);
  });
}
