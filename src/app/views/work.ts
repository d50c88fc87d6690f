/** One person's work: what he has in hand, what he waits for, what is asked of him, and what he is told. */
import { partsOf } from '../../areas/counsel/index.ts';
import { seoulDay, toInstant } from '../../core/day.ts';
import { fill, fillText, type Text } from '../../core/text.ts';
import type { AbsenceView, NoticePage, WorkView } from '../../exchange/contract.ts';
import type { Who } from '../../exchange/ports.ts';
import { type AbsenceRow, readAbsences } from '../../store/queries/absences.ts';
import { readAwaitedFor, readRequestsIn } from '../../store/queries/awaited.ts';
import { readHand } from '../../store/queries/deal.ts';
import { countUnread, type NoticeRow, readNotices } from '../../store/queries/notices.ts';
import { articlePath } from '../article-path.ts';
import { AWAITED } from '../awaited-table.ts';
import type { House } from '../house.ts';
import type { NoticeKind } from '../telling.ts';
import { awaitedViews } from './awaited.ts';
import { caseRows } from './cases.ts';
import { namesOf } from './texts.ts';

export async function workView(house: House, who: Who): Promise<WorkView> {
  const now = house.clock.now();
  const { account } = who;
  const [hand, awaited, requests, away] = await Promise.all([
    readHand(house.pool, account),
    readAwaitedFor(house.pool, account),
    who.office === null ? [] : readRequestsIn(house.pool, who.office),
    readAbsences(house.pool, toInstant(now), { account }),
  ]);
  const ofMe = awaited.filter(({ askedOf }) => askedOf === account);
  const byMe = awaited.filter(({ askedOf }) => askedOf !== account);
  const dues = [...hand, ...awaited, ...requests].map(({ dueAt }) => Date.parse(dueAt));
  return {
    asOf: toInstant(now),
    hand: await caseRows(house, who, hand),
    askedOfMe: await awaitedViews(house, who, ofMe),
    askedByMe: await awaitedViews(house, who, byMe),
    askedOfOffice: await awaitedViews(house, who, requests),
    dueToday: dues.filter((due) => due >= now && seoulDay(due) === seoulDay(now)).length,
    overdue: dues.filter((due) => due < now).length,
    absences: await absenceViews(house, away),
  };
}

export async function absenceViews(house: House, rows: readonly AbsenceRow[]): Promise<AbsenceView[]> {
  const name = await namesOf(
    house.pool,
    rows.map(({ account }) => account),
  );
  const now = house.clock.now();
  return rows.map(({ id, account, startsAt, endsAt, why }) => ({
    ...{ id, account, name: name(account), startsAt, endsAt, why },
    isNow: Date.parse(startsAt) <= now,
  }));
}

const WORDS: Readonly<Record<NoticeKind, Text>> = {
  assigned: { ko: '결재자가 이 건을 배정했습니다.', en: 'A supervisor assigned this case to you.' },
  'opinion-asked': { ko: '의견을 요청받았습니다.', en: 'Your opinion is asked for.' },
  'opinion-answered': { ko: '{what}: 답이 도착했습니다.', en: '{what}: there is an answer.' },
  'awaited-due': { ko: '{what}: 기한이 다가옵니다.', en: '{what}: due soon.' },
  'awaited-overdue': { ko: '{what}: 기한이 지났습니다.', en: '{what}: overdue.' },
  'case-overdue': { ko: '처리 기한이 지난 건입니다.', en: 'The case is overdue.' },
  'case-returned': { ko: '여러 번 반환된 건입니다.', en: 'The case was given back several times.' },
  'request-received': { ko: '{what}: 답을 기다립니다.', en: '{what}: waits for an answer.' },
  'law-changed': { ko: '{ref}의 내용이 바뀌었습니다.', en: '{ref} has changed.' },
  'precedent-cites': {
    ko: '{article}에 관한 새 결정: {title}',
    en: 'A new decision cites {article}: {title}',
  },
  'precedents-cite': { ko: '{article}에 관한 새 결정 {n}건', en: '{n} new decisions cite {article}' },
  'precedent-changed': { ko: '따르는 결정에 새 판: {title}', en: 'A decision has another text: {title}' },
  'precedent-standing': {
    ko: '따르는 결정의 효력이 바뀌었습니다: {title}',
    en: 'Another standing of a decision: {title}',
  },
  'loading-overdue': {
    ko: '적재기한이 지난 수출신고: {n}건',
    en: 'Exports not loaded within their period: {n}',
  },
  'extension-asked': { ko: '적재기간 연장 신청이 있습니다.', en: 'A longer loading period is asked for.' },
  pooled: { ko: '부재로 대기 목록에 돌아갔습니다.', en: 'Went back to the pool because of an absence.' },
};
const SHOWN = 50;

export async function noticePage(house: House, { account }: Who): Promise<NoticePage> {
  const [rows, unread] = await Promise.all([
    readNotices(house.pool, account, SHOWN),
    countUnread(house.pool, account),
  ]);
  return {
    unread,
    rows: rows.map((row) => {
      const { id, at, number, readAt } = row;
      return { id, at, number, opens: opensOf(row), isRead: readAt !== null, says: noticeWords(row) };
    }),
  };
}

export function noticeWords({ kind, says }: Pick<NoticeRow, 'kind' | 'says'>): Text {
  return inWords(kind as NoticeKind, JSON.parse(says) as Says);
}

/** The page that shows what a notice is about. */
function opensOf({ number, says }: Pick<NoticeRow, 'number' | 'says'>): string {
  if (number !== '') return `/declarations/${number}`;
  const { office, ref, from, to, precedent, article } = JSON.parse(says) as Readonly<Record<string, string>>;
  if (precedent !== undefined) return `/library/precedents/${precedent}`;
  if (article !== undefined) return `/library?article=${encodeURIComponent(article)}`;
  if (ref !== undefined) return `${articlePath(partsOf(ref))}?from=${from}&to=${to}`;
  return `/exports?which=overdue&office=${office}`;
}

interface Says {
  readonly kind?: keyof typeof AWAITED;
  readonly count?: string;
  readonly ref?: string;
  readonly article?: string;
  readonly title?: string;
}

/** Notices of one export each, from before they were gathered, tell of one. */
function inWords(kind: NoticeKind, says: Says): Text {
  const { kind: awaited, count = '1', ref = '', article = '', title: named = '' } = says;
  const { ko, en } = WORDS[kind];
  if (awaited === undefined) return fillText({ ko, en }, { n: count, ref, article, title: named });
  const { title } = AWAITED[awaited];
  return { ko: fill(ko, { what: title.ko }), en: fill(en, { what: title.en }) };
}
