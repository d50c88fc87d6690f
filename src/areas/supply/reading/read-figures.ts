/** Reads what is told of items and months as a whole (importers, lead time, production), all problems at once. */
import { bad, good, type Problem, type Result } from '../../../core/problem.ts';
import type { FigureRow } from '../rows.ts';
import { early, TWICE, unknownItem } from './read-trade.ts';
import { emptyProblem, type Record, readerOf, type SupplyProblemCode, unknownColumns } from './record.ts';

const FIGURE_COLUMNS = [
  ...['item', 'month', 'importers', 'top_importer_share', 'lead_days', 'production_usd', 'published_on'],
] as const;

export function readFigureRows(
  records: readonly Record[],
  items: ReadonlySet<string>,
): Result<FigureRow[], SupplyProblemCode> {
  const problems: Problem<SupplyProblemCode>[] = [...unknownColumns(records, FIGURE_COLUMNS)];
  if (records.length === 0) problems.push(emptyProblem());
  const seen = new Set<string>();
  const rows = records.map((record): FigureRow => {
    const read = readerOf(record);
    const row = {
      item: read.text('item'),
      month: read.month('month'),
      importers: read.optionalNumber('importers'),
      topImporterShare: read.optionalNumber('top_importer_share', 0, 1),
      leadDays: read.optionalNumber('lead_days'),
      productionUsd: read.optionalNumber('production_usd'),
      publishedOn: read.day('published_on'),
    };
    if (row.item !== '' && !items.has(row.item))
      read.refuse('supply/unknown-item', 'item', unknownItem(row.item));
    if (row.publishedOn !== '' && row.month !== '' && row.publishedOn.slice(0, 7) < row.month)
      read.refuse('supply/day', 'published_on', early(row.month, row.publishedOn));
    const key = [row.item, row.month, row.publishedOn].join('\0');
    if (seen.has(key)) read.refuse('supply/twice', 'item', TWICE);
    seen.add(key);
    problems.push(...read.problems);
    return row;
  });
  return problems.length > 0 ? bad(problems) : good(rows);
}
