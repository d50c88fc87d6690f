/** The set that two people decide about: what Gwanmun begins with is whole, a period takes its days, and nonsense is told whole. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  PARCEL_SUBJECT,
  parcelPolicyOn,
  selectionProblems,
  USUAL_SELECTION,
  wholeSelection,
} from '../src/areas/parcels/index.ts';
import { loadCatalogue } from '../src/catalogue.ts';

const catalogue = await loadCatalogue();
const check = (given: unknown): (string | undefined)[] =>
  selectionProblems(given, { detectors: catalogue, isOffice: (code) => code === '020' }).map(
    ({ pointer }) => pointer,
  );
const SALE = { ...USUAL_SELECTION, name: 'sale', from: '2026-11-20', to: '2026-12-05' };
const { detectors: _, blindShare: __, periods: ___, ...sale } = SALE;

test('what Gwanmun begins with is in order and names every detector of parcels', () => {
  assert.deepEqual(check(USUAL_SELECTION), []);
  const own = catalogue.filter(({ subject }) => subject === PARCEL_SUBJECT).map(({ id }) => id);
  assert.deepEqual(USUAL_SELECTION.detectors.map(({ id }) => id).sort(), own.sort());
  assert.equal(wholeSelection({ detectors: [] }).detectors.length, own.length);
});

test('a special period holds from its first day to its last', () => {
  const busy = { ...sale, random: { probability: 0.01, inspection: 'physical' as const } };
  const set = { ...USUAL_SELECTION, periods: [busy] };
  assert.deepEqual(check(set), []);
  const chance = (day: string): number =>
    parcelPolicyOn(set, catalogue, { version: 2, validFrom: '2026-01-01' }, day).random.probability;
  assert.deepEqual(
    ['2026-11-19', '2026-11-20', '2026-12-05', '2026-12-06'].map(chance),
    [0.001, 0.01, 0.01, 0.001],
  );
});

test('everything that is wrong is told at once', () => {
  assert.deepEqual(check('tea'), ['']);
  const spared = USUAL_SELECTION.detectors.map((one) => ({ ...one, kind: 'quota' as const }));
  assert.deepEqual(
    check({ ...USUAL_SELECTION, detectors: spared, random: { probability: 0, inspection: 'physical' } }),
    [...['/random/probability', '/detectors/0/kind', '/detectors/2/kind']],
  );
  const long = { ...sale, to: '2027-06-01' };
  const gone = { ...sale, from: '2025-12-05', to: '2025-12-01', name: ' ' };
  assert.deepEqual(check({ ...USUAL_SELECTION, periods: [sale, long, gone] }), [
    ...['/periods/1/to', '/periods/2/name', '/periods/2/to', '/periods/1/from'],
  ]);
  for (const broken of [
    null,
    3,
    [],
    { scores: 'x' },
    { ...USUAL_SELECTION, detectors: [null], periods: [4] },
  ])
    assert.ok(check(broken).length > 0, JSON.stringify(broken));
});
