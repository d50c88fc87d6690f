/** A score in words: how well the goods are known, and, for an opened case, what moved the score and by how much. */
import { rounded } from '../../core/finding.ts';
import { fillText, type Text } from '../../core/text.ts';
import { shapleyValues } from '../../learning/tree-shap.ts';
import { FAMILIES, type Family, familyOf, KEY_WORDS } from './feature-words.ts';
import { FEATURES, fillFeatures } from './features.ts';
import { KEY_KINDS, type KeyName, keyPlace } from './goods-keys.ts';
import type { ModelSet } from './model-set.ts';
import { type Contribution, compiledModels, strongest } from './score-item.ts';

/** From the most exact knowledge to the coarsest: the first one that was ever examined is told. */
const KNOWLEDGE: readonly KeyName[] = [
  'profile',
  'kind',
  'importerHs6',
  'hs6OriginBand',
  'hs6Origin',
  'hs6',
  'hs4',
];
const PROFILE = keyPlace('profile');

/** The sentence that stands beside every score. @param counts flat triples of the line */
export function regimeWords(counts: ArrayLike<number>): Text {
  const [seen, hits] = [counts[PROFILE * 3]!, counts[PROFILE * 3 + 1]!];
  if (seen > 0) {
    return fillText(
      {
        ko: '같은 물품 프로파일을 {seen}회 검사하여 {hits}회 적발했습니다.',
        en: 'Goods profile seen {seen} times, {hits} fraudulent.',
      },
      { seen, hits },
    );
  }
  const nearest = KNOWLEDGE.find((name) => counts[keyPlace(name) * 3]! > 0);
  if (nearest === undefined) {
    return {
      ko: '새로운 물품 프로파일이며, 비슷한 물품도 검사한 적이 없습니다.',
      en: 'New goods profile; nothing like it was ever examined.',
    };
  }
  const at = keyPlace(nearest) * 3;
  const { ko, en } = KEY_WORDS[nearest];
  return fillText(
    {
      ko: `새로운 물품 프로파일입니다. 가장 가까운 이력(${ko}): {seen}회 검사, {hits}회 적발.`,
      en: `New goods profile. Nearest record (${en}): examined {seen} times, {hits} fraudulent.`,
    },
    { seen: counts[at]!, hits: counts[at + 1]! },
  );
}

/** One family of features; `value` is in log odds, `factor` multiplies the odds of fraud. */
export interface FamilyShare {
  readonly family: Family;
  readonly title: Text;
  readonly value: number;
  readonly factor: number;
  /** The strongest features of the family. */
  readonly features: readonly Contribution[];
}

export interface Explanation {
  readonly words: Text;
  readonly regime: 'seen' | 'unseen';
  /** Log odds that the model would give without knowing anything of the line, and with all of it. `bias` + all values = `margin`. */
  readonly bias: number;
  readonly margin: number;
  /** The strongest first. */
  readonly families: readonly FamilyShare[];
  /** What the records of each kind of key say, most exact last; kinds that the line lacks or nobody examined are left out. */
  readonly records: readonly {
    readonly key: KeyName;
    readonly title: Text;
    readonly seen: number;
    readonly hits: number;
    readonly critical: number;
  }[];
}

/** Exact Shapley values by family, some milliseconds: for an opened case. */
export function explainItem(
  models: ModelSet,
  counts: ArrayLike<number>,
  numerics: ArrayLike<number>,
  which: 'fraud' | 'critical' = 'fraud',
): Explanation {
  const forests = compiledModels(models);
  const seen = counts[PROFILE * 3]! > 0;
  const forest = which === 'critical' ? forests.critical : seen ? forests.main : forests.cold;
  const row = new Float32Array(FEATURES.length);
  fillFeatures(counts, 0, numerics, 0, models.overall, models.backOff, row);
  const values = new Float64Array(FEATURES.length);
  const bias = shapleyValues(forest, row, values);
  return {
    words: regimeWords(counts),
    regime: seen ? 'seen' : 'unseen',
    bias: rounded(bias),
    margin: rounded(values.reduce((sum, value) => sum + value, bias)),
    families: byFamily(values),
    records: recordsOf(counts),
  };
}

function byFamily(values: Float64Array): FamilyShare[] {
  const shares = (Object.keys(FAMILIES) as Family[]).map((family) => {
    const own = values.map((value, place) => (familyOf(FEATURES[place]!) === family ? value : 0));
    const value = own.reduce((sum, one) => sum + one, 0);
    const factor = rounded(Math.exp(value));
    return { family, title: FAMILIES[family], value: rounded(value), factor, features: strongest(own, 3) };
  });
  return shares
    .filter((share) => share.features.length > 0)
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
}

function recordsOf(counts: ArrayLike<number>): Explanation['records'] {
  return KEY_KINDS.flatMap(({ name }, kind) => {
    const [seen, hits, critical] = [counts[kind * 3]!, counts[kind * 3 + 1]!, counts[kind * 3 + 2]!];
    return seen === 0 ? [] : [{ key: name, title: KEY_WORDS[name], seen, hits, critical }];
  });
}
