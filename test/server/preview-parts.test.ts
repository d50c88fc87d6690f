/** A preview in parts, each of offices of its own, gives to the last figure what going through everything at once gives. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readEditionContent } from '../../src/app/edition-tables.ts';
import { MODEL_NAME } from '../../src/app/get-ready.ts';
import { officesOf, type PreviewRequest, previewPart } from '../../src/app/policies/preview-part.ts';
import { toInstant } from '../../src/core/day.ts';
import type { Policy } from '../../src/screening/policy.ts';
import { mergeTallies } from '../../src/screening/preview/merge.ts';
import { allMovers, type Tally } from '../../src/screening/preview/tally.ts';
import { declarationAt } from '../builders/declarations.ts';
import { exportDeclaration } from '../builders/exports.ts';
import { startHouse, type TestHouse } from '../builders/house.ts';

const OFFICES = ['020', '040', '010', '030'];
const FILED = 1_200;
const EXPORTED = 60;
let house: TestHouse;
let request: Omit<PreviewRequest, 'part' | 'parts'>;

before(async () => {
  house = await startHouse('preview_parts');
  const rows = Array.from({ length: FILED }, (_, place) =>
    declarationAt(OFFICES[(place % 7) % OFFICES.length]!, place),
  );
  for (let from = 0; from < FILED; from += 300)
    assert.equal((await house.machine.post('declarations/batch', rows.slice(from, from + 300))).status, 200);
  const exported = Array.from({ length: EXPORTED }, (_, place) =>
    exportDeclaration({ office: OFFICES[place % OFFICES.length]! }),
  );
  assert.equal((await house.machine.post('declarations/batch', exported)).status, 200);
  const { pool, store, clock } = house.house;
  const control = (await readEditionContent(pool, MODEL_NAME, toInstant(clock.now())))!;
  const draft = { ...control, policy: changed(control.policy) };
  const window = { from: '2020-01-01T00:00:00.000Z', to: '2100-01-01T00:00:00.000Z' };
  request = { url: store.appUrl, dataFolder: store.dataFolder, draft, control, ...window };
});
after(() => house?.end());

/** Few places, and every detector speaks sooner: what an office has examined decides what it examines next. */
function changed(policy: Policy): Policy {
  return {
    ...policy,
    capacities: policy.capacities.map((row) => ({ ...row, perDay: Math.min(row.perDay, 3) })),
    detectors: policy.detectors.map((rule) => ({
      ...rule,
      steps: rule.steps.map((step) => ({ ...step, from: step.from * 0.8 })),
      parameters: Object.fromEntries(
        Object.entries(rule.parameters).map(([name, value]) => [name, value * 0.97]),
      ),
    })),
    exports: {
      ...policy.exports!,
      mandatory: [{ ...policy.exports!.mandatory[0]!, hsPrefixes: ['39'] }],
    },
  };
}

const part = (nth: number, parts: number) => previewPart({ ...request, part: nth, parts }, () => {});
const counted = (tally: Tally): unknown => ({ ...tally, lanes: [...tally.lanes] });
const moved = (movers: Tally['gained']): number => allMovers(movers).length;

test('two parts and three add up to the whole, of imports and of exports', async () => {
  const whole = await part(0, 1);
  const { imports, exports } = whole;
  assert.deepEqual([imports.draft.decisions, exports.draft.decisions], [FILED, EXPORTED]);
  assert.ok(imports.draft.chosenOnlyNow + imports.draft.chosenOnlyWas > 20, 'the draft changes something');
  assert.ok(moved(imports.draft.gained) > 0 && imports.draft.voices.size > 5);
  assert.ok(moved(exports.draft.gained) > 0, 'the draft changes something of exports');
  for (const parts of [2, 3]) {
    const answers = await Promise.all(Array.from({ length: parts }, (_, nth) => part(nth, parts)));
    for (const direction of ['imports', 'exports'] as const) {
      for (const { draft } of answers.map((one) => one[direction]))
        assert.ok(draft.decisions > 0 && draft.decisions < whole[direction].draft.decisions);
      for (const side of ['draft', 'control'] as const)
        assert.deepEqual(
          counted(mergeTallies(answers.map((one) => one[direction][side]))),
          counted(whole[direction][side]),
          `${direction} ${side}`,
        );
    }
  }
});

test('of every office the strongest that move are kept, however strong those of others are', async () => {
  const { draft } = (await part(0, 1)).imports;
  for (const movers of [draft.gained, draft.lost])
    for (const [office, kept] of movers) {
      assert.ok(kept.length <= 25 && kept.every((mover) => mover.office === office));
      const strengths = kept.map(({ strength }) => strength);
      assert.deepEqual(
        strengths,
        [...strengths].sort((one, other) => other - one),
      );
    }
});

test('every office belongs to one part, and the parts have about as much to do', () => {
  const arrivals = new Map(Array.from({ length: 40 }, (_, nth) => [`${nth}`, 1000 / (nth + 1)]));
  const divided = [0, 1].map((nth) => officesOf(arrivals, { part: nth, parts: 2 }));
  assert.deepEqual(divided.flat().sort(), [...arrivals.keys()].sort());
  const loads = divided.map((offices) => offices.reduce((sum, office) => sum + arrivals.get(office)!, 0));
  assert.ok(Math.abs(loads[0]! - loads[1]!) < 100, String(loads));
});
