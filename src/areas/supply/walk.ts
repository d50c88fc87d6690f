/**
 * Goes through the months of an item as they were published and says at which level it stood on each day of publication, and why.
 * Nothing is read before it was out, so the same rows give the same levels, today or in a back-test.
 */
import type { Day } from '../../core/day.ts';
import { type Deviations, deviationsOf, distanceAt } from './baseline.ts';
import { concentrationOf } from './dependence.ts';
import type { Item } from './item.ts';
import { type Level, levelOf, nextStanding, QUIET, type Standing } from './levels.ts';
import { type Month, monthNumber, monthText } from './month.ts';
import type { PolicyEvent } from './policy-event.ts';
import type { Flow, ItemRows, TradeRow } from './rows.ts';
import { type FlowSeries, type Series, seriesFrom } from './series.ts';
import { SETTINGS, type WarningSettings } from './settings.ts';
import type { MonthView, Reading, Silence, Watched } from './signal.ts';
import { SIGNALS } from './signals.ts';

/** What was read on one day of publication. */
export interface Step {
  readonly month: Month;
  readonly day: Day;
  /** Strongest first. */
  readonly readings: readonly Reading[];
  readonly silences: readonly Silence[];
  readonly score: number;
  /** By which the strongest reading was multiplied: more where few suppliers share the goods. */
  readonly weight: number;
  /** Of this reading alone. */
  readonly own: Level;
  readonly level: Level;
}

export interface WalkInput {
  readonly item: Item;
  readonly rows: ItemRows;
  readonly events?: readonly PolicyEvent[];
  /** What was published later is not read. */
  readonly asOf?: Day;
  readonly settings?: WarningSettings;
}

/** The way of trade that is watched: imports where they are known, else what partners say that they sold to us. */
export function watchedFlow(flows: ReadonlySet<Flow>): Flow | undefined {
  return flows.has('import') ? 'import' : flows.has('partner-export') ? 'partner-export' : undefined;
}

/** One step for every published month; a month that is published late is read on its day, in its order. */
export function walk({
  item,
  rows,
  events = [],
  asOf = '9999-12-31',
  settings = SETTINGS,
}: WalkInput): Step[] {
  const known = rows.trade.filter(({ publishedOn }) => publishedOn <= asOf);
  const flow = watchedFlow(new Set(known.map((row) => row.flow)));
  if (flow === undefined) return [];
  const days = daysOf(known, flow);
  const isPlain = isNeverRevised(known, rows, days);
  const whole = isPlain ? prepare(seriesFrom(rows, asOf), flow) : undefined;
  let standing: Standing = QUIET;
  return days.map(({ month, day }) => {
    const prepared = whole ?? prepare(seriesFrom(rows, day), flow);
    const at = monthNumber(month) - prepared.series.from;
    const view = { item, at, day, events, settings, ...prepared };
    const step = readMonth(view, month);
    const isAtOnce = step.score >= settings.atOnce || step.readings[0]?.isEntered === true;
    standing = nextStanding(standing, step.own, isAtOnce);
    return { ...step, level: standing.level };
  });
}

/** Each month of the watched trade and the first day on which all that was first published of it was out. */
function daysOf(trade: readonly TradeRow[], flow: Flow): { readonly month: Month; readonly day: Day }[] {
  const first = new Map<Month, Day>();
  for (const row of trade) {
    if (row.flow !== flow) continue;
    const day = first.get(row.month);
    if (day === undefined || row.publishedOn < day) first.set(row.month, row.publishedOn);
  }
  return [...first]
    .map(([month, day]) => ({ month, day }))
    .sort((a, b) => (a.day < b.day || (a.day === b.day && a.month < b.month) ? -1 : 1));
}

/** Whether a series of all rows shows in every month what was known on the month's own day. */
function isNeverRevised(
  trade: readonly TradeRow[],
  { figures }: ItemRows,
  days: readonly { readonly month: Month; readonly day: Day }[],
): boolean {
  const dayOf = new Map(days.map(({ month, day }) => [month, day]));
  const isInOrder = days.every(({ month }, place) => place === 0 || days[place - 1]!.month < month);
  const isOwn = (row: { readonly month: Month; readonly publishedOn: Day }): boolean => {
    const day = dayOf.get(row.month);
    return day !== undefined && row.publishedOn <= day;
  };
  return isInOrder && trade.every(isOwn) && figures.every(isOwn);
}

type Prepared = Pick<MonthView, 'series' | 'flow' | 'watched' | 'deviations'> & {
  readonly concentration: Float64Array;
};

function prepare(series: Series, flowName: Flow): Prepared {
  const flow = series.flows[flowName]!;
  const empty = new Float64Array(series.months).fill(Number.NaN);
  const watched: Record<Watched, Float64Array> = {
    volume: massOrValue(flow),
    price: flow.unitValue,
    leadDays: series.figures.leadDays,
    partnerExports: series.flows['partner-export']?.totalMass ?? empty,
  };
  const deviations = Object.fromEntries(
    Object.entries(watched).map(([name, values]) => [name, deviationsOf(values)]),
  ) as Record<Watched, Deviations>;
  return { series, flow, watched, deviations, concentration: concentrationOf(flow) };
}

/** Mass where most months tell it, else value. */
function massOrValue({ totalMass, totalValue }: FlowSeries): Float64Array {
  const known = (values: Float64Array): number => values.filter((value) => !Number.isNaN(value)).length;
  return known(totalMass) * 2 >= known(totalValue) ? totalMass : totalValue;
}

/** One supplier alone weighs 1.2, very many 0.8: the same drop hurts more where nobody else delivers. */
export function weightOf(concentration: number): number {
  return Number.isNaN(concentration) ? 1 : 0.8 + 0.4 * concentration;
}

function readMonth(
  view: Omit<MonthView, 'distance'> & { readonly concentration: Float64Array },
  month: Month,
): Omit<Step, 'level'> {
  const { watched, deviations, at, series, settings } = view;
  const kept: Partial<Record<Watched, ReturnType<typeof distanceAt>>> = {};
  const whole: MonthView = {
    ...view,
    distance: (of) => (kept[of] ??= distanceAt(watched[of], deviations[of], at, series.from, settings)),
  };
  const readings: Reading[] = [];
  const silences: Silence[] = [];
  for (const { id, read } of SIGNALS) {
    const found = read(whole);
    if (typeof found === 'string') silences.push({ signal: id, why: found });
    else readings.push({ signal: id, ...found });
  }
  readings.sort((a, b) => b.strength - a.strength);
  const weight = weightOf(view.concentration[at]!);
  const score = Math.round((readings[0]?.strength ?? 0) * weight * 1e9) / 1e9;
  return { month, day: view.day, readings, silences, score, weight, own: levelOf(score, settings) };
}

/** Months between the first and the last known one of which nothing is published. */
export function missingMonths(series: Series, flow: FlowSeries): Month[] {
  const missing: Month[] = [];
  for (let at = 0; at < series.months; at++)
    if (Number.isNaN(flow.totalValue[at]!)) missing.push(monthText(series.from + at));
  return missing;
}
