/** Which features a model leans on, in words. */
import type { ModelView } from '../../exchange/contract.ts';
import { coverShares } from '../../learning/cover-shares.ts';
import { featureWords } from '../../screening/scores/feature-words.ts';
import type { ModelSet } from '../../screening/scores/model-set.ts';

const MOST = 15;

/** Of the main forest. */
export function featureGains({ main }: ModelSet): ModelView['features'] {
  return coverShares(main)
    .slice(0, MOST)
    .map(([feature, gain]) => {
      const name = main.featureNames[feature]!;
      return { name, title: featureWords(name), gain };
    });
}
