/** How early warnings came and how often for nothing, on series whose shocks are known: for back-tests and benches. */
import { addDays, type Day, daysBetween } from '../../core/day.ts';
import { monthText } from './month.ts';
import type { ItemRows } from './rows.ts';
import { seriesFrom } from './series.ts';
import { watchedFlow } from './walk.ts';

/** What a rule said on each day on which a month was published. */
export interface Said {
  readonly month: number;
  readonly day: Day;
  readonly isWarning: boolean;
}

export interface KnownShock {
  /** The month from which the shock is known to have been. */
  readonly begins: number;
}

/** Warnings that begin so many months before a shock count as its warning. */
const BEFORE = 3;
/** In so many months from its beginning the worst month is looked for. */
const WORST_WITHIN = 12;
/** Until so many months after the worst month nothing counts as a false alarm. */
const AFTER = 12;

export interface Judged {
  /** Months in which a warning began that no shock explains, and the years that were looked at for them. */
  readonly falseAlarms: number;
  readonly quietYears: number;
  readonly shock: JudgedShock | null;
}

export interface JudgedShock {
  /** Of the least imports, or of the highest price where imports never fell below a fifth less than before. */
  readonly worst: number;
  readonly worstBy: 'volume' | 'price';
  /** Day of the first warning, where there was one before the worst month was over or in the three months after it. */
  readonly warnedOn: Day | null;
  /** Days from the warning to the end of the worst month; negative where it came after. */
  readonly leadDays: number | null;
}

/** A warning later than this after the end of the worst month is none. */
const LATEST_DAYS = 92;

export function judge(said: readonly Said[], rows: ItemRows, known: KnownShock | null): Judged {
  const begun = said.filter(({ isWarning }, place) => isWarning && said[place - 1]?.isWarning !== true);
  if (known === null) return { falseAlarms: begun.length, quietYears: said.length / 12, shock: null };
  const { worst, by } = worstOf(rows, known);
  const isQuiet = ({ month }: Said): boolean => month < known.begins - BEFORE || month > worst + AFTER;
  const end = endOf(worst);
  const first = begun.find(
    ({ month, day }) => month >= known.begins - BEFORE && daysBetween(end, day) <= LATEST_DAYS,
  );
  return {
    falseAlarms: begun.filter(isQuiet).length,
    quietYears: said.filter(isQuiet).length / 12,
    shock: {
      ...{ worst, worstBy: by, warnedOn: first?.day ?? null },
      leadDays: first === undefined ? null : daysBetween(first.day, end),
    },
  };
}

function endOf(month: number): Day {
  return addDays(`${monthText(month + 1)}-01`, -1);
}

function worstOf(rows: ItemRows, { begins }: KnownShock): { worst: number; by: 'volume' | 'price' } {
  const series = seriesFrom(rows);
  const flow = series.flows[watchedFlow(new Set(rows.trade.map((row) => row.flow)))!]!;
  const at = begins - series.from;
  const to = Math.min(series.months, at + WORST_WITHIN);
  const before = meanOf(flow.totalMass.subarray(Math.max(0, at - 12), at));
  const least = extreme(flow.totalMass, at, to, -1);
  if (flow.totalMass[least]! < 0.8 * before) return { worst: series.from + least, by: 'volume' };
  return { worst: series.from + extreme(flow.unitValue, at, to, 1), by: 'price' };
}

function extreme(values: Float64Array, from: number, to: number, sign: 1 | -1): number {
  let found = from;
  for (let at = from; at < to; at++) if (!(sign * values[at]! <= sign * values[found]!)) found = at;
  return found;
}

function meanOf(values: Float64Array): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}
