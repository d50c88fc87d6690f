/**
 * What a citizen was told of a parcel that is not simply released, and what he can do: file that it infringes nothing, or ask for it to be
 * abandoned, destroyed or sent back, once more confirmed by its number, while it is not released. A suspicion of which nobody was told
 * changes nothing here.
 */
import {
  END_WAY_NAMES,
  END_WAYS,
  type EndWay,
  GROUNDS,
  NO_PATH,
  type ParcelPath,
  type PathFacts,
  type PathStepKind,
  type PublicPath,
  pathProblems,
  publicPath,
  RIGHT_KINDS,
  RIGHTS_STANDINGS,
  type RightKind,
  type UseStanding,
  WAY_ARTICLES,
} from '../../areas/parcels/index.ts';
import type { Day } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import type { MyPathView, NewMyPathAct } from '../../exchange/contract.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { PARCEL_PATH_RULES } from '../../reference/parcel-path-rules.ts';
import { stopReleases } from '../../store/queries/parcel-acts.ts';
import type { PathStepRow } from '../../store/queries/parcel-path.ts';
import { readReleaseHead } from '../../store/queries/parcel-releases.ts';
import { readRecordedRights } from '../../store/queries/recorded-rights.ts';
import type { House } from '../house.ts';
import { refusalOf } from '../parcels/path/act.ts';
import { pathFacts } from '../parcels/path/facts.ts';
import { pathOfRows, stepsOfOne } from '../parcels/path/read.ts';
import { storeStep } from '../parcels/path/store-step.ts';
import { pathRules } from '../parcels/path/view.ts';
import { REFUSED, WAITS } from '../payments/my-money.ts';
import { today, whoIs } from '../personal-codes/codes.ts';
import { wordsOfCitizen } from '../personal-codes/holders.ts';
import { wordsOf } from '../said.ts';
import { writeDesk } from '../trader-desk/write.ts';
import { ownParcel } from './own-parcels.ts';
import { usesOfOwn } from './use-of-parcel.ts';

/** What the view is made of; the steps are those of one parcel. */
export interface MyPathAround {
  readonly rows: readonly PathStepRow[];
  readonly arrivesOn: Day;
  readonly acceptedOn: Day | null;
  readonly isReleased: boolean;
  readonly standings: readonly UseStanding[];
}

export async function myPathView(house: House, around: MyPathAround): Promise<MyPathView> {
  const path = pathOfRows(around.rows);
  const told = publicPath(path);
  const whyNotAsk = whyNot(house, told, path, around);
  const isUnder = told.rights !== null || told.end !== null;
  return {
    rights: await rightsView(house, path, told, around.rows),
    end: await endView(house, path, told, around.rows),
    ways: whyNotAsk === null ? END_WAYS.map(wayView) : [],
    // Nothing is said where there is nothing to ask: it is released, or it is asked already.
    whyNotAsk: around.isReleased || told.end !== null ? null : whyNotAsk,
    mayRecall: told.end === 'asked' && !around.isReleased,
    rules: pathRules(isUnder ? UNDER : ASKING),
  };
}

const ASKING = ['abandon', 'destroy', 'back', 'cost', 'withdrawn', 'refund'] as const;
const UNDER = ['forbidden', 'short', 'told', 'materials', 'silence', 'periods', ...ASKING] as const;

const wayView = (way: EndWay) => ({ way, name: END_WAY_NAMES[way], article: WAY_ARTICLES[way] });

function whyNot(house: House, told: PublicPath, path: ParcelPath, around: MyPathAround): Text | null {
  const { standings, arrivesOn, acceptedOn, isReleased } = around;
  if (standings.includes('refused')) return REFUSED;
  if (standings.includes('waits')) return WAITS;
  // As its addressee knows it: what was decided and not told yet is not seen here.
  const known = told.end === null ? { ...path, end: NO_PATH.end } : path;
  const facts: PathFacts = {
    ...{ today: today(house), isReleased, arrivesOn, acceptedOn },
    ...{ selection: 'closed', found: null, rightKind: null, priceUsd: null },
  };
  return pathProblems(known, facts, { kind: 'end-asked', way: 'destroyed' })[0]?.message ?? null;
}

async function rightsView(
  house: House,
  { rights }: ParcelPath,
  told: PublicPath,
  rows: readonly PathStepRow[],
): Promise<MyPathView['rights']> {
  if (told.rights === null) return null;
  const right = (await readRecordedRights(house.pool)).find(({ id }) => id === rights.right);
  return {
    ...{ standing: told.rights, standingName: RIGHTS_STANDINGS[told.rights] },
    ...{ title: right?.title ?? '', holder: right?.holder ?? '', number: right?.number ?? '' },
    kindName: RIGHT_KINDS[(right?.kind ?? 'trademark') as RightKind],
    words: await lastWords(house, rows, ['right-told', 'right-ordinary', 'right-held']),
    ...{
      by: rights.ownerBy,
      filedOn: rights.ownerFiledOn,
      mayFile: told.rights !== 'held' && told.end !== 'done',
    },
  };
}

async function endView(
  house: House,
  { end }: ParcelPath,
  told: PublicPath,
  rows: readonly PathStepRow[],
): Promise<MyPathView['end']> {
  if (told.end === null || end.way === null || end.day === null) return null;
  return {
    ...{ standing: told.end, way: end.way, wayName: END_WAY_NAMES[end.way], day: end.day },
    groundName: end.ground === null ? null : GROUNDS[end.ground].name,
    words: await lastWords(house, rows, ['end-ordered', 'end-done']),
  };
}

async function lastWords(house: House, rows: readonly PathStepRow[], kinds: readonly PathStepKind[]) {
  const row = rows.findLast(({ kind }) => (kinds as readonly string[]).includes(kind));
  const [words = null] = row === undefined ? [] : await wordsOf(house.vault, [row.words]);
  return words;
}

const STEPS = { file: 'owner-filed', ask: 'end-asked', recall: 'end-recalled' } as const;
const ARTICLES = {
  file: '관세법 시행령 제243조의2제3항, 제240조제1항',
  recall: PARCEL_PATH_RULES.abandon.cite,
} as const;

/** Throws `Refusal`: nobody's parcel, a use to be answered first, not confirmed, or everything that stands against it. */
export async function actOnMyPath(
  house: House,
  citizen: string,
  houseBill: string,
  { act, words = '', way, confirm }: NewMyPathAct,
): Promise<void> {
  const own = await ownParcel(house, citizen, houseBill);
  if (own === undefined) throw new Refusal('not-found');
  const { standings } = await usesOfOwn(house, citizen, own);
  if (standings.includes('refused')) throw new Refusal('not-allowed-now', REFUSED);
  if (standings.includes('waits')) throw new Refusal('not-allowed-now', WAITS);
  if (act === 'file' && words.trim() === '') throw new Refusal('invalid', NO_WORDS);
  if (act === 'ask' && confirm !== houseBill) throw new Refusal('invalid', NOT_CONFIRMED);
  const sealed =
    words.trim() === ''
      ? null
      : (
          await house.vault.sealWords([
            { ...wordsOfCitizen(citizen, today(house), words.trim()), isSaid: true as const },
          ])
        )[0]!;
  await writeDesk(house, async (client) => {
    await stopReleases(client);
    const head = await readReleaseHead(client, houseBill);
    if (head === undefined || head.carrierId !== own.parcel.carrierId) throw new Refusal('not-found');
    const before = await stepsOfOne(client, head);
    const facts = await pathFacts(house, client, head, own.parcel, null);
    const kind = STEPS[act];
    const problems = pathProblems(pathOfRows(before), facts, { kind, way });
    if (problems.length > 0) throw refusalOf(problems);
    const article = act === 'ask' ? WAY_ARTICLES[way!] : ARTICLES[act];
    const detail = act === 'ask' ? { way: way! } : {};
    return storeStep(house, client, head, before, {
      ...{ kind, who: whoIs(citizen), article, detail, words: sealed },
    });
  });
}

const NO_WORDS: Text = { ko: '내용을 적어 주십시오.', en: 'Please write what you file.' };
const NOT_CONFIRMED: Text = {
  ko: '확인을 위하여 화물 번호를 그대로 적어 주십시오.',
  en: 'Please write the number of the parcel once more to confirm.',
};
