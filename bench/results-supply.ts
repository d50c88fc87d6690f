/** Rows of the page of results for early warning. */
import { type ResultRow, row, whole } from './result-row.ts';
import type { SupplyFigures } from './supply.ts';

export interface SupplyResults {
  readonly supply?: SupplyFigures;
}

const NAMES: Readonly<Record<string, string>> = {
  warning: 'Early warning',
  'plain-30': 'Plain rule, 30 % off the mean of a year',
  'plain-60': 'Plain rule, 60 % off',
};

export function supplyRows({ supply }: SupplyResults): ResultRow[] {
  if (supply === undefined) return [];
  const { reports, pass } = supply;
  return [
    ...reports.flatMap(({ rule, shocked, quiet, toKorea }) => [
      row(
        `${NAMES[rule]}: made-up shocks seen / before the worst month was over`,
        `${shocked.seen} / ${shocked.inTime} of ${shocked.shocks}`,
        '',
        '',
        `median lead ${shocked.leadDays?.[1] ?? '-'} days; worlds that no setting was chosen on`,
      ),
      row(
        `${NAMES[rule]}: false alarms an item and year, quiet worlds`,
        quiet.falseAlarmsAYear.toFixed(3),
        '',
        '',
        `${whole(quiet.quietYears)} item-years`,
      ),
      ...(toKorea === null
        ? []
        : [
            row(
              `${NAMES[rule]}: China’s permits of 2023, exports to Korea`,
              `${toKorea.filter(({ warnedOn }) => warnedOn !== null).length} of ${toKorea.length} goods`,
              '',
              '',
              `lead in days ${toKorea.map(({ leadDays }) => leadDays ?? '-').join(', ')}; ${toKorea.reduce((sum, one) => sum + one.falseAlarms, 0)} false alarms in ${toKorea.reduce((sum, one) => sum + one.quietYears, 0).toFixed(0)} item-years; days of publication are assumed`,
            ),
          ]),
    ]),
    row(
      `Early-warning pass over ${whole(pass.items)} items × 60 months × 200 partners`,
      `${pass.cpuSeconds.toFixed(0)} s`,
      '≤ 60 s',
      '',
      `by processor time, ${pass.seconds.toFixed(0)} s by the clock; ${whole(pass.rows)} rows in memory, none revised; reading them from a database is not in it`,
    ),
  ];
}
