/**
 * How fast forests are trained, asked and explained, beside XGBoost on the same table in the same run, and how much memory a
 * million rows take. `npm run bench -- trees`, or `node bench/trees.ts million` for the memory alone.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openColumnTeam } from '../src/app/column-team/column-team.ts';
import { bin } from '../src/learning/bins.ts';
import { type BoostSettings, boost } from '../src/learning/boost.ts';
import { type CompiledForest, compileForest, marginOf, marginsOf } from '../src/learning/forest.ts';
import { trainingBytes } from '../src/learning/training-memory.ts';
import { shapleyValues } from '../src/learning/tree-shap.ts';
import { pythonWithXgboost, runPython } from '../test/xgboost/python.ts';
import { FEATURES, madeData, type TreesData, treesData } from './trees-data.ts';

const SETTINGS: BoostSettings = {
  trees: 250,
  depth: 6,
  rate: 0.08,
  lambda: 2,
  gamma: 0,
  leastCover: 1,
  rowShare: 0.8,
  columnShare: 0.5,
  seed: 1,
};
const NAMES = Array.from({ length: FEATURES }, (_, feature) => `f${feature}`);
const ROUNDS = 3;
const MILLION = 1_000_000;
const MILLION_TREES = 30;
const EXPLAINED = 1_000;

interface Xgboost {
  readonly version: string;
  readonly cpu: number;
  readonly wall: number;
  readonly wallOfTwo: number;
  readonly explained: number;
}

export interface TreesBench {
  readonly rows: number;
  readonly from: TreesData['from'];
  /** Seconds of the processor for binning and training on one thread, and by the clock on one and on two; each round's. */
  readonly cpu: readonly number[];
  readonly wall: readonly number[];
  readonly wallOfTwo: readonly number[];
  /** Of the same rounds, one after the other with ours; undefined where no Python has XGBoost. */
  readonly xgboost?: readonly Xgboost[];
  readonly scoredPerCoreSecond: number;
  readonly explainedPerCoreSecond: number;
  /** Largest distance between a margin and the sum of its parts. */
  readonly additivityError: number;
  readonly million: { readonly trees: number; readonly seconds: number; readonly residentMb: number };
  /** What ten million rows would need, as the check states it. */
  readonly tenMillionMb: number;
}

export async function benchTrees(env: Readonly<Record<string, string | undefined>>): Promise<TreesBench> {
  const data = await treesData(env);
  const python = pythonWithXgboost();
  const [cpu, wall, wallOfTwo, xgboost]: [number[], number[], number[], Xgboost[]] = [[], [], [], []];
  for (let round = 0; round < ROUNDS; round++) {
    const alone = await trainOn(data, 1);
    cpu.push(alone.cpu);
    wall.push(alone.wall);
    wallOfTwo.push((await trainOn(data, 2)).wall);
    if (python !== undefined) xgboost.push(askXgboost(python, data));
  }
  const forest = compileForest(boost(bin(data.matrix), data.labels, NAMES, SETTINGS).forest);
  const shape = { rows: 10 * MILLION, features: FEATURES, depth: SETTINGS.depth };
  return {
    rows: data.matrix.rows,
    from: data.from,
    cpu,
    wall,
    wallOfTwo,
    ...(xgboost.length === 0 ? {} : { xgboost }),
    ...measureAsking(forest, data),
    million: measureMillion(),
    tenMillionMb: Math.round(trainingBytes(shape) / 1e6),
  };
}

async function trainOn(
  { matrix, labels }: TreesData,
  threads: number,
): Promise<{ cpu: number; wall: number }> {
  const { team, close } = await openColumnTeam(threads);
  const [cpu, wall] = [process.cpuUsage(), performance.now()];
  boost(bin(matrix), labels, NAMES, SETTINGS, { team });
  const found = { cpu: secondsSince(cpu), wall: (performance.now() - wall) / 1000 };
  await close();
  return found;
}

function secondsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function askXgboost(python: string, { matrix, labels }: TreesData): Xgboost {
  const folder = mkdtempSync(join(tmpdir(), 'gwanmun-trees-'));
  try {
    const [values, outcomes] = [join(folder, 'matrix.f32'), join(folder, 'labels.u8')];
    writeFileSync(
      values,
      new Uint8Array(matrix.values.buffer, matrix.values.byteOffset, matrix.values.byteLength),
    );
    writeFileSync(outcomes, labels);
    const args = [values, outcomes, String(matrix.rows), String(matrix.features)];
    return runPython(python, new URL('trees_xgboost.py', import.meta.url), args) as Xgboost;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function measureAsking(
  forest: CompiledForest,
  { matrix }: TreesData,
): Pick<TreesBench, 'scoredPerCoreSecond' | 'explainedPerCoreSecond' | 'additivityError'> {
  const { rows, features, values } = matrix;
  const side = new Float32Array(rows * features);
  for (let row = 0; row < rows; row++) {
    for (let f = 0; f < features; f++) side[row * features + f] = values[f * rows + row]!;
  }
  const rowAt = (row: number): Float32Array => side.subarray(row * features, (row + 1) * features);
  marginsOf(forest, side);
  const scoring = process.cpuUsage();
  for (let round = 0; round < ROUNDS; round++) marginsOf(forest, side);
  const scoredPerCoreSecond = (ROUNDS * rows) / secondsSince(scoring);
  let additivityError = 0;
  const explain = (row: number): void => {
    const parts = new Float64Array(features);
    const bias = shapleyValues(forest, rowAt(row), parts);
    const sum = parts.reduce((total, part) => total + part, bias);
    additivityError = Math.max(additivityError, Math.abs(sum - marginOf(forest, rowAt(row))));
  };
  for (let row = 0; row < 100; row++) explain(row);
  const explaining = process.cpuUsage();
  for (let row = 0; row < EXPLAINED; row++) explain(row);
  return {
    scoredPerCoreSecond,
    explainedPerCoreSecond: EXPLAINED / secondsSince(explaining),
    additivityError,
  };
}

/** In a process of its own, so that the memory is its own too. */
function measureMillion(): TreesBench['million'] {
  const file = fileURLToPath(import.meta.url);
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, 'million'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The training on a million rows ended with ${status}: ${stderr}`);
  return JSON.parse(stdout) as TreesBench['million'];
}

function trainMillion(): TreesBench['million'] {
  const { matrix, labels } = madeData(MILLION);
  const start = performance.now();
  boost(bin(matrix), labels, NAMES, { ...SETTINGS, trees: MILLION_TREES });
  const seconds = (performance.now() - start) / 1000;
  return { trees: MILLION_TREES, seconds, residentMb: Math.round(process.resourceUsage().maxRSS / 1024) };
}

if (import.meta.main && process.argv[2] === 'million') console.log(JSON.stringify(trainMillion()));
