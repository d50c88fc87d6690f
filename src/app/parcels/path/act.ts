/** One step of a parcel's path by an officer: everything that stands against it is told at once, and what it brings is stored with it. */
import { may } from '../../../access/may.ts';
import {
  articleOfDecision,
  doneProblems,
  GROUNDS,
  isInForce,
  lastDaysToFile,
  type ParcelPath,
  type PathDetail,
  pathProblems,
  type RightKind,
  WAY_ARTICLES,
} from '../../../areas/parcels/index.ts';
import { type Day, seoulDay } from '../../../core/day.ts';
import type { Problem } from '../../../core/problem.ts';
import type { NewPathAct, ParcelPathView } from '../../../exchange/contract.ts';
import { personOf, type Who } from '../../../exchange/ports.ts';
import { Refusal } from '../../../exchange/refusal.ts';
import type { Parcel } from '../../../model/parcel.ts';
import { PARCEL_PATH_RULES } from '../../../reference/parcel-path-rules.ts';
import { stopReleases } from '../../../store/queries/parcel-acts.ts';
import { type ReleaseHead, readReleaseHead } from '../../../store/queries/parcel-releases.ts';
import { readColleagues } from '../../../store/queries/people.ts';
import { type RecordedRightRow, readRecordedRights } from '../../../store/queries/recorded-rights.ts';
import type { House } from '../../house.ts';
import { writeDesk } from '../../trader-desk/write.ts';
import { readContents } from '../read-content.ts';
import { wordsOfParcel } from '../words-of-parcel.ts';
import { pathFacts } from './facts.ts';
import { pathOfRows, stepsOfOne } from './read.ts';
import { giveBack, storeStep } from './store-step.ts';
import { parcelPathView } from './view.ts';

/** Throws `Refusal`: of another office, nothing said, or everything that stands against it. */
export async function actOnPath(
  house: House,
  who: Who,
  houseBill: string,
  asked: NewPathAct,
): Promise<ParcelPathView> {
  const given = await needHead(house, who, houseBill);
  if (asked.words.trim() === '') throw new Refusal('invalid', NO_WORDS);
  const [parcel = null] = await readContents<Parcel>(house.vault, [given.content]);
  const [words] = await house.vault.sealWords([await wordsOfParcel(house, given, asked.words)]);
  const rights = await readRecordedRights(house.pool);
  const refunds = await writeDesk(house, async (client) => {
    // Whoever releases and whoever holds wait for each other, so that neither overtakes.
    await stopReleases(client);
    const head = (await readReleaseHead(client, houseBill)) ?? given;
    const before = await stepsOfOne(client, head);
    const path = pathOfRows(before);
    const kind = (rights.find(({ id }) => id === path.rights.right)?.kind ?? null) as RightKind | null;
    const facts = await pathFacts(house, client, head, parcel, kind);
    const problems = [
      ...pathProblems(path, facts, { ...asked, kind: asked.act }),
      ...(await ownProblems(house, who, head, path, asked, rights)),
    ];
    if (problems.length > 0) throw refusalOf(problems);
    return storeStep(house, client, head, before, {
      ...{ kind: asked.act, who: who.account, words: words! },
      ...{ article: articleOf(path, asked), detail: detailOf(path, asked, facts.today) },
    });
  });
  await giveBack(house, refunds);
  return parcelPathView(house, who, houseBill);
}

/** Says everything that stands against it, where only the sentence is shown too. */
export function refusalOf(problems: readonly Problem[]): Refusal {
  const all = (language: 'ko' | 'en') => problems.map(({ message }) => message[language]).join(' ');
  return new Refusal('not-allowed-now', { ko: all('ko'), en: all('en') }, problems);
}

async function needHead(house: House, who: Who, houseBill: string): Promise<ReleaseHead> {
  const head = await readReleaseHead(house.pool, houseBill);
  if (head === undefined || !may(personOf(who), 'parcel.release', { office: head.office }))
    throw new Refusal('not-found');
  return head;
}

/** Beside what the law asks: that what is named is there. */
async function ownProblems(
  house: House,
  who: Who,
  { office }: ReleaseHead,
  { end }: ParcelPath,
  { act, right, onDay, costKrw, witness }: NewPathAct,
  rights: readonly RecordedRightRow[],
): Promise<readonly Problem[]> {
  const today = seoulDay(house.clock.now());
  if (act === 'right-noted')
    return rights.some((one) => one.id === right && isInForce(one, today)) ? [] : [NO_RIGHT];
  if (act !== 'end-done' || end.day === null) return [];
  const colleagues = witness === undefined ? [] : await readColleagues(house.pool, office);
  const isUnknown = witness !== undefined && !colleagues.some(({ id }) => id === witness);
  const said = { way: end.way, costKrw: costKrw ?? null, witness: witness ?? null, who: who.account };
  return [
    ...doneProblems({ onDay: onDay ?? '', orderedOn: end.day, today }, said),
    ...(isUnknown ? [NO_COLLEAGUE] : []),
  ];
}

function detailOf(path: ParcelPath, asked: NewPathAct, today: Day): PathDetail {
  const { act, right, way, ground, isUrgent = false, costKrw, witness, onDay } = asked;
  if (act === 'right-noted') return { right: right! };
  if (act === 'right-told') return lastDaysToFile(today);
  if (act === 'end-ordered') return { way: way!, ground: ground!, isUrgent };
  if (act !== 'end-done') return {};
  return {
    way: path.end.way!,
    onDay: onDay!,
    costKrw: costKrw!,
    ...(witness === undefined ? {} : { witness }),
  };
}

function articleOf(path: ParcelPath, { act, way, ground }: NewPathAct): string {
  if (act === 'right-held' || act === 'right-cleared') return articleOfDecision(path);
  if (act === 'end-ordered') return ground === 'asked' ? WAY_ARTICLES[way!] : GROUNDS[ground!].article;
  if (act === 'end-done') return WAY_ARTICLES[path.end.way!];
  return ARTICLES[act] ?? PARCEL_PATH_RULES.forbidden.cite;
}

const ARTICLES: Readonly<Partial<Record<NewPathAct['act'], string>>> = {
  'right-told': PARCEL_PATH_RULES.told.cite,
  'right-ordinary': PARCEL_PATH_RULES.ordinary.cite,
  'holder-filed': '관세법 시행령 제243조의2제2항',
  'owner-filed': '관세법 시행령 제243조의2제3항, 제240조제1항',
  'end-cancelled': PARCEL_PATH_RULES.order.cite,
};

const NO_WORDS = { ko: '내용을 적으십시오.', en: 'Write what you found or decided.' };
const NO_RIGHT: Problem = {
  code: 'parcel-path/no-right',
  pointer: '/right',
  message: {
    ko: '오늘 유효한 등록 권리를 고르십시오.',
    en: 'Choose a recorded right that is in force today.',
  },
};
const NO_COLLEAGUE: Problem = {
  code: 'parcel-path/no-colleague',
  pointer: '/witness',
  message: {
    ko: '이 세관에서 화물을 처리하는 사람이 아닙니다.',
    en: 'Nobody who works on parcels at this office.',
  },
};
