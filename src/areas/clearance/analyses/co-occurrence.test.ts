/** A set that was planted is found, and neither its parts nor sets that merely contain it; where finds depend on nothing, any set is named at most at the stated rate. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Random, seededRandom } from '../../../core/random.ts';
import { recordsOf } from '../../../screening/analyses/read-columns.ts';
import { defaultParameters } from '../../../screening/detector.ts';
import together from './co-occurrence.ts';

const choice = { entries: ['a', 'b', 'c'], basket: [] };
const usual = defaultParameters(together.parameters) as never;

/** @param bad what a case needs for finds to be likely */
function world(random: Random, rows: number, bad: (a: number, b: number, c: number) => boolean) {
  const drawn = Array.from(
    { length: rows },
    () => [random.below(6), random.below(5), random.below(4)] as const,
  );
  return recordsOf({
    columns: {
      a: drawn.map(([a]) => `A${a}`),
      b: drawn.map(([, b]) => `B${b}`),
      c: drawn.map(([, , c]) => `C${c}`),
    },
    outcomes: drawn.map(([a, b, c]) => (random.next() < (bad(a, b, c) ? 0.4 : 0.05) ? 1 : 0)),
  });
}

test('a planted pair and a planted three are found, each as it is', () => {
  const random = seededRandom(4);
  const records = world(random, 6000, (a, b, c) => (a === 1 && b === 2) || (a === 4 && b === 0 && c === 3));
  const { findings } = together.run(records, choice, usual, 1);
  const named = findings.map(({ keys }) =>
    keys
      .map(({ value }) => value)
      .sort()
      .join('+'),
  );
  assert.ok(named.includes('A1+B2') && named.includes('A4+B0+C3'), named.join(', '));
  assert.ok(!named.some((one) => /^A1\+B2\+/.test(one)), 'what merely contains it says nothing more');
  assert.ok(!named.includes('A1+C3') && !named.includes('B2+C0'), named.join(', '));
  const pair = findings.find((_, place) => named[place] === 'A1+B2')!;
  assert.ok(pair.effect.low > 3 && pair.effect.low < pair.effect.value && pair.n === pair.rows.length);
});

test('where finds depend on nothing, any set is named in at most the stated share of worlds', () => {
  const random = seededRandom(9);
  const plain = { ...(usual as object), leastTimes: 1 } as never;
  let named = 0;
  for (let at = 0; at < 100; at++)
    if (
      together.run(
        world(random, 800, () => false),
        choice,
        plain,
        1,
      ).found > 0
    )
      named++;
  // 5 % of 100 are 5; more than 10 would happen by chance once in a hundred times.
  assert.ok(named <= 10, `${named} of 100`);
});

test('entries of several lines of one week come together where weeks are taken together', () => {
  const rows = Array.from({ length: 400 }, (_, row) => row);
  const week = (row: number): number => Math.floor(row / 2) % 4;
  // Blade and tape come on two declarations of one week in every fourth week, and alone in two others.
  const records = recordsOf({
    columns: {
      a: rows.map((row) => {
        if (row % 2 === 0) return week(row) % 2 === 0 ? 'blade' : 'x';
        return week(row) < 2 ? 'tape' : 'x';
      }),
      b: rows.map((row) => `b${row % 3}`),
      week: rows.map((row) => `w${Math.floor(row / 2)}`),
    },
    outcomes: rows.map((row) => (week(row) === 0 ? 1 : 0)),
  });
  const alone = together.run(records, { entries: ['a', 'b'], basket: [] }, usual, 1);
  assert.ok(!alone.findings.some(({ keys }) => keys.every(({ column }) => column === 'a')));
  const { findings } = together.run(records, { entries: ['a', 'b'], basket: ['week'] }, usual, 1);
  const named = findings.map(({ keys }) => keys.map(({ value }) => value).join('+'));
  assert.deepEqual(named, ['blade+tape']);
});

test('cases that nobody examined count for nothing', () => {
  const records = recordsOf({ columns: { a: ['x', 'y'], b: ['x', 'y'] }, outcomes: [-1, -1] });
  assert.deepEqual(together.run(records, { entries: ['a', 'b'], basket: [] }, usual, 1), {
    ...{ looked: 0, found: 0, findings: [], figures: [], leftOut: { 'too-many': 0 } },
  });
});
