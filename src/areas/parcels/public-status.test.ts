import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type PublicFacts, publicStatus } from './public-status.ts';

const FACTS: PublicFacts = {
  orderedOn: '2026-11-01',
  departedOn: '2026-11-03',
  arrivesOn: '2026-11-05',
  acceptedOn: null,
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

test('whatever else is known of a parcel changes nothing', () => {
  for (const today of ['2026-11-02', '2026-11-04', '2026-11-05', '2026-11-09']) {
    const hidden = { ...FACTS, isSelected: true, lane: 'hold', xRay: 'odd', isDelivered: 'controlled' };
    assert.deepEqual(publicStatus(hidden, today), publicStatus(FACTS, today));
  }
});
