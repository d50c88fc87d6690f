/**
 * The register of e-commerce firms: an application, what an officer found about its conditions, and the decision of another person
 * (관세법 제254조제2항·제7항, 시행령 제258조제3항·제4항·제9항; carriers and forwarders 제222조·제223조).
 */
import { mayApprove } from '../../access/four-eyes.ts';
import { addDays, isDay, seoulDay, toInstant } from '../../core/day.ts';
import type { Problem } from '../../core/problem.ts';
import type { Text } from '../../core/text.ts';
import type {
  FirmDecision,
  NewFirmCheck,
  NewParcelFirm,
  NewParcelKey,
  ParcelFirmView,
} from '../../exchange/contract.ts';
import { personOf, type Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import {
  CHECK_KINDS,
  decideFirm,
  type FirmCheckRow,
  type FirmRow,
  lockFirm,
  type ParcelKeyRow,
  readFirmChecks,
  readFirms,
  readParcelKeys,
  revokeParcelKey,
  storeFirm,
  storeFirmCheck,
  storeParcelKey,
} from '../../store/queries/parcel-firms.ts';
import { readShopHosts } from '../../store/queries/shop-hosts.ts';
import type { House } from '../house.ts';
import { writeDesk } from '../trader-desk/write.ts';
import { namesOf } from '../views/texts.ts';
import { publicKeyOf } from './public-key.ts';

const DAY = 86_400_000;
const VALID_YEARS = 3;
const RENEW_DAYS = 30;
const ARTICLES = {
  platform: '관세법 제254조제2항, 시행령 제258조제4항',
  carrier: '관세법 제222조제1항제6호, 제223조',
  forwarder: '관세법 제254조제2항제3호, 시행령 제258조제4항',
} as const;

/** @param who what he may decide is told beside each firm */
export async function firmViews(
  { pool, clock }: Pick<House, 'pool' | 'clock'>,
  who: Who,
): Promise<ParcelFirmView[]> {
  const [firms, checks, keys, hosts] = [
    await readFirms(pool),
    await readFirmChecks(pool, null),
    await readParcelKeys(pool),
    await readShopHosts(pool),
  ];
  const nameOf = await namesOf(
    pool,
    hosts.map(({ addedBy }) => addedBy),
  );
  const today = seoulDay(clock.now());
  return firms.map((firm) => ({
    ...viewOf(firm, checks, keys, today),
    hosts: hosts.flatMap(({ id, host, firm: of, addedBy, addedAt }) =>
      of === firm.id ? [{ id, host, addedBy: nameOf(addedBy), addedAt }] : [],
    ),
    whyNotRegister: whyNotRegister(
      firm,
      checks.filter((check) => check.firm === firm.id),
      today,
      who,
    ),
  }));
}

export async function firmView(house: House, who: Who, id: string): Promise<ParcelFirmView> {
  const found = (await firmViews(house, who)).find((firm) => firm.id === id);
  if (found === undefined) throw new Refusal('not-found');
  return found;
}

function viewOf(
  firm: FirmRow,
  checks: readonly FirmCheckRow[],
  keys: readonly ParcelKeyRow[],
  today: string,
): Omit<ParcelFirmView, 'whyNotRegister' | 'hosts'> {
  const { id, kind, name, country, validFrom, validTo } = firm;
  const isOver = firm.state === 'registered' && validTo !== null && validTo < today;
  return {
    ...{ id, kind, name, country, validFrom, validTo },
    state: isOver ? 'expired' : firm.state,
    renewFrom: validTo === null ? null : addDays(validTo, -RENEW_DAYS),
    article: ARTICLES[kind],
    checks: checks
      .filter((check) => check.firm === id)
      .map(({ kind: of, isClear, checkedOn, source, enteredBy }) => ({
        kind: of,
        isClear,
        checkedOn,
        source,
        enteredBy,
      })),
    keys: keys
      .filter((key) => key.firm === id)
      .map(({ id: key, mode, expiresAt, revokedAt }) => ({ id: key, mode, expiresAt, revokedAt })),
  };
}

export async function addFirm(house: House, who: Who, given: NewParcelFirm): Promise<ParcelFirmView> {
  await writeDesk(house, async (client) => {
    const appliedAt = toInstant(house.clock.now());
    const state = { state: 'applied' as const, validFrom: null, validTo: null, decidedBy: null };
    await storeFirm(client, { ...given, appliedBy: who.account, appliedAt, ...state });
    const event = {
      kind: 'parcel-firm-applied',
      who: who.account,
      article: ARTICLES[given.kind],
      detail: given,
    };
    return { events: [event], value: undefined };
  });
  return firmView(house, who, given.id);
}

export async function checkFirm(
  house: House,
  who: Who,
  id: string,
  given: NewFirmCheck,
): Promise<ParcelFirmView> {
  const today = seoulDay(house.clock.now());
  if (!isDay(given.checkedOn) || given.checkedOn > today || given.source.trim() === '')
    throw new Refusal('invalid', {
      ko: '확인한 날(오늘까지)과 근거가 필요합니다.',
      en: 'The day of the finding (not after today) and its source are needed.',
    });
  await writeDesk(house, async (client) => {
    const firm = await lockFirm(client, id);
    if (firm === undefined) throw new Refusal('not-found');
    const enteredAt = toInstant(house.clock.now());
    await storeFirmCheck(client, {
      id: house.newId(),
      firm: id,
      ...given,
      enteredBy: who.account,
      enteredAt,
    });
    const detail = { firm: id, ...given };
    const event = { kind: 'parcel-firm-checked', who: who.account, article: ARTICLES[firm.kind], detail };
    return { events: [event], value: undefined };
  });
  return firmView(house, who, id);
}

const CONDITION = {
  arrears: { ko: '관세·국세 체납 없음', en: 'no arrears of duty or tax' },
  investigation: { ko: '관세범으로 조사·기소 중이 아님', en: 'not under investigation or charge' },
  disqualification: { ko: '결격사유 없음 (제175조)', en: 'not disqualified (art. 175)' },
} as const;

/** Findings older than this are looked at again before a decision; ours, no law says how old they may be. */
const CHECK_DAYS = 30;

export async function decide(
  house: House,
  who: Who,
  id: string,
  { to, why }: FirmDecision,
): Promise<ParcelFirmView> {
  const today = seoulDay(house.clock.now());
  await writeDesk(house, async (client) => {
    const firm = await lockFirm(client, id);
    if (firm === undefined) throw new Refusal('not-found');
    const isRenewal = firm.state === 'registered';
    if (to === 'refused' && firm.state !== 'applied') throw new Refusal('not-allowed-now');
    if (to === 'ended' && firm.state !== 'registered') throw new Refusal('not-allowed-now');
    let valid: Pick<FirmRow, 'validFrom' | 'validTo'> = firm;
    if (to === 'registered') {
      const checks = await readFirmChecks(client, id);
      const problems = conditionsOpen(checks, today);
      if (problems.length > 0) throw new Refusal('invalid', undefined, problems);
      const [why] = [...againstSecond(firm, checks, who), ...againstTime(firm, today)];
      if (why !== undefined) throw new Refusal('not-allowed-now', why);
      const from =
        isRenewal && firm.validTo !== null && firm.validTo >= today ? addDays(firm.validTo, 1) : today;
      valid = { validFrom: isRenewal ? firm.validFrom : from, validTo: lastDay(from) };
    }
    await decideFirm(
      client,
      id,
      { state: to, validFrom: valid.validFrom, validTo: valid.validTo, decidedBy: who.account },
      toInstant(house.clock.now()),
    );
    const detail = { firm: id, to, ...(to === 'registered' ? { validTo: valid.validTo } : {}) };
    const event = { kind: `parcel-firm-${to}`, who: who.account, why, article: ARTICLES[firm.kind], detail };
    return { events: [event], value: undefined };
  });
  return firmView(house, who, id);
}

const TOO_EARLY = {
  ko: '갱신은 유효기간 만료 1개월 전부터 할 수 있습니다 (시행령 제258조제9항).',
  en: 'Renewal is possible in the last month of validity (Decree art. 258(9)).',
};

/** Three years less a day after the first (법 제254조제7항, 제222조제5항). */
export function lastDay(from: string): string {
  return addDays(`${Number(from.slice(0, 4)) + VALID_YEARS}${from.slice(4).replace('-02-29', '-03-01')}`, -1);
}

/** Everything that stands against registering or renewing by this person now; empty: nothing does. */
function whyNotRegister(
  firm: FirmRow,
  checks: readonly FirmCheckRow[],
  today: string,
  who: Who,
): readonly Text[] {
  const open = conditionsOpen(checks, today).map(({ message }) => message);
  return [...open, ...againstSecond(firm, checks, who).slice(0, 1), ...againstTime(firm, today)];
}

function againstSecond({ appliedBy }: FirmRow, checks: readonly FirmCheckRow[], who: Who): Text[] {
  const before = new Set([appliedBy, ...checks.map(({ enteredBy }) => enteredBy)]);
  return [...before].flatMap((first) => {
    const approval = mayApprove('parcel-firm', first, personOf(who));
    return approval.ok ? [] : [approval.why];
  });
}

function againstTime({ state, validTo }: FirmRow, today: string): Text[] {
  const isEarly = state === 'registered' && validTo !== null && today < addDays(validTo, -RENEW_DAYS);
  return isEarly ? [TOO_EARLY] : [];
}

function conditionsOpen(checks: readonly FirmCheckRow[], today: string): Problem[] {
  return CHECK_KINDS.flatMap((kind) => {
    const found = checks.find((check) => check.kind === kind);
    if (found?.isClear === true && found.checkedOn >= addDays(today, -CHECK_DAYS)) return [];
    const { ko, en } = CONDITION[kind];
    const message = {
      ko: `${ko}: 최근 ${CHECK_DAYS}일 안에 확인되어야 합니다.`,
      en: `${en}: has to be found within the last ${CHECK_DAYS} days.`,
    };
    return [{ code: `parcel-firm/${kind}`, pointer: `/checks/${kind}`, message }];
  });
}

export async function addKey(
  house: House,
  who: Who,
  id: string,
  given: NewParcelKey,
): Promise<ParcelFirmView> {
  const jwk = await publicKeyOf(given.jwk);
  await writeDesk(house, async (client) => {
    const firm = await lockFirm(client, id);
    if (firm === undefined) throw new Refusal('not-found');
    const now = house.machineNow();
    const expiresAt = toInstant(now + given.days * DAY);
    const key = {
      id: house.newId(),
      firm: id,
      mode: given.mode,
      jwk,
      createdBy: who.account,
      createdAt: toInstant(now),
    };
    await storeParcelKey(client, { ...key, expiresAt, revokedAt: null });
    const detail = { firm: id, key: key.id, mode: given.mode, expiresAt };
    return { events: [{ kind: 'parcel-key-added', who: who.account, detail }], value: undefined };
  });
  return firmView(house, who, id);
}

/** Revoked already is no error. */
export async function dropKey(house: House, who: Who, id: string, key: string): Promise<ParcelFirmView> {
  const known = (await firmView(house, who, id)).keys.some((one) => one.id === key);
  if (!known) throw new Refusal('not-found');
  await writeDesk(house, async (client) => {
    const firm = await revokeParcelKey(client, key, toInstant(house.machineNow()));
    const event = { kind: 'parcel-key-revoked', who: who.account, detail: { firm: id, key } };
    return { events: firm === undefined ? [] : [event], value: undefined };
  });
  return firmView(house, who, id);
}
