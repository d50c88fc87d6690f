/** Rows of the page of results for press releases. */
import type { ReleaseFigures } from './releases.ts';
import { ms, type ResultRow, row, whole } from './result-row.ts';

export interface ReleaseResults {
  readonly releases?: ReleaseFigures;
}

export function releaseRows({ releases: figures }: ReleaseResults): ResultRow[] {
  if (figures === undefined) return [];
  const { altered, missed, statements, releases, falseAlarms, checkMillis, slowestMillis } = figures;
  const sum = (counts: Readonly<Record<string, number>>): number =>
    Object.values(counts).reduce((total, count) => total + count, 0);
  const parts = Object.entries(altered)
    .map(([what, count]) => `${what} ${whole(count)}`)
    .join(', ');
  const forms = Object.entries(slowestMillis)
    .map(([form, millis]) => `${form} ${ms(millis)}`)
    .join(', ');
  return [
    row(
      'Altered releases that the check missed',
      `${sum(missed)} of ${whole(sum(altered))}`,
      '0 of 1,000',
      '',
      parts,
    ),
    row(
      'Statements of unaltered releases that it doubted',
      `${falseAlarms} of ${whole(statements)}`,
      '0',
      '',
      `${releases} releases of made-up figures, Korean and English`,
    ),
    row(
      'Check of one release, median / slowest',
      `${ms(checkMillis[0])} / ${ms(checkMillis[1])}`,
      '',
      '',
      '',
    ),
    row(
      'From figures to DOCX, the slowest',
      ms(slowestMillis.docx),
      '≤ 20 s',
      '',
      `the slowest of each form: ${forms}`,
    ),
  ];
}
