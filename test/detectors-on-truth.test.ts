/** Judges the detectors of import declarations by planted truth: what they find of each fraud, and what they say without any. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countArrival, lookUp, openHistory } from '../src/areas/clearance/history.ts';
import { loadCatalogue } from '../src/catalogue.ts';
import { defaultParameters } from '../src/screening/detector.ts';
import { type CountryOptions, history, makeCountry } from '../src/synthetic/index.ts';

const detectors = (await loadCatalogue())
  .filter(({ subject }) => subject === 'import-declaration')
  .map((detector) => ({ detector, parameters: defaultParameters(detector.parameters) }));

interface Tally {
  declarations: number;
  frauds: number;
  flagged: number;
  caught: number;
  readonly kinds: Map<string, { all: number; caught: number }>;
  readonly flagsOf: Map<string, number>;
}

/** Half a year to learn what is usual, half a year to be judged on. */
function judge(seed: number, options: CountryOptions): Tally {
  const tally: Tally = {
    declarations: 0,
    frauds: 0,
    flagged: 0,
    caught: 0,
    kinds: new Map(),
    flagsOf: new Map(),
  };
  const past = openHistory();
  const country = makeCountry(seed, options);
  const span = { from: '2025-01-01', to: '2025-12-31', declarations: 30_000 };
  for (const { declaration, truth } of history(country, span)) {
    if (declaration.declaredOn >= '2025-07-01') {
      const subject = { kind: 'import-declaration', declaration, facts: lookUp(past, declaration) };
      count(tally, subject, truth.fraud);
    }
    countArrival(past, declaration);
  }
  return tally;
}

function count(tally: Tally, subject: unknown, fraud: string | null): void {
  let isFlagged = false;
  for (const { detector, parameters } of detectors) {
    if (detector.assess(subject, parameters) === undefined) continue;
    isFlagged = true;
    tally.flagsOf.set(detector.id, (tally.flagsOf.get(detector.id) ?? 0) + 1);
  }
  tally.declarations++;
  if (isFlagged) tally.flagged++;
  if (fraud === null) return;
  tally.frauds++;
  if (isFlagged) tally.caught++;
  const kind = tally.kinds.get(fraud) ?? { all: 0, caught: 0 };
  kind.all++;
  if (isFlagged) kind.caught++;
  tally.kinds.set(fraud, kind);
}

test('the detectors together find most planted fraud among few declarations', (t) => {
  const { declarations, frauds, flagged, caught, kinds } = judge(21, {});
  const found = caught / frauds;
  const share = flagged / declarations;
  t.diagnostic(
    `flag ${(share * 100).toFixed(1)} % of declarations and find ${(found * 100).toFixed(0)} % of ${frauds} frauds`,
  );
  for (const [kind, { all, caught: some }] of kinds) t.diagnostic(`${kind}: ${some} of ${all}`);
  assert.ok(found >= 0.5, `found ${found}`);
  assert.ok(share <= 0.16, `flagged ${share}`);
  assert.ok(found / share >= 4, `no better than ${found / share} times chance`);
  for (const [kind, { all, caught: some }] of kinds) {
    if (all >= 15) assert.ok(some / all >= 0.2, `${kind}: only ${some} of ${all}`);
  }
});

test('in a world without fraud they say little, and no detector says much', (t) => {
  const { declarations, frauds, flagged, flagsOf } = judge(22, { fraudShare: 0 });
  assert.equal(frauds, 0);
  t.diagnostic(`flag ${((flagged / declarations) * 100).toFixed(1)} % of honest declarations`);
  assert.ok(flagged / declarations <= 0.14, `flagged ${flagged} of ${declarations}`);
  for (const [id, flags] of flagsOf)
    assert.ok(flags / declarations <= 0.05, `${id}: ${flags} of ${declarations}`);
});
