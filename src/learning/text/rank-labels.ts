/** Orders the candidates of a question, and says how surely the first is right. */
import { type CompiledForest, marginsOf } from '../forest.ts';
import { candidateRows, type Learned } from './candidate-rows.ts';
import type { Candidates } from './label-signals.ts';
import { type Logistic, logistic } from './logistic.ts';
import { surenessOf } from './sureness.ts';

export interface LabelAnswer {
  readonly label: string;
  /** Share of the chance among the candidates, from 0 to 1; all add up to 1. */
  readonly share: number;
}

/** What was learnt from examples with known labels. */
export interface LabelJudge {
  /** Log odds that a candidate is right, from its row. */
  readonly forest: CompiledForest;
  /** Chance that the best one is. */
  readonly sureness: Logistic;
}

export interface RankedLabels {
  /** Best first; none where nothing in the text is known. */
  readonly ranked: readonly LabelAnswer[];
  /** Chance that the first one is right. */
  readonly confidence: number;
}

/**
 * The likeliest by the weights in the code are weighed again by trees, and share what they had together; each tree's log odds
 * are of being right, whatever the others are. Without a judge the weights decide alone, and a share is all that is known.
 */
export function rankLabels(
  candidates: Candidates,
  learned: Learned,
  judge: LabelJudge | undefined,
): RankedLabels {
  const { labels } = candidates;
  if (labels.length === 0) return { ranked: [], confidence: 0 };
  const known = candidateRows(candidates, learned);
  const { shares, likeliest, rows } = known;
  if (judge === undefined) {
    const ranked = inOrder(labels, shares);
    return { ranked, confidence: ranked[0]!.share };
  }
  const odds = marginsOf(judge.forest, rows);
  const top = odds.reduce((one, other) => Math.max(one, other));
  const parts = odds.map((one) => Math.exp(one - top));
  const whole = parts.reduce((sum, part) => sum + part, 0);
  const together = likeliest.reduce((sum, place) => sum + shares[place]!, 0);
  const weighed = shares.slice();
  for (const [rank, place] of likeliest.entries()) weighed[place] = (parts[rank]! / whole) * together;
  return { ranked: inOrder(labels, weighed), confidence: logistic(judge.sureness, surenessOf(odds, known)) };
}

function inOrder(labels: readonly string[], shares: Float64Array): LabelAnswer[] {
  return labels
    .map((label, place) => ({ label, share: shares[place]! }))
    .sort((one, other) => other.share - one.share || (one.label < other.label ? -1 : 1));
}
