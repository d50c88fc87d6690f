/**
 * Explores by gradient embedding: rows that are both unsure and unlike each other. A row's vector is its leaves, as long as the
 * step that the model would take if its own guess were the label, after BADGE (Ash et al., ICLR 2020), which bATE brought to
 * customs on embeddings of trees (Kim et al., "Take a Chance", IEEE TKDE 2022; DATE, KDD 2020).
 */
import { Fault } from '../../core/problem.ts';
import type { Explorer } from './candidates.ts';
import { spreadOut } from './spread-out.ts';

export const byGradient: Explorer = ({ scores, leaves }, free, count, chance) => {
  if (leaves === undefined)
    throw new Fault('strategies/no-leaves', 'Gradient embedding needs the leaves of the rows.');
  // The derivative of the logistic loss at the label that the model itself would guess.
  return spreadOut(leaves, (row) => Math.min(scores[row]!, 1 - scores[row]!), free, count, chance);
};
