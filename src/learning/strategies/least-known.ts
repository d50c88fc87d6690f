/** Explores the rows whose profile was examined least, ties by chance: where nothing is known, most can be learnt. */
import { type Explorer, shuffled } from './candidates.ts';

export const leastKnown: Explorer = ({ known }, free, count, chance) =>
  shuffled(free, chance)
    .sort((a, b) => known[a]! - known[b]!)
    .slice(0, count);
