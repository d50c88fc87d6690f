/**
 * Exports on the demonstration's days: made-up declarations reach the gate at their hour, simulated officers work part of
 * their cases from the answer key, and made-up carriers report what was loaded; everything is labelled as such.
 */
import { acceptedDay } from '../../areas/clearance/index.ts';
import { type Day, seoulDay } from '../../core/day.ts';
import { hmacSha256 } from '../../core/hash.ts';
import { seededRandom } from '../../core/random.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { type MadeUpToLoad, readMadeUpToLoad } from '../../store/queries/exports.ts';
import type { CaseKind } from '../../store/rows.ts';
import {
  type Country,
  type ExportTruth,
  examineExport,
  exportsOfDay,
  loadingPlan,
  makeExportTrade,
  type SyntheticExport,
  usualExports,
} from '../../synthetic/index.ts';
import { type Openness, opennessOf } from '../acceptance/simulated.ts';
import type { ActParts } from '../act-parts.ts';
import { carryOut } from '../acts.ts';
import { arrivalsOf } from '../arrivals.ts';
import type { House } from '../house.ts';
import { hasWaited, SETTLED, SIMULATED } from '../simulated-officer.ts';
import { askExtension, reportLoading } from './loading-acts.ts';
import type { ExportActor } from './on-export.ts';

export interface ExportTraffic {
  /** Everything that has come or become due since the last time. */
  step(now: number): Promise<void>;
}

const CARRIER: ExportActor = {
  ...{ account: 'system:made-up-carrier', kind: 'system' },
  name: { ko: '가상 운송인', en: 'Made-up carrier' },
};
const TRADER: ExportActor = {
  ...{ account: 'system:made-up-trader', kind: 'declarant' },
  name: { ko: '가상 신고인', en: 'Made-up declarant' },
};
/** Business time between two looks at what is to be examined, and at what is to be loaded. */
const LOOK_MILLIS = 30 * 60_000;
const LOADING_MILLIS = 3 * 3_600_000;
/** Reports of loading under way at a time. */
const AT_ONCE = 8;

/** @param from business clock at which it begins */
export function openExportTraffic(house: House, country: Country, from: number): ExportTraffic {
  const trade = makeExportTrade(country);
  const ofDay = (day: Day): SyntheticExport[] => [
    ...exportsOfDay(trade, country.opened, day, usualExports(country.declarationsPerDay, day)),
  ];
  const arrivals = arrivalsOf(ofDay, from);
  const truths = truthBook(ofDay);
  const acts: ActParts = { ...house, history: () => house.history };
  let looked = 0;
  let loaded = 0;
  return {
    async step(now) {
      const due = arrivals.due(now);
      if (due.length > 0) await house.gate.submit(due.map(({ declaration }) => declaration));
      if (now - looked < LOOK_MILLIS) return;
      looked = now;
      await workCases(house, acts, truths, now);
      if (now - loaded < LOADING_MILLIS) return;
      loaded = now;
      await loadDue(house, now);
    },
  };
}

/** The answer key of a day, made again when it is asked for: it is never stored. */
function truthBook(ofDay: (day: Day) => readonly SyntheticExport[]) {
  const days = new Map<Day, Map<string, ExportTruth>>();
  return (number: string, day: Day): ExportTruth | undefined => {
    let truths = days.get(day);
    if (truths === undefined) {
      truths = new Map(ofDay(day).map(({ declaration, truth }) => [declaration.declarationNumber, truth]));
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
  readonly declared_on: Day;
  readonly opened: number;
}

async function workCases(
  house: House,
  acts: ActParts,
  truthOf: ReturnType<typeof truthBook>,
  now: number,
): Promise<void> {
  const { rows } = await house.pool.query<OpenCase>(
    `select c.id, c.number, c.version, c.kind, d.declared_on::text as declared_on,
            (extract(epoch from c.opened_at) * 1000)::float8 as opened
     from "case" c join declaration d using (number, version)
     where c.direction = 'export' and c.state = 'open' and d.state = 'screened' order by c.opened_at limit 100`,
  );
  const due = rows.filter((one) => hasWaited(house.settings.seed, one, now));
  const open = await opennessOf(
    house,
    due.filter(({ kind }) => kind === 'documents'),
  );
  for (const one of due) {
    const truth = truthOf(one.number, one.declared_on);
    const settles = open.get(one.number)?.settles ?? [];
    if (truth !== undefined) await quickerThanPeople(() => workOne(house, acts, one, truth, settles));
  }
}

/** Papers show a missing licence and nothing of the goods. */
const SHOWN_BY_PAPERS: ReadonlySet<string | null> = new Set(['strategic-unlicensed', 'false-drawback']);

async function workOne(
  house: House,
  acts: ActParts,
  one: OpenCase,
  truth: ExportTruth,
  settles: Openness['settles'],
): Promise<void> {
  const { number, version } = one;
  const chance = seededRandom(hmacSha256(`examination/${house.settings.seed}`, one.id).readUInt32BE(0));
  const isSeen = one.kind !== 'documents' || SHOWN_BY_PAPERS.has(truth.fraud);
  const { code, verdict, notes } = examineExport(isSeen ? truth : { fraud: null }, chance);
  if (one.kind !== 'documents' || verdict !== 'clean') {
    const outcome = { code, ...(notes === undefined ? {} : { notes }) };
    await carryOut(acts, SIMULATED, number, { act: 'outcome', version, outcome });
  }
  if (one.kind === 'documents' && verdict === 'clean')
    for (const act of settles) await carryOut(acts, SIMULATED, number, { act, version, reason: SETTLED });
  const next = verdict === 'clean' ? { act: 'accept' } : { act: 'hold', reason: notes ?? '검사에서 적발' };
  await carryOut(acts, SIMULATED, number, { version, ...next });
}

/** What the made-up carriers have loaded by now, and what made-up declarants ask for. */
async function loadDue(house: House, now: number): Promise<void> {
  const today = seoulDay(now);
  const rows = await readMadeUpToLoad(house.pool);
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const part = rows.slice(from, from + AT_ONCE);
    await Promise.all(part.map((row) => quickerThanPeople(() => follow(house, row, today))));
  }
}

async function follow(
  house: House,
  { number, version, decidedAt, isAsked }: MadeUpToLoad,
  today: Day,
): Promise<void> {
  const { loadedOn, bill, means, asks } = loadingPlan(house.settings.seed, number, acceptedDay(decidedAt));
  if (loadedOn !== null && loadedOn <= today)
    await reportLoading(house, CARRIER, number, { version, bill, loadedOn, means });
  else if (asks !== null && asks.on <= today && !isAsked)
    await askExtension(house, TRADER, number, { to: asks.to, reason: '선적 일정 변경 (가상)' });
}

/** A person was quicker: what is done already is left as it is. */
async function quickerThanPeople(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}
