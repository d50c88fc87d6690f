/** A short fault campaign: three kills of a real server and its database, and nothing that was acknowledged is lost. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { benchFaults } from './fault-campaign.ts';

/** A busy machine takes its time to come back after a kill. */
const PATIENCE = { timeout: 600_000 };

test('three kills lose nothing, double nothing, leave nothing half there', PATIENCE, async () => {
  const figures = await benchFaults({ kills: 3, seed: 5, replays: 200, say: () => {} });
  const { held, holes, wrong, log, replay } = figures;
  assert.ok(held.checked > 20, `${held.checked} were acknowledged`);
  const { checked: _, ...harm } = held;
  assert.deepEqual(harm, { lost: 0, doubled: 0, different: 0, half: 0, examples: [] });
  assert.deepEqual(
    Object.entries(holes).filter(([, count]) => count !== 0),
    [],
  );
  assert.deepEqual(wrong, []);
  assert.deepEqual(log.problems, []);
  assert.ok(log.entries > held.checked);
  assert.deepEqual([replay.replayed > 20, replay.differing], [true, 0]);
  assert.equal(
    Object.values(figures.byKind).reduce((sum, count) => sum + count, 0),
    3,
  );
});
