/** An application for a ruling is checked, sealed and asked about; what stops its clock. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays } from '../../../src/core/day.ts';
import { pdf } from '../../builders/pdf.ts';
import { APPLICATION, at, mayOf, PROPOSAL, problemsOf, type RulingsWorld } from './world.ts';

export function testApplications(world: RulingsWorld): void {
  test('an application is checked whole, sealed, and seen by its firm and by officers alone', async () => {
    const { house, applied } = world;
    const [trader, other] = [await house.as('importer'), await house.as('importer-2')];
    const bad = {
      ...APPLICATION,
      goods: ' ',
      origin: 'XX',
      office: '999',
      capacity: 'broker',
      hasSample: false,
    };
    assert.deepEqual(problemsOf(await trader.post('rulings/applications', bad)), [
      'ruling/missing /goods',
      'ruling/code /origin',
      'ruling/code /office',
      'ruling/capacity /capacity',
      'ruling/sample /noSample',
    ]);
    // Two firms: which of them applies has to be said, and nobody applies for a firm that is not his.
    for (const firm of [undefined, 'importer:IMP-T-1'])
      assert.deepEqual(
        problemsOf(
          await other.post(
            'rulings/applications',
            firm === undefined ? APPLICATION : { ...APPLICATION, firm },
          ),
        ),
        ['ruling/firm /firm'],
      );
    const number = await applied();
    assert.match(number, /^AR-2026-\d{6}$/);
    const { rows } = await house.house.pool.query(
      'select content from ruling_application where number = $1',
      [number],
    );
    assert.ok(!rows[0].content.includes('자작나무'));
    assert.equal((await other.get(at(number))).status, 404);
    assert.deepEqual((await other.get('rulings/applications')).json, []);
    const own = await trader.get(at(number));
    assert.deepEqual(mayOf(own), ['ask-back']);
    assert.deepEqual(
      [own.json.clock.left, own.json.clock.isStopped, own.json.waitsFor],
      [30, false, 'customs'],
    );
    assert.deepEqual(
      (await (await house.as('officer-040')).get(at(number))).json.content.composition,
      '자작나무 100%',
    );
  });

  test('a question stops the clock until it is answered, and a laboratory until it is done; no ruling meanwhile', async () => {
    const { house, today, jump, applied } = world;
    const number = await applied();
    const [trader, officer] = [await house.as('importer'), await house.as('officer-020')];
    const [first] = [today()];
    const many = { kind: 'ask', words: '재질 시험성적서를 내십시오.', days: 10 };
    assert.deepEqual(problemsOf(await officer.post(at(number, '/steps'), { ...many, days: undefined })), [
      'ruling/days /days',
    ]);
    const asked = await officer.post(at(number, '/steps'), many);
    assert.deepEqual([asked.json.waitsFor, asked.json.clock.isStopped], ['applicant', true], asked.text);
    const { asked: waits } = (await trader.get('desk')).json;
    assert.deepEqual([waits[0].number, waits[0].subject, waits[0].says.ko], [number, 'ruling', many.words]);
    assert.equal((await officer.post(at(number, '/steps'), many)).status, 409);
    jump(3);
    const file = await trader.ask('POST', at(number, '/files?name=report.pdf'), {
      body: new Uint8Array(pdf()),
      type: 'application/octet-stream',
    });
    assert.equal(file.json.files[0].name, 'report.pdf', file.text);
    const saved = await officer.get(at(number, `/files/${file.json.files[0].id}`));
    assert.ok(
      saved.text.startsWith('%PDF') && saved.headers.get('content-disposition')?.startsWith('attachment'),
    );
    const answered = await trader.post(at(number, '/answers'), { kind: 'answer', words: '첨부합니다.' });
    assert.deepEqual([answered.json.waitsFor, answered.json.clock.isStopped], ['customs', false]);
    assert.equal(answered.json.clock.used, 0, 'three days of the applicant are not counted');
    assert.deepEqual(answered.json.clock.stops[0].to, addDays(first, 3));
    const stopped = await officer.post(at(number, '/steps'), {
      kind: 'stop',
      of: 'laboratory',
      words: '분석 의뢰',
    });
    assert.equal(stopped.json.clock.lastDay, null, stopped.text);
    assert.equal(stopped.json.clock.stops[1].article, '관세법 시행령 제106조제4항제3호');
    jump(5);
    assert.equal((await officer.post(at(number, '/proposals'), PROPOSAL)).status, 409, 'still stopped');
    const resumed = await officer.post(at(number, '/steps'), {
      kind: 'resume',
      of: 'laboratory',
      words: '분석 끝',
    });
    assert.deepEqual([resumed.json.clock.used, resumed.json.clock.isStopped], [0, false]);
    jump(2);
    assert.equal((await officer.get(at(number))).json.clock.used, 2);
    const words = await trader.get(at(number));
    assert.equal(words.json.steps[1].words, many.words, 'what was asked is for the applicant to read');
  });
}
