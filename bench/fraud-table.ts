/** The fraud benchmark as a table to read. */
import { type Measures, PERCENTS } from '../src/screening/scores/index.ts';
import type { FraudBench } from './fraud.ts';
import { meanAndDeviation } from './fraud-rows.ts';

export function fraudTable(bench: FraudBench): string {
  const first = bench.runs[0]!.evaluation;
  const lines = [
    `${bench.pack}: trained on ${bench.trainedOn.from} .. ${bench.trainedOn.to}, ${bench.trainedOn.rows} rows, ${bench.trainedOn.frauds} frauds`,
    bench.caveat.en,
    row('valid, seed 0', ['rows', 'hits', 'AUC', 'AP', ...PERCENTS.map((percent) => `P@${percent}`), 'R@5']),
  ];
  for (const { name, model, lookup } of first.regimes) {
    lines.push(measures(`${name}, models`, model), measures(`${name}, lookup`, lookup));
  }
  lines.push(measures('critical, model', first.critical.model));
  lines.push(measures('critical, lookup', first.critical.lookup));
  lines.push('', `Over ${bench.runs.length} seed(s), mean and standard deviation:`);
  for (const [name, { mean, deviation }] of Object.entries(bench.summary)) {
    lines.push(`  ${name.padEnd(20)} ${mean.toFixed(4)} ± ${deviation.toFixed(4)}`);
  }
  for (const { by, folds } of bench.disjoint ?? []) {
    const auc = meanAndDeviation(folds.map((fold) => fold.model.auc ?? Number.NaN));
    const at5 = meanAndDeviation(folds.map((fold) => fold.model.precision[2] ?? Number.NaN));
    const lookup = meanAndDeviation(folds.map((fold) => fold.lookup.auc ?? Number.NaN));
    lines.push(
      `  apart by ${by}: AUC ${auc.mean.toFixed(3)} ± ${auc.deviation.toFixed(3)}, P@5 ${at5.mean.toFixed(3)}, lookup AUC ${lookup.mean.toFixed(3)}`,
    );
  }
  const { speed } = bench;
  lines.push(
    '',
    `Scoring on one thread: ${Math.round(speed.rowsPerSecond)} rows/s end to end, ${Math.round(speed.treesRowsPerSecond)} with counts at hand;`,
    `one line with contributions p50 ${speed.oneP50.toFixed(3)} ms, p99 ${speed.oneP99.toFixed(3)} ms;`,
    `${Math.round(speed.explainedPerSecond)} exact explanations/s, additivity error ${speed.additivityError.toExponential(1)}`,
  );
  return lines.join('\n');
}

function measures(name: string, one: Measures): string {
  const figure = (value: number | null | undefined): string => (value == null ? '-' : value.toFixed(4));
  return row(name, [
    String(one.rows),
    String(one.hits),
    figure(one.auc),
    figure(one.averagePrecision),
    ...one.precision.map(figure),
    figure(one.recall[2]),
  ]);
}

function row(name: string, cells: readonly string[]): string {
  return name.padEnd(18) + cells.map((cell) => cell.padStart(8)).join('');
}
