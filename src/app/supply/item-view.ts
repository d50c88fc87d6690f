/** One item for its page: how it stands and why, how it came there month by month, its alerts with tasks, its neighbours. */
import { may } from '../../access/index.ts';
import {
  type Dependence,
  dependenceAt,
  type FlowSeries,
  type Item,
  type ItemRows,
  itemsOn,
  LEVEL_NAMES,
  madeFrom,
  missingMonths,
  monthText,
  reviewDueOn,
  type Series,
  SIGNALS,
  type Step,
  sayMissing,
  sayReading,
  saySilence,
  seriesFrom,
  walkWhole,
  watchedFlow,
  whatIfStops,
} from '../../areas/supply/index.ts';
import { addDays, type Day, seoulDay } from '../../core/day.ts';
import type {
  SupplyDependence,
  SupplyItemView,
  SupplyMonth,
  SupplyNamed,
  SupplySignalView,
  SupplyWhatIf,
} from '../../exchange/contract.ts';
import { personOf, type Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { readFigures, readItems, readTrade } from '../../store/queries/supply/rows.ts';
import { readPolicyEvents } from '../../store/queries/supply/standings.ts';
import type { House } from '../house.ts';
import { alertViews, eventViews, peopleWhoWork } from './alert-views.ts';

/** Months that the page draws. */
const SHOWN_MONTHS = 60;

interface Found {
  readonly items: readonly Item[];
  readonly item: Item;
  readonly rows: ItemRows;
  readonly today: Day;
}

/** Throws `Refusal` where no such item is watched. */
async function find(house: House, id: string): Promise<Found> {
  const today = seoulDay(house.clock.now());
  const items = itemsOn(await readItems(house.pool), today);
  const item = items.find((one) => one.id === id);
  if (item === undefined) throw new Refusal('not-found');
  const [trade, figures] = await Promise.all([
    readTrade(house.pool, [id], today),
    readFigures(house.pool, [id], today),
  ]);
  return { items, item, rows: { trade, figures }, today };
}

export async function itemView(house: House, who: Who, id: string): Promise<SupplyItemView> {
  const { items, item, rows, today } = await find(house, id);
  const events = await readPolicyEvents(house.pool);
  const { steps, series, flow } = walkWhole({ item, rows, events, asOf: today });
  const last = steps.at(-1);
  const due = reviewDueOn(item);
  const { dependsOn, validFrom: _, isFood: __, ...facts } = item;
  const dependence = flow === undefined ? undefined : dependenceAt(series, flow, series.months - 1);
  return {
    ...facts,
    ...{ reviewDueOn: due, isReviewDue: due <= today, today, mayWork: may(personOf(who), 'supply.work') },
    ...{ level: last?.level ?? 0, levelName: LEVEL_NAMES[last?.level ?? 0], score: last?.score ?? 0 },
    signals: signalViews(last),
    missing: flow === undefined ? null : sayMissing(missingMonths(series, flow)),
    months: flow === undefined ? [] : monthsOf(series, flow, steps),
    dependence: dependence === undefined ? null : dependenceView(dependence),
    alerts: await alertViews(house, id, today),
    events: await eventViews(
      house,
      events.filter((event) => event.items.includes(id)),
    ),
    madeFrom: named(items, dependsOn),
    usedIn: named(items, madeFrom(items, id)),
    people: await peopleWhoWork(house),
  };
}

function seriesOf(
  rows: ItemRows,
  today: Day,
): { readonly series: Series; readonly flow: FlowSeries | undefined } {
  const name = watchedFlow(new Set(rows.trade.map(({ flow }) => flow)));
  const series = seriesFrom(rows, today);
  return { series, flow: name === undefined ? undefined : series.flows[name] };
}

function signalViews(step: Step | undefined): SupplySignalView[] {
  return SIGNALS.map(({ id, title, basis }) => {
    const reading = step?.readings.find(({ signal }) => signal === id);
    if (reading !== undefined)
      return { id, title, basis, strength: reading.strength, says: sayReading(reading) };
    const silence = step?.silences.find(({ signal }) => signal === id);
    return { id, title, basis, strength: null, says: saySilence(silence ?? { signal: id, why: 'no-data' }) };
  });
}

function monthsOf(series: Series, flow: FlowSeries, steps: readonly Step[]): SupplyMonth[] {
  const byMonth = new Map(steps.map((step) => [step.month, step]));
  const from = Math.max(0, series.months - SHOWN_MONTHS);
  return Array.from({ length: series.months - from }, (_, place) => {
    const at = from + place;
    const month = monthText(series.from + at);
    const step = byMonth.get(month);
    const dependence = step === undefined ? undefined : dependenceAt(series, flow, at);
    return {
      ...{ month, publishedOn: step?.day ?? null, level: step?.level ?? null, score: step?.score ?? null },
      ...{ massKg: known(flow.totalMass[at]), valueUsd: known(flow.totalValue[at]) },
      ...{ unitValue: known(flow.unitValue[at]), hhi: dependence?.hhi ?? null },
      topShare: dependence?.shares[0]?.share ?? null,
    };
  });
}

function known(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}

function dependenceView({ months: _, ...shown }: Dependence): SupplyDependence {
  return shown;
}

function named(items: readonly Item[], ids: readonly string[]): SupplyNamed[] {
  return ids.flatMap((id) => items.filter((item) => item.id === id).map(({ name }) => ({ id, name })));
}

/** Where nobody stated how long stocks last. */
const STOCK_DAYS = 30;
const REACH = 0.5;

export async function whatIfView(
  house: House,
  id: string,
  query: { readonly partner: string; readonly stockDays?: number; readonly reach?: number },
): Promise<SupplyWhatIf> {
  const { items, item, rows, today } = await find(house, id);
  const { series, flow } = seriesOf(rows, today);
  const { partner, stockDays = item.stockDays ?? STOCK_DAYS, reach = REACH } = query;
  const found =
    flow === undefined ? undefined : whatIfStops(flow, partner, series.months - 1, { stockDays, reach });
  const answer =
    found === undefined
      ? null
      : {
          ...found,
          shortFrom: found.lastsDays === null ? null : addDays(today, Math.min(found.lastsDays, 36_500)),
        };
  return { partner, stockDays, reach, answer, usedIn: named(items, madeFrom(items, id)) };
}
