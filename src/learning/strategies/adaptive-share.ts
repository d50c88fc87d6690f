/**
 * How much of a round should explore, chosen anew each round from what the last rounds found, after the idea of ADAPT (Kim et
 * al., arXiv:2109.14155): a fixed set of shares competes by exponential weights whose past fades (Herbster and Warmuth, 1998),
 * and each is credited with what it would have yielded and with what exploring is worth while the world moves.
 */

/** What one examined row said: the chance that was stated before, and what was found. */
export interface Examined {
  readonly chance: number;
  readonly hit: boolean;
  /** Whether the row was taken to explore. */
  readonly explores: boolean;
}

/** Plain numbers; a new round makes a new one. */
export interface ShareState {
  /** Logarithm of each share's weight, in the order of SHARES. */
  readonly logWeights: readonly number[];
  /** Fading sums over examined rows: those that explored, and the last third of the best scores. */
  readonly explored: Tally;
  readonly marginal: Tally;
  /** The best scores of the last rounds, and over a long time. */
  readonly lately: Tally;
  readonly usually: Tally;
}

interface Tally {
  readonly rows: number;
  readonly hits: number;
  readonly expected: number;
}

/** Never nothing: without any exploring there would be nothing to measure drift by. */
export const SHARES: readonly number[] = [0.03, 0.06, 0.1, 0.15, 0.2, 0.3, 0.4];

/** What is left of the past after one round: rounds matter for about eight, for three, for thirty. */
const FADING = 0.88;
const LATELY = 0.7;
const USUALLY = 0.97;
/** How fast credit turns into weight. */
const SPEED = 6;
/** How many hits a hit that nobody expected is worth, since it teaches the model where to look. */
const WORTH = 6;
/** Rows that the first estimate of drift stands for, so that one lucky find is no drift. */
const CAUTION = 6;

const NOTHING: Tally = { rows: 0, hits: 0, expected: 0 };

export function startShares(): ShareState {
  return {
    logWeights: SHARES.map(() => 0),
    explored: NOTHING,
    marginal: NOTHING,
    lately: NOTHING,
    usually: NOTHING,
  };
}

/** The mean of the shares by their weights. */
export function shareNow({ logWeights }: ShareState): number {
  const most = Math.max(...logWeights);
  let [total, sum] = [0, 0];
  logWeights.forEach((logWeight, i) => {
    const weight = Math.exp(logWeight - most);
    total += weight;
    sum += weight * SHARES[i]!;
  });
  return sum / total;
}

/**
 * How far the world has moved from what the model says, as a share of rows: hits among explored rows that were not expected
 * there, and hits that the best scores used to have and have no more; each less one standard error, since little is seen.
 */
export function driftOf({ explored, lately, usually }: ShareState): number {
  const surprise = (explored.hits - explored.expected - Math.sqrt(explored.hits)) / (explored.rows + CAUTION);
  const [was, is] = [rateOf(usually), rateOf(lately)];
  const loss = was - is - Math.sqrt((was * (1 - was)) / (lately.rows + 1));
  return Math.max(0, surprise) + Math.max(0, loss);
}

/** @param round examined rows of the round in the order in which they were chosen */
export function learnShare(state: ShareState, round: readonly Examined[]): ShareState {
  const best = round.filter(({ explores }) => !explores);
  const explored = round.filter(({ explores }) => explores);
  const next = {
    explored: fade(state.explored, explored, FADING),
    marginal: fade(state.marginal, best.slice(Math.floor((best.length * 2) / 3)), FADING),
    lately: fade(state.lately, best, LATELY),
    usually: fade(state.usually, best, USUALLY),
  };
  const drift = driftOf({ ...state, ...next });
  const cost = rateOf(next.marginal) - rateOf(next.explored);
  // What is learnt grows more slowly than what is spent.
  const credit = SHARES.map((share) => WORTH * drift * Math.sqrt(share) - cost * share);
  return {
    ...next,
    logWeights: state.logWeights.map((logWeight, i) => FADING * logWeight + SPEED * credit[i]!),
  };
}

function fade(tally: Tally, rows: readonly Examined[], left: number): Tally {
  let [hits, expected] = [0, 0];
  for (const { chance, hit } of rows) {
    hits += hit ? 1 : 0;
    expected += chance;
  }
  return {
    rows: tally.rows * left + rows.length,
    hits: tally.hits * left + hits,
    expected: tally.expected * left + expected,
  };
}

function rateOf({ rows, hits }: Tally): number {
  return rows === 0 ? 0 : hits / rows;
}
