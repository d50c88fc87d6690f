/** Sends short messages that are due, and tries again those that the provider did not take; a number that comes too late is not sent. */
import { toInstant } from '../../../core/day.ts';
import type { Language } from '../../../core/text.ts';
import type { NoticeTry } from '../../../store/queries/citizen-mail.ts';
import {
  type DuePhoneMessage,
  notePhoneTry,
  readDuePhoneMessages,
} from '../../../store/queries/phone-proofs.ts';
import { isTaken, waitMillis } from '../../delivery.ts';
import type { House } from '../../house.ts';
import { inRounds, type RunsWhenAsked, whenAsked } from '../../in-rounds.ts';
import { openTexts } from '../../personal-codes/holders.ts';
import { type MessageContent, PROOF_MILLIS } from './prove.ts';

const ROUND_MILLIS = 15_000;
const AT_ONCE = 50;
/** With waits that double up to six hours: about three days. */
const MOST_ATTEMPTS = 20;

export function openPhoneMessages(house: () => House): RunsWhenAsked {
  return whenAsked(() => deliverMessages(house()));
}

/** @returns how to stop it; waits for what is under way */
export function keepPhoneMessages(house: House): () => Promise<void> {
  return inRounds(ROUND_MILLIS, () => house.phoneMessages.settle());
}

/** @returns how many were taken */
async function deliverMessages(house: House): Promise<number> {
  const due = await readDuePhoneMessages(house.pool, toInstant(house.machineNow()), AT_ONCE);
  let sent = 0;
  for (const message of due) {
    const tried = await tryOne(house, message).catch((error: unknown): NoticeTry => {
      // One that cannot be read keeps no other waiting.
      console.error(String(error));
      return { ...{ state: 'failed', answer: null, nextAt: null }, endedAt: toInstant(house.machineNow()) };
    });
    await notePhoneTry(house.pool, message.id, tried);
    if (tried.state === 'sent') sent += 1;
  }
  return sent;
}

async function tryOne(house: House, message: DuePhoneMessage): Promise<NoticeTry> {
  const [text = null] = await openTexts(house.vault, [message.content]);
  const now = house.machineNow();
  const isLate = message.kind === 'proof' && now - Date.parse(message.madeAt) > PROOF_MILLIS;
  if (text === null || isLate)
    return { state: 'stopped', answer: null, nextAt: null, endedAt: toInstant(now) };
  const { to, number, language } = JSON.parse(text) as MessageContent;
  const answer = await house.messages.send({ id: message.id, to, text: said(number, language) });
  const endedAt = toInstant(house.machineNow());
  if (isTaken(answer)) return { state: 'sent', answer, nextAt: null, endedAt };
  if (message.attempts + 1 >= MOST_ATTEMPTS) return { state: 'failed', answer, nextAt: null, endedAt };
  return {
    ...{ state: 'waiting', answer, endedAt: null },
    nextAt: toInstant(now + waitMillis(message.attempts)),
  };
}

/** No name, no code: a telephone may lie on a table. */
function said(number: string | null, language: Language): string {
  if (number === null) return CHANGED[language];
  return language === 'ko'
    ? `[관문] 확인 번호 ${number}. 10분 안에 포털에 적으십시오. 아무에게도 알려 주지 마십시오.`
    : `[Gwanmun] Your number is ${number}. Type it in the portal within 10 minutes and tell it to nobody.`;
}

const CHANGED: Readonly<Record<Language, string>> = {
  ko: '[관문] 통관 포털에 등록된 전화번호가 이 번호에서 다른 번호로 바뀌었습니다. 바꾸지 않으셨다면 포털에서 도용을 신고하십시오.',
  en: '[Gwanmun] The telephone registered at the customs portal was changed from this one to another. If that was not you, report a misuse in the portal.',
};
