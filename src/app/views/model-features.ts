/** Which features a model leans on, in words. */
import type { ModelView } from '../../exchange/contract.ts';
import { coverShares } from '../../learning/cover-shares.ts';
import type { Forest } from '../../learning/forest.ts';
import { featureWords } from '../../screening/scores/feature-words.ts';

const MOST = 15;

/** Of the main forest of a model. */
export function featureGains(forest: Forest): ModelView['features'] {
  return coverShares(forest)
    .slice(0, MOST)
    .map(([feature, gain]) => {
      const name = forest.featureNames[feature]!;
      return { name, title: featureWords(name), gain };
    });
}
