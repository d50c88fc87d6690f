/**
 * What a citizen does with notices by mail: gives an address, proves it by the number that was sent there, chooses what to be told of,
 * and ends it; whoever has one of the mails can end it without signing in. Each is an event.
 */
import { NOTICE_KINDS } from '../../../areas/parcels/index.ts';
import { toInstant } from '../../../core/day.ts';
import type { Text } from '../../../core/text.ts';
import type { MyMailChoice, NewMyMail } from '../../../exchange/contract.ts';
import { Refusal } from '../../../exchange/refusal.ts';
import {
  type CitizenMailRow,
  changeMail,
  countProofs,
  dropMail,
  lockMail,
  readMail,
  storeMail,
  storeNotices,
} from '../../../store/queries/citizen-mail.ts';
import type { House } from '../../house.ts';
import { hasMailServer } from '../../mail.ts';
import { whoIs } from '../../personal-codes/codes.ts';
import { writeDesk } from '../../trader-desk/write.ts';
import { isSameNumber } from '../six-digits.ts';
import { newContent, openContent, sealContent, stopHashOf } from './content.ts';

/** Consent to processing, and its withdrawal. */
const CONSENT = '개인정보 보호법 제15조제1항제1호';
const WITHDRAWAL = '개인정보 보호법 제37조제1항';
/** So long a number proves an address, and so often it may be wrong. */
const PROOF_MILLIS = 30 * 60_000;
const MOST_WRONG = 5;
/** Nobody floods the post box of somebody else. */
const MOST_PROOFS_A_DAY = 5;
const DAY_MILLIS = 86_400_000;
const ADDRESS = /^[^\s@,;<>"]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?\.[A-Za-z]{2,}$/;

/** Throws `Refusal`: no mail server, no address, too many numbers. The address before, if there was one, is not used any more. */
export async function giveAddress(house: House, citizen: string, given: NewMyMail): Promise<void> {
  if (!hasMailServer()) throw new Refusal('unavailable', NO_SERVER);
  const address = given.address.trim();
  if (!ADDRESS.test(address))
    throw new Refusal('invalid', undefined, [
      { code: 'portal/mail-address', message: NO_ADDRESS, pointer: '/address' },
    ]);
  const content = newContent(address);
  const now = house.machineNow();
  const row: CitizenMailRow = {
    ...{ citizen, content: await sealContent(house, citizen, content) },
    ...{ kinds: [...given.kinds], language: given.language, stopHash: stopHashOf(content.stop) },
    ...{ askedAt: toInstant(now), wrong: 0, provedAt: null },
  };
  await writeDesk(house, async (client) => {
    // Held, so that two at once do not send six numbers.
    await client.query('select 1 from citizen where id = $1 for update', [citizen]);
    const since = toInstant(house.clock.now() - DAY_MILLIS);
    if ((await countProofs(client, citizen, since)) >= MOST_PROOFS_A_DAY)
      throw new Refusal('not-allowed-now', TOO_MANY);
    await dropMail(client, citizen, toInstant(now));
    await storeMail(client, row);
    const id = house.newId();
    const madeAt = toInstant(house.clock.now());
    const notice = { id, citizen, kind: 'proof', subject: id, number: '', madeAt };
    await storeNotices(client, [notice], toInstant(now));
    const event = { kind: 'portal-mail-given', who: whoIs(citizen), article: CONSENT };
    return { events: [{ ...event, detail: { kinds: row.kinds } }], value: undefined };
  });
  house.citizenMail.look();
}

/** Throws `Refusal`: another number, too late, or too often wrong. */
export async function proveAddress(house: House, citizen: string, number: string): Promise<void> {
  const isProved = await writeDesk(house, async (client) => {
    const row = await lockMail(client, { citizen });
    const content = row === undefined ? null : await openContent(house, row.content);
    if (row === undefined || content === null) throw new Refusal('not-found');
    const isLate = house.machineNow() - Date.parse(row.askedAt) > PROOF_MILLIS;
    if (content.proof === null || isLate || row.wrong >= MOST_WRONG)
      throw new Refusal('not-allowed-now', ASK_AGAIN);
    if (!isSameNumber(content.proof, number)) {
      await changeMail(client, { ...row, wrong: row.wrong + 1 });
      return { events: [], value: false };
    }
    const sealed = await sealContent(house, citizen, { ...content, proof: null });
    await changeMail(client, { ...row, content: sealed, provedAt: toInstant(house.machineNow()) });
    const event = { kind: 'portal-mail-proved', who: whoIs(citizen), article: CONSENT };
    return { events: [event], value: true };
  });
  if (!isProved)
    throw new Refusal('invalid', undefined, [
      { code: 'portal/mail-number', message: ANOTHER_NUMBER, pointer: '/number' },
    ]);
}

export async function chooseNotices(house: House, citizen: string, to: MyMailChoice): Promise<void> {
  await writeDesk(house, async (client) => {
    const row = await lockMail(client, { citizen });
    if (row === undefined) throw new Refusal('not-found');
    const kinds = NOTICE_KINDS.filter((kind) => to.kinds.includes(kind));
    await changeMail(client, { ...row, kinds, language: to.language });
    const event = { kind: 'portal-mail-changed', who: whoIs(citizen), article: CONSENT };
    return { events: [{ ...event, detail: { kinds } }], value: undefined };
  });
}

export async function endNotices(house: House, citizen: string): Promise<void> {
  await end(house, { citizen });
}

/** By whoever holds one of the mails; the same again changes nothing, and an unknown secret tells nothing. */
export async function stopNotices(house: House, stop: string): Promise<void> {
  await end(house, { stopHash: stopHashOf(stop) }).catch((error: unknown) => {
    if (!(error instanceof Refusal) || error.kind !== 'not-found') throw error;
  });
}

async function end(house: House, by: Parameters<typeof lockMail>[1]): Promise<void> {
  await writeDesk(house, async (client) => {
    const row = await lockMail(client, by);
    if (row === undefined) throw new Refusal('not-found');
    await dropMail(client, row.citizen, toInstant(house.machineNow()));
    const detail = { by: 'citizen' in by ? 'portal' : 'mail' };
    const event = { kind: 'portal-mail-ended', who: whoIs(row.citizen), article: WITHDRAWAL, detail };
    return { events: [event], value: undefined };
  });
}

/** Sealed anew with a renewed code, so that it is kept as long. */
export async function sealMailAnew(
  house: House,
  db: Parameters<typeof readMail>[0],
  citizen: string,
): Promise<void> {
  const row = await readMail(db, citizen);
  const content = row === undefined ? null : await openContent(house, row.content);
  if (row !== undefined && content !== null)
    await changeMail(db, { ...row, content: await sealContent(house, citizen, content) });
}

const NO_SERVER: Text = {
  ko: '지금은 메일을 보낼 수 없습니다. 알림은 포털에서 볼 수 있습니다.',
  en: 'No mail can be sent from here. Notices stand in the portal.',
};
const NO_ADDRESS: Text = {
  ko: '메일 주소를 이름@곳 모양으로 하나만 적으십시오.',
  en: 'Give one address of mail, name@place.',
};
const TOO_MANY: Text = {
  ko: `확인 번호는 하루에 ${MOST_PROOFS_A_DAY}번까지 받을 수 있습니다.`,
  en: `A number can be asked for ${MOST_PROOFS_A_DAY} times a day.`,
};
const ASK_AGAIN: Text = {
  ko: '확인 번호를 쓸 수 없습니다. 번호를 다시 받으십시오.',
  en: 'That number cannot be used any more. Ask for another.',
};
const ANOTHER_NUMBER: Text = { ko: '보낸 번호와 다릅니다.', en: 'This is not the number that was sent.' };
