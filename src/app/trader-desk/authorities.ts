/** Authorities: given by the importer, accepted by the broker, withdrawn by either; every step an event with its article. */
import { AUTHORITY_STATES, authorityState } from '../../access/index.ts';
import { isDay, seoulDay, toInstant } from '../../core/day.ts';
import type { Problem } from '../../core/problem.ts';
import type { AuthorityView, NewAuthority } from '../../exchange/contract.ts';
import type { Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import {
  type AuthorityRow,
  acceptAuthority,
  lockAuthority,
  readAuthorities,
  readPartyName,
  storeAuthority,
  withdrawAuthority,
} from '../../store/queries/authorities.ts';
import type { House } from '../house.ts';
import { asAuthority } from './authority-rows.ts';
import { type Firms, firmsOf } from './firms.ts';
import { writeDesk } from './write.ts';

const ARTICLE = '관세법 제242조, 관세사법 제2조';

export async function authorityViews(house: House, who: Who): Promise<AuthorityView[]> {
  const firms = firmsOf(who);
  const day = seoulDay(house.clock.now());
  return (await readAuthorities(house.pool, firms)).map((row) => viewOf(row, firms, day));
}

/** The same authority again, while it waits or holds, is answered with what is there. */
export async function give(house: House, who: Who, given: NewAuthority): Promise<AuthorityView> {
  const firms = firmsOf(who);
  const today = seoulDay(house.clock.now());
  if (!firms.importers.includes(given.importerId)) throw new Refusal('not-found');
  const declarantName = await readPartyName(house.pool, 'declarant', given.declarantId);
  const problems = wrongWith(given, declarantName, today);
  if (problems.length > 0) throw new Refusal('invalid', problems[0]!.message, problems);
  const validTo = given.validTo ?? null;
  const same = (await readAuthorities(house.pool, firms)).find(
    (row) =>
      row.declarantId === given.declarantId &&
      row.importerId === given.importerId &&
      row.validFrom === given.validFrom &&
      row.validTo === validTo &&
      row.withdrawnOn === null,
  );
  if (same !== undefined) return viewOf(same, firms, today);
  const row: AuthorityRow = {
    id: house.newId(),
    declarantId: given.declarantId,
    declarantName: declarantName ?? given.declarantId,
    importerId: given.importerId,
    importerName: (await readPartyName(house.pool, 'importer', given.importerId)) ?? given.importerId,
    validFrom: given.validFrom,
    validTo,
    givenBy: who.account,
    givenAt: toInstant(house.clock.now()),
    ...{ acceptedBy: null, acceptedAt: null, withdrawnBy: null, withdrawnAt: null, withdrawnOn: null },
  };
  await writeDesk(house, async (client) => {
    await storeAuthority(client, row);
    const { id, declarantId, importerId, validFrom } = row;
    const detail = { authority: id, declarantId, importerId, validFrom, validTo };
    const event = { kind: 'authority-given', who: who.account, article: ARTICLE, detail };
    return { events: [event], value: undefined };
  });
  return viewOf(row, firms, today);
}

function wrongWith(given: NewAuthority, declarantName: string | undefined, today: string): Problem[] {
  const problems: Problem[] = [];
  const add = (code: string, pointer: string, ko: string, en: string): void =>
    void problems.push({ code: `authority/${code}`, pointer, message: { ko, en } });
  if (declarantName === undefined)
    add(
      'no-such-broker',
      '/declarantId',
      '등록된 신고인부호가 아닙니다.',
      'No broker is registered under this code.',
    );
  if (!isDay(given.validFrom))
    add(
      'bad-day',
      '/validFrom',
      '시작일이 필요합니다 (YYYY-MM-DD).',
      'The first day is needed (YYYY-MM-DD).',
    );
  if (given.validTo !== undefined && (!isDay(given.validTo) || given.validTo < given.validFrom))
    add(
      'bad-day',
      '/validTo',
      '마지막 날은 시작일보다 빠를 수 없습니다.',
      'The last day cannot be before the first.',
    );
  else if (given.validTo !== undefined && given.validTo < today)
    add('over-already', '/validTo', '이미 지난 기간입니다.', 'That time is over already.');
  return problems;
}

export async function accept(house: House, who: Who, id: string): Promise<AuthorityView> {
  return change(house, who, id, 'accept');
}

export async function withdraw(house: House, who: Who, id: string): Promise<AuthorityView> {
  return change(house, who, id, 'withdraw');
}

/** Done already is no error. */
async function change(
  house: House,
  who: Who,
  id: string,
  what: 'accept' | 'withdraw',
): Promise<AuthorityView> {
  const firms = firmsOf(who);
  const now = house.clock.now();
  const [day, at] = [seoulDay(now), toInstant(now)];
  const row = await writeDesk(house, async (client) => {
    const found = await lockAuthority(client, id);
    if (found === undefined || !isOurs(found, firms)) throw new Refusal('not-found');
    const { mayAccept, mayWithdraw } = viewOf(found, firms, day);
    const isDone = what === 'accept' ? found.acceptedAt !== null : found.withdrawnAt !== null;
    if (isDone && (what === 'withdraw' || firms.declarants.includes(found.declarantId)))
      return { events: [], value: found };
    if (what === 'accept' ? !mayAccept : !mayWithdraw) throw new Refusal('not-allowed-now');
    if (what === 'accept') await acceptAuthority(client, id, who.account, at);
    else await withdrawAuthority(client, id, who.account, at, day);
    const { declarantId, importerId } = found;
    const kind = what === 'accept' ? 'authority-accepted' : 'authority-withdrawn';
    const event = {
      kind,
      who: who.account,
      article: ARTICLE,
      detail: { authority: id, declarantId, importerId },
    };
    return { events: [event], value: (await lockAuthority(client, id))! };
  });
  return viewOf(row, firms, day);
}

function isOurs(row: AuthorityRow, { declarants, importers }: Firms): boolean {
  return declarants.includes(row.declarantId) || importers.includes(row.importerId);
}

function viewOf(row: AuthorityRow, { declarants }: Firms, day: string): AuthorityView {
  const { id, declarantId, declarantName, importerId, importerName, validFrom, validTo, withdrawnOn } = row;
  const state = authorityState(asAuthority(row), day);
  return {
    ...{ id, declarantId, declarantName, importerId, importerName, validFrom, validTo, withdrawnOn },
    state,
    stateName: AUTHORITY_STATES[state],
    mayAccept: state === 'not-accepted' && declarants.includes(declarantId),
    mayWithdraw: state !== 'withdrawn' && state !== 'expired',
  };
}
