/** Does a model set say what finds bring: planted amounts learnt, rows kept out bearing it out, and silence where few are known? */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonicalJson } from '../../core/hash.ts';
import { expectedYield } from '../yield.ts';
import { checkModelSet } from './check-model-set.ts';
import { goodsNumerics } from './goods-numerics.ts';
import { amountOfFind, type LearningRow } from './learning-table.ts';
import type { ModelSet } from './model-set.ts';
import { plantedRows } from './planted-rows.ts';
import { scoreItem } from './score-item.ts';
import { trainModelSet } from './train.ts';

const PLANTED = { seed: 3, declarations: 1_500, badImporter: 0.6, cheapBulk: 0.5, otherwise: 0.04 };
/** A find brings a tenth of the value. */
const planted = (row: LearningRow): number => (row.declaration.items[row.item]!.customsValueKrw ?? 0) / 10;
const rows = plantedRows(PLANTED).map((row) =>
  row.verdict === 'clean' ? row : { ...row, recoveredKrw: planted(row) },
);
const models = trainModelSet(rows, { seed: 1 });
const NOTHING_KNOWN = new Array<number>(models.keyList.names.length * 3).fill(0);

function scored(set: ModelSet, { declaration, item }: LearningRow) {
  const numerics = goodsNumerics(declaration, declaration.items[item]!, set.prices);
  return scoreItem(set, NOTHING_KNOWN, numerics);
}

test('what it says of finds that it never saw adds up to what they bring, the larger ones first', () => {
  const { finds, figures } = models.worth!;
  assert.ok(finds > 200 && figures.heldOut > 40, JSON.stringify({ finds, figures }));
  assert.ok(Math.abs(figures.saidOverFound! - 1) < 0.25, JSON.stringify(figures));
  assert.ok(figures.rankCorrelation! > 0.9, JSON.stringify(figures));
  const others = plantedRows({ ...PLANTED, seed: 4, declarations: 500 });
  const said = others.map((row) => scored(models, row).worthKrw!);
  const [sum, truth] = [said, others.map(planted)].map((all) => all.reduce((a, b) => a + b, 0));
  assert.ok(Math.abs(sum! / truth! - 1) < 0.25, `${sum} for ${truth}`);
  assert.ok(said.every((won) => Number.isSafeInteger(won) && won >= 0));
});

test('a stored set says the same, a damaged forest of it is refused', () => {
  const stored = JSON.parse(canonicalJson(models)) as ModelSet;
  for (const row of rows.slice(0, 50)) assert.deepEqual(scored(stored, row), scored(models, row));
  const { forest } = stored.worth!;
  const endless = { ...forest, left: forest.left.map((child, node) => (child === -1 ? -1 : node)) };
  const damaged = checkModelSet({ ...stored, worth: { ...stored.worth!, forest: endless } });
  assert.equal(damaged.ok ? '' : damaged.problems[0]!.code, 'scores/damaged-forest');
  const renamed = { ...forest, featureNames: forest.featureNames.toReversed() };
  const others = checkModelSet({ ...stored, worth: { ...stored.worth!, forest: renamed } });
  assert.equal(others.ok ? '' : others.problems[0]!.code, 'scores/other-keys');
});

test('without amounts nothing is said, and what is at stake counts by the declared value', () => {
  const silent = trainModelSet(plantedRows({ ...PLANTED, declarations: 600 }), { seed: 1 });
  assert.equal(silent.worth, undefined);
  const score = scored(silent, rows[0]!);
  assert.ok(!('worthKrw' in score));
  const [low, high] = [1, 1e9].map((worth) =>
    expectedYield([{ ...score, fraud: 0.5, worthKrw: worth }], () => 1e9),
  );
  assert.ok(low! < high!);
  assert.equal(
    expectedYield([{ ...score, fraud: 0.5 }], () => 1e9),
    high,
  );
});

test('the amount of a find is that of the line it names, or of the only line', () => {
  const [one, several] = [1, 2].map(
    (n) => rows.find(({ declaration }) => declaration.items.length === n)!.declaration,
  );
  const find = { recoveredKrw: 5_000 };
  assert.deepEqual(amountOfFind(one!, 'fraud', find), find);
  assert.deepEqual(amountOfFind(several!, 'fraud', find), {});
  assert.deepEqual(amountOfFind(several!, 'fraud', { ...find, item: 2 }), find);
  assert.deepEqual(amountOfFind(one!, 'clean', find), {});
});

test('finds that bring nothing take from the sum, and nobody is told of almost nothing because of them', () => {
  const isHeavy = ({ declaration, item }: LearningRow): boolean =>
    declaration.items[item]!.netMassKg! > 1_000;
  let find = 0;
  const some = rows.map((row) =>
    row.verdict === 'clean' || !isHeavy(row) || find++ % 2 > 0 ? row : { ...row, recoveredKrw: 0 },
  );
  const learnt = trainModelSet(some, { seed: 1 });
  const others = plantedRows({ ...PLANTED, seed: 4, declarations: 500 });
  const middle = (of: readonly LearningRow[]): number => {
    const ratios = of.map((row) => scored(learnt, row).worthKrw! / planted(row)).sort((a, b) => a - b);
    return ratios[ratios.length >> 1]!;
  };
  const [heavy, light] = [others.filter(isHeavy), others.filter((row) => !isHeavy(row))].map(middle);
  assert.ok(heavy! > 0.3 && heavy! < 1, `half of a tenth: ${heavy}`);
  assert.ok(heavy! / light! > 0.5, `${heavy} beside ${light}`);
});
