/** How well the scores do on goods that share nothing with the training rows: four folds in which profiles, or HS codes, are kept apart. */
import { foldsByGroup } from '../src/learning/folds.ts';
import {
  evaluateScored,
  goodsKeys,
  type KeyName,
  keyPlace,
  type LearningRow,
  type Measures,
  scoreRows,
  trainModelSet,
} from '../src/screening/scores/index.ts';
import { countAll } from './fraud-rows.ts';

export interface DisjointFigures {
  /** What is kept apart. */
  readonly by: KeyName;
  /** Of each fold, on its own rows. */
  readonly folds: readonly { readonly model: Measures; readonly lookup: Measures }[];
}

const FOLDS = 4;
/** Not the seed of any training, so that no division of rows is met twice. */
const SEED = 20_260;

export function measureDisjoint(
  rows: readonly LearningRow[],
  say: (line: string) => void,
): DisjointFigures[] {
  return (['profile', 'hs6'] as const).map((by) => {
    const folds = foldsByGroup(groupsBy(rows, by), FOLDS, SEED);
    return {
      by,
      folds: Array.from({ length: FOLDS }, (_, fold) => {
        const learnt = rows.filter((_, row) => folds[row] !== fold);
        const judged = rows.filter((_, row) => folds[row] === fold);
        const models = trainModelSet(learnt, { seed: fold });
        const { regimes } = evaluateScored(scoreRows(models, countAll(learnt), judged));
        const all = regimes.find((regime) => regime.name === 'all')!;
        say(`apart by ${by}, fold ${fold}: AUC ${all.model.auc?.toFixed(3)}`);
        return { model: all.model, lookup: all.lookup };
      }),
    };
  });
}

function groupsBy(rows: readonly LearningRow[], by: KeyName): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(rows, ({ declaration, item }) => {
    const key = goodsKeys(declaration, declaration.items[item]!)[keyPlace(by)]!;
    if (!numbers.has(key)) numbers.set(key, numbers.size);
    return numbers.get(key)!;
  });
}
