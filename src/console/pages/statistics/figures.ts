/** Which number of a row is shown for the unit that was asked for, and how it is written. */
import type { TradeFiguresView, TradeRowView } from '../../../exchange/contract.ts';
import { formatDecimals, NONE } from '../../parts/format.ts';

export type Unit = 'usd' | 'krw' | 'kg' | 'lines';

const SCALES: Readonly<Record<Unit, number>> = { usd: 1000, krw: 1_000_000, kg: 1000, lines: 1 };

export function figureOf(figures: TradeFiguresView | null, unit: Unit): number | null {
  return figures?.[unit] ?? null;
}

export function formatFigure(value: number | null, unit: Unit): string {
  return value === null ? NONE : formatDecimals(value / SCALES[unit], 0);
}

/** Signs before both, so that a rise is not told by its colour. */
export function formatChange(percent: number | null): string {
  if (percent === null) return NONE;
  return `${percent > 0 ? '+' : ''}${formatDecimals(percent, 1)}%`;
}

/** Of what the rows tell; null where a row tells nothing. */
export function sharesOf(
  rows: readonly TradeRowView[],
  flow: 'export' | 'import',
  unit: Unit,
): readonly (number | null)[] {
  const values = rows.map((row) => figureOf(row[flow], unit));
  const total = values.reduce<number>((sum, value) => sum + Math.max(0, value ?? 0), 0);
  return values.map((value) => (value === null || total <= 0 ? null : Math.max(0, value) / total));
}
