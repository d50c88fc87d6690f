/**
 * The day of the demonstration: made-up declarations reach the gate at their hour of the virtual clock, what is reported of
 * them as well, and simulated officers work.
 */
import { seoulMidnight } from '../core/day.ts';
import { declarationsOfDay, type MadeUpReport, type SyntheticDeclaration } from '../synthetic/index.ts';
import { arrivalsOf } from './arrivals.ts';
import type { BusinessClock } from './clock.ts';
import type { ExportTraffic } from './exports/traffic.ts';
import type { Gate } from './gate.ts';
import { openSimulatedOfficers, type SimulatedParts } from './simulated-officers.ts';
import { openTrafficReports, type TrafficReports } from './traffic-reports.ts';

export interface TrafficParts extends SimulatedParts {
  readonly clock: BusinessClock;
  readonly gate: () => Gate;
  /** Exports have a stream of their own, from a moment on. */
  exports(from: number): ExportTraffic;
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

/** Business time between two steps of days that are played quickly. */
const STEP_MILLIS = 30 * 60_000;
/** The simulated officers look once an hour then. */
const ROUND_MILLIS = 2 * STEP_MILLIS;

/** Lets days go by quickly: what arrived is decided at its hour, and simulated officers work as on any day. */
export async function playDays(
  parts: TrafficParts,
  from: number,
  to: number,
  progress: (done: number, of: number) => void,
): Promise<void> {
  const arrivals = arrivalsOf((day) => declarationsOfDay(parts.country, day), from);
  const exports = parts.exports(from);
  const officers = openSimulatedOfficers(parts);
  const reports = openTrafficReports(parts.country, parts.seed, from);
  for (let now = from + STEP_MILLIS; now < to + STEP_MILLIS; now += STEP_MILLIS) {
    const until = Math.min(now, to);
    parts.clock.jump(until);
    const due = arrivals.due(until);
    // Exports share nothing with imports but the log.
    await Promise.all([
      exports.step(until),
      fileDue(parts, reports, due, until).then(() =>
        until % ROUND_MILLIS === 0 ? officers.work(until) : false,
      ),
    ]);
    parts.onTime?.(until);
    progress(until - from, to - from);
  }
}

export function startTraffic(parts: TrafficParts): Traffic {
  let lastRound = 0;
  let isBusy = false;
  const arrivals = arrivalsOf((day) => declarationsOfDay(parts.country, day), parts.clock.now());
  const exports = parts.exports(parts.clock.now());
  const officers = openSimulatedOfficers(parts);
  const reports = openTrafficReports(parts.country, parts.seed, parts.clock.now());

  const tick = async (): Promise<void> => {
    const now = parts.clock.now();
    const due = arrivals.due(now);
    await fileDue(parts, reports, due, now);
    await exports.step(now);
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
