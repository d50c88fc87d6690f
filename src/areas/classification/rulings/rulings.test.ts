/** Does the clock count as the law does whatever stops it, does an application stand where its steps say, and which code holds after a change? */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, daysBetween } from '../../../core/day.ts';
import { seededRandom } from '../../../core/random.ts';
import { isDayOff } from '../../../reference/deadline.ts';
import { correctionDue, readClock, type Stop } from './clock.ts';
import { effectOfChange } from './effect.ts';
import { type RulingStep, readLife, type StepKind } from './life.ts';
import { whyNotStep } from './may-step.ts';
import { STOP_KINDS } from './stops.ts';

const DAY_0 = '2026-03-02';
const CASES = 400;

function drawn(seed: number): { stops: Stop[]; on: string } {
  const random = seededRandom(seed);
  const stops = Array.from({ length: random.below(5) }, (): Stop => {
    const from = addDays(DAY_0, random.below(50));
    const isOpen = random.below(4) === 0;
    const kind = STOP_KINDS[random.below(STOP_KINDS.length)]!;
    return { kind, from, to: isOpen ? null : addDays(from, random.below(25)) };
  });
  return { stops, on: addDays(DAY_0, random.below(120)) };
}

test('the thirty days begin on the day after receipt and end on a day on which people work', () => {
  // The thirtieth day after 2 March 2026 is Wednesday, 1 April.
  const clock = readClock('first', DAY_0, [], '2026-04-01');
  assert.deepEqual(clock, {
    ...{ days: 30, used: 30, left: 0, isStopped: false, lastDay: '2026-04-01', isLate: false },
  });
  assert.equal(readClock('first', DAY_0, [], '2026-04-02').isLate, true);
  // The sixtieth is 1 May, a holiday, before a weekend.
  assert.equal(readClock('review', DAY_0, [], DAY_0).lastDay, '2026-05-04');
});

test('a stop of ten days moves the last day by ten, and what overlaps it moves nothing', () => {
  const laboratory: Stop = { kind: 'laboratory', from: '2026-03-05', to: '2026-03-15' };
  const inside: Stop = { kind: 'expert', from: '2026-03-07', to: '2026-03-12' };
  const one = readClock('first', DAY_0, [laboratory], '2026-03-20');
  assert.equal(one.lastDay, '2026-04-13', 'the tenth day after 1 April is a Saturday');
  assert.deepEqual(readClock('first', DAY_0, [laboratory, inside], '2026-03-20'), one);
});

test('the clock never runs on a day on which it is stopped, and nothing that stops it brings its end nearer', () => {
  for (let seed = 1; seed <= CASES; seed++) {
    const { stops, on } = drawn(seed);
    const clock = readClock('first', DAY_0, stops, on);
    const tomorrow = readClock('first', DAY_0, stops, addDays(on, 1));
    if (clock.isStopped) assert.equal(tomorrow.used, clock.used, `${seed}: ran while stopped`);
    else assert.ok(tomorrow.used - clock.used === 1 || clock.used === 30, `${seed}: stood while running`);
    assert.ok(clock.used <= daysBetween(DAY_0, on) && clock.used + clock.left === 30, `${seed}`);
    const bare = readClock('first', DAY_0, [], on);
    assert.ok(clock.used <= bare.used && !(clock.isLate && !bare.isLate), `${seed}: later with fewer stops`);
    if (clock.lastDay === null) continue;
    assert.ok(clock.lastDay >= bare.lastDay! && !isDayOff(clock.lastDay), `${seed}: ${clock.lastDay}`);
    assert.equal(readClock('first', DAY_0, stops, clock.lastDay).left, 0, `${seed}: ends too early`);
    assert.equal(
      readClock('first', DAY_0, [...stops, ...stops], on).used,
      clock.used,
      `${seed}: counted twice`,
    );
  }
});

function steps(...given: readonly [StepKind, string, Partial<RulingStep>?][]): RulingStep[] {
  return given.map(([kind, day, more], at) => ({ id: `s${at}`, kind, day, by: `p-${kind}`, ...more }));
}

test('a correction that is not answered ends with its last day, lets the clock run on, and is a ground to send back', () => {
  const asked = steps(['apply', DAY_0], ['ask', '2026-03-04', { days: 10 }]);
  const waiting = readLife(asked, '2026-03-10');
  assert.equal(waiting.asked?.due, correctionDue('2026-03-04', 10));
  assert.ok(whyNotStep(waiting, { kind: 'return', ground: 'not-corrected' }, '2026-03-10') !== null);
  assert.ok(whyNotStep(waiting, { kind: 'propose' }, '2026-03-10') !== null, 'the clock stands');
  const over = readLife(asked, '2026-03-20');
  assert.deepEqual([over.asked, over.isUncorrected], [null, true]);
  assert.deepEqual(over.stops, [{ kind: 'correction', from: '2026-03-04', to: '2026-03-16' }]);
  assert.equal(whyNotStep(over, { kind: 'return', ground: 'not-corrected' }, '2026-03-20'), null);
  const answered = readLife([...asked, ...steps(['answer', '2026-03-06'])], '2026-03-20');
  assert.equal(answered.stops[0]?.to, '2026-03-06');
  assert.ok(whyNotStep(answered, { kind: 'return', ground: 'not-corrected' }, '2026-03-20') !== null);
  assert.equal(whyNotStep(answered, { kind: 'propose' }, '2026-03-20'), null);
});

test('a ruling is reviewed once, within thirty days, and a change may be reviewed again', () => {
  const ruled = steps(['apply', DAY_0], ['propose', '2026-03-09'], ['decide', '2026-03-10']);
  const now = readLife(ruled, '2026-03-11');
  assert.deepEqual([now.state, now.notifiedOn, now.reviewUntil], ['decided', '2026-03-10', '2026-04-09']);
  assert.equal(whyNotStep(now, { kind: 'review' }, '2026-04-09'), null);
  assert.ok(whyNotStep(now, { kind: 'review' }, '2026-04-10')?.en.includes('2026-04-09'));
  assert.ok(whyNotStep(now, { kind: 'propose' }, '2026-04-10') !== null, 'a change needs a ground');
  const reviewed = [...ruled, ...steps(['review', '2026-04-01'], ['propose', '2026-04-02'])];
  assert.deepEqual(readLife(reviewed, '2026-04-03').clockKind, 'review');
  const again = readLife([...reviewed, ...steps(['decide', '2026-04-03'])], '2026-04-04');
  assert.equal(again.reviewUntil, null);
  const change: RulingStep[] = steps(['propose', '2026-05-01'], ['decide', '2026-05-06']);
  const changed = readLife([...reviewed, ...steps(['decide', '2026-04-03']), ...change], '2026-05-06');
  assert.deepEqual([changed.phase, changed.state, changed.clockFrom], ['change', 'decided', null]);
  assert.equal(changed.reviewUntil, '2026-06-05');
});

test('a change that is sent back, and a review that is, leave the ruling as it was', () => {
  const ruled = steps(['apply', DAY_0], ['propose', '2026-03-09'], ['decide', '2026-03-10']);
  const dropped = readLife(
    [...ruled, ...steps(['propose', '2026-03-20'], ['drop', '2026-03-21'])],
    '2026-03-22',
  );
  assert.deepEqual([dropped.state, dropped.reviewUntil], ['decided', '2026-04-09']);
  const sentBack = [...ruled, ...steps(['review', '2026-03-20'], ['return', '2026-03-25'])];
  assert.equal(readLife(sentBack, '2026-03-26').state, 'decided');
  const closed = readLife(steps(['apply', DAY_0], ['return', '2026-03-05']), '2026-03-06');
  for (const kind of ['ask', 'stop', 'propose', 'decide', 'answer', 'review'] as const)
    assert.ok(whyNotStep(closed, { kind }, '2026-03-06') !== null, kind);
});

test('after a change the code holds from then on, before it only as paragraph 4 says', () => {
  const change = { ruledOn: '2026-01-10', changedOn: '2026-06-01', isApplicantAtFault: false };
  const goods = {
    declaredOn: '2026-03-01',
    acceptedOn: '2026-03-02',
    shippedOn: null,
    better: 'old',
  } as const;
  const applies = (more: object, of: object = {}) =>
    effectOfChange({ ...change, ...of }, { ...goods, ...more })?.applies;
  assert.equal(applies({ declaredOn: '2026-01-09' }), undefined);
  assert.equal(applies({}), 'old');
  assert.equal(applies({ better: 'new' }), 'new');
  assert.equal(applies({ better: null }), 'look');
  assert.equal(applies({}, { isApplicantAtFault: true }), 'new');
  const later = { declaredOn: '2026-06-20', acceptedOn: null };
  assert.equal(applies({ ...later, shippedOn: '2026-06-30' }), 'old', 'the thirtieth day is 1 July');
  assert.equal(applies({ ...later, shippedOn: '2026-07-01' }), 'new');
  assert.equal(applies({ ...later, shippedOn: '2026-06-30', better: 'new' }), 'new');
  assert.equal(applies(later), 'look');
});
