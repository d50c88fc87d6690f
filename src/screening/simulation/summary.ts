/** What a strategy was worth over several seeds: yield against the referee, regret, revenue, and how long a planted change went unnoticed. */
import { type MeanInterval, meanInterval } from '../../learning/mean-interval.ts';
import type { PlayedWeek } from './play.ts';

/** Hits of some weeks over those of a referee who knows the answers. */
export interface Period {
  readonly name: 'all' | 'first-half' | 'second-half' | 'last-13' | 'since-change';
  /** First and last week, counted from 0. */
  readonly from: number;
  readonly to: number;
  readonly normPrecision: MeanInterval;
  /** Plain share of hits among what was examined. */
  readonly precision: MeanInterval;
  /** Absent where no amounts exist. */
  readonly normRevenue?: MeanInterval;
}

export interface Notice {
  readonly kind: string;
  /** Consignments of the change with fraud, and the share of them that was found. */
  readonly came: MeanInterval;
  readonly found: MeanInterval;
  /** Seeds in which it was noticed, of all. */
  readonly noticed: number;
  readonly seeds: number;
  /** Weeks from its first consignment to the week of the third find; a change that was never noticed counts until the end. */
  readonly weeks: MeanInterval;
}

export interface CurvePoint {
  readonly week: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

export interface StrategyFigures {
  readonly periods: readonly Period[];
  /** Hits that the referee would have had beyond ours, over all weeks. */
  readonly regret: MeanInterval;
  readonly revenueKrw?: MeanInterval;
  /** Mean share of a week that explored. */
  readonly share: MeanInterval;
  readonly notices: readonly Notice[];
  /** Norm-precision over four weeks. */
  readonly curve: readonly CurvePoint[];
}

/** So many finds are no accident any more. */
export const FINDS_TO_NOTICE = 3;
const LAST_WEEKS = 13;
const CURVE_WEEKS = 4;

export interface About {
  readonly kinds: readonly string[];
  readonly hasAmounts: boolean;
  /** First week of the planted change; absent where nothing changes. */
  readonly changeWeek?: number;
}

/** @param runs the weeks of each seed, equally many */
export function summarise(runs: readonly (readonly PlayedWeek[])[], about: About): StrategyFigures {
  const [first] = runs;
  const weeks = first ?? [];
  const per = (figure: (run: readonly PlayedWeek[]) => number): MeanInterval =>
    meanInterval(runs.map(figure));
  const total = (run: readonly PlayedWeek[], of: (week: PlayedWeek) => number): number =>
    run.reduce((sum, week) => sum + of(week), 0);
  return {
    periods: periodsOf(weeks, about).map(([name, from, to]) =>
      periodOf(runs, name, from, to, about.hasAmounts),
    ),
    regret: per((run) => total(run, ({ best, hits }) => best - hits)),
    ...(about.hasAmounts ? { revenueKrw: per((run) => total(run, ({ amount }) => amount)) } : {}),
    share: per((run) => total(run, ({ share }) => share) / run.length),
    notices: about.kinds.map((kind, place) => noticeOf(runs, kind, place)),
    curve: curveOf(runs),
  };
}

function periodsOf(weeks: readonly PlayedWeek[], { changeWeek }: About): [Period['name'], number, number][] {
  const from = weeks[0]?.week ?? 0;
  const to = weeks.at(-1)?.week ?? 0;
  const middle = Math.floor((from + to) / 2);
  return [
    ['all', from, to],
    ['first-half', from, middle],
    ['second-half', middle + 1, to],
    ['last-13', Math.max(from, to - LAST_WEEKS + 1), to],
    ...(changeWeek === undefined
      ? []
      : ([['since-change', changeWeek, to]] as [Period['name'], number, number][])),
  ];
}

function periodOf(
  runs: readonly (readonly PlayedWeek[])[],
  name: Period['name'],
  from: number,
  to: number,
  hasAmounts: boolean,
): Period {
  const within = runs.map((run) => run.filter(({ week }) => week >= from && week <= to));
  const shareOf = (top: (week: PlayedWeek) => number, bottom: (week: PlayedWeek) => number): MeanInterval =>
    meanInterval(within.map((run) => ratio(run, top, bottom)));
  return {
    name,
    from,
    to,
    normPrecision: shareOf(
      ({ hits }) => hits,
      ({ best }) => best,
    ),
    precision: shareOf(
      ({ hits }) => hits,
      ({ taken }) => taken,
    ),
    ...(hasAmounts
      ? {
          normRevenue: shareOf(
            ({ amount }) => amount,
            ({ bestAmount }) => bestAmount,
          ),
        }
      : {}),
  };
}

function ratio(
  weeks: readonly PlayedWeek[],
  top: (week: PlayedWeek) => number,
  bottom: (week: PlayedWeek) => number,
): number {
  let [above, below] = [0, 0];
  for (const week of weeks) {
    above += top(week);
    below += bottom(week);
  }
  return above / below;
}

function noticeOf(runs: readonly (readonly PlayedWeek[])[], kind: string, place: number): Notice {
  const seen = runs.map((run) => watch(run, place));
  return {
    kind,
    came: meanInterval(seen.map(({ came }) => came)),
    found: meanInterval(seen.map(({ came, found }) => found / came)),
    noticed: seen.filter(({ isNoticed }) => isNoticed).length,
    seeds: runs.length,
    weeks: meanInterval(seen.map(({ weeks }) => weeks)),
  };
}

function watch(
  run: readonly PlayedWeek[],
  place: number,
): { came: number; found: number; weeks: number; isNoticed: boolean } {
  let [came, found] = [0, 0];
  let begun: number | undefined;
  let noticed: number | undefined;
  for (const { week, planted } of run) {
    came += planted[place]!.came;
    found += planted[place]!.found;
    if (begun === undefined && came > 0) begun = week;
    if (noticed === undefined && found >= FINDS_TO_NOTICE) noticed = week;
  }
  const end = noticed ?? run.at(-1)?.week ?? 0;
  return { came, found, weeks: end - (begun ?? end), isNoticed: noticed !== undefined };
}

function curveOf(runs: readonly (readonly PlayedWeek[])[]): CurvePoint[] {
  return (runs[0] ?? []).map(({ week }, at) => {
    const from = Math.max(0, at - CURVE_WEEKS + 1);
    const { mean, low, high } = meanInterval(
      runs.map((run) =>
        ratio(
          run.slice(from, at + 1),
          ({ hits }) => hits,
          ({ best }) => best,
        ),
      ),
    );
    return { week, mean, low, high };
  });
}
