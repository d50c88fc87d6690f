/** That favour is found where somebody picks, and is named no oftener than stated where nobody does. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Random, seededRandom } from '../core/random.ts';
import { favoursAmong, type Handed, unevenness } from './favour.ts';

/** Twenty days in which other marks are about each day and other hands are at work: what a naive table would take for favour. */
function world(random: Random, picking = 0): Handed[] {
  const things: Handed[] = [];
  for (let day = 0; day < 20; day++) {
    const present = [0, 1, 2, 3, 4, 5].filter((hand) => hand === 2 || random.next() < 0.7);
    for (let thing = 0; thing < 40; thing++) {
      const mark = Math.floor(30 * random.next() ** 2) + (day % 4) * 8;
      const isPicked = mark === 5 && random.next() < picking;
      things.push({
        stratum: String(day),
        hand: `h${isPicked ? 2 : random.pick(present)}`,
        mark: `m${mark}`,
      });
    }
  }
  return things;
}

test('in a world without favour nobody is called remarkable oftener than the stated rate', () => {
  const random = seededRandom(99);
  const [worlds, rate] = [400, 0.05];
  let named = 0;
  let uneven = 0;
  for (let i = 0; i < worlds; i++) {
    const things = world(random);
    if (favoursAmong(things, rate).found.length > 0) named += 1;
    if (i < 200 && unevenness(things, i, 99).p <= 0.05) uneven += 1;
  }
  // At most 20 and 10 expected; three standard deviations above are 33 and 19.
  assert.ok(named <= 33, `${named} of ${worlds} worlds name somebody`);
  assert.ok(uneven <= 19, `${uneven} of 200 worlds are called uneven`);
});

test('who takes most of one mark is named, with the size of it, and nobody else is', () => {
  const things = world(seededRandom(3), 0.9);
  const { found, asked } = favoursAmong(things, 0.05);
  assert.ok(asked > 100);
  assert.deepEqual(
    found.map(({ hand, mark }) => [hand, mark]),
    [['h2', 'm5']],
  );
  const [one] = found;
  assert.ok(one!.ratio > 2 && one!.low > 1 && one!.high >= one!.ratio, JSON.stringify(one));
});

test('nothing handed out, or all by one hand, says nothing', () => {
  assert.deepEqual(favoursAmong([], 0.05), { asked: 0, found: [] });
  const alone = Array.from({ length: 9 }, (_, i) => ({ stratum: 's', hand: 'h', mark: `m${i % 2}` }));
  assert.deepEqual(favoursAmong(alone, 0.05).found, []);
  assert.equal(unevenness(alone, 1).p, 1);
});
