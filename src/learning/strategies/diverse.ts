/** Explores rows that are unlike each other: k-means++ seeds in the space of leaves, each row of the same length. */
import { Fault } from '../../core/problem.ts';
import type { Explorer } from './candidates.ts';
import { spreadOut } from './spread-out.ts';

export const diverse: Explorer = ({ leaves }, free, count, chance) => {
  if (leaves === undefined)
    throw new Fault('strategies/no-leaves', 'Diversity needs the leaves of the rows.');
  return spreadOut(leaves, () => 1, free, count, chance);
};
