import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { noteArrival, noteOutcome, openWindows, readWindows } from './windows.ts';

type Act = { kind: 'arrival' | 'hit' | 'clean' | 'read'; forward: number; value: number };

test('rolling sums equal a plain count over all that happened', () => {
  const act = fc.record({
    kind: fc.constantFrom('arrival' as const, 'hit' as const, 'clean' as const, 'read' as const),
    forward: fc.oneof(fc.nat(3), fc.nat(200)),
    value: fc.nat(1000),
  });
  fc.assert(
    fc.property(fc.array(act, { maxLength: 120 }), (acts: Act[]) => {
      const windows = openWindows();
      const arrivals: { day: number; value: number }[] = [];
      const outcomes: { day: number; isHit: boolean }[] = [];
      let day = 20_000;
      for (const { kind, forward, value } of acts) {
        day += forward;
        if (kind === 'arrival') {
          noteArrival(windows, 'k', day, value);
          arrivals.push({ day, value });
        } else if (kind !== 'read') {
          noteOutcome(windows, 'k', day, kind === 'hit');
          outcomes.push({ day, isHit: kind === 'hit' });
        }
        const sums = readWindows(windows, 'k', day);
        for (const span of [7, 30, 365] as const) {
          const within = arrivals.filter((one) => one.day > day - span);
          assert.equal(sums[`count${span}`], within.length);
          assert.equal(
            sums[`value${span}`],
            within.reduce((total, one) => total + one.value, 0),
          );
        }
        const judged = outcomes.filter((one) => one.day > day - 365);
        assert.equal(sums.inspected365, judged.length);
        assert.equal(sums.hits365, judged.filter((one) => one.isHit).length);
      }
    }),
    { numRuns: 200, seed: 1 },
  );
});

test('a key never seen has no age and no counts', () => {
  const sums = readWindows(openWindows(), 'nobody', 20_000);
  assert.equal(sums.knownDays, null);
  assert.equal(sums.count365, 0);
});
