/**
 * A new telephone counts once its holder gave back the number that was sent there; until then the old one stays, and verifies. The
 * old one is told of the change. Each step is an event.
 */
import type pg from 'pg';
import { toInstant } from '../../../core/day.ts';
import type { Language, Text } from '../../../core/text.ts';
import { Refusal } from '../../../exchange/refusal.ts';
import {
  countPhoneProofs,
  countWrong,
  dropPhoneProof,
  lockPhoneProof,
  storePhoneMessage,
  storePhoneProof,
} from '../../../store/queries/phone-proofs.ts';
import type { House } from '../../house.ts';
import { DATA_ARTICLE, storeHolder, today, whoIs } from '../../personal-codes/codes.ts';
import { holderOf, openTexts, wordsOfCitizen } from '../../personal-codes/holders.ts';
import { writeDesk } from '../../trader-desk/write.ts';
import { isSameNumber, newDigits } from '../six-digits.ts';

/** So long a number proves a telephone, and so often it may be wrong. */
export const PROOF_MILLIS = 10 * 60_000;
export const MOST_WRONG = 5;
/** Nobody floods the telephone of somebody else, alone or with others. */
const MOST_A_DAY = 5;
const DAY_MILLIS = 86_400_000;

/** What is sealed of a new telephone. */
export interface PhoneContent {
  readonly phone: string;
  readonly number: string;
}

/** What is sealed of a message. */
export interface MessageContent {
  readonly to: string;
  /** Null: none is in it. */
  readonly number: string | null;
  readonly language: Language;
}

/** Sends a number to the telephone. Throws `Refusal`: no provider, or too many numbers. */
export async function askPhone(
  house: House,
  citizen: string,
  phone: string,
  language: Language,
): Promise<void> {
  if (!house.messages.isOpen) throw new Refusal('unavailable', NO_PROVIDER);
  const number = newDigits();
  const now = house.machineNow();
  const at = toInstant(now);
  const mark = phoneMark(house, phone);
  const [content, message] = await sealed(house, citizen, [
    { phone, number } satisfies PhoneContent,
    { to: phone, number, language } satisfies MessageContent,
  ]);
  await writeDesk(house, async (client) => {
    // Held, so that two at once do not send six numbers.
    await client.query('select 1 from citizen where id = $1 for update', [citizen]);
    const asked = await countPhoneProofs(client, { citizen, mark }, toInstant(now - DAY_MILLIS));
    if (asked.byCitizen >= MOST_A_DAY || asked.toPhone >= MOST_A_DAY)
      throw new Refusal('not-allowed-now', TOO_MANY);
    await storePhoneProof(client, { citizen, content: content!, mark, askedAt: at, wrong: 0 });
    const row = { id: house.newId(), citizen, kind: 'proof' as const, mark, madeAt: at };
    await storePhoneMessage(client, { ...row, content: message! });
    const event = { kind: 'phone-proof-asked', who: whoIs(citizen), article: DATA_ARTICLE };
    return { events: [event], value: undefined };
  });
  house.phoneMessages.look();
}

/** Throws `Refusal`: no number was asked for, another number, too late, used already, or too often wrong. */
export async function provePhone(
  house: House,
  citizen: string,
  given: string,
  language: Language,
): Promise<void> {
  const isProved = await writeDesk(house, async (client) => {
    const row = await lockPhoneProof(client, citizen);
    const content = row === undefined ? null : await openPhone(house, row.content);
    if (row === undefined || content === null) throw new Refusal('not-found', ASK_AGAIN);
    const isLate = house.machineNow() - Date.parse(row.askedAt) > PROOF_MILLIS;
    if (isLate || row.wrong >= MOST_WRONG) throw new Refusal('not-allowed-now', ASK_AGAIN);
    if (!isSameNumber(content.number, given)) {
      await countWrong(client, citizen);
      return { events: [], value: false };
    }
    await changePhone(house, client, citizen, content.phone, language);
    const event = { kind: 'phone-proved', who: whoIs(citizen), article: DATA_ARTICLE };
    return { events: [event], value: true };
  });
  house.phoneMessages.look();
  if (!isProved)
    throw new Refusal('invalid', undefined, [
      { code: 'portal/phone-number', message: ANOTHER_NUMBER, pointer: '/number' },
    ]);
}

/** The old telephone is told in the same transaction, so that nobody changes it unseen. */
async function changePhone(
  house: House,
  client: pg.PoolClient,
  citizen: string,
  phone: string,
  language: Language,
): Promise<void> {
  const holder = await holderOf({ pool: client, vault: house.vault }, citizen);
  const at = toInstant(house.machineNow());
  const told: MessageContent = { to: holder.phone, number: null, language };
  const [message] = await sealed(house, citizen, [told]);
  await storeHolder(house, client, citizen, { ...holder, phone });
  await dropPhoneProof(client, citizen, at);
  await storePhoneMessage(client, {
    ...{ id: house.newId(), citizen, kind: 'changed', mark: phoneMark(house, holder.phone) },
    ...{ content: message!, madeAt: at },
  });
}

/** The new telephone is forgotten; the old one stays. */
export async function dropPhone(house: House, citizen: string): Promise<void> {
  await writeDesk(house, async (client) => {
    if ((await lockPhoneProof(client, citizen)) === undefined) throw new Refusal('not-found');
    await dropPhoneProof(client, citizen, toInstant(house.machineNow()));
    const event = { kind: 'phone-proof-dropped', who: whoIs(citizen), article: DATA_ARTICLE };
    return { events: [event], value: undefined };
  });
}

/** Null where it was erased. Throws `store/content-damaged`. */
export async function openPhone(
  { vault }: Pick<House, 'vault'>,
  content: Parameters<typeof openTexts>[1][number],
): Promise<PhoneContent | null> {
  const [text = null] = await openTexts(vault, [content]);
  return text === null ? null : (JSON.parse(text) as PhoneContent);
}

function phoneMark({ vault }: Pick<House, 'vault'>, phone: string): string {
  return vault.searchMark(`telephone ${phone.replace(/\D/g, '')}`);
}

function sealed(house: House, citizen: string, values: readonly object[]) {
  return house.vault.sealWords(values.map((value) => wordsOfCitizen(citizen, today(house), value)));
}

const NO_PROVIDER: Text = {
  ko: '지금은 확인 문자를 보낼 수 없어 전화번호를 바꿀 수 없습니다. 등록된 번호가 그대로 쓰입니다.',
  en: 'No message can be sent from here, so the telephone cannot be changed. The registered one stays.',
};
const TOO_MANY: Text = {
  ko: `확인 번호는 하루에 ${MOST_A_DAY}번까지 보낼 수 있습니다.`,
  en: `A number can be sent ${MOST_A_DAY} times a day.`,
};
const ASK_AGAIN: Text = {
  ko: '확인 번호를 쓸 수 없습니다. 번호를 다시 받으십시오.',
  en: 'That number cannot be used any more. Ask for another.',
};
const ANOTHER_NUMBER: Text = { ko: '보낸 번호와 다릅니다.', en: 'This is not the number that was sent.' };
