/** A table of trade as people and programs get it: dollars and kilograms, names, changes, and what is withheld said and not hidden. */
import { addMonths, type Measure, type TradeQuery } from '../../areas/statistics/index.ts';
import type {
  TradeFiguresView,
  TradeQueryView,
  TradeRowView,
  TradeTableView,
} from '../../exchange/contract.ts';
import { editionsAcross, isOtherEdition } from './editions.ts';
import type { FlowFigures, TradeAnswer, TradeRow } from './engine.ts';
import type { TradeNames } from './names.ts';

export async function tableView(
  names: TradeNames,
  query: TradeQuery,
  answer: TradeAnswer,
  of: Pick<TradeTableView, 'standing' | 'on' | 'isMadeUp'>,
): Promise<TradeTableView> {
  const rows: TradeRowView[] = [];
  const compared = isComparable(query) ? query : withoutComparison(query);
  for (const row of answer.rows) rows.push(await rowView(names, compared, row));
  const editions = editionsAcross(query);
  return { query: queryView(query), ...of, rows, isCut: answer.isCut, missing: answer.missing, editions };
}

/** Goods of one edition are not held against those of another. */
function isComparable({ against = 0, ...query }: TradeQuery): boolean {
  const isFine = editionsAcross({ ...query, against, from: addMonths(query.from, -against) }).length > 0;
  return !isFine || !isOtherEdition(query.to, addMonths(query.from, -against));
}

function withoutComparison({ against: _, ...query }: TradeQuery): TradeQuery {
  return query;
}

export function queryView(query: TradeQuery): TradeQueryView {
  const { flow, from, to, by, where, measure, against = null, top } = query;
  return { flow, from, to, by, ...where, measure, against, top };
}

async function rowView(names: TradeNames, query: TradeQuery, row: TradeRow): Promise<TradeRowView> {
  const keys = await Promise.all(
    row.keys.map(async (code, place) => ({ code, name: await names.name(query.by[place]!, code) })),
  );
  const sent = figuresView(row.export, row.wasExport, row.withheldExport, query);
  const brought = figuresView(row.import, row.wasImport, row.withheldImport, query);
  const isWhole = query.flow === 'both' && row.withheldExport + row.withheldImport === 0;
  const balance = ((row.export?.usdCents ?? 0) - (row.import?.usdCents ?? 0)) / 100;
  return { keys, export: sent, import: brought, balanceUsd: isWhole ? balance : null };
}

const VALUES: Readonly<Record<Measure, (figures: FlowFigures) => number>> = {
  usd: ({ usdCents }) => usdCents / 100,
  krw: ({ krw }) => krw,
  kg: ({ grams }) => grams / 1000,
  lines: ({ lines }) => lines,
};

function figuresView(
  is: FlowFigures | null,
  was: FlowFigures | null,
  withheld: number,
  { measure, against }: TradeQuery,
): TradeFiguresView | null {
  if (is === null && was === null && withheld === 0) return null;
  const value = (one: Measure): number | null => (is === null ? null : VALUES[one](is));
  const [now, before] = [value(measure), was === null ? null : VALUES[measure](was)];
  const isComparable =
    against !== undefined && withheld === 0 && now !== null && before !== null && before > 0;
  return {
    ...{ usd: value('usd'), krw: value('krw'), kg: value('kg'), lines: value('lines'), withheld },
    wasUsd: was === null || against === undefined ? null : VALUES.usd(was),
    changePercent: isComparable ? ((now - before) / before) * 100 : null,
  };
}
