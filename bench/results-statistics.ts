/** Rows of the page of results for the cube of trade. */
import { ms, type ResultRow, row, whole } from './result-row.ts';
import type { StatisticsFigures } from './statistics.ts';

export interface StatisticsResults {
  readonly statistics?: StatisticsFigures;
}

export function statisticsRows({ statistics: figures }: StatisticsResults): ResultRow[] {
  if (figures === undefined) return [];
  const {
    rows,
    buildSeconds,
    buildProcessorSeconds,
    peakMegabytes,
    cubeMegabytes,
    answers,
    processorMs,
    besidePostgres,
  } = figures;
  const list = (times: Readonly<Record<string, number>>): string =>
    Object.entries(times)
      .map(([name, time]) => `${name} ${ms(time)}`)
      .join(', ');
  return [
    row(
      `${whole(rows)} lines become the cube of trade`,
      `${whole(buildSeconds)} s, ${whole(peakMegabytes)} MB`,
      '100,000,000 in ≤ 15 min and ≤ 4 GB',
      '',
      `${whole(buildProcessorSeconds)} s of processor time; ${whole(cubeMegabytes)} MB of cube; lines ${figures.lines === 'synthetic' ? 'declared in the invented country' : 'drawn by the bench itself'}`,
    ),
    row(
      'Tables of trade, and ten years of an item, the slowest',
      ms(figures.slowestMs),
      '≤ 300 ms',
      '',
      list(answers),
    ),
    row(
      'The same in processor time, the slowest',
      ms(Math.max(...Object.values(processorMs))),
      '',
      '',
      list(processorMs),
    ),
    row(
      `The same in PostgreSQL over ${whole(besidePostgres.rows)} rows of cube`,
      list(besidePostgres.postgresMs),
      '',
      '',
      `DuckDB over the same: ${list(besidePostgres.duckMs)}`,
    ),
  ];
}
