/** Which features a model leans on, in words. */
import type { ModelView } from '../../exchange/contract.ts';
import { coverShares } from '../../learning/cover-shares.ts';
import type { Forest } from '../../learning/forest.ts';
import { featureWords } from '../../screening/scores/feature-words.ts';

const MOST = 15;

/** Of the main forest of a model; of several they are added up: one that is too young to ask anything adds nothing. */
export function featureGains(...forests: readonly Forest[]): ModelView['features'] {
  const gains = new Map<string, number>();
  for (const forest of forests)
    for (const [feature, gain] of coverShares(forest)) {
      const name = forest.featureNames[feature]!;
      gains.set(name, (gains.get(name) ?? 0) + gain);
    }
  return [...gains]
    .sort(([, one], [, other]) => other - one)
    .slice(0, MOST)
    .map(([name, gain]) => ({ name, title: featureWords(name), gain }));
}
