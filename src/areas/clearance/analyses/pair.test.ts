/** Pairs that were planted are found and nothing else; where nothing is planted, any is named at most at the stated rate. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Random, seededRandom } from '../../../core/random.ts';
import { recordsOf } from '../../../screening/analyses/read-columns.ts';
import { defaultParameters } from '../../../screening/detector.ts';
import pair from './pair.ts';

const choice = { one: ['importer.id'], other: ['consignment.warehouse'], within: [] };
const usual = defaultParameters(pair.parameters) as never;

/** Each importer and warehouse by its own weight, and nothing else; planted ones meet every so often. */
function world(random: Random, rows: number, planted: number) {
  const drawn = (most: number): number => Math.floor(most * random.next() ** 2);
  const isPlanted = Array.from({ length: rows }, (_, row) => planted > 0 && row % 25 < planted);
  return recordsOf({
    columns: {
      'importer.id': isPlanted.map((is, row) => (is ? `P${row % 25}` : `I${drawn(40)}`)),
      'consignment.warehouse': isPlanted.map((is, row) =>
        is && random.next() < 0.8 ? `Q${row % 25}` : `W${drawn(30)}`,
      ),
    },
  });
}

test('planted pairs are found, all of them, with what chance would give', () => {
  const answer = pair.run(world(seededRandom(3), 4000, 3), choice, usual, 1);
  assert.deepEqual(answer.findings.map(({ keys }) => keys.map(({ value }) => value).join('+')).sort(), [
    'P0+Q0',
    'P1+Q1',
    'P2+Q2',
  ]);
  const [first] = answer.findings;
  assert.ok(first!.effect.low > 10 && first!.effect.low < first!.effect.value, JSON.stringify(first!.effect));
  assert.equal(first!.n, first!.rows.length);
  assert.equal(answer.looked, 43 * 33);
});

test('in a world of chance any pair is named in at most the stated share of worlds', () => {
  const random = seededRandom(8);
  const plain = { ...(usual as object), leastTogether: 2, leastTimes: 1 } as never;
  let named = 0;
  for (let at = 0; at < 120; at++) if (pair.run(world(random, 800, 0), choice, plain, 1).found > 0) named++;
  // 5 % of 120 are 6; more than 11 would happen by chance once in fifty times.
  assert.ok(named <= 11, `${named} of 120`);
});

test('what comes of the same goods alone is no pair where goods are compared within', () => {
  const random = seededRandom(5);
  const goods = Array.from({ length: 3000 }, () => random.below(12));
  const records = recordsOf({
    columns: {
      'importer.id': goods.map((one) => `I${one}-${random.below(4)}`),
      'consignment.warehouse': goods.map((one) => `W${one}-${random.below(4)}`),
      'item.hs4': goods.map((one) => `H${one}`),
    },
  });
  assert.ok(pair.run(records, choice, usual, 1).found > 100);
  assert.equal(pair.run(records, { ...choice, within: ['item.hs4'] }, usual, 1).found, 0);
});

test('several lines of one declaration are met once', () => {
  const rows = Array.from({ length: 400 }, (_, row) => row);
  const columns = {
    'importer.id': rows.map((row) => (row < 60 ? 'A' : `I${row % 20}`)),
    'consignment.warehouse': rows.map((row) => (row < 60 ? 'B' : `W${row % 17}`)),
  };
  const documents = rows.map((row) => (row < 60 ? Math.floor(row / 20) : row));
  assert.equal(
    pair.run(recordsOf({ columns, documents }), choice, usual, 1).found,
    0,
    'three declarations are too few',
  );
  assert.equal(pair.run(recordsOf({ columns }), choice, usual, 1).found, 1);
});

test('a declaration of many goods is one where goods are compared within', () => {
  const rows = Array.from({ length: 400 }, (_, row) => row);
  const columns = {
    'importer.id': rows.map((row) => (row < 60 ? 'A' : `I${row % 20}`)),
    'consignment.warehouse': rows.map((row) => (row < 60 ? 'B' : `W${row % 17}`)),
    'item.hs4': rows.map((row) => `H${row % 20}`),
  };
  const documents = rows.map((row) => (row < 60 ? Math.floor(row / 20) : row));
  const within = { ...choice, within: ['item.hs4'] };
  assert.equal(pair.run(recordsOf({ columns, documents }), within, usual, 1).found, 0, 'three are too few');
});
