/** Whether the share that explores stays small while the model is right, rises when it is not, and falls again. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../../core/random.ts';
import {
  driftOf,
  type Examined,
  learnShare,
  SHARES,
  type ShareState,
  shareNow,
  startShares,
} from './index.ts';

interface World {
  /** Chance that the model states of the best and of the others, and what is so. */
  readonly best: readonly [said: number, so: number];
  readonly others: readonly [said: number, so: number];
}

const QUIET: World = { best: [0.8, 0.8], others: [0.05, 0.05] };
const NEW_KIND: World = { best: [0.8, 0.45], others: [0.05, 0.2] };

function rounds(state: ShareState, world: World, count: number, seed: number): ShareState {
  const random = seededRandom(seed);
  let now = state;
  for (let round = 0; round < count; round++) {
    const examined: Examined[] = Array.from({ length: 60 }, (_, i) => {
      const explores = i >= Math.round(60 * (1 - shareNow(now)));
      const [said, so] = explores ? world.others : world.best;
      return { chance: said, hit: random.next() < so, explores };
    });
    now = learnShare(now, examined);
  }
  return now;
}

test('a model that is right is hardly doubted', () => {
  for (let seed = 0; seed < 10; seed++) {
    const share = shareNow(rounds(startShares(), QUIET, 40, seed));
    assert.ok(share < 0.1, `seed ${seed}: ${share}`);
  }
});

test('a new kind raises the share, and it falls again when the model has learnt it', () => {
  for (let seed = 0; seed < 10; seed++) {
    const quiet = rounds(startShares(), QUIET, 40, seed);
    const moved = rounds(quiet, NEW_KIND, 12, seed + 100);
    const calm = rounds(moved, QUIET, 40, seed + 200);
    assert.ok(driftOf(moved) > driftOf(quiet) + 0.1);
    assert.ok(shareNow(moved) > 2 * shareNow(quiet), `${shareNow(quiet)} to ${shareNow(moved)}`);
    assert.ok(shareNow(calm) < shareNow(moved) / 2, `${shareNow(moved)} to ${shareNow(calm)}`);
  }
});

test('it never leaves its bounds, whatever is found, and an empty round is no news', () => {
  const least = SHARES[0]!;
  const most = SHARES.at(-1)!;
  let state = startShares();
  for (let round = 0; round < 50; round++) {
    state = learnShare(
      state,
      round % 3 === 0 ? [] : [{ chance: round % 2, hit: round % 2 === 0, explores: true }],
    );
    assert.ok(shareNow(state) >= least && shareNow(state) <= most);
  }
});
