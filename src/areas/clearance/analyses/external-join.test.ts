/** Firms of a list are joined whatever way they are written, and a list that says something shows it; a list of no meaning shows a difference at the stated rate. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Random, seededRandom } from '../../../core/random.ts';
import { recordsOf } from '../../../screening/analyses/read-columns.ts';
import { defaultParameters } from '../../../screening/detector.ts';
import join from './external-join.ts';

const choice = { ours: ['seller.name'], theirs: ['firm'] };
const usual = defaultParameters(join.parameters) as never;
const PARTS = [
  'golden',
  'dragon',
  'ocean',
  'river',
  'tiger',
  'cloud',
  'north',
  'silk',
  'pearl',
  'stone',
  'amber',
  'fox',
];

/** Firms by two words each; of some of them more is found. */
function world(random: Random, rows: number, listed: readonly string[], rate: number) {
  const names = PARTS.flatMap((one) =>
    PARTS.filter((other) => other !== one).map((other) => `${one} ${other}`),
  );
  const sellers = Array.from({ length: rows }, () => random.pick(names));
  const isListed = (name: string): boolean => listed.includes(name);
  return recordsOf({
    columns: { 'seller.name': sellers.map((name) => `${name.toUpperCase()} CO., LTD`) },
    outcomes: sellers.map((name) => (random.next() < (isListed(name) ? rate : 0.1) ? 1 : 0)),
    brought: { firm: listed.map((name) => `${name} limited`) },
  });
}

test('firms of the list are joined, exactly those, and more is found of them', () => {
  const listed = ['golden dragon', 'ocean river', 'tiger cloud', 'north silk', 'pearl stone'];
  const { found, looked, figures, findings } = join.run(
    world(seededRandom(1), 4000, listed, 0.5),
    choice,
    usual,
    1,
  );
  assert.deepEqual([found, looked], [5, PARTS.length * (PARTS.length - 1)]);
  assert.ok(findings.every(({ reason, keys }) => reason.id === 'same' && keys[1]!.column === 'firm'));
  const difference = figures.find(({ id }) => id === 'difference')!;
  assert.ok(difference.low > 0.2 && difference.high < 0.6, JSON.stringify(difference));
});

test('a letter that is missing joins as near, and as nothing where only the same shall be joined', () => {
  const records = {
    ...world(seededRandom(1), 400, [], 0.1),
    brought: recordsOf({ columns: { firm: ['GOLDN DRAGON', 'x'] } }).table,
  };
  const { findings } = join.run(records, choice, usual, 1);
  assert.deepEqual(
    findings.map(({ reason, keys }) => [reason.id, keys[0]!.value]),
    [['near', 'GOLDEN DRAGON CO., LTD']],
  );
  assert.equal(join.run(records, choice, { nearness: 1 } as never, 1).found, 0);
});

test('the interval of a list of no meaning leaves out nought at the stated rate', () => {
  const random = seededRandom(3);
  let off = 0;
  for (let at = 0; at < 200; at++) {
    const listed = PARTS.slice(0, 6).map((one, place) => `${one} ${PARTS[place + 6]}`);
    const { figures } = join.run(world(random, 1500, listed, 0.1), choice, usual, 1);
    const { low, high } = figures.find(({ id }) => id === 'difference')!;
    if (low > 0 || high < 0) off++;
  }
  // 5 % of 200 are 10; more than 17 would happen by chance once in a hundred times.
  assert.ok(off <= 17, `${off} of 200`);
});

test('numbers and empty rows: the same or nothing', () => {
  const records = recordsOf({
    columns: { 'importer.businessNumber': ['120-81-47521', '120-81-47522', undefined] },
    brought: { no: ['1208147521', undefined] },
  });
  const { found, leftOut } = join.run(
    records,
    { ours: ['importer.businessNumber'], theirs: ['no'] },
    usual,
    1,
  );
  assert.deepEqual([found, leftOut], [1, { 'nothing-said': 1, 'list-empty': 1 }]);
});
