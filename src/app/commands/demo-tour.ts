/** The stations of the guided tour: one case from its arrival to the verified log, each step carried out and shown. */
import { gunzipSync } from 'node:zlib';
import { loadCatalogue } from '../../catalogue.ts';
import { addDays, seoulDay } from '../../core/day.ts';
import { Fault } from '../../core/problem.ts';
import type {
  Acknowledgement,
  CaseRow,
  DeclarationView,
  JobView,
  LogVerification,
  ReplayView,
  SessionView,
  Status,
} from '../../exchange/contract.ts';
import type { Declaration } from '../../model/declaration.ts';
import { readRecord } from '../../screening/record.ts';
import { keyPlace } from '../../screening/scores/goods-keys.ts';
import { declarationsOfDay, makeCountry } from '../../synthetic/index.ts';
import { readEvidence } from '../evidence-file/read-file.ts';
import { type EvidenceReport, verifyEvidence } from '../evidence-file/verify-file.ts';
import type { DemoPeople } from './demo-people.ts';

export interface Station {
  readonly title: string;
  readonly shows: readonly string[];
  /** Console address below the server's. */
  readonly opens?: string;
}

/** What one station learns and the next ones need. */
interface Tour {
  readonly people: DemoPeople;
  readonly declaration: Declaration;
  readonly number: string;
  file?: Uint8Array;
}

const OFFICE = '020';
/** Enough for a few examinations at an office's modest capacity. */
const ARRIVALS = 200;

/** @param chance tells one tour's made-up declarations from another's */
export async function* demoTour(people: DemoPeople, chance: number): AsyncGenerator<Station> {
  const { tour, station } = await arrive(people, chance);
  yield station;
  yield await explain(tour);
  yield await deal(tour);
  yield* examineAndLearn(tour);
  yield await replayIt(tour);
  yield await takeEvidence(tour);
  yield await tamper(tour);
  yield await verifyLog(tour);
}

async function arrive(people: DemoPeople, chance: number): Promise<{ tour: Tour; station: Station }> {
  const { clock } = await people.machine.ask<Status>('GET', '/status');
  const day = seoulDay(Date.parse(clock.now));
  const country = makeCountry(chance, { opened: addDays(day, -365) });
  const declarations = [...declarationsOfDay(country, day, ARRIVALS)].map(({ declaration }, place) => ({
    ...declaration,
    office: OFFICE,
    declarationNumber: numberOf(chance, place),
    version: 1,
  }));
  const answers = await people.machine.ask<Acknowledgement[]>('POST', '/declarations/batch', declarations);
  const lanes = new Map<string, number>();
  for (const { lane } of answers) lanes.set(lane ?? 'refused', (lanes.get(lane ?? 'refused') ?? 0) + 1);
  const place = answers.findIndex(({ lane }) => lane === 'examine');
  if (place < 0)
    throw new Fault(
      'demo/no-case',
      'None of the made-up declarations was chosen for examination; run the tour again.',
    );
  const { number } = answers[place]!;
  const counts = [...lanes].map(([lane, count]) => `${lane} ${count}`).join(', ');
  return {
    tour: { people, declaration: declarations[place]!, number: number! },
    station: {
      title: 'Declarations arrive',
      shows: [
        `${declarations.length} made-up declarations were filed over HTTP and decided at once: ${counts}.`,
        `Each answer came only after decision, record and log entry were stored together.`,
        `We follow ${number}, which was chosen for examination.`,
      ],
      opens: '/declarations',
    },
  };
}

/** Fourteen signs that no other tour and no made-up trade uses. */
function numberOf(chance: number, place: number): string {
  return `DEMO${(chance % 1_000_000).toString().padStart(6, '0')}${place.toString().padStart(3, '0')}M`;
}

async function explain({ people, number }: Tour): Promise<Station> {
  const supervisor = await people.as('supervisor');
  const { decision } = await supervisor.ask<DeclarationView>('GET', `/declarations/${number}`);
  const findings = decision?.findings.filter(({ demand }) => demand !== 'none') ?? [];
  return {
    title: 'The decision says why',
    shows: [
      ...findings
        .slice(0, 4)
        .map(({ sourceTitle, says, basis }) => `${sourceTitle.en}: ${says.en} [${basis}]`),
      `Chance of a hit by the model: ${percent(decision?.score?.fraud)}. The record keeps ${decision?.values.length ?? 0} values that were read.`,
    ],
    opens: `/declarations/${number}`,
  };
}

function percent(share: number | undefined): string {
  return share === undefined ? 'no model' : `${(share * 100).toFixed(1)} %`;
}

/** The tour goes on with its own case, so a supervisor gives it to the officer where chance dealt another. */
async function deal({ people, number }: Tour): Promise<Station> {
  const officer = await people.as('officer');
  const { case: dealt } = await officer.ask<{ case: CaseRow | null }>('POST', '/cases/next', {});
  const isOther = dealt !== null && dealt.number !== number;
  const reason = 'Guided tour';
  if (isOther) await officer.ask('POST', `/cases/${dealt.id}/return`, { reason });
  if (dealt?.number !== number) {
    const supervisor = await people.as('supervisor');
    const view = await supervisor.ask<DeclarationView>('GET', `/declarations/${number}`);
    const { account } = await officer.ask<SessionView>('GET', '/session');
    await supervisor.ask('POST', `/cases/${view.case?.id}/reassign`, { to: account, reason });
  }
  return {
    title: 'A case is dealt, not picked',
    shows: [
      dealt === null
        ? 'Nothing waited to be dealt to this officer.'
        : `“Next” dealt ${dealt.number} to the officer${isOther ? ', who handed it back with a reason' : ''}.`,
      `${dealt?.number === number ? '' : `A supervisor gave ${number} to the officer for this tour, with a reason. `}The examiner is never told whether chance chose a case.`,
    ],
    opens: '/queue',
  };
}

async function* examineAndLearn(tour: Tour): AsyncGenerator<Station> {
  const { people, number, declaration } = tour;
  const officer = await people.as('officer');
  const before = await scoreOfTwin(tour, 'B');
  await officer.ask('POST', `/declarations/${number}/acts`, { act: 'examine', version: 1 });
  const outcome = { code: 'C3', recoveredKrw: 1_200_000, notes: 'Tour: more pieces than declared', item: 1 };
  await officer.ask('POST', `/declarations/${number}/acts`, { act: 'outcome', version: 1, outcome });
  yield {
    title: 'It is examined, and the finding is recorded',
    shows: [
      'The officer examined as proposed and recorded outcome C3 (quantity differs) on line 1.',
      'Act, outcome, name and article stand in the time line and in the log.',
    ],
    opens: `/declarations/${number}`,
  };
  const after = await scoreOfTwin(tour, 'C');
  yield {
    title: 'The next declaration of the same goods is judged with it',
    shows: [
      `The same goods filed again before the outcome: goods profile ${before}.`,
      `And after it: goods profile ${after}.`,
      `Profiles change at once; a model is trained by the analyst (gwanmun train) and confirmed on figures.`,
    ],
    opens: `/importers/${encodeURIComponent(declaration.importer?.id ?? '')}`,
  };
}

/** Files the same goods under another number; what the record says about their profile. */
async function scoreOfTwin({ people, declaration, number }: Tour, letter: string): Promise<string> {
  const twin = { ...declaration, declarationNumber: `${number.slice(0, 13)}${letter}` };
  const answer = await people.machine.ask<Acknowledgement>('POST', '/declarations', twin);
  const auditor = await people.as('auditor');
  const { decision } = await auditor.ask<DeclarationView>('GET', `/declarations/${answer.number}`);
  const { facts } = readRecord(decision!.record);
  const [seen = 0, hits = 0] = facts.profiles[0]!.slice(keyPlace('profile') * 3);
  return `examined ${seen} times, ${hits} hits (lane ${decision!.lane})`;
}

async function replayIt({ people, number }: Tour): Promise<Station> {
  const auditor = await people.as('auditor');
  const { isIdentical, stored } = await auditor.ask<ReplayView>('POST', `/decisions/${number}/replay`);
  return {
    title: 'The decision is computed again',
    shows: [
      `From record, declaration and edition: ${isIdentical ? 'identical' : 'DIFFERENT'}, all ${stored.length} characters.`,
      'Nothing was read from the present: what the decision had read stands in its record.',
    ],
    opens: `/declarations/${number}`,
  };
}

async function takeEvidence(tour: Tour): Promise<Station> {
  const auditor = await tour.people.as('auditor');
  tour.file = await auditor.file(`/declarations/${tour.number}/evidence`, {
    purpose: 'internal-audit',
    note: 'guided tour',
  });
  const report = await verified(tour.file);
  return {
    title: 'Its evidence is one file, verified without the store',
    shows: [
      `${tour.file.length} bytes; gwanmun evidence verify FILE needs no database and no network.`,
      ...report.checks.map(({ title, state, compared }) => `${state.padEnd(7)} ${title.en} (${compared})`),
      `Verdict: ${report.verdict}. Key fingerprint ${report.fingerprint?.slice(0, 16)}…, to be compared with the published one.`,
    ],
    opens: `/audit?number=${tour.number}`,
  };
}

async function verified(bytes: Uint8Array): Promise<EvidenceReport> {
  const read = readEvidence(bytes);
  if (!read.ok) throw new Fault('evidence/unreadable', read.problems[0]?.message.en ?? 'unreadable');
  return verifyEvidence(read.value, await loadCatalogue(), undefined);
}

/** On a copy in memory: the store is not touched. */
async function tamper({ file }: Tour): Promise<Station> {
  const text = gunzipSync(file!).toString('utf8').replace('"code":"C3"', '"code":"A"');
  const { verdict, checks } = await verified(Buffer.from(text, 'utf8'));
  const reasons = checks.filter(({ state }) => state === 'failed').flatMap(({ reasons }) => reasons);
  return {
    title: 'One letter changed in a copy of the file',
    shows: [
      'In a copy the outcome C3 was turned into A (nothing found).',
      `Verdict: ${verdict}. ${reasons[0]?.en ?? ''}`,
    ],
  };
}

const POLL_MILLIS = 200;

async function verifyLog({ people }: Tour): Promise<Station> {
  const auditor = await people.as('auditor');
  let job = await auditor.ask<JobView>('POST', '/log/verify');
  while (job.state === 'running') {
    await new Promise((resolve) => setTimeout(resolve, POLL_MILLIS));
    job = await auditor.ask<JobView>('GET', `/jobs/${job.id}`);
  }
  const { ok, entries, anchors, problems } = job.result as LogVerification;
  if (!ok) throw new Fault('demo/log', `The log does not verify: ${problems[0]?.message.en}`);
  return {
    title: 'The whole log is verified',
    shows: [
      `${entries} entries from the first to the last follow one another and meet ${anchors} signed heads outside the database.`,
      'Everything that the tour did is in it, the look at identifiers for the evidence file included.',
    ],
    opens: '/log',
  };
}
