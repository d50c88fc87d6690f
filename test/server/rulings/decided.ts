/** Rulings are proposed by one and approved by another, published, found, reviewed and changed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sha256 } from '../../../src/core/hash.ts';
import { declarationAt } from '../../builders/declarations.ts';
import { at, GOODS, mayOf, PROPOSAL, problemsOf, type RulingsWorld } from './world.ts';

export function testDecided(world: RulingsWorld): void {
  test('one proposes, another approves; what is public is found by the next question within a second', async () => {
    const { house, applied } = world;
    const number = await applied();
    const [trader, officer, supervisor] = await Promise.all(
      ['importer', 'officer-020', 'supervisor-040'].map((account) => house.as(account)),
    );
    const wrong = { ...PROPOSAL, code: '999999', reasons: '', isPublic: false };
    assert.deepEqual(problemsOf(await officer!.post(at(number, '/proposals'), wrong)), [
      'ruling/code-shape /code',
      'ruling/missing /reasons',
      'ruling/missing /secretWhy',
    ]);
    assert.deepEqual(
      problemsOf(await officer!.post(at(number, '/proposals'), { ...PROPOSAL, code: '851712' })),
      ['ruling/code-unknown /code'],
    );
    const proposed = await officer!.post(at(number, '/proposals'), PROPOSAL);
    assert.equal(proposed.json.proposal.code, '4421910000', proposed.text);
    assert.ok(!(await trader!.get(at(number))).text.includes('목제품'), 'no proposal is told');
    assert.equal((await officer!.post(at(number, '/decide'), {})).status, 403);
    const ruled = await supervisor!.post(at(number, '/decide'), {});
    assert.deepEqual([ruled.json.state, ruled.json.rulings[0].code], ['decided', '4421910000'], ruled.text);
    assert.deepEqual(mayOf(await trader!.get(at(number))), ['review']);
    const other = await house.as('importer-2');
    const found = await other.get(`rulings?text=${encodeURIComponent('자작나무를 깎은 주걱')}`);
    const [near] = found.json.cases;
    assert.deepEqual([near.ref, near.code, near.text === null], [number, '4421910000', false], found.text);
    assert.equal(
      (await other.get(`rulings?text=${number}&by=words`)).json.cases[0]?.ref,
      number,
      'by its number',
    );
    const shown = await other.get(`rulings/${number}`);
    assert.equal(shown.json[0].reasons, PROPOSAL.reasons);
    assert.ok(!shown.text.includes('거래처'));
    const strange = await house.stranger.get(
      `rulings/published?text=${encodeURIComponent('깎아 주걱')}&within=4421`,
    );
    assert.deepEqual(
      strange.json.rulings.map((one: { number: string; title: string }) => [one.number, one.title]),
      [[number, GOODS]],
      strange.text,
    );
    const library = await house.stranger.get(`library/search?q=${encodeURIComponent('깎아 주걱')}`);
    const [hit] = library.json.found;
    assert.deepEqual([hit.kind, hit.ref, hit.opens], ['ruling', number, `/rulings/${number}`], library.text);
    for (const none of ['text=%25', 'within=4422', `text=${number}&within=9`])
      assert.deepEqual((await house.stranger.get(`rulings/published?${none}`)).json.rulings, [], none);
    const open = await house.stranger.get(`rulings/published/${number}`);
    assert.equal(open.json[0].reasons, PROPOSAL.reasons);
    assert.ok(!open.text.includes('거래처') && !open.text.includes('IMP-T-1'), 'nothing of the applicant');
    for (const closed of [`rulings/${number}`, at(number), 'rulings?text=a', 'rulings/applications'])
      assert.equal((await house.stranger.get(closed)).status, 401, closed);
    const asked = await other.get(
      `classification/recommendations?text=${encodeURIComponent('자작나무 주걱')}`,
    );
    const refs = asked.json.candidates.flatMap((one: { cases: { ref: string }[] }) =>
      one.cases.map(({ ref }) => ref),
    );
    assert.ok(refs.includes(number), asked.text);
    const { rows } = await house.house.pool.query(
      `select kind, article, detail from event where detail::jsonb ->> 'application' = $1 order by id`,
      [number],
    );
    assert.deepEqual(
      rows.map(({ kind }) => kind),
      ['ruling-apply', 'ruling-propose', 'ruling-decide'],
    );
    assert.equal(rows[2].article, '관세법 제86조제2항');
    const stored = await house.house.pool.query('select words from ruling where number = $1', [number]);
    assert.equal(JSON.parse(rows[2].detail).hash, sha256(stored.rows[0].words), 'the log vouches for it');
  });

  test('what is not published is found and read by its firm and by officers alone', async () => {
    const { house, applied } = world;
    const number = await applied();
    const [trader, other, officer, supervisor] = await Promise.all(
      ['importer', 'importer-2', 'officer-020', 'supervisor-020'].map((account) => house.as(account)),
    );
    const secret = {
      ...PROPOSAL,
      isPublic: false,
      secretWhy: '배합이 영업비밀',
      goods: '보라고래 배합 주걱',
      title: '보라고래',
    };
    assert.equal((await officer!.post(at(number, '/proposals'), secret)).status, 200);
    assert.equal((await supervisor!.post(at(number, '/decide'), {})).status, 200);
    assert.equal((await other!.get(`rulings/${number}`)).status, 404);
    assert.equal((await trader!.get(`rulings/${number}`)).json[0].goods, secret.goods);
    assert.equal((await house.stranger.get(`rulings/published/${number}`)).status, 404);
    const listed = await house.stranger.get('rulings/published');
    assert.ok(listed.status === 200 && !listed.text.includes(number), listed.text);
    const found = await officer!.get(`rulings?text=${encodeURIComponent('보라고래 배합 주걱')}`);
    assert.ok(!found.text.includes(number));
    const { rows } = await house.house.pool.query('select words from ruling where number = $1', [number]);
    assert.ok(!rows[0].words.includes('보라고래'));
  });

  test('a review is proposed by another, a change concerns declarations, and each is told which code holds', async () => {
    const { house, today, applied } = world;
    const number = await applied();
    const [trader, officer, colleague, supervisor] = await Promise.all(
      ['importer', 'officer-020', 'colleague-020', 'supervisor-020'].map((account) => house.as(account)),
    );
    assert.equal((await officer!.post(at(number, '/proposals'), PROPOSAL)).status, 200);
    assert.equal((await supervisor!.post(at(number, '/decide'), {})).status, 200);
    const importer = { id: 'IMP-T-1', name: '시험수입', businessNumber: '123-45-67890' };
    const made = declarationAt('020', 0, { importer });
    const item = {
      ...made.items[0],
      hsCode: '4421910000',
      description: '자작나무 주걱',
      tradeName: 'BIRCH SPATULA',
    };
    const filed = await house.machine.post('declarations', { ...made, declaredOn: today(), items: [item] });
    assert.equal(filed.status, 201, filed.text);
    const review = await trader!.post(at(number, '/answers'), { kind: 'review', words: '소호가 다릅니다.' });
    assert.deepEqual([review.json.phase, review.json.clock.days], ['review', 60], review.text);
    const other = { ...PROPOSAL, code: '441912', reasons: '대나무가 아니나 다시 보니 다릅니다.' };
    assert.deepEqual(problemsOf(await officer!.post(at(number, '/proposals'), other)), [
      'ruling/same-person undefined',
    ]);
    assert.equal((await colleague!.post(at(number, '/proposals'), other)).status, 200);
    const again = await supervisor!.post(at(number, '/decide'), {});
    assert.deepEqual(
      again.json.rulings.map(({ code, supersededOn }: { code: string; supersededOn: string }) => [
        code,
        supersededOn,
      ]),
      [
        ['4421910000', today()],
        ['441912', null],
      ],
    );
    assert.equal(again.json.reviewBy, null, 'a review is not reviewed');
    const noGround = await officer!.post(at(number, '/proposals'), PROPOSAL);
    assert.equal(noGround.status, 409, noGround.text);
    const change = { ...PROPOSAL, ground: 'wco-or-court' };
    assert.equal((await officer!.post(at(number, '/proposals'), change)).status, 200);
    const dropped = await supervisor!.post(at(number, '/steps'), { kind: 'drop', words: '다시 검토' });
    assert.equal(dropped.json.state, 'decided', dropped.text);
    const concerned = await officer!.get(at(number, '/declarations'));
    assert.deepEqual(
      concerned.json.map((one: { number: string; applies: string }) => [one.number, one.applies]),
      [[filed.json.number, 'look']],
      concerned.text,
    );
    const known = await trader!.get(`rulings/${number}`);
    assert.equal(known.json.length, 2);
  });
}
