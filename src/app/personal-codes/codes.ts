/** What a citizen does with their code: gets one, renews, replaces, locks it, changes data, adds addresses, consents. Each is an event. */
import { randomInt } from 'node:crypto';
import type pg from 'pg';
import {
  addressProblems,
  detailProblems,
  lastDayOfCode,
  mayRenew,
  standingOfCode,
} from '../../areas/parcels/index.ts';
import { addDays, type Day, seoulDay, toInstant } from '../../core/day.ts';
import type { Problem } from '../../core/problem.ts';
import type { Text } from '../../core/text.ts';
import type { MyDetails, NewMyAddress } from '../../exchange/contract.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { MOST_ADDRESSES, MOST_REISSUES_A_YEAR } from '../../reference/personal-code-rules.ts';
import {
  readAddresses,
  removeAddress,
  rewriteAddress,
  rewriteCitizen,
  storeAddress,
} from '../../store/queries/citizens.ts';
import { readFirms } from '../../store/queries/parcel-firms.ts';
import {
  changeCode,
  lockCodeOf,
  type PersonalCodeRow,
  readCodesOf,
  storeCode,
  storeConsent,
  withdrawConsent,
} from '../../store/queries/personal-codes.ts';
import type { House } from '../house.ts';
import { sealMailAnew } from '../portal/mail/ask.ts';
import { askPhone } from '../portal/telephone/prove.ts';
import { writeDesk } from '../trader-desk/write.ts';
import { addressesOf, type Holder, holderOf, markOfCode, openTexts, wordsOfCitizen } from './holders.ts';

/** The list names the code of the recipient; how codes are given stands in a notice that was not read. */
export const CODE_ARTICLE = '관세법 제254조의2제1항, 시행규칙 제79조의2제2항제4호';
/** Correction of one's own data. */
export const DATA_ARTICLE = '개인정보 보호법 제36조';
const YEAR_DAYS = 365;

export function today(house: Pick<House, 'clock'>): Day {
  return seoulDay(house.clock.now());
}

export function whoIs(citizen: string): string {
  return `citizen:${citizen}`;
}

/** Throws `Refusal`: there is a code already. */
export async function issueCode(house: House, citizen: string): Promise<void> {
  await holderOf(house, citizen);
  const row = await newCode(house, citizen, today(house));
  await doWith(house, citizen, 'code-issued', CODE_ARTICLE, async (client) => {
    const before = await readCodesOf(client, citizen);
    if (before.some(({ endedOn }) => endedOn === null)) throw notNow(HAS_ONE);
    await putCode(client, row);
    return { code: row.id };
  });
}

/** A new code in place of the living one, which ends; parcels under way keep the one that they name. */
export async function replaceCode(house: House, citizen: string): Promise<void> {
  const day = today(house);
  const row = await newCode(house, citizen, day);
  await doWith(house, citizen, 'code-replaced', CODE_ARTICLE, async (client) => {
    const old = await livingCode(client, citizen);
    const all = await readCodesOf(client, citizen);
    const yearAgo = addDays(day, -YEAR_DAYS);
    const replaced = all.filter(({ endedOn }) => endedOn !== null && endedOn > yearAgo);
    if (replaced.length >= MOST_REISSUES_A_YEAR) throw notNow(TOO_MANY_CODES);
    await changeCode(client, old.id, { ...old, endedOn: day });
    await putCode(client, { ...row, isLocked: old.isLocked });
    return { code: row.id, instead: old.id };
  });
}

/** For a year from today; everything is sealed anew, so that it is kept as long as the code lives. */
export async function renewCode(house: House, citizen: string): Promise<void> {
  const day = today(house);
  await doWith(house, citizen, 'code-renewed', CODE_ARTICLE, async (client) => {
    const code = await livingCode(client, citizen);
    if (!mayRenew(standingOfCode(code, day))) throw notNow(NOT_TO_RENEW);
    const expiresOn = lastDayOfCode(day, null);
    const content = await sealAnew(house, client, citizen, code, day);
    await changeCode(client, code.id, { ...code, content, expiresOn });
    return { code: code.id, expiresOn };
  });
}

async function sealAnew(
  house: House,
  client: pg.PoolClient,
  citizen: string,
  code: PersonalCodeRow,
  day: Day,
): Promise<PersonalCodeRow['content']> {
  const addresses = await readAddresses(client, citizen);
  const [letters = null, ...texts] = await openTexts(house.vault, [
    code.content,
    ...addresses.map(({ content }) => content),
  ]);
  const holder = await holderOf(house, citizen);
  if (letters === null) throw new Refusal('gone');
  const [ofCode, ofHolder, ...others] = await house.vault.sealWords(
    [letters, holder, ...texts.map((text) => text ?? '{}')].map((one) => wordsOfCitizen(citizen, day, one)),
  );
  await rewriteCitizen(client, { id: citizen, content: ofHolder! });
  for (const [place, { id }] of addresses.entries())
    await rewriteAddress(client, { id, content: others[place]! });
  await sealMailAnew(house, client, citizen);
  return ofCode!;
}

/** Name in Latin letters at once; another telephone once it is proved. */
export async function changeDetails(house: House, citizen: string, given: MyDetails): Promise<void> {
  const [phone, latinName] = [given.phone.trim(), given.latinName?.trim() ?? ''];
  refuse(detailProblems({ phone, latinName }));
  const holder = await holderOf(house, citizen);
  const isOther = phone.replace(/\D/g, '') !== holder.phone.replace(/\D/g, '');
  // First, since it may be refused: then nothing is changed.
  if (isOther) await askPhone(house, citizen, phone, given.language ?? 'ko');
  if (isOther && (latinName || null) === holder.latinName) return;
  await doWith(house, citizen, 'code-details-changed', DATA_ARTICLE, async (client) => {
    const kept = isOther ? holder.phone : phone;
    await storeHolder(house, client, citizen, { ...holder, latinName: latinName || null, phone: kept });
    return {};
  });
}

/** What a holder changed of himself; the year of the code begins anew. */
export async function storeHolder(
  house: House,
  client: pg.PoolClient,
  citizen: string,
  holder: Holder,
): Promise<void> {
  const day = today(house);
  const [content] = await house.vault.sealWords([wordsOfCitizen(citizen, day, holder)]);
  await rewriteCitizen(client, { id: citizen, content: content! });
  const code = await lockCodeOf(client, citizen);
  // A code that was cancelled does not come back by a change.
  if (code !== undefined && standingOfCode({ ...code, suspendedOn: null }, day) !== 'lapsed')
    await changeCode(client, code.id, { ...code, changedOn: day, expiresOn: lastDayOfCode(day, null) });
}

export async function setLock(house: House, citizen: string, isLocked: boolean): Promise<void> {
  await doWith(house, citizen, isLocked ? 'code-locked' : 'code-unlocked', CODE_ARTICLE, async (client) => {
    const code = await livingCode(client, citizen);
    await changeCode(client, code.id, { ...code, isLocked });
    return { code: code.id };
  });
}

export async function addAddress(house: House, citizen: string, given: NewMyAddress): Promise<void> {
  const day = today(house);
  const value = { postcode: given.postcode.trim(), address: given.address.trim() };
  refuse(addressProblems(value));
  const [content] = await house.vault.sealWords([wordsOfCitizen(citizen, day, value)]);
  const known = await addressesOf(house, citizen);
  if (known.some((one) => one.postcode === value.postcode && one.address === value.address))
    throw new Refusal('conflict', KNOWN_ADDRESS);
  const row = { id: house.newId(), citizen, content: content!, addedAt: toInstant(house.clock.now()) };
  await doWith(house, citizen, 'code-address-added', DATA_ARTICLE, async (client) => {
    // Held, so that two at once do not make twenty-one.
    await client.query('select 1 from citizen where id = $1 for update', [citizen]);
    if ((await readAddresses(client, citizen)).length >= MOST_ADDRESSES) throw notNow(TOO_MANY_ADDRESSES);
    await storeAddress(client, row);
    return { address: row.id };
  });
}

export async function dropAddress(house: House, citizen: string, id: string): Promise<void> {
  await doWith(house, citizen, 'code-address-removed', DATA_ARTICLE, async (client) => {
    if (!(await removeAddress(client, citizen, id, toInstant(house.clock.now()))))
      throw new Refusal('not-found');
    return { address: id };
  });
}

/** Orders of the platform need no confirmation any more. */
export async function consent(house: House, citizen: string, platform: string): Promise<void> {
  const firms = await readFirms(house.pool);
  const isPlatform = firms.some(
    ({ id, kind, state }) => id === platform && kind === 'platform' && state === 'registered',
  );
  if (!isPlatform) throw new Refusal('not-found');
  const row = { id: house.newId(), citizen, platform, givenAt: toInstant(house.clock.now()) };
  await doWith(house, citizen, 'code-consent-given', CODE_ARTICLE, async (client) => {
    if (!(await storeConsent(client, row))) throw new Refusal('conflict');
    return { platform };
  });
}

export async function dropConsent(house: House, citizen: string, platform: string): Promise<void> {
  await doWith(house, citizen, 'code-consent-withdrawn', CODE_ARTICLE, async (client) => {
    const at = toInstant(house.clock.now());
    if (!(await withdrawConsent(client, citizen, platform, at))) throw new Refusal('not-found');
    return { platform };
  });
}

/** Codes of persons are P and twelve digits; one that is taken is not stored, and another is made. */
async function newCode(house: House, citizen: string, day: Day): Promise<PersonalCodeRow> {
  const half = (): string => String(randomInt(1_000_000)).padStart(6, '0');
  return codeRow(house, citizen, `P${half()}${half()}`, day, lastDayOfCode(day, null));
}

export async function codeRow(
  house: Pick<House, 'vault' | 'newId'>,
  citizen: string,
  code: string,
  issuedOn: Day,
  expiresOn: Day,
): Promise<PersonalCodeRow> {
  const [content] = await house.vault.sealWords([wordsOfCitizen(citizen, issuedOn, code)]);
  return {
    ...{ id: house.newId(), citizen, mark: markOfCode(house.vault, code), content: content! },
    ...{ issuedOn, changedOn: issuedOn, expiresOn, endedOn: null, suspendedOn: null, isLocked: false },
  };
}

async function putCode(client: pg.PoolClient, row: PersonalCodeRow): Promise<void> {
  if (!(await storeCode(client, row))) throw new Refusal('conflict', TAKEN);
}

async function livingCode(client: pg.PoolClient, citizen: string): Promise<PersonalCodeRow> {
  const code = await lockCodeOf(client, citizen);
  if (code === undefined) throw notNow(HAS_NONE);
  return code;
}

/** In one transaction with the event that says who did it. */
async function doWith(
  house: House,
  citizen: string,
  kind: string,
  article: string,
  work: (client: pg.PoolClient) => Promise<object>,
): Promise<void> {
  await writeDesk(house, async (client) => {
    const detail = await work(client);
    return { events: [{ kind, who: whoIs(citizen), article, detail }], value: undefined };
  });
}

function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new Refusal('invalid', undefined, problems);
}

function notNow(text: Text): Refusal {
  return new Refusal('not-allowed-now', text);
}

const HAS_ONE: Text = { ko: '이미 쓰고 있는 부호가 있습니다.', en: 'You have a code already.' };
const HAS_NONE: Text = { ko: '쓰고 있는 부호가 없습니다.', en: 'You have no code.' };
const TAKEN: Text = { ko: '다시 한 번 눌러 주십시오.', en: 'Please try once more.' };
const NOT_TO_RENEW: Text = {
  ko: '갱신은 만료일 앞뒤 30일 안에 할 수 있습니다.',
  en: 'A code can be renewed within 30 days before or after its last day.',
};
const TOO_MANY_CODES: Text = {
  ko: `새 부호는 한 해에 ${MOST_REISSUES_A_YEAR}번까지 받을 수 있습니다.`,
  en: `A new code can be had ${MOST_REISSUES_A_YEAR} times a year.`,
};
const TOO_MANY_ADDRESSES: Text = {
  ko: `배송지는 ${MOST_ADDRESSES}곳까지 등록할 수 있습니다.`,
  en: `At most ${MOST_ADDRESSES} addresses can be registered.`,
};
const KNOWN_ADDRESS: Text = { ko: '이미 등록한 배송지입니다.', en: 'This address is registered already.' };
