/**
 * Tells an applicant by mail that something moved, where the application names an address. A mail may be read on its way by others:
 * it says what kind of step was taken on which number, and where to look, and nothing else.
 */
import { correctionDue } from '../../areas/classification/index.ts';
import { addDays, seoulMidnight, toInstant } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import type { RulingNoticeView } from '../../exchange/contract/rulings.ts';
import type { Queryable } from '../../store/open.ts';
import type { ApplicationStepRow } from '../../store/queries/applications.ts';
import {
  endRulingNotice,
  insertRulingNotice,
  noteRulingAttempt,
  type RulingNoticeKind,
  type RulingNoticeRow,
  readDueRulingNotices,
  readRulingNotices,
} from '../../store/queries/ruling-notices.ts';
import { isRefusedForGood, isTaken, waitMillis } from '../delivery.ts';
import type { House } from '../house.ts';
import { inRounds } from '../in-rounds.ts';
import { type Mail, sendMail } from '../mail.ts';
import { contentsOf, type RulingFile, rulingFileOf } from './file.ts';

const ROUND_MILLIS = 15_000;
const MOST_AT_ONCE = 50;
const DUE_DAYS_BEFORE = 3;
const MORNING_MILLIS = 9 * 3_600_000;

const NOTICE_TEXTS: Readonly<Record<RulingNoticeKind, Text>> = {
  ask: { ko: '사전심사 신청의 보정을 요구받았습니다', en: 'A correction is asked for' },
  due: { ko: '보정 기한이 다가옵니다', en: 'A correction is due soon' },
  decide: { ko: '사전심사 결정이 있습니다', en: 'The ruling is made' },
  change: { ko: '사전심사 결정이 바뀌었습니다', en: 'The ruling is changed' },
  return: { ko: '사전심사 신청이 반려되었습니다', en: 'The application was sent back' },
  decline: { ko: '심사 곤란 통지가 있습니다', en: 'It cannot be ruled' },
};

/** Of a step that an officer took; undefined of one that an applicant is not told of. */
function kindOf(
  { kind }: ApplicationStepRow,
  file: Pick<RulingFile, 'rulings'>,
): RulingNoticeKind | undefined {
  if (kind === 'decide') return file.rulings.length > 0 ? 'change' : 'decide';
  return kind === 'ask' || kind === 'return' || kind === 'decline' ? kind : undefined;
}

/** In the transaction of the step, so that neither is without the other; none where no address was named. */
export async function noteNotices(
  db: Queryable,
  house: House,
  file: RulingFile,
  step: ApplicationStepRow,
): Promise<void> {
  const kind = kindOf(step, file);
  if (kind === undefined) return;
  const { number } = file.row;
  const [content] = await contentsOf(house.vault, [file.row]);
  if (!content?.mail) return;
  const shared = { number, step: step.id, nextAt: toInstant(house.machineNow()) };
  await insertRulingNotice(db, { ...shared, id: house.newId(), kind, notBefore: step.at });
  const reminder = kind === 'ask' ? reminderAt(step) : undefined;
  if (reminder !== undefined)
    await insertRulingNotice(db, { ...shared, id: house.newId(), kind: 'due', notBefore: reminder });
}

/** The morning three days before the last day of a correction; none where the question itself is as late. */
function reminderAt({ day, at, detail }: ApplicationStepRow): string | undefined {
  const due = correctionDue(day, Number(detail.days ?? 0));
  const morning = toInstant(seoulMidnight(addDays(due, -DUE_DAYS_BEFORE)) + MORNING_MILLIS);
  return morning > at ? morning : undefined;
}

/** @returns how to stop it; waits for the round under way */
export function keepRulingNotices(house: House): () => Promise<void> {
  return inRounds(ROUND_MILLIS, () => deliverRulingNotices(house));
}

/** Every mail that is due, once; what is not taken is due again later, but for what is refused for good. @returns how many were taken */
export async function deliverRulingNotices(house: House): Promise<number> {
  const [business, machine] = [toInstant(house.clock.now()), toInstant(house.machineNow())];
  let taken = 0;
  for (const notice of await readDueRulingNotices(house.pool, business, machine, MOST_AT_ONCE))
    if (await deliver(house, notice)) taken += 1;
  return taken;
}

async function deliver(house: House, notice: RulingNoticeRow): Promise<boolean> {
  const file = await rulingFileOf(house, notice.number);
  const end = (outcome: NonNullable<RulingNoticeRow['outcome']>, answer: string | null) =>
    endRulingNotice(house.pool, notice.id, outcome, answer, toInstant(house.clock.now()));
  const [content] = file === undefined ? [] : await contentsOf(house.vault, [file.row]);
  if (file === undefined || !content?.mail) {
    await end('erased', null);
    return false;
  }
  if (notice.kind === 'due' && file.standing.asked?.id !== notice.step) {
    await end('needless', null);
    return false;
  }
  const answer = await sendMail(content.mail, letterOf(notice, house.settings.publicUrl));
  if (isTaken(answer)) {
    await end('sent', answer);
    return true;
  }
  if (isRefusedForGood(answer)) {
    await end('refused', answer);
    return false;
  }
  const nextAt = toInstant(house.machineNow() + waitMillis(notice.attempts));
  await noteRulingAttempt(house.pool, notice.id, answer, nextAt);
  return false;
}

function letterOf({ id, number, kind }: RulingNoticeRow, publicUrl = ''): Mail {
  const { ko, en } = NOTICE_TEXTS[kind];
  const where = `${publicUrl}/rulings/applications/${number}`;
  return {
    id,
    subject: `[관문] ${number}: ${ko} · ${en}`,
    text: `${number}: ${ko}.\n내용은 로그인한 뒤 볼 수 있습니다: ${where}\n\n${number}: ${en}.\nSign in to see what it is: ${where}\n\n${id}\n`,
  };
}

/** Newest first. @param to the address of the application; '' where it went with its key */
export async function rulingNotices(
  { pool }: Pick<House, 'pool'>,
  number: string,
  to: string,
): Promise<RulingNoticeView[]> {
  const rows = await readRulingNotices(pool, number);
  return rows.toReversed().map(({ id, kind, notBefore, outcome, endedAt, attempts, lastAnswer }) => ({
    ...{ id, to, says: NOTICE_TEXTS[kind], state: outcome ?? 'waiting' },
    at: toInstant(Date.parse(endedAt ?? notBefore)),
    ...{ attempts, lastAnswer },
  }));
}
