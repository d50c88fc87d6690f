/** What samples buy, against published intervals, and a weighted share against its truth. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../core/random.ts';
import { boughtInterval, detectableDifference } from './share-buys.ts';
import { type Sampled, weightedShare } from './weighted-share.ts';

test('the interval is Wilson’s, and narrows with the root of n', () => {
  // Newcombe (1998), table I: 15 of 148 gives 0.0624 to 0.1605.
  const { low, high } = boughtInterval(148, 15 / 148);
  assert.ok(Math.abs(low - 0.0624) < 1e-4 && Math.abs(high - 0.1605) < 1e-4, `${low} ${high}`);
  assert.ok(Math.abs(boughtInterval(400, 0.1).half / boughtInterval(1600, 0.1).half - 2) < 0.03);
  assert.deepEqual(boughtInterval(0, 0.1), { low: 0, high: 1, half: 0.5 });
});

test('the difference that shows four times in five shows about so often', () => {
  const [n, others, rate] = [180, 2000, 0.1];
  const difference = detectableDifference(n, others, rate)!;
  const chance = seededRandom(5);
  const draw = (count: number, p: number): number => {
    let hits = 0;
    for (let one = 0; one < count; one++) if (chance.next() < p) hits += 1;
    return hits / count;
  };
  let noticed = 0;
  for (let trial = 0; trial < 1000; trial++) {
    const [mine, theirs] = [draw(n, rate), draw(others, rate + difference)];
    const pooled = (mine * n + theirs * others) / (n + others);
    const spread = Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / others));
    if (Math.abs(theirs - mine) > 1.96 * spread) noticed += 1;
  }
  assert.ok(noticed > 720 && noticed < 880, String(noticed));
  assert.equal(detectableDifference(0, 100, 0.1), null);
});

test('unequal chances of being drawn do not bend the estimate, and its interval holds', () => {
  const chance = seededRandom(11);
  let held = 0;
  let sum = 0;
  const TRIALS = 400;
  for (let trial = 0; trial < TRIALS; trial++) {
    const sample: Sampled[] = [];
    // Busy offices have little fraud and are drawn rarely; small ones the other way round. Truth: 10 %.
    for (let one = 0; one < 12_000; one++) {
      const isBusy = one % 3 !== 0;
      const probability = isBusy ? 0.02 : 0.06;
      if (chance.next() < probability)
        sample.push({ probability, isHit: chance.next() < (isBusy ? 0.05 : 0.2) });
    }
    const { share, low, high } = weightedShare(sample);
    sum += share!;
    if (low <= 0.1 && high >= 0.1) held += 1;
  }
  assert.ok(Math.abs(sum / TRIALS - 0.1) < 0.003, String(sum / TRIALS));
  assert.ok(held / TRIALS > 0.92 && held / TRIALS < 0.98, String(held / TRIALS));
});

test('equal weights give the plain rate, no sample gives none', () => {
  const sample = Array.from({ length: 50 }, (_, one) => ({ probability: 0.1, isHit: one < 5 }));
  const { share, total, n } = weightedShare(sample);
  assert.ok(Math.abs(share! - 0.1) < 1e-12 && Math.abs(total - 50) < 1e-9 && n === 50);
  assert.deepEqual(weightedShare([]), { n: 0, hits: 0, total: 0, share: null, low: 0, high: 1 });
});
