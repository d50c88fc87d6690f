/** Which features a model leans on: how much weight of training rows passed through the splits on each, as shares. */
import type { ModelView } from '../../exchange/contract.ts';
import { featureWords } from '../../screening/scores/feature-words.ts';
import type { ModelSet } from '../../screening/scores/model-set.ts';

const MOST = 15;

/** Share of cover over all splits of the main forest. A split high in a tree counts for all that pass it. */
export function featureGains({ main }: ModelSet): ModelView['features'] {
  const covers = new Map<number, number>();
  let total = 0;
  main.feature.forEach((feature, node) => {
    if (main.left[node] === -1) return;
    const cover = main.cover[node] ?? 0;
    covers.set(feature, (covers.get(feature) ?? 0) + cover);
    total += cover;
  });
  return [...covers]
    .sort((one, other) => other[1] - one[1])
    .slice(0, MOST)
    .map(([feature, cover]) => {
      const name = main.featureNames[feature]!;
      return { name, title: featureWords(name), gain: cover / total };
    });
}
