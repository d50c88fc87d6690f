/**
 * Explores the profiles that pay off again: never or hardly examined, often met, likely to be a hit. Examining one of many like
 * rows answers for all that follow, so what it is worth is its chance times how often it comes back.
 */
import { type Explorer, shuffled } from './candidates.ts';

export const recurring: Explorer = ({ scores, known, met }, free, count, chance) => {
  const worth = (row: number): number => (scores[row]! * met[row]!) / (1 + known[row]!) ** 2;
  return shuffled(free, chance)
    .sort((a, b) => worth(b) - worth(a))
    .slice(0, count);
};
