/** Reads rows of published trade by partner, all problems at once. */
import { bad, good, type Problem, type Result } from '../../../core/problem.ts';
import { FLOWS, type TradeRow } from '../rows.ts';
import { emptyProblem, type Record, readerOf, type SupplyProblemCode, unknownColumns } from './record.ts';

const TRADE_COLUMNS = [
  ...['item', 'flow', 'month', 'partner', 'value_usd', 'mass_kg', 'published_on'],
] as const;

export function readTradeRows(
  records: readonly Record[],
  items: ReadonlySet<string>,
): Result<TradeRow[], SupplyProblemCode> {
  const problems: Problem<SupplyProblemCode>[] = [...unknownColumns(records, TRADE_COLUMNS)];
  if (records.length === 0) problems.push(emptyProblem());
  const seen = new Set<string>();
  const rows = records.map((record): TradeRow => {
    const read = readerOf(record);
    const row = {
      item: read.text('item'),
      flow: read.oneOf('flow', FLOWS),
      month: read.month('month'),
      partner: read.text('partner'),
      valueUsd: read.number('value_usd'),
      massKg: read.optionalNumber('mass_kg'),
      publishedOn: read.day('published_on'),
    };
    if (row.item !== '' && !items.has(row.item))
      read.refuse('supply/unknown-item', 'item', unknownItem(row.item));
    if (row.partner !== '' && !/^[A-Z]{2}$/.test(row.partner))
      read.refuse('supply/value', 'partner', {
        ko: `partner는 두 글자 국가부호여야 합니다. 받은 값: ${row.partner}`,
        en: `partner has to be a country code of two letters. Got: ${row.partner}`,
      });
    if (row.publishedOn !== '' && row.month !== '' && row.publishedOn.slice(0, 7) < row.month)
      read.refuse('supply/day', 'published_on', early(row.month, row.publishedOn));
    const key = [row.item, row.flow, row.month, row.partner, row.publishedOn].join('\0');
    if (seen.has(key)) read.refuse('supply/twice', 'item', TWICE);
    seen.add(key);
    problems.push(...read.problems);
    return row;
  });
  return problems.length > 0 ? bad(problems) : good(rows);
}

export const TWICE = {
  ko: '같은 자리의 값이 두 번 있습니다.',
  en: 'The same place is told twice.',
};

export function unknownItem(id: string): { ko: string; en: string } {
  return { ko: `등록되지 않은 품목입니다: ${id}`, en: `Not a watched item: ${id}` };
}

export function early(month: string, day: string): { ko: string; en: string } {
  return {
    ko: `${month}의 값이 그 달이 오기 전(${day})에 공표될 수 없습니다.`,
    en: `Figures of ${month} cannot have been published before it began (${day}).`,
  };
}
