/** The path of one parcel for an officer of its office: how it stands, what may be done next and what stands against it, and each step. */
import { may } from '../../../access/may.ts';
import {
  END_STANDINGS,
  END_WAY_NAMES,
  GROUNDS,
  lastDayToDecide,
  PATH_EVENTS,
  type ParcelPath,
  type PathDetail,
  type PathStepKind,
  pathProblems,
  RIGHTS_STANDINGS,
  type RightKind,
  rightsNamed,
} from '../../../areas/parcels/index.ts';
import type { Text } from '../../../core/text.ts';
import type { ParcelPathView, PathActName, PathRuleView, PathStepView } from '../../../exchange/contract.ts';
import { personOf, type Who } from '../../../exchange/ports.ts';
import { Refusal } from '../../../exchange/refusal.ts';
import type { Parcel } from '../../../model/parcel.ts';
import { PARCEL_PATH_RULES } from '../../../reference/parcel-path-rules.ts';
import { readRecord } from '../../../screening/record.ts';
import { readLatestDecision } from '../../../store/queries/parcel-decisions.ts';
import type { PathStepRow } from '../../../store/queries/parcel-path.ts';
import { type ReleaseHead, readReleaseHead } from '../../../store/queries/parcel-releases.ts';
import { type RecordedRightRow, readRecordedRights } from '../../../store/queries/recorded-rights.ts';
import type { House } from '../../house.ts';
import { wordsOf } from '../../said.ts';
import { mayExamine } from '../../views/blind.ts';
import { titleOfEvent } from '../../views/events.ts';
import { namesOf } from '../../views/texts.ts';
import { readContents } from '../read-content.ts';
import { pathFacts } from './facts.ts';
import { pathOfRows, stepsOfOne } from './read.ts';
import { rightView } from './rights.ts';

/** In the order in which they come. */
const ACTS: readonly PathActName[] = [
  ...(['right-noted', 'right-dropped', 'right-told', 'right-ordinary'] as const),
  ...(['holder-filed', 'owner-filed', 'right-held', 'right-cleared'] as const),
  ...(['end-ordered', 'end-done', 'end-cancelled'] as const),
];

/** Hindrances that go with what is written in the dialog, and those that say only that it is not its turn. */
const ASKED_LATER = new Set(['no-way', 'no-ground'].map((code) => `parcel-path/${code}`));
const OUT_OF_TURN = new Set(['not-now', 'released', 'broken'].map((code) => `parcel-path/${code}`));

/** Throws `Refusal` where the parcel is of another office, or of none. */
export async function parcelPathView(house: House, who: Who, houseBill: string): Promise<ParcelPathView> {
  const head = await readReleaseHead(house.pool, houseBill);
  if (head === undefined || !may(personOf(who), 'parcel.read', { office: head.office }))
    throw new Refusal('not-found');
  const rows = await stepsOfOne(house.pool, head);
  const [parcel = null] = await readContents<Parcel>(house.vault, [head.content]);
  const path = pathOfRows(rows);
  const rights = await readRecordedRights(house.pool);
  const right = rights.find(({ id }) => id === path.rights.right) ?? null;
  const facts = await pathFacts(house, house.pool, head, parcel, (right?.kind ?? null) as RightKind | null);
  const inForce = rights.map((row) => rightView(row, facts.today)).filter(({ isInForce }) => isInForce);
  const mayAct = may(personOf(who), 'parcel.release', { office: head.office });
  return {
    houseBill,
    rights: { ...rightsView(path, right, facts.today), decideBy: lastDayToDecide(path, facts.today) },
    end: endView(path),
    acts: mayAct ? actsView(path, facts) : [],
    steps: await stepViews(house, rows),
    named: rightsNamed(inForce, parcel?.goods.map(({ description }) => description) ?? []),
    isFlagged: await isFlagged(house, who, head),
    rules: pathRules(Object.keys(PARCEL_PATH_RULES) as (keyof typeof PARCEL_PATH_RULES)[]),
  };
}

function rightsView({ rights }: ParcelPath, right: RecordedRightRow | null, today: string) {
  const { right: _, standing, ...days } = rights;
  return {
    ...{ standing, standingName: RIGHTS_STANDINGS[standing], ...days },
    right: right === null ? null : rightView(right, today),
  };
}

function endView({ end }: ParcelPath): ParcelPathView['end'] {
  const { standing, way, ground, isUrgent, day } = end;
  return {
    ...{ standing, standingName: END_STANDINGS[standing], way, isUrgent, day },
    wayName: way === null ? null : END_WAY_NAMES[way],
    groundName: ground === null ? null : GROUNDS[ground].name,
  };
}

/** Those whose turn it is, with what stands against each. */
function actsView(path: ParcelPath, facts: Parameters<typeof pathProblems>[1]): ParcelPathView['acts'] {
  return ACTS.flatMap((act) => {
    const found = pathProblems(path, facts, { kind: act });
    if (found.some(({ code }) => OUT_OF_TURN.has(code))) return [];
    const hindrances = found.filter(({ code }) => !ASKED_LATER.has(code));
    return [{ act, name: titleOfEvent(PATH_EVENTS[act]), hindrances }];
  });
}

async function stepViews(house: House, rows: readonly PathStepRow[]): Promise<PathStepView[]> {
  const words = await wordsOf(
    house.vault,
    rows.map((row) => row.words),
  );
  const people = rows.flatMap(({ who, detail }) => [who, (detail as PathDetail).witness ?? '']);
  const nameOf = await namesOf(house.pool, people);
  return rows.map(({ kind, day, at, who, detail }, place) => ({
    ...{ at, day, title: titleOfEvent(PATH_EVENTS[kind as PathStepKind] ?? kind) },
    who: who.startsWith('citizen:') ? ADDRESSEE : nameOf(who),
    facts: factsOf(detail as PathDetail, nameOf),
    article: (detail as PathDetail).article ?? null,
    words: words[place] ?? null,
  }));
}

const ADDRESSEE: Text = { ko: '수취인', en: 'The addressee' };

function factsOf(
  { way, ground, ownerBy, isUrgent, onDay, costKrw, witness }: PathDetail,
  nameOf: (account: string) => Text,
): Text[] {
  const seen = witness === undefined ? undefined : nameOf(witness);
  return [
    ...(way === undefined ? [] : [END_WAY_NAMES[way]]),
    ...(ground === undefined ? [] : [GROUNDS[ground].name]),
    ...(isUrgent === true ? [{ ko: '통고 전에 폐기', en: 'before notice' }] : []),
    ...(ownerBy === undefined ? [] : [{ ko: `${ownerBy}까지 자료를 냄`, en: `materials until ${ownerBy}` }]),
    ...(onDay === undefined ? [] : [{ ko: onDay, en: onDay }]),
    ...(costKrw === undefined ? [] : [{ ko: `비용 ${costKrw}원`, en: `cost KRW ${costKrw}` }]),
    ...(seen === undefined ? [] : [{ ko: `입회 ${seen.ko}`, en: `seen by ${seen.en}` }]),
  ];
}

/** A blind examination shows no reason to who may examine, this one neither. */
async function isFlagged(house: House, who: Who, { houseBill }: ReleaseHead): Promise<boolean> {
  const row = await readLatestDecision(house.pool, houseBill);
  if (row === undefined || (row.isBlind && mayExamine(who))) return false;
  return readRecord(row.record).findings.some(({ id }) => id === 'parcel-counterfeit');
}

export function pathRules(ids: readonly (keyof typeof PARCEL_PATH_RULES)[]): PathRuleView[] {
  return ids.map((id) => {
    const { cite, says, status } = PARCEL_PATH_RULES[id];
    return { cite, says, isVerified: status === 'verified' };
  });
}
