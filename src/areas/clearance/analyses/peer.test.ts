/** Who was planted far from his peers is found, by price and by share; among peers that are alike any is named at most at the stated rate. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Random, seededRandom } from '../../../core/random.ts';
import { recordsOf } from '../../../screening/analyses/read-columns.ts';
import { defaultParameters } from '../../../screening/detector.ts';
import peer from './peer.ts';

const choice = { who: ['importer.id'], among: ['item.hs6'], measure: ['item.pricePerKg'] };
const ofFinds = { ...choice, measure: ['outcome.found'] };
const usual = defaultParameters(peer.parameters);
const plain = { ...usual, leastTimes: 1 };

interface Planted {
  readonly cheap?: string;
  readonly cheats?: string;
}

/** Each kind of goods has a price and a spread of its own; some importers deal in few lines, some in many. */
function world(random: Random, groups: number, members: number, { cheap, cheats }: Planted = {}) {
  const rows: { hs: string; who: string; price: number; found: number }[] = [];
  for (let group = 0; group < groups; group++) {
    const [price, spread] = [Math.exp(6 + 4 * random.next()), 0.1 + 0.5 * random.next()];
    for (let member = 0; member < members; member++) {
      const who = `I${group}-${member}`;
      for (let line = random.below(6); line >= 0; line--)
        rows.push({
          ...{ hs: `H${group}`, who },
          price: (who === cheap ? 0.05 : 1) * price * Math.exp(spread * random.normal()),
          found: random.next() < 0.05 ? 1 : 0,
        });
    }
  }
  if (cheats !== undefined)
    for (let line = 0; line < 12; line++)
      rows.push({ hs: 'H0', who: cheats, price: Number.NaN, found: line < 9 ? 1 : 0 });
  return recordsOf({
    columns: {
      'item.hs6': rows.map(({ hs }) => hs),
      'importer.id': rows.map(({ who }) => who),
      'item.pricePerKg': rows.map(({ price }) => price),
      'outcome.found': rows.map(({ found }) => found),
    },
  });
}

test('an importer at a twentieth of the price of his peers is the one that is found', () => {
  const answer = peer.run(world(seededRandom(1), 20, 40, { cheap: 'I3-7' }), choice, usual as never, 1);
  const [first] = answer.findings;
  assert.deepEqual(first!.keys, [
    { column: 'item.hs6', value: 'H3' },
    { column: 'importer.id', value: 'I3-7' },
  ]);
  assert.equal(first!.reason.id, 'far-below');
  assert.ok(
    first!.effect.value < 0.15 && first!.effect.low > first!.effect.value,
    JSON.stringify(first!.effect),
  );
  assert.equal(answer.looked, 800);
  assert.ok(answer.found <= 2);
  assert.equal(
    peer.run(world(seededRandom(1), 20, 40, { cheap: 'I3-7' }), choice, { ...usual, side: 1 } as never, 1)
      .found,
    0,
  );
});

test('an importer of whom most is found stands out by share', () => {
  const answer = peer.run(world(seededRandom(2), 4, 60, { cheats: 'CHEAT' }), ofFinds, usual as never, 1);
  assert.deepEqual(
    answer.findings.map(({ keys }) => keys[1]!.value),
    ['CHEAT'],
  );
  const [{ reason, n }] = answer.findings as [(typeof answer.findings)[number]];
  assert.deepEqual([reason.id, n, reason.parameters.hits], ['share-above', 12, 9]);
});

test('where all peers are alike, any is named in at most the stated share of worlds', () => {
  for (const asked of [choice, ofFinds]) {
    const random = seededRandom(7);
    let named = 0;
    for (let at = 0; at < 120; at++)
      if (peer.run(world(random, 6, 14), asked, plain as never, 1).found > 0) named++;
    // 5 % of 120 are 6; more than 11 would happen by chance once in fifty times.
    assert.ok(named <= 11, `${asked.measure[0]}: ${named} of 120`);
  }
});

test('who has too few peers, or peers that are all the same, is counted and not judged', () => {
  const same = recordsOf({
    columns: {
      'item.hs6': Array.from({ length: 25 }, (_, row) => (row < 20 ? 'A' : 'B')),
      'importer.id': Array.from({ length: 25 }, (_, row) => `I${row}`),
      'item.pricePerKg': Array.from({ length: 25 }, (_, row) => (row === 3 ? 1 : 100)),
    },
  });
  const { looked, leftOut } = peer.run(same, choice, usual as never, 1);
  assert.deepEqual([looked, leftOut], [0, { 'nothing-said': 0, 'too-few-peers': 5, 'no-spread': 20 }]);
});
