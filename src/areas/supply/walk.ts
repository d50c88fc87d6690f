/**
 * Goes through the months of an item as they were published and says at which level it stood on each day of publication, and why.
 * Nothing is read before it was out, so the same rows give the same levels, today or in a back-test.
 */
import { addDays, type Day } from '../../core/day.ts';
import { type Deviations, deviationsOf, distanceAt } from './baseline.ts';
import { concentrationOf } from './dependence.ts';
import type { Item } from './item.ts';
import { type Level, levelOf, nextStanding, QUIET, type Standing } from './levels.ts';
import { type Month, monthNumber, monthText } from './month.ts';
import type { PolicyEvent } from './policy-event.ts';
import type { Flow, ItemRows } from './rows.ts';
import { type FlowSeries, type Series, seriesFrom } from './series.ts';
import { SETTINGS, type WarningSettings } from './settings.ts';
import type { MonthView, Reading, Silence, Watched } from './signal.ts';
import { SIGNALS } from './signals.ts';
import { daysOf, revisionDays } from './vintages.ts';

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

/** How an item came to stand where it does, and its series as known at the end. */
export interface Walked {
  readonly steps: readonly Step[];
  readonly series: Series;
  /** The way of trade that is watched; undefined where nothing was published of it. */
  readonly flow: FlowSeries | undefined;
}

/** One step for every published month; a month that is published late is read on its day, in its order. */
export function walk(input: WalkInput): readonly Step[] {
  return walkWhole(input).steps;
}

export function walkWhole({
  item,
  rows,
  events = [],
  asOf = LATEST,
  settings = SETTINGS,
}: WalkInput): Walked {
  const known = knownOn(rows, asOf);
  const flow = watchedFlow(new Set(known.trade.map((row) => row.flow)));
  if (flow === undefined) return { steps: [], series: seriesFrom(known), flow: undefined };
  const days = daysOf(known.trade, flow);
  const revised = revisionDays(known, days);
  const kept = new Map<Day, Prepared>();
  // All that was out before the next revision shows in every month up to the present one what was out on its day.
  const preparedFor = (next: Day): Prepared => {
    let prepared = kept.get(next);
    if (prepared === undefined) {
      prepared = prepare(seriesFrom(known, next === END ? asOf : addDays(next, -1)), flow);
      kept.set(next, prepared);
    }
    return prepared;
  };
  let standing: Standing = QUIET;
  const steps = days.map(({ month, day }) => {
    const prepared = preparedFor(revised.find((one) => one > day) ?? END);
    const at = monthNumber(month) - prepared.series.from;
    const step = readMonth({ item, at, day, events, settings, ...prepared }, month);
    const isAtOnce = step.score >= settings.atOnce || step.readings[0]?.isEntered === true;
    standing = nextStanding(standing, step.own, isAtOnce);
    return { ...step, level: standing.level };
  });
  const last = preparedFor(END);
  return { steps, series: last.series, flow: last.flow };
}

const LATEST: Day = '9999-12-31';

function knownOn(rows: ItemRows, asOf: Day): ItemRows {
  const isOut = ({ publishedOn }: { readonly publishedOn: Day }): boolean => publishedOn <= asOf;
  if (rows.trade.every(isOut) && rows.figures.every(isOut)) return rows;
  return { trade: rows.trade.filter(isOut), figures: rows.figures.filter(isOut) };
}

const END: Day = 'never';

type Prepared = Pick<MonthView, 'series' | 'flow'> & {
  readonly watched: Readonly<Record<Kept, Float64Array>>;
  readonly deviations: Readonly<Record<Kept, Deviations>>;
  readonly concentration: Float64Array;
  /** By month: most months up to it tell a mass. */
  readonly isWeighed: Uint8Array;
};

type Kept = Exclude<Watched, 'volume'> | 'mass' | 'value';

function prepare(series: Series, flowName: Flow): Prepared {
  const flow = series.flows[flowName]!;
  const empty = new Float64Array(series.months).fill(Number.NaN);
  const watched: Record<Kept, Float64Array> = {
    mass: flow.totalMass,
    value: flow.totalValue,
    price: flow.unitValue,
    leadDays: series.figures.leadDays,
    partnerExports: series.flows['partner-export']?.totalMass ?? empty,
  };
  const deviations = Object.fromEntries(
    Object.entries(watched).map(([name, values]) => [name, deviationsOf(values)]),
  ) as Record<Kept, Deviations>;
  return {
    series,
    flow,
    watched,
    deviations,
    concentration: concentrationOf(flow),
    isWeighed: isWeighed(flow),
  };
}

function isWeighed({ totalMass, totalValue }: FlowSeries): Uint8Array {
  let [weighed, known] = [0, 0];
  return Uint8Array.from(totalMass, (mass, at) => {
    if (!Number.isNaN(mass)) weighed++;
    if (!Number.isNaN(totalValue[at]!)) known++;
    return weighed * 2 >= known ? 1 : 0;
  });
}

/** One supplier alone weighs 1.2, very many 0.8: the same drop hurts more where nobody else delivers. */
export function weightOf(concentration: number): number {
  return Number.isNaN(concentration) ? 1 : 0.8 + 0.4 * concentration;
}

function readMonth(view: Omit<MonthView, 'distance'> & Prepared, month: Month): Omit<Step, 'level'> {
  const { watched, deviations, at, series, settings } = view;
  const kept: Partial<Record<Watched, ReturnType<typeof distanceAt>>> = {};
  const whole: MonthView = {
    ...view,
    distance(of) {
      const name = of !== 'volume' ? of : view.isWeighed[at] === 1 ? 'mass' : 'value';
      kept[of] ??= distanceAt(watched[name], deviations[name], at, series.from, settings);
      return kept[of];
    },
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
