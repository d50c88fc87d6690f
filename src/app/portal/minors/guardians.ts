/**
 * A minor names a guardian by a number that is used once, and the guardian takes it on after signing in: both have proved who they
 * are. That one is the legal guardian of the other is said by the two and checked by nobody here.
 */
import { randomInt } from 'node:crypto';
import { toInstant } from '../../../core/day.ts';
import { sha256 } from '../../../core/hash.ts';
import type { Text } from '../../../core/text.ts';
import { Refusal } from '../../../exchange/refusal.ts';
import { minorUntil } from '../../../reference/minor-rules.ts';
import {
  acceptInvite,
  endGuardianship,
  endInvites,
  lockInvite,
  readGuardianships,
  storeInvite,
} from '../../../store/queries/guardianships.ts';
import type { House } from '../../house.ts';
import { today, whoIs } from '../../personal-codes/codes.ts';
import { holderOf } from '../../personal-codes/holders.ts';
import { writeDesk } from '../../trader-desk/write.ts';

export const GUARDIAN_ARTICLE = '민법 제5조제1항';
const INVITE_MILLIS = 86_400_000;
export const MOST_GUARDIANS = 2;
/** No letter that looks like another: forty bits in eight. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const LENGTH = 8;

/** False where no birthday is known. Throws `Refusal` where it was erased. */
export async function isMinorNow(house: House, citizen: string): Promise<boolean> {
  const { bornOn } = await holderOf(house, citizen);
  return bornOn !== null && today(house) < minorUntil(bornOn);
}

/** Throws `Refusal`: of age, or enough guardians. @returns the number, which is kept nowhere */
export async function inviteGuardian(house: House, minor: string): Promise<string> {
  if (!(await isMinorNow(house, minor))) throw new Refusal('not-allowed-now', OF_AGE);
  const invite = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  const now = house.machineNow();
  const at = toInstant(house.clock.now());
  await writeDesk(house, async (client) => {
    await client.query('select 1 from citizen where id = $1 for update', [minor]);
    const standing = await readGuardianships(client, minor, toInstant(now));
    if (standing.filter(({ guardian }) => guardian !== null).length >= MOST_GUARDIANS)
      throw new Refusal('not-allowed-now', ENOUGH);
    await endInvites(client, minor, at);
    const row = { id: house.newId(), minor, expiresAt: toInstant(now + INVITE_MILLIS) };
    await storeInvite(client, { ...row, invite: sha256(invite), invitedAt: at });
    const event = { kind: 'guardian-invited', who: whoIs(minor), article: GUARDIAN_ARTICLE };
    return { events: [{ ...event, detail: { guardianship: row.id } }], value: undefined };
  });
  return invite;
}

/** Throws `Refusal`: no such number, one's own, not of age, or not known to be. */
export async function acceptGuardian(house: House, guardian: string, given: string): Promise<void> {
  const { bornOn } = await holderOf(house, guardian);
  if (bornOn === null || today(house) < minorUntil(bornOn)) throw new Refusal('not-allowed-now', NO_ADULT);
  const invite = sha256(given.toUpperCase().replace(/[^0-9A-Z]/g, ''));
  await writeDesk(house, async (client) => {
    const row = await lockInvite(client, invite, toInstant(house.machineNow()));
    // One's own is told like none.
    if (row === undefined || row.minor === guardian)
      throw new Refusal('invalid', undefined, [
        { code: 'portal/guardian-number', message: NO_SUCH, pointer: '/number' },
      ]);
    await acceptInvite(client, row.id, guardian, toInstant(house.clock.now()));
    const detail = { guardianship: row.id, minor: row.minor };
    const event = { kind: 'guardian-accepted', who: whoIs(guardian), article: GUARDIAN_ARTICLE, detail };
    return { events: [event], value: undefined };
  });
}

export async function endGuardian(house: House, citizen: string, id: string): Promise<void> {
  await writeDesk(house, async (client) => {
    const isEnded = await endGuardianship(client, citizen, id, toInstant(house.clock.now()));
    if (!isEnded) throw new Refusal('not-found');
    const detail = { guardianship: id };
    const event = { kind: 'guardian-ended', who: whoIs(citizen), article: GUARDIAN_ARTICLE, detail };
    return { events: [event], value: undefined };
  });
}

const OF_AGE: Text = {
  ko: '본인확인 기관이 알려 준 생년월일로는 미성년자가 아닙니다.',
  en: 'By the birthday that the identity provider gave you are of age, or it gave none.',
};
const NO_ADULT: Text = {
  ko: '본인확인 기관이 성년의 생년월일을 알려 준 사람만 법정대리인이 될 수 있습니다.',
  en: 'Only whom the identity provider says to be of age can be a guardian.',
};
const ENOUGH: Text = {
  ko: `법정대리인은 ${MOST_GUARDIANS}명까지 둘 수 있습니다.`,
  en: `At most ${MOST_GUARDIANS} guardians can be named.`,
};
const NO_SUCH: Text = {
  ko: '쓸 수 없는 초대 번호입니다.',
  en: 'This number cannot be used.',
};
