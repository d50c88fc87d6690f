/** Whether each strategy takes what it promises, never twice, never more than asked, the same from the same seed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../../core/random.ts';
import { type Candidates, STRATEGIES, STRATEGY_NAMES, type StrategyName } from './index.ts';

const ROWS = 200;
const TREES = 8;

/** Ten groups of rows that share their leaves; scores fall with the row, every third profile was examined often. */
function made(): Candidates {
  const nodes = new Int32Array(ROWS * TREES);
  for (let row = 0; row < ROWS; row++) nodes.fill(row % 10, row * TREES, (row + 1) * TREES);
  return {
    scores: Float64Array.from({ length: ROWS }, (_, row) => 0.99 - row / ROWS),
    known: Float64Array.from({ length: ROWS }, (_, row) => (row % 3 === 0 ? 9 : row % 3)),
    met: Float64Array.from({ length: ROWS }, (_, row) => 1 + (row % 5)),
    worth: Float64Array.from({ length: ROWS }, (_, row) => (row === 50 ? 9 : 1)),
    leaves: { trees: TREES, nodes },
  };
}

const choose = (name: StrategyName, count: number, share = 0.5, seed = 1) =>
  STRATEGIES[name].start(share).choose(made(), count, seededRandom(seed));

for (const name of STRATEGY_NAMES) {
  test(`${name}: as many as asked, none twice, the same from the same seed`, () => {
    for (const count of [0, 1, 7, 40, ROWS, ROWS + 50]) {
      const choices = choose(name, count);
      assert.equal(choices.length, Math.min(count, ROWS));
      assert.equal(new Set(choices.map(({ row }) => row)).size, choices.length);
      assert.deepEqual(choose(name, count), choices);
    }
  });
}

test('worth is chance times what a hit would bring, and without it there is a fault', () => {
  assert.deepEqual(
    choose('top-worth', 3).map(({ row }) => row),
    [50, 0, 1],
  );
  const { worth: _, ...rest } = made();
  assert.throws(
    () => STRATEGIES['top-worth'].start(0).choose(rest, 3, seededRandom(1)),
    /what a hit would bring/,
  );
});

test('top score takes the highest scores alone, random alone none of them by preference', () => {
  assert.deepEqual(
    choose('top-score', 5).map(({ row }) => row),
    [0, 1, 2, 3, 4],
  );
  const mean = (name: StrategyName): number => choose(name, 60).reduce((sum, { row }) => sum + row, 0) / 60;
  assert.ok(mean('random') > 70 && mean('random') < 130, `${mean('random')}`);
});

test('half of the round explores, and says by which part', () => {
  const parts = { hybrid: 'random', 'least-known': 'least-known', uncertainty: 'uncertain' } as const;
  for (const [name, part] of Object.entries(parts)) {
    const choices = choose(name as StrategyName, 20);
    assert.deepEqual(
      choices.slice(0, 10).map(({ row }) => row),
      [...Array(10).keys()],
    );
    assert.ok(choices.slice(10).every((choice) => choice.part === part));
  }
});

test('a small share explores at least one row, no share none', () => {
  assert.equal(choose('hybrid', 10, 0.01).filter(({ part }) => part === 'random').length, 1);
  assert.equal(choose('hybrid', 10, 0).filter(({ part }) => part === 'random').length, 0);
});

test('least known: only profiles that nobody examined are left to explore while there are some', () => {
  const { known } = made();
  const explored = choose('least-known', 40).filter(({ part }) => part === 'least-known');
  // Row 1 counts one examination, row 2 two, row 3 nine.
  assert.ok(explored.every(({ row }) => known[row] === 1));
});

test('recurring: what comes often and was examined little', () => {
  const { known, met } = made();
  const explored = choose('recurring', 20).filter(({ part }) => part === 'recurring');
  assert.ok(explored.every(({ row }) => known[row]! === 1));
  const often = explored.reduce((sum, { row }) => sum + met[row]!, 0) / explored.length;
  assert.ok(often > 4, `${often} meetings where three are usual`);
});

test('uncertainty: what is nearest to one half', () => {
  const { scores } = made();
  const explored = choose('uncertainty', 20).filter(({ part }) => part === 'uncertain');
  assert.ok(explored.every(({ row }) => Math.abs(scores[row]! - 0.5) < 0.04));
});

test('diversity: ten groups of like rows, ten rows of ten groups', () => {
  for (const seed of [1, 2, 3]) {
    const explored = choose('diversity', 20, 0.5, seed).filter(({ part }) => part === 'diverse');
    assert.equal(new Set(explored.map(({ row }) => row % 10)).size, 10);
  }
});

test('gradient: more unlike each other than by chance, and the unsure before the sure', () => {
  let [groups, distance] = [0, 0];
  for (let seed = 0; seed < 20; seed++) {
    const explored = choose('gradient', 20, 0.5, seed).filter(({ part }) => part === 'gradient');
    groups += new Set(explored.map(({ row }) => row % 10)).size / 20;
    distance += explored.reduce((sum, { row }) => sum + Math.abs(made().scores[row]! - 0.5), 0) / 10 / 20;
  }
  // Ten rows by plain chance hit six and a half of ten groups, and are a quarter away from one half.
  assert.ok(groups > 7.5, `${groups} groups`);
  assert.ok(distance < 0.22, `${distance}`);
});

test('rows that all lie on one spot can still be chosen, each once', () => {
  const same: Candidates = {
    scores: new Float64Array(6).fill(1),
    known: new Float64Array(6),
    met: new Float64Array(6),
    leaves: { trees: 2, nodes: new Int32Array(12) },
  };
  for (const name of ['diversity', 'gradient'] as const) {
    const choices = STRATEGIES[name].start(1).choose(same, 6, seededRandom(1));
    assert.equal(new Set(choices.map(({ row }) => row)).size, 6);
  }
});
