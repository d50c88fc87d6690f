/** The months of a question without season and working days, for everybody as published or inside from the ledger. */
import {
  type Adjustment,
  adjustSeries,
  firstMonthFor,
  type MonthlyFigure,
  monthsOf,
  type TradeQuery,
} from '../../areas/statistics/index.ts';
import type { AdjustedFlowView, AdjustedTradeView, TradeTableView } from '../../exchange/contract.ts';
import { isOtherEdition } from './editions.ts';

/** The same question month by month, as far back as a series is looked at. */
export function monthlyOf(query: TradeQuery): TradeQuery {
  const { against: _, ...rest } = query;
  return { ...rest, from: firstMonthFor(query.to), by: ['month'], top: 1000 };
}

/** @param table of `monthlyOf` the question */
export function adjustedView({ query, rows, editions, isMadeUp }: TradeTableView): AdjustedTradeView {
  const byMonth = new Map(rows.map((row) => [row.keys[0]!.code, row]));
  const flows = (['export', 'import'] as const).filter(
    (flow) => query.flow === 'both' || query.flow === flow,
  );
  return {
    ...{ measure: query.measure, to: query.to, isMadeUp },
    flows: flows.map((flow) => {
      const figures = monthsOf(query.from, query.to).map((month): MonthlyFigure => {
        const told = byMonth.get(month)?.[flow] ?? null;
        // A month that is told in part, or under codes of another edition, is none: what is missing would look like a fall.
        const isOther = editions.length > 0 && isOtherEdition(month, query.to);
        const isNone = told === null || told.withheld > 0 || isOther;
        return { month, value: isNone ? null : told[query.measure] };
      });
      return flowView(flow, adjustSeries(figures));
    }),
  };
}

function flowView(flow: AdjustedFlowView['flow'], { months, fit, says }: Adjustment): AdjustedFlowView {
  const season = fit?.season?.map((log) => (Math.exp(log) - 1) * 100) ?? null;
  return { flow, says, months, season };
}
