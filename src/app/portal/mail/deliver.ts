/**
 * Sends what is due, each notice in the order in which it fell due and by nothing else: tried until the mail server takes it or refuses
 * it for good, or three days have passed. What it says is made now, from its kind and number alone.
 */
import { NOTICE_KINDS, NOTICE_NAMES, type NoticeKind, noticeTold } from '../../../areas/parcels/index.ts';
import { toInstant } from '../../../core/day.ts';
import type { Language } from '../../../core/text.ts';
import {
  type DueNotice,
  type NoticeTry,
  noteTry,
  readDueNotices,
} from '../../../store/queries/citizen-mail.ts';
import { isRefusedForGood, isTaken, waitMillis } from '../../delivery.ts';
import type { House } from '../../house.ts';
import { inRounds, type RunsWhenAsked, whenAsked } from '../../in-rounds.ts';
import { type Mail, sendMail } from '../../mail.ts';
import { type MailContent, openContent } from './content.ts';

const ROUND_MILLIS = 15_000;
const AT_ONCE = 50;
/** With waits that double up to six hours: about three days. */
const MOST_ATTEMPTS = 20;
/** A number that comes after half an hour proves nothing. */
const MOST_OF_PROOF = 5;

export function openCitizenMail(house: () => House): RunsWhenAsked {
  return whenAsked(() => deliverNotices(house()));
}

/** @returns how to stop it; waits for what is under way */
export function keepCitizenMail(house: House): () => Promise<void> {
  return inRounds(ROUND_MILLIS, () => house.citizenMail.settle());
}

/** @returns how many were taken */
async function deliverNotices(house: House): Promise<number> {
  const due = await readDueNotices(house.pool, toInstant(house.machineNow()), AT_ONCE);
  let sent = 0;
  for (const notice of due) {
    const tried = await tryOne(house, notice).catch((error: unknown): NoticeTry => {
      // An address that cannot be read keeps no other notice waiting.
      console.error(String(error));
      return { ...{ state: 'failed', answer: null, nextAt: null }, endedAt: toInstant(house.machineNow()) };
    });
    await noteTry(house.pool, notice.id, tried);
    if (tried.state === 'sent') sent += 1;
  }
  return sent;
}

async function tryOne(house: House, notice: DueNotice): Promise<NoticeTry> {
  const content = notice.content === null ? null : await openContent(house, notice.content);
  const mail = content === null ? null : mailOf(house.publicUrl, notice, content);
  const now = house.machineNow();
  if (content === null || mail === null)
    return { state: 'stopped', answer: null, nextAt: null, endedAt: toInstant(now) };
  const answer = await sendMail(content.address, mail);
  const endedAt = toInstant(house.machineNow());
  if (isTaken(answer)) return { state: 'sent', answer, nextAt: null, endedAt };
  const most = notice.kind === 'proof' ? MOST_OF_PROOF : MOST_ATTEMPTS;
  if (isRefusedForGood(answer) || notice.attempts + 1 >= most)
    return { state: 'failed', answer, nextAt: null, endedAt };
  const wait = waitMillis(notice.attempts);
  return { state: 'waiting', answer, nextAt: toInstant(now + wait), endedAt: null };
}

/** Null where there is nothing to say any more: a number that was given back. */
function mailOf(publicUrl: string, notice: DueNotice, content: MailContent): Mail | null {
  const language = notice.language ?? 'ko';
  if (notice.kind === 'proof')
    return content.proof === null ? null : proofMail(notice.id, content.proof, language);
  if (!(NOTICE_KINDS as readonly string[]).includes(notice.kind)) return null;
  const { subject, says, path } = noticeTold(notice.kind as NoticeKind, notice.number);
  const stopPage = `${publicUrl}/my/stop/${content.stop}`;
  const stopAtOnce = `${publicUrl}/api/v1/my-mail/stop?secret=${content.stop}`;
  const words = WORDS[language];
  return {
    id: notice.id,
    subject: `[관문] ${subject[language]}`,
    text: `${says[language]}\n\n${words.look}: ${publicUrl}${path}\n\n${words.stop}: ${stopPage}\n`,
    headers: {
      'List-Unsubscribe': `<${stopAtOnce}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  };
}

function proofMail(id: string, number: string, language: Language): Mail {
  const words = WORDS[language];
  const subject = `[관문] ${NOTICE_NAMES.proof[language]}`;
  return { id, subject, text: `${words.number}: ${number}\n\n${words.notMine}\n` };
}

const WORDS = {
  ko: {
    look: '포털에서 보기',
    stop: '이 알림을 받지 않으려면',
    number: '확인 번호',
    notMine: '포털에 이 번호를 30분 안에 적으십시오. 요청한 적이 없다면 아무것도 하지 않아도 됩니다.',
  },
  en: {
    look: 'See it in the portal',
    stop: 'To get no more of these',
    number: 'Your number',
    notMine: 'Type it in the portal within 30 minutes. If you did not ask for it there is nothing to do.',
  },
} satisfies Record<Language, object>;
