/** The holder's answer to a use of the code: confirmed, or refused with a reason, which opens a case of misuse; or a report without a use. */
import { mayAnswer, mayConfirmAlone } from '../../areas/parcels/index.ts';
import { toInstant } from '../../core/day.ts';
import { sha256 } from '../../core/hash.ts';
import type { Text } from '../../core/text.ts';
import type { MisuseReport, UseAnswered } from '../../exchange/contract.ts';
import { Refusal } from '../../exchange/refusal.ts';
import type { Queryable } from '../../store/open.ts';
import { answerUse, type CodeUseRow, lockUse, storeMisuse } from '../../store/queries/code-uses.ts';
import { isGuardianOf } from '../../store/queries/guardianships.ts';
import type { House } from '../house.ts';
import { clearedDays } from '../portal/accepted.ts';
import { isMinorNow } from '../portal/minors/guardians.ts';
import { writeDesk } from '../trader-desk/write.ts';
import { CODE_ARTICLE, today, whoIs } from './codes.ts';
import { codesOf, wordsOfCitizen } from './holders.ts';

/**
 * Throws `Refusal`: nobody's use, answered so already, no longer under way, or a minor's that a guardian has to confirm.
 * @param citizen the holder @param guardian who answers for the holder; null: the holder does
 */
export async function answer(
  house: House,
  citizen: string,
  id: string,
  given: UseAnswered,
  guardian: string | null = null,
): Promise<void> {
  const who = guardian ?? citizen;
  const isOfAge = guardian === null && given.answer === 'confirmed' && !(await isMinorNow(house, citizen));
  const codes = (await codesOf(house, citizen)).map((code) => code.id);
  const words = await sealedWords(house, citizen, given.words);
  const at = toInstant(house.clock.now());
  await writeDesk(house, async (client) => {
    if (guardian !== null && !(await isGuardianOf(client, guardian, citizen))) throw new Refusal('not-found');
    const use = await lockUse(client, codes, id);
    if (use === undefined || (guardian !== null && !use.isMinor)) throw new Refusal('not-found');
    if (guardian === null && given.answer === 'confirmed' && !mayConfirmAlone(use, isOfAge))
      throw new Refusal('not-allowed-now', GUARDIAN);
    const isUnderWay = await stillUnderWay(client, use);
    if (!mayAnswer(use, given.answer, isUnderWay))
      throw new Refusal('not-allowed-now', isUnderWay ? ANSWERED : TOO_LATE);
    await answerUse(client, id, given.answer, at, guardian);
    const detail: Record<string, unknown> = guardian === null ? { use: id } : { use: id, minor: citizen };
    const reason = guardian === null ? (given.reason ?? 'other') : 'guardian';
    if (given.answer === 'refused') {
      const misuse = { id: house.newId(), code: use.code, use: id, citizen, openedAt: at };
      await storeMisuse(client, { ...misuse, reason, words });
      Object.assign(detail, { misuse: misuse.id, reason, ...hashOf(words) });
    }
    const kind = given.answer === 'refused' ? 'code-use-refused' : 'code-use-confirmed';
    const said = { kind, who: whoIs(who), article: CODE_ARTICLE, detail };
    const stopped = { ...said, kind: 'parcel-stopped', detail: { use: id, parcels: use.bills } };
    const stops = given.answer === 'refused' && use.bills.length > 0;
    return { events: stops ? [said, stopped] : [said], value: undefined };
  });
  house.parcelReleases.look();
}

/** Of a use that can no longer be stopped, or of none. */
export async function reportMisuse(house: House, citizen: string, given: MisuseReport): Promise<void> {
  const codes = await codesOf(house, citizen);
  const words = await sealedWords(house, citizen, given.words);
  const openedAt = toInstant(house.clock.now());
  await writeDesk(house, async (client) => {
    const use =
      given.use === undefined
        ? undefined
        : await lockUse(
            client,
            codes.map((code) => code.id),
            given.use,
          );
    const code = use?.code ?? codes[0]?.id;
    if (code === undefined || (given.use !== undefined && use === undefined)) throw new Refusal('not-found');
    const misuse = { id: house.newId(), code, use: use?.id ?? null, citizen, openedAt };
    await storeMisuse(client, { ...misuse, reason: given.reason, words });
    const detail = { misuse: misuse.id, use: misuse.use, reason: given.reason, ...hashOf(words) };
    const event = { kind: 'code-misuse-reported', who: whoIs(citizen), article: CODE_ARTICLE, detail };
    return { events: [event], value: undefined };
  });
}

/** Until every parcel of it is cleared; asked while the use is held, so that none is released in between. */
async function stillUnderWay(db: Queryable, { bills }: Pick<CodeUseRow, 'bills'>): Promise<boolean> {
  if (bills.length === 0) return true;
  const cleared = await clearedDays(db, bills);
  return bills.some((bill) => !cleared.has(bill));
}

async function sealedWords(house: House, citizen: string, words: string | undefined): Promise<string | null> {
  if (words === undefined || words.trim() === '') return null;
  const of = wordsOfCitizen(citizen, today(house), words.trim());
  const [sealed] = await house.vault.sealWords([{ ...of, isSaid: true }]);
  return sealed as unknown as string;
}

/** What the log vouches for is the sealed form. */
function hashOf(words: string | null): { readonly words?: string } {
  return words === null ? {} : { words: sha256(words) };
}

export const GUARDIAN: Text = {
  ko: '미성년자의 부호입니다. 법정대리인이 동의해야 진행됩니다.',
  en: 'This is the code of a minor: a guardian has to agree.',
};
const ANSWERED: Text = { ko: '이미 답하셨습니다.', en: 'You have answered already.' };
const TOO_LATE: Text = {
  ko: '이미 통관된 화물입니다. 거절 대신 도용 신고를 해 주십시오.',
  en: 'It is cleared already; report a misuse instead.',
};
