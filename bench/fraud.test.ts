import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { seededRandom } from '../src/core/random.ts';
import { findPacks, packFolder } from '../src/packs/find-packs.ts';
import { evaluateScored, scoreRows, trainModelSet } from '../src/screening/scores/index.ts';
import { benchFraud } from './fraud.ts';
import { fraudReport } from './fraud-report.ts';
import { countAll, readLearningRows } from './fraud-rows.ts';

const bench = await benchFraud({ env: process.env });
const report = bench === undefined ? undefined : fraudReport(bench);
const skip =
  bench === undefined ? 'the data pack kcs-import-declarations was not found in GWANMUN_PACKS' : false;

test('trained on the year, the scores order the quarter after it as they must', { skip }, () => {
  const { all, unseen, critical, f } = report!;
  assert.ok(all.auc.mean >= 0.975, `AUC ${all.auc.mean}`);
  assert.ok(all.precisionAt['5']!.mean >= 0.99, `P@5 ${all.precisionAt['5']!.mean}`);
  assert.ok(all.precisionAt['10']!.mean >= 0.97, `P@10 ${all.precisionAt['10']!.mean}`);
  assert.ok(unseen.auc.mean >= 0.58, `unseen AUC ${unseen.auc.mean}`);
  assert.ok(critical.auc.mean >= 0.97, `critical AUC ${critical.auc.mean}`);
  assert.ok(f.chosen.macroF1.mean >= 0.9, `macro-F1 ${f.chosen.macroF1.mean}`);
  assert.ok(
    f.chosen.f1.mean <= f.optimistic.f1.mean,
    'the threshold of the judged rows themselves is the best there',
  );
});

test('the models beat the plain lookup in every regime, new goods profiles first', { skip }, () => {
  const { regimes, critical } = bench!.runs[0]!.evaluation;
  assert.equal(regimes[0]!.name, 'unseen');
  for (const { name, model, lookup } of regimes) {
    assert.ok(model.auc! > lookup.auc!, `${name}: ${model.auc} against ${lookup.auc}`);
  }
  assert.ok(critical.model.auc! > critical.lookup.auc!);
});

test('explanations of real rows add up', { skip }, () => {
  assert.ok(bench!.speed.additivityError < 1e-6);
});

test('trained on verdicts dealt out by chance, the scores order nothing', { skip }, async () => {
  const folder = packFolder(await findPacks(process.env), 'kcs-import-declarations')!;
  const train = (await readLearningRows(join(folder, 'train.csv'))).slice(0, 15_000);
  const random = seededRandom(8);
  const verdicts = train.map(({ verdict }) => verdict);
  for (let i = verdicts.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [verdicts[i], verdicts[j]] = [verdicts[j]!, verdicts[i]!];
  }
  const permuted = train.map((row, i) => ({ ...row, verdict: verdicts[i]! }));
  const models = trainModelSet(permuted, { seed: 0 });
  const valid = await readLearningRows(join(folder, 'valid.csv'));
  const { regimes } = evaluateScored(scoreRows(models, countAll(permuted), valid));
  const { auc } = regimes.find(({ name }) => name === 'all')!.model;
  assert.ok(auc! > 0.48 && auc! < 0.52, `AUC ${auc}`);
});
