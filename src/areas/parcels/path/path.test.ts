/** Where parcels go that are not simply released: what may follow what, by which day, what silence brings, and that no fault frees one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../../../core/random.ts';
import { missingForRelease, type ReleaseFacts } from '../release/needs.ts';
import { publicPath } from './public-path.ts';
import {
  articleOfDecision,
  doneProblems,
  isInForce,
  lastDaysToFile,
  lastDayToDecide,
  type PathAsked,
  type PathFacts,
  pathProblems,
  rightsNamed,
} from './rules.ts';
import {
  canFollow,
  END_STEPS,
  holdsOf,
  type PathDetail,
  type PathStep,
  type PathStepKind,
  pathOf,
  RIGHT_STEPS,
} from './steps.ts';

const FACTS: PathFacts = {
  ...{ today: '2026-11-20', isReleased: false, arrivesOn: '2026-11-18', acceptedOn: undefined },
  ...{ selection: 'closed', found: null, rightKind: 'trademark', priceUsd: 60 },
};
const DAYS = { holderBy: '2026-11-30', ownerBy: '2026-11-30' };

type Short = PathStepKind | readonly [PathStepKind, PathDetail];

function stepsOf(...kinds: readonly Short[]): PathStep[] {
  return kinds.map((one, place) => {
    const [kind, detail] = typeof one === 'string' ? [one, one === 'right-told' ? DAYS : {}] : one;
    return { seq: place + 1, kind, day: '2026-11-20', detail };
  });
}

function codes(before: readonly Short[], asked: PathAsked, changes: Partial<PathFacts> = {}): string[] {
  const path = pathOf(stepsOf(...before));
  return pathProblems(path, { ...FACTS, ...changes }, asked).map(({ code }) => code.split('/')[1]!);
}

test('the short route is for trademarks of cheap parcels that came since the law is in force', () => {
  const tell = (changes: Partial<PathFacts>) => codes(['right-noted'], { kind: 'right-told' }, changes);
  assert.deepEqual(tell({}), []);
  assert.deepEqual(tell({ rightKind: 'design' }), ['not-trademark']);
  assert.deepEqual([tell({ priceUsd: 150 }), tell({ priceUsd: 150.01 })], [[], ['too-dear']]);
  assert.deepEqual(tell({ priceUsd: null }), ['price-unknown']);
  assert.deepEqual(
    [tell({ arrivesOn: '2026-04-01' }), tell({ arrivesOn: '2026-03-31' })],
    [[], ['before-law']],
  );
  assert.deepEqual(tell({ arrivesOn: '2026-11-21', rightKind: 'patent' }), ['not-arrived', 'not-trademark']);
  // Every other goes the ordinary way.
  assert.deepEqual(
    codes(['right-noted'], { kind: 'right-ordinary' }, { rightKind: 'design', priceUsd: 900 }),
    [],
  );
});

test('days are counted from the day after the notice, and a day off moves the last', () => {
  assert.deepEqual(lastDaysToFile('2026-11-20'), DAYS);
  assert.equal(lastDaysToFile('2026-11-18').ownerBy, '2026-11-30', 'a Saturday moves it to Monday');
  const filed = pathOf(stepsOf('right-noted', 'right-told', 'holder-filed', 'owner-filed'));
  assert.equal(lastDayToDecide(filed, '2026-11-20'), '2026-11-30');
  const silent = pathOf(stepsOf('right-noted', 'right-told', 'holder-filed'));
  assert.equal(lastDayToDecide(silent, '2026-11-30'), null, 'the addressee can still file');
  assert.equal(lastDayToDecide(silent, '2026-12-01'), '2026-12-10');
});

test('silence decides nothing by itself: it opens the decision on what the other side filed', () => {
  const told = ['right-noted', 'right-told'] as const;
  const [hold, clear] = [{ kind: 'right-held' }, { kind: 'right-cleared' }] as const;
  const [within, over] = [{ today: '2026-11-30' }, { today: '2026-12-01' }];
  assert.deepEqual(codes(told, hold, within), ['waits-holder']);
  assert.deepEqual(codes(told, clear, within), ['waits-holder']);
  // Nobody proved anything: it may be cleared, and cannot be held this way.
  assert.deepEqual([codes(told, clear, over), codes(told, hold, over)], [[], ['no-proof']]);
  const proved = [...told, 'holder-filed'] as const;
  assert.deepEqual(
    [codes(proved, hold, within), codes(proved, clear, within)],
    [['waits-owner'], ['waits-owner']],
  );
  assert.deepEqual([codes(proved, hold, over), codes(proved, clear, over)], [[], []]);
  const both = [...proved, 'owner-filed'] as const;
  assert.deepEqual([codes(both, hold, within), codes(both, clear, within)], [[], []]);
  assert.deepEqual(codes(told, { kind: 'holder-filed' }, over), ['holder-late']);
  assert.deepEqual(codes(told, { kind: 'owner-filed' }, over), [], 'heard until it is decided');
  assert.match(articleOfDecision(pathOf(stepsOf(...proved))), /제5항/);
  assert.match(articleOfDecision(pathOf(stepsOf(...both))), /제4항/);
  for (const day of ['2026-11-21', '2026-12-31', '2027-12-31'])
    assert.deepEqual(holdsOf(pathOf(stepsOf(...proved))), ['right-told'], `nothing happens by ${day}`);
});

test('an addressee asks while it has arrived and is not released or accepted, whatever customs is after', () => {
  const ask = { kind: 'end-asked', way: 'treasury' } as const;
  assert.deepEqual(codes([], ask), []);
  assert.deepEqual(codes([], ask, { isReleased: true }), ['released']);
  assert.deepEqual(codes([], ask, { arrivesOn: '2026-11-21' }), ['not-arrived']);
  assert.deepEqual(codes([], ask, { acceptedOn: '2026-11-19' }), ['accepted']);
  assert.deepEqual(codes([], ask, { acceptedOn: null, selection: 'open', found: 'narcotics' }), []);
  assert.deepEqual(codes([], { kind: 'end-asked' }), ['no-way']);
  assert.deepEqual(codes([['end-asked', { way: 'treasury' }]], ask), ['not-now']);
  assert.deepEqual(codes([['end-asked', { way: 'treasury' }]], { kind: 'end-recalled' }), []);
});

test('an officer decides with a ground that fits, when nothing is left to be examined', () => {
  const order = { kind: 'end-ordered', way: 'destroyed', ground: 'harmful' } as const;
  assert.deepEqual(codes([], order), []);
  assert.deepEqual(codes([], { ...order, isUrgent: true }), []);
  assert.deepEqual(codes([], { kind: 'end-ordered' }), ['no-way', 'no-ground']);
  assert.deepEqual(codes([], order, { selection: 'open' }), ['examine-first']);
  assert.deepEqual(codes([], order, { found: 'narcotics' }), ['evidence']);
  assert.deepEqual(codes([], { ...order, ground: 'asked' }), ['not-asked']);
  const asked: Short[] = [['end-asked', { way: 'returned' }]];
  assert.deepEqual(codes(asked, { ...order, ground: 'asked' }), ['not-asked'], 'for another way');
  assert.deepEqual(codes(asked, { ...order, way: 'returned', ground: 'asked' }), []);
  assert.deepEqual(codes(['right-noted', 'right-told'], { ...order, ground: 'infringes' }), ['not-held']);
  const held = ['right-noted', 'right-ordinary', 'right-held'] as const;
  assert.deepEqual(codes(held, { ...order, ground: 'infringes' }), []);
  assert.deepEqual(codes(held, { ...order, ground: 'infringes', isUrgent: true }), ['not-urgent']);
  assert.deepEqual(codes([], { ...order, way: 'treasury' }), ['treasury-asked']);
});

test('what was done has a day, a cost, and somebody else who saw it destroyed', () => {
  const of = (onDay: string, costKrw: number | null, witness: string | null, way: 'destroyed' | 'returned') =>
    doneProblems(
      { onDay, orderedOn: '2026-11-18', today: '2026-11-20' },
      { way, costKrw, witness, who: 'me' },
    ).map(({ code }) => code.split('/')[1]);
  assert.deepEqual(of('2026-11-19', 0, 'she', 'destroyed'), []);
  assert.deepEqual(of('2026-11-19', 0, null, 'returned'), []);
  assert.deepEqual(of('2026-11-17', -1, null, 'destroyed'), ['wrong-day', 'no-cost', 'no-witness']);
  assert.deepEqual(of('2026-11-21', null, 'me', 'destroyed'), ['wrong-day', 'no-cost', 'same-witness']);
});

test('its addressee sees nothing before he is told, and nothing of what is destroyed before notice', () => {
  const seen = (...kinds: Short[]) => publicPath(pathOf(stepsOf(...kinds)));
  assert.deepEqual(seen('right-noted'), seen());
  assert.deepEqual(seen('right-noted', 'right-dropped'), seen());
  assert.equal(seen('right-noted', 'right-told').rights, 'told');
  const order = { way: 'destroyed', ground: 'harmful', isUrgent: true } as const;
  assert.deepEqual(seen(['end-ordered', order]), seen());
  assert.equal(seen(['end-ordered', { ...order, isUrgent: false }]).end, 'ordered');
  assert.deepEqual(seen(['end-ordered', order], 'end-done'), {
    ...{ rights: null, end: 'done', way: 'destroyed', endedOn: '2026-11-20' },
  });
});

test('recorded rights are found by their words while they are in force', () => {
  const rights = [{ words: ['Han Byeol'] }, { words: [] }, { words: ['달빛'] }];
  assert.deepEqual(rightsNamed(rights, ['hanbyeol SNEAKERS']), [rights[0]]);
  assert.deepEqual(rightsNamed(rights, ['달 빛 가방', 'tea']), [rights[2]]);
  const of = { validFrom: '2026-01-01', validTo: '2026-12-31', endedOn: null };
  assert.deepEqual(
    ['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map((day) => isInForce(of, day)),
    [false, true, true, false],
  );
  assert.equal(isInForce({ ...of, endedOn: '2026-06-01' }, '2026-06-01'), false);
});

const READY: ReleaseFacts = {
  ...{ today: '2026-11-20', arrivesOn: '2026-11-19', match: 'matched', procedure: 'list' },
  ...{ acceptedOn: undefined, selection: 'closed', hasFinding: false, owedKrw: 0, paidKrw: 0 },
  ...{ uses: [], holds: [] },
};
const mayGo = (steps: readonly PathStep[]) =>
  missingForRelease({ ...READY, holds: holdsOf(pathOf(steps)) }).length === 0;

/** Told apart from the fold: the last that was said of a right and of an end. */
function shouldGo(kinds: readonly PathStepKind[]): boolean {
  const right = kinds.findLast((kind) => (RIGHT_STEPS as readonly string[]).includes(kind));
  const end = kinds.findLast((kind) => (END_STEPS as readonly string[]).includes(kind));
  const isRightOver = right === undefined || right === 'right-dropped' || right === 'right-cleared';
  return isRightOver && (end === undefined || end === 'end-recalled' || end === 'end-cancelled');
}

test('no history that is held goes, and none of its faults lets it go', () => {
  const random = seededRandom(7);
  const kinds: readonly PathStepKind[] = [...RIGHT_STEPS, ...END_STEPS];
  let held = 0;
  for (let round = 0; round < 3_000; round++) {
    const history: PathStepKind[] = [];
    for (let tries = 0; tries < 14; tries++) {
      const kind = random.pick(kinds);
      if (canFollow(pathOf(stepsOf(...history)), kind)) history.push(kind);
    }
    const steps = stepsOf(...history);
    assert.equal(mayGo(steps), shouldGo(history), history.join(' '));
    if (mayGo(steps)) continue;
    held++;
    // A step is lost but for the last, comes twice, changes places with its neighbour, or is of a kind that nobody knows.
    const at = random.below(steps.length);
    const faults = [
      ...(at < steps.length - 1 ? [steps.toSpliced(at, 1)] : []),
      steps.toSpliced(at, 0, steps[at]!),
      ...(at > 0 ? [steps.toSpliced(at - 1, 2, steps[at]!, steps[at - 1]!)] : []),
      steps.with(at, { ...steps[at]!, kind: 'right-unknown' as PathStepKind }),
      [...steps, { ...steps[at]!, seq: steps.length + 1, kind: 'right-unknown' as PathStepKind }],
    ];
    for (const fault of faults) assert.equal(mayGo(fault), false, history.join(' '));
  }
  assert.ok(held > 1_000, `${held} were held`);
});
