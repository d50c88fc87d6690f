/** Explores the rows whose chance is nearest to one half (uncertainty sampling, Lewis and Gale, SIGIR 1994), ties by chance. */
import { type Explorer, shuffled } from './candidates.ts';

export const mostUncertain: Explorer = ({ scores }, free, count, chance) =>
  shuffled(free, chance)
    .sort((a, b) => Math.abs(scores[a]! - 0.5) - Math.abs(scores[b]! - 0.5))
    .slice(0, count);
