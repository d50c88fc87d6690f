/**
 * Putting automatic acceptance in force: one person proposes it with basis and scope, another approves it, anybody who may
 * approve ends it. Every step is an event; rows are kept (행정기본법 제20조 asks for a basis in statute).
 */
import { mayApprove } from '../../access/index.ts';
import { isDay, seoulDay, toInstant } from '../../core/day.ts';
import { canonicalJson } from '../../core/hash.ts';
import type { Problem } from '../../core/problem.ts';
import type { AutomaticAcceptanceProposal, AutomaticAcceptanceView } from '../../exchange/contract.ts';
import { personOf, type Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { lookUp } from '../../reference/code-list.ts';
import { CUSTOMS_OFFICES } from '../../reference/customs-offices.ts';
import { type Act, writeWith } from '../../store/intake.ts';
import {
  type AutomaticAcceptanceRow,
  addAutomaticAcceptance,
  approveAutomaticAcceptance,
  endAutomaticAcceptance,
  readAutomaticAcceptance,
} from '../../store/queries/automatic-acceptance.ts';
import type { House } from '../house.ts';
import { namesOf } from '../views/texts.ts';
import { acceptWaiting } from './follow.ts';

const ARTICLE = '관세법 제248조 제1항, 행정기본법 제20조';
/** Where the setting came with the start of the program and not from the console. */
export const COMMAND_LINE = 'system:command-line';

export async function automaticAcceptanceViews(house: House): Promise<AutomaticAcceptanceView[]> {
  const rows = await readAutomaticAcceptance(house.pool);
  const name = await namesOf(
    house.pool,
    rows.flatMap((row) => [row.proposedBy, row.approvedBy ?? '', row.endedBy ?? '']),
  );
  const today = seoulDay(house.clock.now());
  return rows.map((row) => ({
    ...row,
    state: stateOf(row, today),
    proposedByName: name(row.proposedBy),
    approvedByName: row.approvedBy === null ? null : name(row.approvedBy),
    endedByName: row.endedBy === null ? null : name(row.endedBy),
  }));
}

function stateOf(row: AutomaticAcceptanceRow, today: string): AutomaticAcceptanceView['state'] {
  if (row.endedBy !== null) return 'ended';
  if (row.validTo !== null && row.validTo < today) return 'expired';
  if (row.approvedBy === null) return 'proposed';
  return row.validFrom > today ? 'approved' : 'in-force';
}

/** Throws `Refusal` with everything that is wrong with the proposal. */
export async function proposeAutomatic(
  house: House,
  who: Who,
  given: AutomaticAcceptanceProposal,
): Promise<void> {
  const today = seoulDay(house.clock.now());
  const problems = problemsOf(given, today);
  if (problems.length > 0) throw new Refusal('invalid', undefined, problems);
  const row: AutomaticAcceptanceRow = {
    ...EMPTY,
    id: house.newId(),
    basis: given.basis.trim(),
    offices: given.offices ?? null,
    lanes: given.lanes,
    directions: given.directions,
    validFrom: given.validFrom,
    validTo: given.validTo ?? null,
    why: given.why.trim(),
    proposedBy: who.account,
    proposedAt: toInstant(house.clock.now()),
  };
  await writeSetting(house, 'automatic-acceptance-proposed', who.account, row.why, row.id, async (client) => {
    await addAutomaticAcceptance(client, row);
    return scopeOf(row);
  });
}

export async function approveAutomatic(house: House, who: Who, id: string): Promise<void> {
  const row = await found(house, id);
  const approval = mayApprove('policy', row.proposedBy, personOf(who));
  if (!approval.ok) throw new Refusal('not-allowed-now', approval.why);
  const at = toInstant(house.clock.now());
  await writeSetting(house, 'automatic-acceptance-approved', who.account, row.why, id, async (client) => {
    if (!(await approveAutomaticAcceptance(client, id, who.account, at)))
      throw new Refusal('not-allowed-now', ALREADY);
    return scopeOf(row);
  });
  house.follower.noteAll();
  await acceptWaiting(house);
}

export async function endAutomatic(house: House, who: Who, id: string, why: string): Promise<void> {
  if (why.trim() === '') throw new Refusal('invalid', NEEDS_REASON);
  await found(house, id);
  const at = toInstant(house.clock.now());
  await writeSetting(house, 'automatic-acceptance-ended', who.account, why.trim(), id, async (client) => {
    if (!(await endAutomaticAcceptance(client, id, who.account, at, why.trim())))
      throw new Refusal('not-allowed-now', ALREADY);
    return {};
  });
}

/** What the start of the program names as basis stands like any other setting, said to be from the command line. */
export async function seedAutomatic(house: House): Promise<void> {
  const { acceptanceBasis } = house.settings;
  await house.acceptance.reload();
  if (acceptanceBasis === null) return;
  const rows = await readAutomaticAcceptance(house.pool);
  // Ended by a person is ended: the next start does not bring it back.
  if (rows.some((row) => row.basis === acceptanceBasis)) return;
  const at = toInstant(house.clock.now());
  const row: AutomaticAcceptanceRow = {
    ...EMPTY,
    id: house.newId(),
    basis: acceptanceBasis,
    offices: null,
    lanes: ['release'],
    // Of one's own data exports wait until somebody names their basis; the demonstration shows both at work.
    directions: house.settings.isDemonstration ? ['import', 'export'] : ['import'],
    validFrom: seoulDay(house.clock.now()),
    validTo: null,
    why: '프로그램을 시작할 때 지정 (named at the start of the program)',
    proposedBy: COMMAND_LINE,
    proposedAt: at,
    approvedBy: COMMAND_LINE,
    approvedAt: at,
  };
  await writeSetting(
    house,
    'automatic-acceptance-approved',
    COMMAND_LINE,
    row.why,
    row.id,
    async (client) => {
      await addAutomaticAcceptance(client, row);
      return scopeOf(row);
    },
  );
}

const EMPTY = { approvedBy: null, approvedAt: null, endedBy: null, endedAt: null, endWhy: null } as const;

/** Row, event and log entry in one transaction; then the gate reads the setting again. */
async function writeSetting(
  house: House,
  kind: string,
  who: string,
  why: string,
  id: string,
  change: (client: Parameters<typeof addAutomaticAcceptance>[0]) => Promise<object>,
): Promise<void> {
  const result = await writeWith(house.pool, house.log, async (client) => {
    const detail = canonicalJson({ setting: id, ...(await change(client)) });
    const event = {
      ...{ id: house.newId(), number: '', version: 0, kind, who, why, article: ARTICLE, detail },
      at: toInstant(house.clock.now()),
    };
    const act: Act = { kind, subject: id, at: toInstant(house.machineNow()), events: [event] };
    return { acts: [act], value: undefined };
  });
  if (!result.ok) throw new Refusal('conflict');
  await house.acceptance.reload();
}

async function found(house: House, id: string): Promise<AutomaticAcceptanceRow> {
  const row = (await readAutomaticAcceptance(house.pool)).find((one) => one.id === id);
  if (row === undefined) throw new Refusal('not-found');
  return row;
}

function scopeOf({ basis, offices, lanes, directions, validFrom, validTo }: AutomaticAcceptanceRow): object {
  return { basis, offices, lanes, directions, validFrom, validTo };
}

function problemsOf(given: AutomaticAcceptanceProposal, today: string): Problem[] {
  const problems: Problem[] = [];
  const wrong = (pointer: string, ko: string, en: string): void => {
    problems.push({ code: 'automatic-acceptance/wrong', message: { ko, en }, pointer });
  };
  if (given.basis.trim().length < 5)
    wrong('/basis', '법적 근거를 적어야 합니다.', 'The legal basis is required.');
  if (given.why.trim() === '') wrong('/why', '사유를 적어야 합니다.', 'A reason is required.');
  if (given.lanes.length === 0 || given.lanes.some((lane) => lane !== 'release'))
    wrong(
      '/lanes',
      '서류 심사나 검사가 남은 신고는 담당 공무원이 수리하므로 ‘바로 통과’만 고를 수 있습니다.',
      'With papers or an examination open an officer accepts: only the lane “release” can be chosen.',
    );
  if (given.directions.length === 0)
    wrong('/directions', '수입 또는 수출을 골라야 합니다.', 'Choose imports or exports.');
  for (const office of given.offices ?? []) {
    if (lookUp(CUSTOMS_OFFICES, office, today) === undefined)
      wrong('/offices', `세관 부호가 아닙니다: ${office}`, `Not the code of a customs office: ${office}`);
  }
  if (given.offices?.length === 0)
    wrong('/offices', '세관을 하나 이상 고르거나 비워 두십시오.', 'Name an office, or leave it out for all.');
  if (!isDay(given.validFrom))
    wrong('/validFrom', '시작일은 날짜여야 합니다.', 'The first day must be a day.');
  else if (given.validFrom < today)
    wrong('/validFrom', '지난 날부터 시행할 수 없습니다.', 'It cannot begin in the past.');
  if (given.validTo !== undefined && (!isDay(given.validTo) || given.validTo < given.validFrom))
    wrong('/validTo', '종료일은 시작일 뒤의 날짜여야 합니다.', 'The last day must be a day after the first.');
  return problems;
}

const ALREADY = {
  ko: '이미 승인되었거나 끝난 설정입니다.',
  en: 'It was approved or ended already.',
};
const NEEDS_REASON = { ko: '사유를 적어야 합니다.', en: 'A reason is required.' };
