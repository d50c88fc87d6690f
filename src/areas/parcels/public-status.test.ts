import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NOTHING_PUBLIC, type PublicPath } from './path/public-path.ts';
import { type PublicFacts, publicStatus } from './public-status.ts';

const FACTS: PublicFacts = {
  orderedOn: '2026-11-01',
  departedOn: '2026-11-03',
  arrivesOn: '2026-11-05',
  acceptedOn: null,
  releasedOn: null,
  isToPay: false,
  refused: null,
  awaits: null,
  path: NOTHING_PUBLIC,
};

test('the public states follow one another by days and the acceptance alone', () => {
  const on = (today: string, changes: Partial<PublicFacts> = {}) =>
    publicStatus({ ...FACTS, ...changes }, today).state;
  assert.deepEqual(
    ['2026-11-02', '2026-11-03', '2026-11-05', '2026-11-06'].map((day) => on(day)),
    ['ordered', 'shipped', 'arrived', 'in-clearance'],
  );
  assert.equal(on('2026-11-06', { acceptedOn: '2026-11-06' }), 'cleared');
  assert.equal(on('2026-11-06', { arrivesOn: null }), 'ordered');
  const { steps } = publicStatus(FACTS, '2026-11-05');
  assert.deepEqual(
    steps.map(({ is }) => is),
    ['done', 'done', 'now', 'ahead', 'ahead'],
  );
});

test('what is accepted and not paid is not cleared, and the sentence says what to do', () => {
  const accepted = { ...FACTS, acceptedOn: '2026-11-06', isToPay: true };
  const unpaid = publicStatus(accepted, '2026-11-06');
  assert.deepEqual([unpaid.state, unpaid.steps.at(-1)?.day], ['in-clearance', null]);
  assert.match(unpaid.says.en, /has to be paid/);
  assert.equal(publicStatus({ ...accepted, isToPay: false }, '2026-11-06').state, 'cleared');
  assert.equal(
    publicStatus({ ...FACTS, releasedOn: '2026-11-06' }, '2026-11-06').steps.at(-1)?.day,
    '2026-11-06',
  );
  const onTheWay = publicStatus({ ...FACTS, isToPay: true }, '2026-11-04');
  assert.match(onTheWay.says.en, /on its way/);
});

test('a refusal stops it for its holder, until it is cleared or goes on', () => {
  const on = (changes: Partial<PublicFacts>) => publicStatus({ ...FACTS, ...changes }, '2026-11-06');
  assert.deepEqual([on({ refused: 'open' }).state, on({ refused: null }).state], ['stopped', 'in-clearance']);
  assert.notDeepEqual(on({ refused: 'stays' }).says, on({ refused: 'open' }).says);
  assert.equal(on({ refused: 'open', releasedOn: '2026-11-05' }).state, 'cleared');
});

test('whose word the code waits for is told as the next step, before what is to pay and not once it is cleared', () => {
  const on = (changes: Partial<PublicFacts>, today = '2026-11-06') =>
    publicStatus({ ...FACTS, isToPay: true, ...changes }, today);
  assert.match(on({ awaits: 'holder' }).says.en, /whether you ordered it/);
  assert.match(on({ awaits: 'guardian' }, '2026-11-05').says.en, /guardian/);
  assert.doesNotMatch(on({ awaits: 'holder' }).says.ko, /하실 일은 없습니다/);
  assert.match(on({ awaits: 'look' }).says.en, /paid/);
  assert.match(on({ awaits: 'look', isToPay: false }).says.en, /not as registered/);
  assert.deepEqual(on({ awaits: 'holder' }).steps, on({}).steps);
  assert.match(on({ awaits: 'holder' }, '2026-11-04').says.en, /on its way/);
  assert.match(on({ awaits: 'holder', refused: 'open' }).says.en, /refused/);
  assert.match(on({ awaits: 'holder', releasedOn: '2026-11-06' }).says.en, /cleared/);
});

test('whatever else is known of a parcel changes nothing', () => {
  for (const today of ['2026-11-02', '2026-11-04', '2026-11-05', '2026-11-09']) {
    const hidden = { ...FACTS, isSelected: true, lane: 'hold', xRay: 'odd', isDelivered: 'controlled' };
    assert.deepEqual(publicStatus(hidden, today), publicStatus(FACTS, today));
  }
});

test('what was told of a right or asked for stops it, and its end is told, unless it was released', () => {
  const on = (path: Partial<PublicPath>, changes: Partial<PublicFacts> = {}) =>
    publicStatus({ ...FACTS, path: { ...NOTHING_PUBLIC, ...path }, ...changes }, '2026-11-06');
  const told = on({ rights: 'told' });
  assert.deepEqual([told.state, told.steps.at(-1)?.is], ['stopped', 'ahead']);
  assert.match(told.says.en, /trademark/);
  assert.equal(on({ rights: 'held' }, { acceptedOn: '2026-11-05' }).state, 'stopped');
  assert.equal(on({ end: 'asked', way: 'treasury' }).state, 'stopped');
  const ways = (['treasury', 'destroyed', 'returned'] as const).map((way) => on({ end: 'done', way }));
  assert.deepEqual([...new Set(ways.map(({ state }) => state))], ['ended']);
  assert.equal(new Set(ways.map(({ says }) => says.en)).size, 3);
  assert.equal(on({ rights: 'told' }, { releasedOn: '2026-11-06' }).state, 'cleared');
});
