/**
 * The day of the demonstration: made-up declarations reach the gate at their hour of the virtual clock, what is reported of
 * them as well, and simulated officers work.
 */
import { seoulDay, seoulMidnight } from '../core/day.ts';
import {
  type Country,
  declarationsOfDay,
  type MadeUpReport,
  type SyntheticDeclaration,
} from '../synthetic/index.ts';
import type { BusinessClock } from './clock.ts';
import type { Gate } from './gate.ts';
import { openSimulatedOfficers, type SimulatedParts } from './simulated-officers.ts';
import { openTrafficReports, type TrafficReports } from './traffic-reports.ts';

export interface TrafficParts extends SimulatedParts {
  readonly clock: BusinessClock;
  readonly gate: () => Gate;
  /** Takes in made-up reports on goods and money, and lets what waited for them follow. */
  report(reports: readonly MadeUpReport[]): Promise<void>;
  onCasesWorked(): void;
  /** Told how far the virtual clock has come while days are played quickly. */
  onTime?(now: number): void;
  onError(error: unknown): void;
}

export interface Traffic {
  stop(): Promise<void>;
}

const TICK_MILLIS = 250;
/** Business minutes between two rounds of the simulated officers. */
const ROUND_MINUTES = 10;

/** Declarations of the virtual days in their order, handed out as their hour comes. */
interface Arrivals {
  due(now: number): SyntheticDeclaration[];
}

function arrivalsOf(country: Country, from: number): Arrivals {
  let day = '';
  let coming: SyntheticDeclaration[] = [];
  let next = 0;
  let reached = from;
  return {
    due(now) {
      const due: SyntheticDeclaration[] = [];
      while (reached < now) {
        const today = seoulDay(reached);
        if (today !== day) {
          day = today;
          coming = [...declarationsOfDay(country, today)];
          next = 0;
        }
        const midnight = seoulMidnight(today);
        while (next < coming.length && midnight + coming[next]!.arrivalSecond * 1000 < reached) next += 1;
        const until = Math.min(now, midnight + 86_400_000);
        while (next < coming.length && midnight + coming[next]!.arrivalSecond * 1000 < until)
          due.push(coming[next++]!);
        reached = until;
      }
      return due;
    },
  };
}

/** Business time between two steps of days that are played quickly. */
const STEP_MILLIS = 30 * 60_000;

/** Lets days go by quickly: what arrived is decided at its hour, and simulated officers work as on any day. */
export async function playDays(
  parts: TrafficParts,
  from: number,
  to: number,
  progress: (done: number, of: number) => void,
): Promise<void> {
  const arrivals = arrivalsOf(parts.country, from);
  const officers = openSimulatedOfficers(parts);
  const reports = openTrafficReports(parts.country, parts.seed, from);
  for (let now = from + STEP_MILLIS; now < to + STEP_MILLIS; now += STEP_MILLIS) {
    const until = Math.min(now, to);
    parts.clock.jump(until);
    const due = arrivals.due(until);
    await fileDue(parts, reports, due, until);
    await officers.work(until);
    parts.onTime?.(until);
    progress(until - from, to - from);
  }
}

export function startTraffic(parts: TrafficParts): Traffic {
  let lastRound = 0;
  let isBusy = false;
  const arrivals = arrivalsOf(parts.country, parts.clock.now());
  const officers = openSimulatedOfficers(parts);
  const reports = openTrafficReports(parts.country, parts.seed, parts.clock.now());

  const tick = async (): Promise<void> => {
    const now = parts.clock.now();
    const due = arrivals.due(now);
    await fileDue(parts, reports, due, now);
    if (now - lastRound > ROUND_MINUTES * 60_000 && parts.clock.view().isRunning) {
      lastRound = now;
      if (await officers.work(now)) parts.onCasesWorked();
    }
  };

  const timer = setInterval(() => {
    if (isBusy) return;
    isBusy = true;
    tick()
      .catch(parts.onError)
      .finally(() => {
        isBusy = false;
      });
  }, TICK_MILLIS);
  return {
    async stop() {
      clearInterval(timer);
      while (isBusy) await new Promise((resolve) => setTimeout(resolve, 20));
    },
  };
}

/** Reports first, so that what is paid and landed by now is accepted at once. */
async function fileDue(
  parts: TrafficParts,
  reports: TrafficReports,
  due: readonly SyntheticDeclaration[],
  now: number,
): Promise<void> {
  const filed = due.map(({ declaration, arrivalSecond }) => ({
    declaration,
    filedAt: seoulMidnight(declaration.declaredOn) + arrivalSecond * 1000,
  }));
  await parts.report(reports.due(now, filed));
  if (due.length > 0) await parts.gate().submit(due.map(({ declaration }) => declaration));
}
