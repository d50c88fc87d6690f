/**
 * What an examination may be expected to bring: the calibrated chance that it finds something, weighed by what a find
 * would bring: as the models learnt it from finds, else duty and tax on the declared value. Bounded on both sides, so that one very valuable declaration does not crowd out all the others.
 */
import { rounded } from '../core/finding.ts';
import type { ItemScore } from './subject-kind.ts';

/** Won of revenue below which a finding hardly pays, and from which more makes no difference. */
const LEAST_STAKE_KRW = 100_000;
const MOST_STAKE_KRW = 1_000_000_000;
/** What counts where nothing is known of the stake: neither favoured nor put off. */
const UNKNOWN_WEIGHT = 0.75;

/** Between a half (nothing at stake) and one: a chance is never worth less than half of itself. */
export function stakeWeight(stakeKrw: number | undefined): number {
  if (stakeKrw === undefined) return UNKNOWN_WEIGHT;
  const size = Math.log10(1 + Math.max(0, stakeKrw) / LEAST_STAKE_KRW);
  return 0.5 + 0.5 * Math.min(1, size / Math.log10(1 + MOST_STAKE_KRW / LEAST_STAKE_KRW));
}

/**
 * The best line of a declaration. @param stakeOf won at stake of a line, or undefined
 * @returns 0..1 to 1e-9
 */
export function expectedYield(
  scores: readonly ItemScore[],
  stakeOf: (item: number) => number | undefined,
): number {
  let best = 0;
  scores.forEach(({ fraud, worthKrw }, item) => {
    best = Math.max(best, fraud * stakeWeight(worthKrw ?? stakeOf(item)));
  });
  return rounded(best);
}
