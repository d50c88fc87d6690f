import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonicalJson } from '../../core/hash.ts';
import { seededRandom } from '../../core/random.ts';
import { Aborted } from '../../learning/boost.ts';
import { makeCounts } from '../../learning/counts.ts';
import { areaUnderCurve } from '../../learning/metrics.ts';
import { checkModelSet } from './check-model-set.ts';
import { evaluateModelSet } from './evaluate.ts';
import { explainItem, regimeWords } from './explain.ts';
import { FAMILIES, featureWords, NUMERIC_WORDS } from './feature-words.ts';
import { FEATURES, MAIN_FEATURES } from './features.ts';
import { KEY_KINDS } from './goods-keys.ts';
import { goodsNumerics } from './goods-numerics.ts';
import type { LearningRow } from './learning-table.ts';
import type { ModelSet } from './model-set.ts';
import { isBadImporter, isCheapBulk, plantedRows } from './planted-rows.ts';
import { learnOutcome, readCounts } from './profile-counts.ts';
import { type ItemScore, scoreItem } from './score-item.ts';
import { scoreRows } from './score-table.ts';
import { trainModelSet } from './train.ts';

const PLANTED = { seed: 1, declarations: 2_000, badImporter: 0.6, cheapBulk: 0.5, otherwise: 0.04 };
const rows = plantedRows(PLANTED);
const fresh = plantedRows({ ...PLANTED, seed: 2, declarations: 1_000 });
const countsOf = (known: readonly LearningRow[]): ReturnType<typeof makeCounts> => {
  const counts = makeCounts();
  for (const { declaration, item, verdict } of known) {
    learnOutcome(counts, declaration, declaration.items[item]!, verdict);
  }
  return counts;
};
const counts = countsOf(rows);
const plantedChance = ({ declaration, item }: LearningRow): number => {
  if (isBadImporter(declaration.importer!.id)) return PLANTED.badImporter;
  return isCheapBulk(declaration.items[item]!) ? PLANTED.cheapBulk : PLANTED.otherwise;
};
const parts: number[] = [];
const models = trainModelSet(rows, { seed: 1 }, (done, of) => parts.push(done / of));

const inputsOf = ({ declaration, item }: LearningRow): { triples: number[]; numerics: number[] } => {
  const line = declaration.items[item]!;
  return {
    triples: readCounts(counts, declaration, line),
    numerics: goodsNumerics(declaration, line, models.prices),
  };
};
const scoreOf = (set: ModelSet, row: LearningRow, top = 0): ItemScore => {
  const { triples, numerics } = inputsOf(row);
  return scoreItem(set, triples, numerics, top);
};

test('planted frauds of firms and of goods are ranked first, though every goods profile is new', () => {
  const { regimes, critical } = evaluateModelSet(models, counts, fresh);
  assert.deepEqual(
    regimes.map(({ name }) => name),
    ['unseen', 'seen', 'all'],
  );
  const [unseen] = regimes;
  assert.ok(unseen!.model.rows > fresh.length * 0.95);
  const oracle = areaUnderCurve(
    fresh.map(plantedChance),
    fresh.map(({ verdict }) => (verdict === 'clean' ? 0 : 1)),
  );
  assert.ok(unseen!.model.auc! > oracle - 0.04, `AUC ${unseen!.model.auc}, of the plant itself ${oracle}`);
  assert.ok(unseen!.model.auc! > unseen!.lookup.auc! + 0.05);
  assert.ok(unseen!.model.precision[2]! > 0.5);
  assert.ok(critical.model.auc! > 0.8, `critical AUC ${critical.model.auc}`);
});

test('a chance that is said is about what is seen', () => {
  const { fraud } = scoreRows(models, counts, fresh);
  const said = fraud.reduce((sum, chance) => sum + chance, 0) / fresh.length;
  const seen = fresh.filter(({ verdict }) => verdict !== 'clean').length / fresh.length;
  assert.ok(Math.abs(said - seen) < 0.05, `said ${said}, seen ${seen}`);
});

test('progress rises to the whole, and a training that is aborted ends', () => {
  assert.equal(parts.at(-1), 1);
  assert.deepEqual(
    parts,
    parts.toSorted((a, b) => a - b),
  );
  assert.throws(() => trainModelSet(rows.slice(0, 200), { seed: 1, isAborted: () => true }), Aborted);
});

test('the same rows and seed give the same model set; stored and read again it gives the same scores', () => {
  const some = rows.slice(0, 600);
  const one = canonicalJson(trainModelSet(some, { seed: 3 }));
  assert.equal(canonicalJson(trainModelSet(some, { seed: 3 })), one);
  assert.notEqual(canonicalJson(trainModelSet(some, { seed: 4 })), one);
  const read: ModelSet = JSON.parse(canonicalJson(models));
  for (const row of fresh.slice(0, 200)) {
    assert.equal(canonicalJson(scoreOf(read, row, 4)), canonicalJson(scoreOf(models, row, 4)));
  }
});

test('counts and figures that went through a record give the same score', () => {
  for (const row of fresh.slice(0, 100)) {
    const stored = JSON.parse(
      JSON.stringify(inputsOf(row), (_, value) => (Number.isNaN(value) ? null : value)),
    );
    const numerics = stored.numerics.map((value: number | null) => value ?? Number.NaN);
    assert.deepEqual(scoreItem(models, stored.triples, numerics), scoreOf(models, row));
  }
});

test('labels by chance are not learnt: the score of fresh rows orders nothing', () => {
  const random = seededRandom(11);
  const verdicts = rows.map(({ verdict }) => verdict);
  for (let i = verdicts.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [verdicts[i], verdicts[j]] = [verdicts[j]!, verdicts[i]!];
  }
  const permuted = rows.map((row, i) => ({ ...row, verdict: verdicts[i]! }));
  const blind = trainModelSet(permuted, { seed: 1 });
  const { fraud, hits } = scoreRows(blind, countsOf(permuted), fresh);
  const area = areaUnderCurve(fraud, hits);
  assert.ok(area > 0.44 && area < 0.56, `AUC ${area}`);
  assert.ok(Math.abs(blind.figures.auc! - 0.5) < 0.08, `kept out ${blind.figures.auc}`);
});

test('what was critical is no feature of fraud', () => {
  const asked = (set: ModelSet['main']): Set<string> =>
    new Set(set.feature.filter((_, node) => set.left[node]! >= 0).map((place) => FEATURES[place]!));
  for (const name of [...asked(models.main), ...asked(models.cold)])
    assert.ok(!name.startsWith('critical:'), name);
  assert.ok(![...asked(models.cold)].some((name) => name.endsWith(':profile')));
  assert.ok(MAIN_FEATURES.length < FEATURES.length);
});

test('an outcome changes what the next score knows', () => {
  const own = countsOf(rows);
  const row = fresh[0]!;
  const line = row.declaration.items[row.item]!;
  const before = readCounts(own, row.declaration, line);
  assert.match(regimeWords(before).en, /^New goods profile/);
  learnOutcome(own, row.declaration, line, 'fraud');
  learnOutcome(own, row.declaration, line, 'clean');
  const after = readCounts(own, row.declaration, line);
  const score = scoreItem(models, after, goodsNumerics(row.declaration, line, models.prices));
  assert.deepEqual([score.regime, score.seen, score.hits], ['seen', 2, 1]);
  assert.equal(regimeWords(after).en, 'Goods profile seen 2 times, 1 fraudulent.');
  assert.equal(regimeWords(after).ko, '같은 물품 프로파일을 2회 검사하여 1회 적발했습니다.');
  learnOutcome(own, row.declaration, line, 'fraud', -1);
  learnOutcome(own, row.declaration, line, 'clean', -1);
  assert.deepEqual(readCounts(own, row.declaration, line), before);
});

test('an explanation adds up, and names the importer where the importer is the reason', () => {
  const bad = fresh.filter(({ declaration }) => isBadImporter(declaration.importer!.id)).slice(0, 40);
  let first = 0;
  for (const row of bad) {
    const { triples, numerics } = inputsOf(row);
    const { families, bias, margin, records } = explainItem(models, triples, numerics);
    const sum = families.reduce((total, { value }) => total + value, bias);
    assert.ok(Math.abs(sum - margin) < 1e-6);
    if (families[0]!.family === 'importer' && families[0]!.value > 0) first++;
    assert.ok(records.some(({ key }) => key === 'importer'));
  }
  assert.ok(first > bad.length * 0.8, `${first} of ${bad.length}`);
  const named = scoreOf(models, bad[0]!, 3).topContributions!;
  assert.equal(named.length, 3);
  assert.ok(Math.abs(named[0]!.value) >= Math.abs(named[2]!.value));
});

test('every feature, family and figure has words in both languages', () => {
  for (const feature of FEATURES) {
    const { ko, en } = featureWords(feature);
    assert.ok(/[가-힣]/.test(ko) && /^[a-zA-Z]/.test(en), feature);
  }
  for (const { ko, en } of [...Object.values(FAMILIES), ...Object.values(NUMERIC_WORDS)]) assert.ok(ko && en);
});

test('no rows, one row, rows of one kind: a model set that says the share', () => {
  const clean = rows.filter(({ verdict }) => verdict === 'clean').slice(0, 50);
  for (const few of [[], rows.slice(0, 1), clean]) {
    const { fraud, critical } = scoreOf(trainModelSet(few, { seed: 1 }), fresh[0]!);
    assert.ok(fraud >= 0 && fraud <= 1 && critical >= 0 && critical <= 1);
  }
  assert.ok(scoreOf(trainModelSet(clean, { seed: 1 }), fresh[0]!).fraud < 0.1);
  const nothing = new Array<number>(KEY_KINDS.length * 3).fill(0);
  assert.match(regimeWords(nothing).en, /nothing like it/);
});

test('the same training with rates of earlier days only also finds the plant', () => {
  const asOf = trainModelSet(rows, { seed: 1, encoding: 'as-of' });
  const { fraud, hits } = scoreRows(asOf, counts, fresh);
  assert.ok(areaUnderCurve(fraud, hits) > 0.8);
});

test('a model set that is cut, of other keys or damaged is refused, and never asked', () => {
  const codeOf = (value: unknown): string | undefined => {
    const result = checkModelSet(value);
    return result.ok ? undefined : result.problems[0]!.code;
  };
  const whole: ModelSet = JSON.parse(JSON.stringify(models));
  assert.equal(codeOf(whole), undefined);
  for (const value of [null, 7, 'models', [], {}, { format: 1 }, { ...whole, prices: undefined }]) {
    assert.equal(codeOf(value), 'scores/not-a-model-set');
  }
  const other = { ...whole, keyList: { ...whole.keyList, version: 0 } };
  assert.equal(codeOf(other), 'scores/other-keys');
  assert.throws(() => scoreOf(other, fresh[0]!), /another list of keys/);
  const { main } = whole;
  const looping = main.left.with(main.left.indexOf(main.left.find((child) => child > 0)!), 0);
  for (const damage of [
    { left: looping },
    { left: main.left.slice(0, -1) },
    { value: main.value.with(3, Number.NaN) },
    { roots: [main.left.length] },
    {
      feature: main.feature.with(
        main.left.findIndex((child) => child > 0),
        999,
      ),
    },
  ]) {
    assert.equal(codeOf({ ...whole, main: { ...main, ...damage } }), 'scores/damaged-forest');
  }
});
