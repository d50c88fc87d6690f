/** One declaration as the person who opens it may see it: form, decision in words, events, outcome, and what may be done now. */
import { isPurpose, maskDeclaration, may } from '../../access/index.ts';
import { STATES, type State, validateDeclaration } from '../../areas/clearance/index.ts';
import { toInstant } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import type { DeclarationView, OutcomeView } from '../../exchange/contract.ts';
import { type DeclarationQuery, personOf, placesOfWho, type Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import type { Declaration } from '../../model/declaration.ts';
import { lookUp } from '../../reference/code-list.ts';
import { OUTCOME_CODES } from '../../reference/outcome-codes.ts';
import { readRecord } from '../../screening/record.ts';
import { writeActs } from '../../store/intake.ts';
import { readCasesOf } from '../../store/queries/cases.ts';
import {
  readDecisions,
  readDeclaration,
  readEvents,
  readVersions,
} from '../../store/queries/declarations.ts';
import type { OutcomeRow, StoredDeclarationRow, StoredOutcomeRow } from '../../store/rows.ts';
import { acceptanceView } from '../acceptance/view.ts';
import { declarationOf } from '../contents.ts';
import { dutyOfDeclaration, paymentSays } from '../duty/declaration-duty.ts';
import type { House } from '../house.ts';
import { openEvents, wordsOf } from '../said.ts';
import { actOffers } from './act-offers.ts';
import { blindFor, withoutReasons } from './blind.ts';
import { caseRows } from './cases.ts';
import { codeNamesOf } from './code-names.ts';
import { decisionView } from './decision.ts';
import { eventView } from './events.ts';
import { loadingView } from './loading.ts';
import { noticesOf } from './notices.ts';
import { namesOf, officeName } from './texts.ts';

/** Throws `Refusal`: not found, or not within the reach of the one who asks (told alike). */
export async function declarationView(
  house: House,
  who: Who,
  number: string,
  query: DeclarationQuery,
): Promise<DeclarationView> {
  const row = await reachable(house, who, number, query.version);
  const full = await declarationOf(house.vault, row);
  const { declaration, masked } = await shownTo(house, who, full, query);
  const [versions, decisions, events, cases, outcome, blind] = await Promise.all([
    readVersions(house.pool, number),
    readDecisions(house.pool, number, row.version),
    readEvents(house.pool, number).then((stored) => openEvents(house.vault, stored)),
    readCasesOf(house.pool, number),
    readOutcome(house, number, row.version),
    blindFor(house.pool, who, [number]),
  ]);
  const stored = decisions.at(-1);
  const decision = stored === undefined ? undefined : readRecord(stored.record);
  const open = cases.filter((one) => one.version === row.version).at(-1);
  const [caseRow] = open === undefined ? [] : await caseRows(house, who, [open]);
  const acceptance = await acceptanceView(house, row);
  const duty = await dutyOfDeclaration(full, await house.rates());
  const name = await namesOf(house.pool, [...events.map((one) => one.who), outcome?.examiner ?? '']);
  return {
    declaration,
    versions: versions.map(({ version, receivedAt, contentHash }) => ({ version, receivedAt, contentHash })),
    state: row.state,
    stateName: STATES[row.state as State] ?? { ko: row.state, en: row.state },
    officeName: officeName(row.office, row.declaredOn),
    codeNames: codeNamesOf(full),
    masked,
    decision:
      stored === undefined || decision === undefined
        ? null
        : blind.has(number)
          ? withoutReasons(await decisionView(house, who, stored, decision, full))
          : await decisionView(house, who, stored, decision, full),
    case: caseRow ?? null,
    events: events
      .filter(({ kind }) => kind !== RESCREENED || !blind.has(number))
      .map((event) => eventView(event, name(event.who))),
    outcome: outcome === undefined ? null : outcomeView(outcome, name(outcome.examiner)),
    acceptance,
    problems: validateDeclaration(full, house.checks).warnings,
    acts: actOffers(
      who,
      row,
      caseRow ?? null,
      decision,
      outcome !== undefined,
      house.desk.rules,
      acceptance?.missing,
    ),
    notices: noticesOf(full, row, decision, events),
    payment: paymentSays(duty),
    loading: loadingView(row, events, house.clock.now(), 'officer', mayLoad(who, row)),
  };
}

/** How it compares with what was decided in an outage tells of reasons, so a blind case does without it until it is closed. */
const RESCREENED = 'outage-rescreened';

/** The row, when it exists and the one who asks may read it. */
export async function reachable(
  house: House,
  who: Who,
  number: string,
  version?: number,
): Promise<StoredDeclarationRow> {
  const row = await readDeclaration(house.pool, number, version);
  if (row === undefined || !may(personOf(who), 'declaration.read', { office: row.office }))
    throw new Refusal('not-found');
  return row;
}

function mayLoad(who: Who, { office }: StoredDeclarationRow): boolean {
  return may(personOf(who), 'act', { office });
}

/** The right to act reaches only one's own office; a declaration elsewhere is as if it were not there. */
export async function mayBeActedOn(house: House, who: Who, number: string): Promise<void> {
  const places = placesOfWho(who, 'act');
  const { rows } = await house.pool.query<{ office: string }>(
    'select office from declaration where number = $1 limit 1',
    [number],
  );
  const office = rows[0]?.office;
  const isWithin = places.reach === 'all' || (places.reach === 'own-office' && places.office === office);
  if (office === undefined || !isWithin) throw new Refusal('not-found');
}

/** Personal identifiers are masked unless a purpose is given; looking with a purpose is written into the log. */
export async function shownTo(
  house: House,
  who: Who,
  declaration: Declaration,
  query: DeclarationQuery,
): Promise<{ declaration: Declaration; masked: readonly string[] }> {
  const masked = maskDeclaration(declaration);
  if (query.purpose === undefined) return masked;
  if (!may(personOf(who), 'declaration.read-personal', { office: declaration.office }))
    throw new Refusal('forbidden');
  if (!isPurpose(query.purpose)) {
    throw new Refusal('invalid', {
      ko: '열람 목적이 목록에 없습니다.',
      en: 'The purpose is not in the list.',
    });
  }
  const at = toInstant(house.machineNow());
  const { purpose, note } = query;
  const number = declaration.declarationNumber;
  const purposes = masked.masked.map((field) => ({
    id: house.newId(),
    at,
    account: who.account,
    number,
    field,
    purpose,
    note,
  }));
  await writeActs(house.pool, house.log, [
    { kind: 'purpose', subject: `${number}/${declaration.version}`, at, purposes },
  ]);
  return { declaration, masked: [] };
}

async function readOutcome(house: House, number: string, version: number): Promise<OutcomeRow | undefined> {
  const { rows } = await house.pool.query<StoredOutcomeRow>(
    `select code, verdict, recovered_krw::float8 as "recoveredKrw", notes, examiner, source, item, occurred_at as "occurredAt",
            declared_on::text as "declaredOn"
     from outcome where number = $1 and version = $2 order by recorded_at desc, id desc limit 1`,
    [number, version],
  );
  const [row] = rows;
  if (row === undefined) return undefined;
  const [notes] = await wordsOf(house.vault, [row.notes]);
  return { ...row, notes: notes ?? undefined };
}

function outcomeView(row: OutcomeRow, examiner: Text): OutcomeView {
  const code = lookUp(OUTCOME_CODES, row.code, row.declaredOn);
  return {
    code: row.code,
    name: code === undefined ? { ko: row.code, en: row.code } : { ko: code.ko, en: code.en },
    verdict: row.verdict,
    recoveredKrw: row.recoveredKrw ?? null,
    notes: row.notes ?? null,
    examiner,
    occurredAt: row.occurredAt,
    // Past records are made up with the store or come from a synthetic data set: nobody examined those goods.
    isSimulated: row.source !== 'officer',
  };
}
