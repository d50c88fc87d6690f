/** The short route for trademarks, from the suspicion to the end: told, filed, silent, decided; and the ordinary one beside it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { releaseStanding } from '../../../src/app/parcels/release/standing.ts';
import { seoulDay } from '../../../src/core/day.ts';
import { readParcelByBill } from '../../../src/store/queries/parcels.ts';
import { giveMail } from '../../builders/citizen-mail.ts';
import { openMailSink } from '../../builders/mail-sink.ts';
import type { Paying } from '../../builders/paying.ts';
import { act, against, daysPass, mine, missing, suspected } from './act.ts';

export function testShortRoute(world: Paying): void {
  test('a suspicion holds the parcel and is told to nobody; the notice tells its addressee and the carrier', async () => {
    await suspected(world, 'IP1');
    await world.house.house.parcelReleases.settle();
    assert.deepEqual([await missing(world, 'IP1'), await lacks()], [['right-noted'], []]);
    const before = await mine(world, 'IP1');
    assert.deepEqual([before.status.state, before.path.rights], ['in-clearance', null]);
    await act(world, 'IP1', 'right-told', { words: '운동화의 표장이 등록상표와 같음' });
    const told = await mine(world, 'IP1');
    assert.deepEqual(
      [told.status.state, told.path.rights.number, told.path.rights.words, told.path.rights.mayFile],
      ['stopped', '40-0000001', '운동화의 표장이 등록상표와 같음', true],
    );
    assert.deepEqual([await missing(world, 'IP1'), await lacks()], [['right-told'], ['right-told']]);
    const released = await (await world.officer()).post('parcels/IP1/release', { why: '그래도' });
    assert.deepEqual([released.status, released.json.problems[0].code], [409, 'parcel-release/right-told']);
    /** What its carrier is told. */
    async function lacks() {
      const head = await readParcelByBill(world.house.house.pool, 'live', 'IP1');
      return (await releaseStanding(world.house.house, head!))?.lacks.map(({ id }) => id);
    }
  });

  test('who says nothing loses the hearing and not the goods: it is decided on what the other side filed', async () => {
    assert.deepEqual(await against(world, 'IP1', 'right-held'), ['waits-holder']);
    await act(world, 'IP1', 'holder-filed');
    assert.deepEqual(await against(world, 'IP1', 'right-held'), ['waits-owner']);
    await daysPass(world, 'IP1');
    const held = await act(world, 'IP1', 'right-held', { words: '권리자 감정서에 따라 보류' });
    assert.match(held.steps.at(-1).article, /제243조의2제5항/);
    const seen = await mine(world, 'IP1');
    assert.deepEqual(
      [seen.status.says.en, seen.path.rights.words, seen.path.rights.mayFile],
      ['It is held because it infringes a right.', '권리자 감정서에 따라 보류', false],
    );
    // Held goods come to an end: back, or destroyed before a witness.
    await act(world, 'IP1', 'end-ordered', { way: 'destroyed', ground: 'infringes' });
    const done = { onDay: held.steps.at(-1).day, costKrw: 3_000 };
    assert.deepEqual(await against(world, 'IP1', 'end-done', done), ['no-witness']);
    const witnesses = (await (await world.officer()).get('parcel-acts/colleagues')).json;
    const [self, other] = ['officer-020', 'colleague-020'].map(
      (name) => witnesses.find((one: { name: { ko: string } }) => one.name.ko === name).account,
    );
    assert.deepEqual(await against(world, 'IP1', 'end-done', { ...done, witness: self }), ['same-witness']);
    await act(world, 'IP1', 'end-done', { ...done, witness: other });
    assert.deepEqual(
      [(await mine(world, 'IP1')).status.state, await missing(world, 'IP1')],
      ['ended', ['right-told', 'ended']],
    );
    assert.equal((await mine(world, 'IP1')).path.rights.mayFile, false);
  });

  test('the addressee’s proof is weighed with the other, and what is cleared goes', async () => {
    const sink = await openMailSink();
    const { rows } = await world.house.database.pool.query('select citizen from personal_code limit 1');
    await giveMail(world.house.house, rows[0].citizen, sink);
    await suspected(world, 'IP2');
    await act(world, 'IP2', 'right-told');
    const file = (words: string, bill = 'IP2') =>
      world.kim.post(`my/parcels/${bill}/path`, { act: 'file', words });
    assert.equal((await file(' ')).status, 422);
    assert.equal((await world.lee.post('my/parcels/IP2/path', { act: 'file', words: 'x' })).status, 404);
    assert.ok((await waiting()).includes('IP2'));
    const filed = await file('정품 영수증');
    assert.equal(filed.json.path.rights.filedOn, seoulDay(world.house.house.clock.now()));
    const { steps } = (await (await world.officer()).get('parcels/IP2/path')).json;
    assert.deepEqual([steps.at(-1).words, steps.at(-1).who.en], ['정품 영수증', 'The addressee']);
    assert.deepEqual(await against(world, 'IP2', 'right-cleared'), ['waits-holder']);
    await act(world, 'IP2', 'holder-filed');
    const cleared = await act(world, 'IP2', 'right-cleared');
    assert.equal((await waiting()).includes('IP2'), false);
    assert.deepEqual(await waiting('officer-040'), [], 'another office');
    assert.match(cleared.steps.at(-1).article, /제4항/);
    await world.house.house.parcelReleases.settle();
    assert.equal((await mine(world, 'IP2')).status.state, 'cleared');
    assert.equal((await file('늦음')).status, 409, 'released');
    const told = await world.house.database.pool.query(
      `select subject from citizen_notice where kind = 'notice' and number = 'IP2' order by 1`,
    );
    assert.deepEqual(told.rows, [{ subject: 'IP2 2' }, { subject: 'IP2 5' }], 'the notice and the decision');
    sink.end();
    /** For an officer. */
    async function waiting(by = 'officer-020'): Promise<string[]> {
      const { rows: open } = (await (await world.house.as(by)).get('parcel-paths')).json;
      return open.map(({ houseBill }: { houseBill: string }) => houseBill);
    }
  });

  test('what nobody proves may be cleared and cannot be held this way; dearer goods go the ordinary way', async () => {
    await suspected(world, 'IP3');
    await act(world, 'IP3', 'right-told');
    await daysPass(world, 'IP3');
    assert.deepEqual(await against(world, 'IP3', 'holder-filed'), ['holder-late']);
    assert.deepEqual(await against(world, 'IP3', 'right-held'), ['no-proof']);
    await act(world, 'IP3', 'right-cleared');
    await world.house.house.parcelReleases.settle();
    assert.equal((await mine(world, 'IP3')).status.state, 'cleared');
    await suspected(world, 'IP4', 200);
    assert.deepEqual(await against(world, 'IP4', 'right-told'), ['too-dear']);
    await act(world, 'IP4', 'right-ordinary');
    const { path, money } = await mine(world, 'IP4');
    assert.deepEqual([path.rights.standing, path.rights.by, money.mayPay], ['ordinary', null, false]);
    assert.equal((await world.kim.post('my/parcels/IP4/payments')).status, 409);
    await act(world, 'IP4', 'right-cleared');
    assert.equal((await mine(world, 'IP4')).path.rights, null);
  });
}
