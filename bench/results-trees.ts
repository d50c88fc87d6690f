/** Rows of the bench of boosted trees, for the page of results. */
import { type ResultRow, row, whole } from './result-row.ts';
import type { TreesBench } from './trees.ts';

export interface TreesResults {
  readonly trees?: TreesBench;
}

export function treesRows({ trees }: TreesResults): ResultRow[] {
  if (trees === undefined) return [];
  const { rows, from, million } = trees;
  const mb = (value: number): string => `${whole(value)} MB`;
  const million60 = `1,000,000 × 60, ${million.trees} trees of depth 6`;
  const { explainedPerCoreSecond, xgboost = [] } = trees;
  const native =
    xgboost.length === 0 ? '' : `; XGBoost itself ${whole(median(xgboost.map((one) => one.explained)))}`;
  return [
    ...trainingRows(trees, `${whole(rows)} × 60 × 250 trees, depth 6`),
    row(
      'Rows scored a core and second, 250 trees alone',
      whole(trees.scoredPerCoreSecond),
      '30,000',
      '50,000',
      `table ${from}`,
    ),
    row(
      'Rows explained exactly (Shapley values) a core and second',
      whole(explainedPerCoreSecond),
      '100',
      '400',
      `largest error of the sum ${trees.additivityError.toExponential(0)}${native}`,
    ),
    row(
      `Training ${million60}: highest memory`,
      mb(million.residentMb),
      '≤ 4,000 MB',
      '',
      `${million.seconds.toFixed(0)} s on one thread; the table, made from a seed, is among it`,
    ),
    row(
      'Memory that the check states for 10,000,000 × 60',
      mb(trees.tenMillionMb),
      '',
      '',
      'stated before the first row is read, not measured; refused above 4,000 MB unless more is allowed',
    ),
  ];
}

function trainingRows({ cpu, wall, wallOfTwo, xgboost, from }: TreesBench, what: string): ResultRow[] {
  const [ours, oursOfTwo] = [median(cpu), median(wallOfTwo)];
  const seconds = (value: number): string => `${value.toFixed(1)} s`;
  const onTwo = `${seconds(oursOfTwo)}, ${seconds(median(wall))}`;
  if (xgboost === undefined) {
    const caveat = 'no Python with XGBoost here, so nothing to compare with';
    return [
      row(`Training ${what}: processor time`, seconds(ours), '', '', caveat),
      row('The same by the clock on two threads, on one', onTwo, '', '', `table ${from}`),
    ];
  }
  const theirs = median(xgboost.map((one) => one.cpu));
  const [theirWall, theirWallOfTwo] = [
    median(xgboost.map((one) => one.wall)),
    median(xgboost.map((one) => one.wallOfTwo)),
  ];
  return [
    row(
      `Training ${what}: processor time against XGBoost ${xgboost[0]!.version} hist on one thread`,
      `${(ours / theirs).toFixed(2)} times`,
      '≤ 2.5 times',
      '≤ 1.5 times',
      `${seconds(ours)} against ${seconds(theirs)}, binning in both; medians of ${cpu.length} rounds in turn; table ${from}`,
    ),
    row(
      'The same by the clock: ours on two threads, on one',
      onTwo,
      '',
      `< ${seconds(theirWall)} (XGBoost on one)`,
      `XGBoost on two threads ${seconds(theirWallOfTwo)}; other programs on the cores tell most here`,
    ),
  ];
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
