/**
 * The day of the demonstration: made-up declarations reach the gate at their hour of the virtual clock, and simulated
 * officers, labelled as such, work part of the queue from the answer key, so that there is something to learn from.
 */

import type pg from 'pg';
import { seoulMidnight } from '../core/day.ts';
import { hmacSha256 } from '../core/hash.ts';
import { seededRandom } from '../core/random.ts';
import { Refusal } from '../exchange/refusal.ts';
import type { CaseKind } from '../store/rows.ts';
import {
  type Country,
  declarationsOfDay,
  examine,
  type MadeUpReport,
  type SyntheticDeclaration,
  type Truth,
} from '../synthetic/index.ts';
import { acceptExamined, incompleteAmong } from './acceptance/simulated.ts';
import type { ActParts } from './act-parts.ts';
import { carryOut } from './acts.ts';
import { arrivalsOf } from './arrivals.ts';
import type { BusinessClock } from './clock.ts';
import type { ExportTraffic } from './exports/traffic.ts';
import type { Gate } from './gate.ts';
import { hasWaited, SIMULATED } from './simulated-officer.ts';
import { openTrafficReports, type TrafficReports } from './traffic-reports.ts';

export interface TrafficParts {
  readonly country: Country;
  readonly clock: BusinessClock;
  readonly pool: pg.Pool;
  readonly gate: () => Gate;
  readonly acts: ActParts;
  readonly seed: number;
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
const STEP_MILLIS = 15 * 60_000;

/** Lets days go by quickly: what arrived is decided at its hour, and simulated officers work as on any day. */
export async function playDays(
  parts: TrafficParts,
  from: number,
  to: number,
  progress: (done: number, of: number) => void,
): Promise<void> {
  const arrivals = arrivalsOf((day) => declarationsOfDay(parts.country, day), from);
  const truths = truthBook(parts.country);
  const exports = parts.exports(from);
  const reports = openTrafficReports(parts.country, parts.seed, from);
  for (let now = from + STEP_MILLIS; now < to + STEP_MILLIS; now += STEP_MILLIS) {
    const until = Math.min(now, to);
    parts.clock.jump(until);
    const due = arrivals.due(until);
    await fileDue(parts, reports, due, until);
    await exports.step(until);
    await workCases(parts, truths, until);
    parts.onTime?.(until);
    progress(until - from, to - from);
  }
}

export function startTraffic(parts: TrafficParts): Traffic {
  let lastRound = 0;
  let isBusy = false;
  const arrivals = arrivalsOf((day) => declarationsOfDay(parts.country, day), parts.clock.now());
  const truths = truthBook(parts.country);
  const exports = parts.exports(parts.clock.now());
  const reports = openTrafficReports(parts.country, parts.seed, parts.clock.now());

  const tick = async (): Promise<void> => {
    const now = parts.clock.now();
    const due = arrivals.due(now);
    await fileDue(parts, reports, due, now);
    await exports.step(now);
    if (now - lastRound > ROUND_MINUTES * 60_000 && parts.clock.view().isRunning) {
      lastRound = now;
      if (await workCases(parts, truths, now)) parts.onCasesWorked();
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

/** The answer key of a day, made again when it is asked for: it is never stored. */
function truthBook(country: Country): (number: string, day: string) => Truth | undefined {
  const days = new Map<string, Map<string, Truth>>();
  return (number, day) => {
    let truths = days.get(day);
    if (truths === undefined) {
      truths = new Map();
      for (const { declaration, truth } of declarationsOfDay(country, day))
        truths.set(declaration.declarationNumber, truth);
      days.set(day, truths);
      if (days.size > 7) days.delete(days.keys().next().value!);
    }
    return truths.get(number);
  };
}

interface OpenCase {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly kind: CaseKind;
  readonly declared_on: string;
  readonly opened: number;
}

async function workCases(
  parts: TrafficParts,
  truthOf: (number: string, day: string) => Truth | undefined,
  now: number,
): Promise<boolean> {
  const { rows } = await parts.pool.query<OpenCase>(
    `select c.id, c.number, c.version, c.kind, d.declared_on::text as declared_on,
            (extract(epoch from c.opened_at) * 1000)::float8 as opened
     from "case" c join declaration d using (number, version)
     where c.direction = 'import' and c.state = 'open' and d.state = 'screened' order by c.opened_at limit 300`,
  );
  const due = rows.filter((one) => hasWaited(parts.seed, one, now));
  const papers = due.filter(({ kind }) => kind === 'documents');
  const incomplete = await incompleteAmong(parts.acts, papers);
  let worked = 0;
  for (const one of due) {
    const truth = truthOf(one.number, one.declared_on);
    if (truth === undefined || (one.kind === 'documents' && incomplete.has(one.number))) continue;
    if (await workOne(parts, one, truth)) worked += 1;
  }
  worked += await acceptExamined(parts.acts, SIMULATED.account);
  return worked > 0;
}

/** Papers show little: a document check finds only what papers can show, and opens nothing. */
const SHOWN_BY_PAPERS = new Set([
  'missing-permit',
  'preference-misuse',
  'related-party-price',
  'undervaluation',
]);

async function workOne(parts: TrafficParts, one: OpenCase, truth: Truth): Promise<boolean> {
  const chance = seededRandom(hmacSha256(`examination/${parts.seed}`, one.id).readUInt32BE(0));
  const isSeen = one.kind !== 'documents' || (truth.fraud !== null && SHOWN_BY_PAPERS.has(truth.fraud));
  const found = examine(isSeen ? truth : { fraud: null, critical: false, recoveredKrw: 0 }, chance);
  const { code, item, recoveredKrw, notes } = found;
  const outcome = {
    code,
    ...(item === undefined ? {} : { item }),
    ...(recoveredKrw === undefined ? {} : { recoveredKrw: Math.round(recoveredKrw) }),
    ...(notes === undefined ? {} : { notes }),
  };
  const { number, version } = one;
  try {
    if (one.kind === 'documents' && found.verdict === 'clean') {
      await carryOut(parts.acts, SIMULATED, number, { act: 'accept', version });
      return true;
    }
    await carryOut(parts.acts, SIMULATED, number, { act: 'outcome', version, outcome });
    await carryOut(parts.acts, SIMULATED, number, afterwards(found.verdict, version, notes));
    return true;
  } catch (error) {
    // A person was quicker.
    if (error instanceof Refusal) return false;
    throw error;
  }
}

function afterwards(
  verdict: string,
  version: number,
  notes: string | undefined,
): { act: string; version: number; reason?: string } {
  if (verdict === 'clean') return { act: 'accept', version };
  return { act: 'hold', version, reason: notes ?? '검사에서 적발' };
}
