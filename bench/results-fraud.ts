/** Rows of the fraud benchmark for the page of results: unseen goods first, every headline with its caveat. */
import type { FraudReport, Spread } from './fraud-report.ts';
import type { SimulationFigures } from './fraud-simulation.ts';
import { stagesIn } from './fraud-table.ts';
import { type ResultRow, row, whole } from './result-row.ts';

const MEMORY = 'synthetic data whose labels follow goods profiles: this measures memory';

const spread = ({ mean, deviation }: Spread): string => `${mean.toFixed(3)} ± ${deviation.toFixed(3)}`;

export function fraudRows(report: FraudReport): ResultRow[] {
  const { unseen, all, critical, f, groupDisjoint, timings, trainedOn, seeds } = report;
  return [
    row(
      `Fraud, goods profiles nobody examined (${whole(unseen.n)}): AUC`,
      spread(unseen.auc),
      '',
      '',
      `${seeds} seeds; chance .5, lookup ${unseen.lookup.auc.mean.toFixed(3)}; precision in the top 5 % ${spread(unseen.precisionAt['5']!)}, chance ${unseen.random.precision.toFixed(3)}`,
    ),
    ...(groupDisjoint === null ? [] : disjointRows(groupDisjoint)),
    row(
      'Fraud, all rows: AUC',
      spread(all.auc),
      '0.982',
      '0.983',
      `${MEMORY}; lookup ${all.lookup.auc.mean.toFixed(3)}`,
    ),
    row('The same: average precision', spread(all.ap), '0.950', '0.952', MEMORY),
    row(
      'The same: precision in the top 5, 10 and 20 %',
      ['5', '10', '20'].map((percent) => all.precisionAt[percent]!.mean.toFixed(3)).join(', '),
      '1.000, 0.998, 0.875',
      '1.000, 0.998, 0.880',
      MEMORY,
    ),
    row(
      'The same: fraud F1, macro-F1',
      `${f.chosen.f1.mean.toFixed(3)}, ${f.chosen.macroF1.mean.toFixed(3)}`,
      '',
      '',
      `threshold chosen while training; ${MEMORY}`,
    ),
    row(
      'Critical fraud: AUC, recall in the top 5 %',
      `${critical.auc.mean.toFixed(3)}, ${spread(critical.recallAt['5']!)}`,
      '-, 0.88',
      '',
      `${critical.positives} critical; ${MEMORY}`,
    ),
    row(
      `Training on ${whole(trainedOn.rows)} public rows`,
      `${timings.trainSeconds.mean.toFixed(1)} s`,
      '≤ 20 s',
      '',
      `one thread; processor seconds of the last: ${stagesIn(timings.stages)}`,
    ),
    row(
      'Lines scored a second',
      whole(timings.scoring.rowsPerSecond),
      '',
      '',
      'keys, counts, features and two forests',
    ),
    ...(report.simulation ?? []).map(simulationRow),
  ];
}

function disjointRows({ profile, hs6 }: NonNullable<FraudReport['groupDisjoint']>): ResultRow[] {
  return [
    row(
      'Fraud, folds that share no goods profile: AUC',
      spread(profile.auc),
      '0.62',
      '0.65',
      `four folds of the training rows; lookup ${profile.lookup.auc.mean.toFixed(3)}`,
    ),
    row(
      'The same: precision in the top 5 %',
      spread(profile.precisionAt['5']!),
      '0.35',
      '0.42',
      `lookup ${profile.lookup.precisionAt['5']!.mean.toFixed(3)}`,
    ),
    row(
      'Fraud, folds that share no HS code: AUC, top 5 %',
      `${hs6.auc.mean.toFixed(3)}, ${hs6.precisionAt['5']!.mean.toFixed(3)}`,
      '',
      '',
      `lookup ${hs6.lookup.auc.mean.toFixed(3)}`,
    ),
  ];
}

/** Must of the last 13 weeks, by percent examined and whether a part explores. */
const PLAYED: Readonly<Record<string, string>> = {
  '5/0': '0.93',
  '5/0.1': '0.88',
  '10/0': '0.78',
  '10/0.1': '0.77',
};

function simulationRow({ percent, exploration, strategy, seeds, last13 }: SimulationFigures): ResultRow {
  const how = exploration === 0 ? 'without exploring' : `${exploration * 100} % explore (${strategy})`;
  return row(
    `Played week by week, ${percent} % examined, ${how}: norm-precision of the last 13 weeks`,
    `${last13.mean.toFixed(3)} [${last13.low.toFixed(3)}, ${last13.high.toFixed(3)}]`,
    PLAYED[`${percent}/${exploration}`] ?? '',
    '',
    `${seeds} seeds; ${MEMORY}, and never changes`,
  );
}
