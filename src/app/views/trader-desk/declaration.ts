/** One declaration for the firm that it belongs to: where it stands, why it waits, what to do, and how to contest it. */
import {
  type AcceptanceProblemCode,
  isAmendable,
  type Objectable,
  type State,
  SUBJECTS,
  traderReasons,
  traderStatus,
  validateDeclaration,
} from '../../../areas/clearance/index.ts';
import type { Problem } from '../../../core/problem.ts';
import type { DeskDeclarationView, RemedyView } from '../../../exchange/contract.ts';
import type { Who } from '../../../exchange/ports.ts';
import { readRecord } from '../../../screening/record.ts';
import { readOpenAwaited } from '../../../store/queries/awaited.ts';
import { readEvents } from '../../../store/queries/declarations.ts';
import { readObjectionsOf } from '../../../store/queries/objections.ts';
import { readOpenChecks } from '../../../store/queries/trader-declarations.ts';
import type { StoredDeclarationRow } from '../../../store/rows.ts';
import { acceptanceView } from '../../acceptance/view.ts';
import { declarationOf } from '../../contents.ts';
import type { House } from '../../house.ts';
import { papersNow } from '../../papers/issue.ts';
import { openEvents } from '../../said.ts';
import { attachmentViews } from '../../trader-desk/attach.ts';
import { firmsOf, ownDeclaration } from '../../trader-desk/firms.ts';
import { objectableNow } from '../../trader-desk/objections.ts';
import { openWithdrawal } from '../../trader-desk/trader-acts.ts';
import { codeNamesOf } from '../code-names.ts';
import { loadingView } from '../loading.ts';
import { namesOf, officeName } from '../texts.ts';
import { deskEvents } from './events.ts';
import { objectionViews } from './objections.ts';
import { dueDayOf, supplementView } from './supplement.ts';

export async function deskDeclaration(house: House, who: Who, number: string): Promise<DeskDeclarationView> {
  const row = await ownDeclaration(house.pool, who, number);
  const declaration = await declarationOf(house.vault, row);
  const [events, objections, attachments, findings, withdrawal, supplements] = await Promise.all([
    readEvents(house.pool, number).then((stored) => openEvents(house.vault, stored)),
    readObjectionsOf(house.pool, number),
    attachmentViews(house, number),
    openFindings(house, row),
    openWithdrawal(house.pool, number),
    readOpenAwaited(house.pool, [number], 'supplement'),
  ]);
  const reasons = traderReasons(declaration, findings);
  const office = officeName(row.office, row.declaredOn);
  const toAccept = await stillMissing(house, row);
  const asked =
    row.state === 'supplement-requested' ? events.findLast(({ kind }) => kind === 'supplement') : undefined;
  return {
    declaration,
    codeNames: codeNamesOf(declaration),
    status: traderStatus(row.state as State, reasons[0]?.id, {
      direction: row.direction,
      isIncomplete: toAccept.length > 0,
    }),
    officeName: office,
    reasons: reasons.map(({ id, title, says, article, bring, contest }) => ({
      id,
      title,
      says,
      article,
      bring,
      contest,
    })),
    supplement: asked === undefined ? null : supplementView(asked, supplements.at(-1)),
    events: deskEvents(
      events,
      office,
      await namesOf(house.pool, whoOf(events)),
      await ownAccounts(house, who),
    ),
    warnings: validateDeclaration(declaration, house.checks).warnings,
    attachments,
    objections: await objectionViews(house, who, objections),
    remedies: (await objectableNow(house.pool, row, house.clock.now())).map(remedyView),
    documents: papersNow(row),
    toAccept,
    mayAmend: isAmendable(row.state) && firmsOf(who).declarants.includes(row.declarantId),
    mayWithdraw: (isAmendable(row.state) || row.state === 'accepted') && withdrawal === undefined,
    withdrawalAnswerBy: dueDayOf(withdrawal),
    loading: loadingView(row, events, house.clock.now(), 'declarant', true),
  };
}

/** What the firm, its carrier or its bank can still bring before acceptance; what customs does itself stands in the status. */
async function stillMissing(house: House, row: StoredDeclarationRow): Promise<readonly Problem[]> {
  const { missing } = (await acceptanceView(house, row)) ?? { missing: [] };
  return missing.filter(({ code }) => BRINGS.has(code));
}

const BRINGS: ReadonlySet<string> = new Set<AcceptanceProblemCode>([
  'acceptance/manifest-missing',
  'acceptance/not-arrived',
  'acceptance/not-stored',
  'acceptance/approval-missing',
  'acceptance/approval-expired',
  'acceptance/unpaid',
  'acceptance/security-missing',
]);

const whoOf = (events: readonly { who: string }[]): string[] => events.map(({ who }) => who);

/** People of the firms that this one speaks for; everybody else of the time line is customs, or another's broker. */
async function ownAccounts(house: House, who: Who): Promise<(account: string) => boolean> {
  const { rows } = await house.pool.query<{ account: string }>(
    `select distinct account from account_party where kind || ':' || party_id = any($1)`,
    [who.parties ?? []],
  );
  const own = new Set(rows.map(({ account }) => account));
  return (account) => own.has(account);
}

/** Findings whose check still waits for a person; none once it was done, or before release nothing was asked. */
async function openFindings(house: House, row: StoredDeclarationRow) {
  if (row.state !== 'screened') return [];
  const open = (await readOpenChecks(house.pool, [row.number])).find(
    ({ version }) => version === row.version,
  );
  return open === undefined ? [] : readRecord(open.record).findings;
}

function remedyView({ remedy, subject, notifiedOn, lastDay, isLate }: Objectable): RemedyView {
  const { id, title, answeredBy, article, answerWithinDays, isFiledHere } = remedy;
  const subjectTitle = SUBJECTS[subject];
  return {
    ...{ remedy: id, subject, title, subjectTitle, answeredBy, article },
    ...{ notifiedOn, lastDay, answerWithinDays, isFiledHere, isLate },
  };
}
