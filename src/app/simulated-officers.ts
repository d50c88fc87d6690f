/** The simulated officers of the demonstration, labelled as such: they work part of the queue from the answer key, so that there is something to learn from. */
import type pg from 'pg';
import { hmacSha256 } from '../core/hash.ts';
import { seededRandom } from '../core/random.ts';
import { Refusal } from '../exchange/refusal.ts';
import type { CaseKind } from '../store/rows.ts';
import { type Country, declarationsOfDay, examine, type Truth } from '../synthetic/index.ts';
import { acceptExamined, type Openness, opennessOf } from './acceptance/simulated.ts';
import type { ActParts } from './act-parts.ts';
import { carryOut } from './acts.ts';
import { hasWaited, SETTLED, SIMULATED } from './simulated-officer.ts';

export interface SimulatedParts {
  readonly country: Country;
  readonly pool: pg.Pool;
  readonly acts: ActParts;
  readonly seed: number;
}

export interface SimulatedOfficers {
  /** One round. @returns whether anything was done. @param now milliseconds since 1970 */
  work(now: number): Promise<boolean>;
}

/** Business time between two looks at what was examined and waits for goods or money only. */
const ACCEPT_EVERY = 3_600_000;

export function openSimulatedOfficers(parts: SimulatedParts): SimulatedOfficers {
  const truthOf = truthBook(parts.country);
  let lastAcceptance = 0;
  return {
    async work(now) {
      let worked = await workCases(parts, truthOf, now);
      if (now - lastAcceptance >= ACCEPT_EVERY) {
        lastAcceptance = now;
        worked += await acceptExamined(parts.acts, SIMULATED.account);
      }
      return worked > 0;
    },
  };
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

/** What is due of the open cases, in the order in which they were opened. */
async function workCases(
  parts: SimulatedParts,
  truthOf: (number: string, day: string) => Truth | undefined,
  now: number,
): Promise<number> {
  const { rows } = await parts.pool.query<OpenCase>(
    `select c.id, c.number, c.version, c.kind, d.declared_on::text as declared_on,
            (extract(epoch from c.opened_at) * 1000)::float8 as opened
     from "case" c join declaration d using (number, version)
     where c.direction = 'import' and c.state = 'open' and d.state = 'screened' order by c.opened_at limit 300`,
  );
  const due = rows.filter((one) => hasWaited(parts.seed, one, now));
  const papers = due.filter(({ kind }) => kind === 'documents');
  const open = await opennessOf(parts.acts, papers);
  let worked = 0;
  for (const one of due) {
    const truth = truthOf(one.number, one.declared_on);
    const own = open.get(one.number);
    if (truth === undefined || own?.waitsForOthers === true) continue;
    if (await workOne(parts, one, truth, own?.settles ?? [])) worked += 1;
  }
  return worked;
}

/** Papers show little: a document check finds only what papers can show, and opens nothing. */
const SHOWN_BY_PAPERS = new Set([
  'missing-permit',
  'preference-misuse',
  'related-party-price',
  'undervaluation',
]);

async function workOne(
  parts: SimulatedParts,
  one: OpenCase,
  truth: Truth,
  settles: Openness['settles'],
): Promise<boolean> {
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
      for (const act of settles)
        await carryOut(parts.acts, SIMULATED, number, { act, version, reason: SETTLED });
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
