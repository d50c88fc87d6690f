/** What the one who looks may do with a declaration now, which of it is proposed, and why the rest is not possible. */
import { may } from '../../access/index.ts';
import type { State } from '../../areas/clearance/index.ts';
import { actsFrom } from '../../areas/clearance/index.ts';
import type { Problem } from '../../core/problem.ts';
import type { Text } from '../../core/text.ts';
import type { ActOffer, CaseRow } from '../../exchange/contract.ts';
import { personOf, type Who } from '../../exchange/ports.ts';
import { isExamination } from '../../screening/capacity.ts';
import type { DeskRules } from '../../screening/cases/desk-rules.ts';
import type { Decision } from '../../screening/record.ts';
import type { DeclarationHead } from '../../store/queries/declarations.ts';
import { SCREEN_ACTS, type ScreenAct } from '../act-table.ts';
import { mayTake, NOT_DEALT } from '../taking.ts';

const NOT_YOURS: Text = {
  ko: '다른 담당자가 맡고 있는 건입니다.',
  en: 'Another officer is working on this case.',
};
const NO_RIGHT: Text = {
  ko: '이 신고를 처리할 권한이 없습니다.',
  en: 'You may not act on this declaration.',
};
const INCOMPLETE: Text = {
  ko: '수리 요건이 아직 갖추어지지 않았습니다. 아래 목록을 보십시오.',
  en: 'Something is still missing for acceptance: see the list.',
};
export function actOffers(
  who: Who,
  row: DeclarationHead,
  open: CaseRow | null,
  decision: Decision | undefined,
  hasOutcome: boolean,
  rules: DeskRules,
  missing: readonly Problem[] = [],
): ActOffer[] {
  const possible = new Set<string>(actsFrom(row.state as State, row.direction));
  const proposed = proposedAct(row, open, decision, hasOutcome);
  const barrier = barrierOf(who, row, open);
  const asked = askedFor(missing);
  return (Object.keys(SCREEN_ACTS) as ScreenAct[])
    .filter((act) => isOffered(act, possible, open, hasOutcome, asked))
    .map((act) => {
      const { title, key, needsReason, article } = SCREEN_ACTS[act];
      const isProposed = act === proposed;
      const whyNot = barrier ?? notDealt(open, act, rules) ?? (isBlocked(act, missing) ? INCOMPLETE : null);
      return {
        act,
        title,
        key,
        isProposed,
        needsReason,
        article,
        isAllowed: whyNot === null,
        whyNot,
      };
    })
    .sort((one, other) => Number(other.isProposed) - Number(one.isProposed));
}

function isOffered(
  act: ScreenAct,
  possible: ReadonlySet<string>,
  open: CaseRow | null,
  hasOutcome: boolean,
  asked: ReadonlySet<ScreenAct>,
): boolean {
  const isToExamine = open !== null && open.state !== 'closed' && isExamination(open.kind);
  if (act === 'examine') return isToExamine && !hasOutcome;
  if (act === 'outcome') return open !== null && open.state !== 'closed' && !hasOutcome;
  if (act === 'release-without-examination') return isToExamine && !hasOutcome && possible.has('accept');
  if (act === 'accept') return possible.has('accept') && (!isToExamine || hasOutcome);
  if (act === 'review-tax' || act === 'confirm-requirement') return asked.has(act);
  const { move } = SCREEN_ACTS[act];
  return move !== undefined && possible.has(move);
}

/** Acts by which an officer settles what the check before acceptance asks for. */
function askedFor(missing: readonly Problem[]): ReadonlySet<ScreenAct> {
  const asked = new Set<ScreenAct>();
  for (const { code } of missing) {
    if (code === 'acceptance/tax-review') asked.add('review-tax');
    if (code.startsWith('acceptance/approval-')) asked.add('confirm-requirement');
  }
  return asked;
}

function isBlocked(act: ScreenAct, missing: readonly Problem[]): boolean {
  if (SCREEN_ACTS[act].move !== 'accept') return false;
  const isPassedOver = act === 'release-without-examination';
  return missing.some(({ code }) => !(isPassedOver && FOR_EXAMINATION.has(code)));
}

/** What may be missing only because an examination is still to come: the act itself looks closer. */
const FOR_EXAMINATION: ReadonlySet<string> = new Set([
  'acceptance/examination-open',
  'acceptance/not-stored',
]);

function proposedAct(
  row: DeclarationHead,
  open: CaseRow | null,
  decision: Decision | undefined,
  hasOutcome: boolean,
): ScreenAct | null {
  if (row.state !== 'screened' || decision === undefined) return null;
  if (hasOutcome) return 'accept';
  if (open?.kind === 'hold') return 'outcome';
  if (open !== null && isExamination(open.kind)) return open.state === 'open' ? 'examine' : 'outcome';
  return 'accept';
}

function notDealt(open: CaseRow | null, act: ScreenAct, rules: DeskRules): Text | null {
  return open?.state === 'open' && !mayTake(open.kind, act, rules) ? NOT_DEALT : null;
}

function barrierOf(who: Who, row: DeclarationHead, open: CaseRow | null): Text | null {
  if (!may(personOf(who), 'act', { office: row.office })) return NO_RIGHT;
  const isOthers = open !== null && open.state === 'dealt' && open.assignee !== who.account;
  return isOthers ? NOT_YOURS : null;
}
