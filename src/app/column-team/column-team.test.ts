/** A forest is the same, byte for byte, whatever the number of threads that grew it. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { seededRandom } from '../../core/random.ts';
import { bin, makeMatrix } from '../../learning/bins.ts';
import { type BoostSettings, boost } from '../../learning/boost.ts';
import { makeColumns } from '../../learning/columns.ts';
import { FREE } from '../../learning/monotone.ts';
import { type OpenTeam, openColumnTeam } from './column-team.ts';

const ROWS = 4_000;
const FEATURES = 11;
const NAMES = Array.from({ length: FEATURES }, (_, feature) => `f${feature}`);
const SETTINGS: BoostSettings = {
  trees: 12,
  depth: 6,
  rate: 0.1,
  lambda: 1,
  gamma: 0,
  leastCover: 0.5,
  rowShare: 0.8,
  columnShare: 0.7,
  seed: 9,
};

/** Every third feature repeats the one before it, so that equal gains in different threads' columns are common. */
function planted(): { binned: ReturnType<typeof bin>; labels: Uint8Array } {
  const random = seededRandom(40);
  const matrix = makeMatrix(ROWS, FEATURES);
  const labels = new Uint8Array(ROWS);
  for (let row = 0; row < ROWS; row++) {
    let [sum, last] = [0, 0];
    for (let feature = 0; feature < FEATURES; feature++) {
      const value = feature % 3 === 2 ? last : random.next() < 0.1 ? Number.NaN : random.normal();
      matrix.values[feature * ROWS + row] = value;
      if (feature < 4 && !Number.isNaN(value)) sum += value;
      last = value;
    }
    labels[row] = sum + random.normal() > 0 ? 1 : 0;
  }
  return { binned: bin(matrix), labels };
}

const { binned, labels } = planted();
const teams: OpenTeam[] = [];
before(async () => {
  for (const members of [1, 2, 3]) teams.push(await openColumnTeam(members));
});
after(() => Promise.all(teams.map((team) => team.close())));

const VARIANTS: Readonly<Record<string, Partial<BoostSettings>>> = {
  'by depth': {},
  'by leaves': { leaves: 20, depth: 12 },
  'with a bound feature': { monotone: { f0: 1, f3: -1 } },
  'for amounts': { objective: 'squared-error', leaves: 9 },
};

for (const [name, change] of Object.entries(VARIANTS)) {
  test(`one, two and three threads grow the same forest: ${name}`, () => {
    const settings = { ...SETTINGS, ...change };
    const alone = boost(binned, labels, NAMES, settings);
    assert.ok(alone.forest.left.length > 100);
    for (const { team } of teams) {
      const grown = boost(binned, labels, NAMES, settings, { team });
      assert.equal(JSON.stringify(grown.forest), JSON.stringify(alone.forest));
      assert.deepEqual(Buffer.from(grown.margins.buffer), Buffer.from(alone.margins.buffer));
    }
  });
}

test('many trainings follow each other in one team', () => {
  const { team } = teams[1]!;
  for (let seed = 0; seed < 25; seed++) {
    const settings = { ...SETTINGS, trees: 2, depth: 3, seed };
    const grown = boost(binned, labels, NAMES, settings, { team });
    assert.equal(JSON.stringify(grown.forest), JSON.stringify(boost(binned, labels, NAMES, settings).forest));
  }
});

test('a thread that fails fails the training, and a task before the training is refused', async () => {
  const { team, close } = await openColumnTeam(2);
  const task = { features: 2, start: 0, end: 9, small: 0, large: -1, searchLarge: undefined };
  const searchSmall = { gradient: 1, hessian: 9, bounds: FREE };
  const settings = { lambda: 1, gamma: 0, leastCover: 1, monotone: undefined };
  assert.throws(() => team.run({ ...task, searchSmall }), { code: 'column-team/not-begun' });
  const columns = makeColumns(binned, 1, team.allocate);
  columns.features.set([0, 1]);
  let reads = 0;
  // The first to read is the copy for the other thread.
  const onlyHere = Object.defineProperty({ ...binned }, 'hasMissing', {
    enumerable: true,
    get: () => (reads++ === 0 ? undefined : binned.hasMissing),
  });
  team.begin({ ...columns, binned: onlyHere }, settings);
  assert.throws(() => team.run({ ...task, searchSmall }), { code: 'column-team/failed' });
  team.begin(columns, settings);
  assert.ok(team.run({ ...task, searchSmall }).small.gain > 0);
  await close();
});
