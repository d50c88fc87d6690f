/** A model cut off in the store, and a clock that jumps back: the server says so, decides on the safe side, and loses nothing. */
import assert from 'node:assert/strict';
import { after, before, mock, test } from 'node:test';
import { verifyReport } from '../../src/app/evidence.ts';
import { serve } from '../../src/app/serve.ts';
import { declarationAt } from '../builders/declarations.ts';
import { startHouse, type TestHouse } from '../builders/house.ts';
import { putModelInForce } from '../builders/models.ts';

let house: TestHouse;
before(async () => {
  house = await startHouse('damaged_model');
  await house.makePast(5000, 0.35);
});
after(() => house?.end());

test('with a model that cannot be read the server starts, says so, and releases nothing', async () => {
  await putModelInForce(house);
  await house.database.owner.query(
    `update artefact set bytes = substring(bytes for octet_length(bytes) / 2) where kind = 'model'`,
  );
  const said = mock.method(console, 'error', () => {});
  const serving = await serve(house.house.settings, () => {});
  try {
    await serving.ready;
    assert.match(
      String(said.mock.calls.map((call) => call.arguments.join())),
      /model in force.*cannot be read/,
    );
    const { status } = serving.house;
    assert.ok(status.steps.some(({ id, state, note }) => id === 'model' && state === 'failed' && note));
    const rows = Array.from({ length: 120 }, (_, place) => declarationAt('020', place));
    const answers = await serving.house.gate.submit(rows);
    assert.ok(answers.every(({ result }) => result === 'stored'));
    for (const { lane, answers: given } of answers) {
      assert.notEqual(lane, 'release');
      assert.equal(given?.documents || given?.inspection !== 'none' || given?.stop, true);
    }
    const { rows: faults } = await serving.house.pool.query<{ n: number }>(
      `select count(*)::int as n from decision where position('["fault","model"' in record) > 0`,
    );
    assert.equal(faults[0]!.n, rows.length, 'the fault stands in every record');
  } finally {
    said.mock.restore();
    await serving.stop();
  }
});

test('a clock that jumps back a day takes nothing away from names, order or log', async () => {
  const first = await house.house.gate.submit([declarationAt('020', 500), declarationAt('020', 501)]);
  mock.timers.enable({ apis: ['Date'], now: Date.now() - 86_400_000 });
  const second = await house.house.gate.submit([declarationAt('020', 502), declarationAt('020', 503)]);
  mock.timers.reset();
  const decisions = [...first, ...second].map(({ decision, result }) => {
    assert.equal(result, 'stored');
    return decision;
  });
  assert.equal(new Set(decisions).size, 4);
  const report = await verifyReport(house.house.pool, house.house.store.dataFolder, () => {});
  assert.deepEqual(report.problems, []);
});
