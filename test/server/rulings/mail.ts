/** Applicants who name an address are told by mail what moved. */
import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { deliverRulingNotices } from '../../../src/app/rulings/notices.ts';
import type { RulingNoticeView } from '../../../src/exchange/contract.ts';
import { type MailSink, openMailSink, textOf } from '../../builders/mail-sink.ts';
import { APPLICATION, at, PROPOSAL, problemsOf, type RulingsWorld } from './world.ts';

export function testMail(world: RulingsWorld): void {
  test('an applicant who names an address is told by mail what moved, tried until it is taken, and not of what', async () => {
    const { house, jump, applied } = world;
    const sink = await openMailSink();
    const env = { GWANMUN_SMTP: sink.url, GWANMUN_SMTP_FROM: 'gwanmun@example.go.kr' };
    Object.assign(process.env, env);
    const machine = Date.now();
    let waited = 0;
    /** A jump takes all clocks back to what they were. */
    const later = (days: number): void => {
      jump(days);
      mock.method(house.house as { machineNow: () => number }, 'machineNow', () => machine + waited);
    };
    later(0);
    try {
      const wrong = await (await house.as('importer')).post('rulings/applications', {
        ...APPLICATION,
        mail: 'a@b.kr, c@d.kr',
      });
      assert.deepEqual(problemsOf(wrong), ['ruling/mail /mail']);
      const mail = 'trader@example.com';
      const number = await applied('importer', { mail });
      const [trader, officer, supervisor] = await Promise.all(
        ['importer', 'officer-020', 'supervisor-020'].map((account) => house.as(account)),
      );
      const told = async () =>
        (await trader!.get(at(number))).json.notices.map(
          ({ says, to, state, attempts, lastAnswer }: RulingNoticeView) =>
            `${says.en} ${to} ${state} ${attempts} ${lastAnswer}`,
        );
      await officer!.post(at(number, '/steps'), { kind: 'ask', words: '재질을 알려 주십시오.', days: 10 });
      sink.answer = 451;
      assert.equal(await deliverRulingNotices(house.house), 0);
      assert.deepEqual(await told(), [
        `A correction is due soon ${mail} waiting 0 null`,
        `A correction is asked for ${mail} waiting 1 451`,
      ]);
      sink.answer = 250;
      assert.equal(await deliverRulingNotices(house.house), 0, 'not before it is due again');
      waited = 60_000;
      assert.equal(await deliverRulingNotices(house.house), 1);
      later(9);
      assert.equal(await deliverRulingNotices(house.house), 1);
      await trader!.post(at(number, '/answers'), { kind: 'answer', words: '자작나무입니다.' });
      await officer!.post(at(number, '/steps'), { kind: 'ask', words: '치수를 알려 주십시오.', days: 10 });
      assert.equal(await deliverRulingNotices(house.house), 1);
      await trader!.post(at(number, '/answers'), { kind: 'answer', words: '30cm' });
      await officer!.post(at(number, '/proposals'), PROPOSAL);
      await supervisor!.post(at(number, '/decide'), {});
      await officer!.post(at(number, '/proposals'), { ...PROPOSAL, ground: 'wco-or-court' });
      await supervisor!.post(at(number, '/decide'), {});
      later(12);
      assert.equal(await deliverRulingNotices(house.house), 2);
      assert.deepEqual(await told(), [
        `The ruling is changed ${mail} sent 1 250`,
        `The ruling is made ${mail} sent 1 250`,
        `A correction is due soon ${mail} needless 0 null`,
        `A correction is asked for ${mail} sent 1 250`,
        `A correction is due soon ${mail} sent 1 250`,
        `A correction is asked for ${mail} sent 2 250`,
      ]);
      assert.equal(sink.messages.length, 5);
      for (const message of sink.messages) {
        assert.match(message, new RegExp(`^To: ${mail}$`, 'm'));
        assert.ok(message.includes(number));
        assert.ok(!textOf(message).includes('재질') && !textOf(message).includes('자작나무'));
      }
      assert.equal(await deliverRulingNotices(house.house), 0, 'each once');
      await refusedForGood(world, sink);
    } finally {
      for (const name of Object.keys(env)) delete process.env[name];
      sink.end();
    }
  });
}

/** An address that is none: asked once, told to officers as refused; what is about our own sign-in there is tried again. */
async function refusedForGood({ house, applied }: RulingsWorld, sink: MailSink): Promise<void> {
  const number = await applied('importer', { mail: 'gone@example.com' });
  const officer = await house.as('officer-020');
  await officer.post(at(number, '/steps'), { kind: 'ask', words: '재질을 알려 주십시오.', days: 10 });
  const told = async () => {
    const { notices }: { notices: readonly RulingNoticeView[] } = (await officer.get(at(number))).json;
    const asked = notices.find(({ says }) => says.en === 'A correction is asked for')!;
    return `${asked.state} ${asked.attempts} ${asked.lastAnswer}`;
  };
  const tryAgain = async (answer: number) => {
    sink.answer = answer;
    await house.database.owner.query(
      `update ruling_notice set next_at = now() - interval '1 day' where ended_at is null`,
    );
    await deliverRulingNotices(house.house);
    return told();
  };
  assert.equal(await tryAgain(535), 'waiting 1 535');
  assert.equal(await tryAgain(550), 'refused 2 550');
  assert.equal(await tryAgain(250), 'refused 2 550');
}
