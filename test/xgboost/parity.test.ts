/** A model trained here says the same in Python's XGBoost, and one trained there says the same here: predictions and explanations. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { seededRandom } from '../../src/core/random.ts';
import { bin, type Matrix, makeMatrix } from '../../src/learning/bins.ts';
import { boost } from '../../src/learning/boost.ts';
import { compileForest, type Forest, logistic, marginsOf } from '../../src/learning/forest.ts';
import { shapleyValues } from '../../src/learning/tree-shap.ts';
import { readXgboost } from '../../src/learning/xgboost/read.ts';
import { writeXgboost } from '../../src/learning/xgboost/write.ts';
import { pythonWithXgboost, runPython } from './python.ts';

interface Answers {
  readonly predictions: readonly number[];
  readonly margins: readonly number[];
  /** For each of the first rows a part for each feature, and the bias last. */
  readonly contributions: readonly (readonly number[])[];
}

const SCRIPT = new URL('parity.py', import.meta.url);
const python = pythonWithXgboost();
const isSkipped =
  python === undefined && 'no Python with XGBoost here (on Debian: apt-get install python3-xgboost)';

describe('exchange with XGBoost', { skip: isSkipped }, () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'gwanmun-xgboost-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  const askPython = (forest: Forest, rows: Float32Array): Answers => {
    const [model, data] = [join(folder, 'ours.json'), join(folder, 'ours.f32')];
    writeFileSync(model, writeXgboost(forest));
    writeFileSync(data, new Uint8Array(rows.buffer, rows.byteOffset, rows.byteLength));
    return runPython(python!, SCRIPT, [
      'predict',
      model,
      data,
      String(forest.featureNames.length),
    ]) as Answers;
  };

  test('a forest trained here predicts and explains the same there', () => {
    const { matrix, labels } = planted(5_000);
    const { forest } = boost(bin(matrix), labels, ['a', 'b', 'c', 'd', 'e'], { ...SETTINGS });
    const rows = withRowsOnThresholds(forest, rowMajor(matrix));
    compare(forest, rows, askPython(forest, rows), logistic);
  });

  test('a start that float32 cannot say as a chance arrives all the same', () => {
    const { matrix, labels } = planted(2_000);
    const { forest } = boost(bin(matrix), labels, ['a', 'b', 'c', 'd', 'e'], { ...SETTINGS, trees: 5 });
    const rows = rowMajor(matrix);
    const far = { ...forest, base: Math.fround(11.25) };
    const answers = askPython(far, rows);
    compare(far, rows, answers, logistic);
    const margins = marginsOf(compileForest(far), rows);
    assert.ok(margins.every((margin, row) => Math.abs(margin - answers.margins[row]!) < 1e-5));
  });

  for (const objective of ['binary:logistic', 'reg:squarederror', 'rank:pairwise']) {
    test(`a model trained there as ${objective} predicts and explains the same here`, () => {
      const answers = runPython(python!, SCRIPT, ['train', objective, folder]) as Answers;
      const read = readXgboost(readFileSync(join(folder, 'model.json'), 'utf8'));
      assert.ok(read.ok, JSON.stringify(read).slice(0, 500));
      assert.deepEqual(read.value.featureNames, ['a', 'b', 'c', 'd', 'e', 'f']);
      const bytes = readFileSync(join(folder, 'rows.f32'));
      const rows = new Float32Array(
        bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength),
      );
      const asPrediction = objective === 'binary:logistic' ? logistic : (margin: number): number => margin;
      compare(read.value, rows, answers, asPrediction);
      compare(read.value, rows, askPython(read.value, rows), asPrediction);
    });
  }
});

const SETTINGS = {
  trees: 120,
  depth: 6,
  rate: 0.1,
  lambda: 1,
  gamma: 0,
  leastCover: 1,
  rowShare: 0.8,
  columnShare: 0.8,
  seed: 5,
};

/** Missing values in two features that send them to different sides, whole numbers in one, large amounts in one. */
function planted(rows: number): { matrix: Matrix; labels: Uint8Array } {
  const random = seededRandom(12);
  const matrix = makeMatrix(rows, 5);
  const labels = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) {
    const [a, whole, noise] = [random.normal(), random.below(9), random.normal()];
    const amount = Math.exp(random.normal() * 3 + 9);
    const [isUnknown, isUnsaid] = [random.next() < 0.2, random.next() < 0.2];
    const values = [isUnknown ? Number.NaN : a, whole, isUnsaid ? Number.NaN : amount, noise, -a * whole];
    values.forEach((value, f) => {
      matrix.values[f * rows + row] = value;
    });
    const margin = (isUnknown ? 2 : a) - (isUnsaid ? 2 : 0) + (whole > 4 ? 1 : -1) + (amount > 8000 ? 1 : 0);
    labels[row] = random.next() < logistic(margin) ? 1 : 0;
  }
  return { matrix, labels };
}

function rowMajor({ rows, features, values }: Matrix): Float32Array {
  const out = new Float32Array(rows * features);
  for (let row = 0; row < rows; row++) {
    for (let f = 0; f < features; f++) out[row * features + f] = values[f * rows + row]!;
  }
  return out;
}

/** Puts a value that stands exactly on a threshold of the forest into each of the first thousand rows. */
function withRowsOnThresholds(forest: Forest, rows: Float32Array): Float32Array {
  const asking = forest.left.flatMap((child, node) => (child >= 0 ? [node] : []));
  for (let row = 0; row < 1_000; row++) {
    const node = asking[(row * 7) % asking.length]!;
    rows[row * forest.featureNames.length + forest.feature[node]!] = forest.threshold[node]!;
  }
  return rows;
}

/** XGBoost adds up in float32, so margins are held to that; predictions to 1e-6, explanations to 1e-4, of their scale. */
function compare(
  forest: Forest,
  rows: Float32Array,
  answers: Answers,
  asPrediction: (margin: number) => number,
): void {
  const compiled = compileForest(forest);
  const margins = marginsOf(compiled, rows);
  assert.equal(answers.predictions.length, margins.length);
  assert.ok(margins.length >= 1_000);
  const scale = Math.max(1, ...answers.predictions.map(Math.abs));
  const width = forest.featureNames.length;
  let [worst, worstPart] = [0, 0];
  margins.forEach((margin, row) => {
    worst = Math.max(worst, Math.abs(asPrediction(margin) - answers.predictions[row]!) / scale);
    const theirs = answers.contributions[row];
    if (theirs === undefined) return;
    const parts = new Float64Array(width);
    const bias = shapleyValues(compiled, rows.subarray(row * width, (row + 1) * width), parts);
    const sum = parts.reduce((total, part) => total + part, bias);
    assert.ok(Math.abs(sum - margin) < 1e-6 * Math.max(1, Math.abs(margin)), `row ${row} adds up to ${sum}`);
    const size = Math.max(1, ...theirs.map(Math.abs));
    [...parts, bias].forEach((part, f) => {
      worstPart = Math.max(worstPart, Math.abs(part - theirs[f]!) / size);
    });
  });
  assert.ok(worst <= 1e-6, `predictions differ by ${worst}`);
  assert.ok(worstPart <= 1e-4, `explanations differ by ${worstPart}`);
}
