/**
 * Which step of a parcel's path may be done when. Nothing is decided by silence alone: who files nothing leaves the decision to what the
 * other side filed (관세법 시행령 제243조의2제5항), and an officer takes it by name.
 */
import type { Day } from '../../../core/day.ts';
import type { Problem } from '../../../core/problem.ts';
import { lastDayOf } from '../../../reference/deadline.ts';
import {
  DECIDE_DAYS,
  MATERIAL_DAYS,
  PARCEL_PATH_RULES,
  SHORT_ROUTE_FROM,
  SHORT_ROUTE_USD,
} from '../../../reference/parcel-path-rules.ts';
import { canFollow, type EndGround, type EndWay, type ParcelPath, type PathStepKind } from './steps.ts';
import type { RightKind } from './words.ts';

export interface PathFacts {
  readonly today: Day;
  readonly isReleased: boolean;
  readonly arrivesOn: Day;
  /** Undefined: no declaration was filed; null: it is not accepted. */
  readonly acceptedOn: Day | null | undefined;
  readonly selection: 'undecided' | 'open' | 'closed';
  /** What examinations found; null: nothing, or none was made. */
  readonly found: string | null;
  /** Kind of the right of the open case; null: none. */
  readonly rightKind: RightKind | null;
  /** Price of the goods in US dollars; null: not known. */
  readonly priceUsd: number | null;
}

export interface PathAsked {
  readonly kind: PathStepKind;
  readonly way?: EndWay | undefined;
  readonly ground?: EndGround | undefined;
  readonly isUrgent?: boolean | undefined;
}

/** Everything that stands against a step; empty: it may be done. */
export function pathProblems(path: ParcelPath, facts: PathFacts, asked: PathAsked): readonly Problem[] {
  if (facts.isReleased) return [problem('released')];
  if (!canFollow(path, asked.kind)) return [problem(path.isBroken ? 'broken' : 'not-now')];
  const found: readonly (readonly [Hindrance, boolean])[] = [
    ...arrivalOf(facts, asked),
    ...rightsOf(path, facts, asked),
    ...endOf(path, facts, asked),
  ];
  return found.flatMap(([code, stands]) => (stands ? [problem(code)] : []));
}

type Checks = readonly (readonly [Hindrance, boolean])[];

/** What is only suspected or taken back may be so before it comes. */
function arrivalOf({ arrivesOn, today }: PathFacts, { kind }: PathAsked): Checks {
  const isAnytime = kind === 'right-noted' || kind === 'right-dropped' || kind === 'end-recalled';
  return [['not-arrived', !isAnytime && arrivesOn > today]];
}

function rightsOf(path: ParcelPath, facts: PathFacts, { kind }: PathAsked): Checks {
  const { standing, holderBy, holderFiledOn } = path.rights;
  const { today } = facts;
  const isOver = (by: Day | null) => by === null || today > by;
  if (kind === 'right-told') return shortRouteOf(facts);
  if (kind === 'holder-filed') return [['holder-late', isOver(holderBy)]];
  // What was decided before on plain facts, or with the consent of whoever holds the right, needs no materials.
  if (standing !== 'told' || (kind !== 'right-held' && kind !== 'right-cleared')) return [];
  return [
    ['waits-holder', !isSideDone(path, 'holder', today)],
    // Without proof it may be cleared; plain ones go the ordinary way.
    ['no-proof', kind === 'right-held' && holderFiledOn === null && isOver(holderBy)],
    // Whoever says nothing for its owner need not be waited for to clear what nobody proved.
    ['waits-owner', holderFiledOn !== null && !isSideDone(path, 'owner', today)],
  ];
}

function shortRouteOf({ rightKind, priceUsd, arrivesOn }: PathFacts): Checks {
  return [
    ['not-trademark', rightKind !== 'trademark'],
    ['price-unknown', priceUsd === null],
    ['too-dear', priceUsd !== null && priceUsd > SHORT_ROUTE_USD],
    ['before-law', arrivesOn < SHORT_ROUTE_FROM],
  ];
}

/** It filed, or its days are over. */
export function isSideDone({ rights }: ParcelPath, side: 'holder' | 'owner', today: Day): boolean {
  const [filedOn, by] =
    side === 'holder' ? [rights.holderFiledOn, rights.holderBy] : [rights.ownerFiledOn, rights.ownerBy];
  return filedOn !== null || (by !== null && today > by);
}

/** On what a decision of the short route rests. */
export function articleOfDecision({ rights }: ParcelPath): string {
  if (rights.standing === 'ordinary') return PARCEL_PATH_RULES.ordinary.cite;
  if (rights.standing === 'held') return '관세법 시행령 제239조제1항';
  const isSilent = rights.holderFiledOn === null || rights.ownerFiledOn === null;
  return isSilent ? PARCEL_PATH_RULES.silence.cite : PARCEL_PATH_RULES.materials.cite;
}

/** Last days of both sides, from the day of the notice, which is not counted. */
export function lastDaysToFile(toldOn: Day): { readonly holderBy: Day; readonly ownerBy: Day } {
  const by = lastDayOf(toldOn, MATERIAL_DAYS);
  return { holderBy: by, ownerBy: by };
}

/** Last day to decide, once both sides are done; null: one can still file. */
export function lastDayToDecide(path: ParcelPath, today: Day): Day | null {
  if (path.rights.standing !== 'told') return null;
  if (!isSideDone(path, 'holder', today) || !isSideDone(path, 'owner', today)) return null;
  const { holderFiledOn, holderBy, ownerFiledOn, ownerBy } = path.rights;
  const last = [holderFiledOn ?? holderBy!, ownerFiledOn ?? ownerBy!].sort()[1]!;
  return lastDayOf(last, DECIDE_DAYS);
}

const ORDERED: readonly EndGround[] = ['harmful', 'spoilt', 'expired', 'worthless'];

function endOf(path: ParcelPath, facts: PathFacts, { kind, way, ground, isUrgent }: PathAsked): Checks {
  if (kind !== 'end-asked' && kind !== 'end-ordered' && kind !== 'end-done') return [];
  const accepted: Checks[number] = ['accepted', (facts.acceptedOn ?? null) !== null];
  const wayless: Checks[number] = ['no-way', kind !== 'end-done' && way === undefined];
  // Whoever asks is told nothing of selection; whoever decides minds it.
  if (kind === 'end-asked') return [accepted, wayless];
  const guarded: Checks = [
    ['examine-first', facts.selection !== 'closed'],
    ['evidence', facts.found === 'narcotics' || facts.found === 'dangerous'],
  ];
  if (kind === 'end-done') return [accepted, ...guarded];
  const { end, rights } = path;
  return [
    ...[accepted, wayless, ...guarded],
    ['no-ground', ground === undefined],
    ['not-asked', ground === 'asked' && (end.standing !== 'asked' || end.way !== way)],
    ['not-held', ground === 'infringes' && rights.standing !== 'held'],
    ['treasury-asked', way === 'treasury' && ground !== undefined && ground !== 'asked'],
    ['not-urgent', isUrgent === true && !(way === 'destroyed' && ORDERED.includes(ground!))],
  ];
}

/** Of what was done and is entered now. @param orderedOn day of the order */
export function doneProblems(
  given: { readonly onDay: string; readonly orderedOn: Day; readonly today: Day },
  { way, costKrw, witness, who }: DoneSaid,
): readonly Problem[] {
  const found: Checks = [
    ['wrong-day', given.onDay < given.orderedOn || given.onDay > given.today],
    ['no-cost', costKrw === null || !Number.isSafeInteger(costKrw) || costKrw < 0],
    ['no-witness', way === 'destroyed' && witness === null],
    ['same-witness', witness !== null && witness === who],
  ];
  return found.flatMap(([code, stands]) => (stands ? [problem(code)] : []));
}

export interface DoneSaid {
  readonly way: EndWay | null;
  readonly costKrw: number | null;
  readonly witness: string | null;
  readonly who: string;
}

const HINDRANCES = {
  released: ['이미 반출되었습니다.', 'It is released already.'],
  broken: [
    '기록된 순서가 맞지 않아 멈추었습니다. 관리자에게 알리십시오.',
    'Its record does not fit together: tell an administrator.',
  ],
  'not-now': ['지금 단계에서는 할 수 없습니다.', 'It cannot be done as the parcel stands.'],
  'not-arrived': ['아직 도착하지 않았습니다.', 'It has not arrived yet.'],
  'not-trademark': [
    '간소한 절차는 상표권에만 씁니다 (관세법 제235조의2제1호).',
    'The short route is for trademarks alone (Act art. 235-2(1)).',
  ],
  'price-unknown': ['물품의 가격을 알 수 없습니다.', 'The price of the goods is not known.'],
  'too-dear': [
    `가격이 미화 ${SHORT_ROUTE_USD}달러를 넘습니다 (관문이 정한 한도).`,
    `It costs more than USD ${SHORT_ROUTE_USD} (a limit of ours).`,
  ],
  'before-law': [`${SHORT_ROUTE_FROM} 전에 도착했습니다.`, `It arrived before ${SHORT_ROUTE_FROM}.`],
  'holder-late': ['상표권자가 자료를 내는 기간이 지났습니다.', 'The days of the owner of the mark are over.'],
  'waits-holder': ['상표권자가 자료를 내는 기간이 남아 있습니다.', 'The owner of the mark can still file.'],
  'waits-owner': ['수취인이 자료를 내는 기간이 남아 있습니다.', 'The addressee can still file.'],
  'no-proof': [
    '상표권자의 자료가 없어 보류할 수 없습니다. 침해가 명백하면 일반 절차로 넘기십시오.',
    'Nobody proved an infringement; where it is plain, hand it over to the ordinary route.',
  ],
  accepted: [
    '수입신고가 수리되었습니다. 먼저 신고를 취하해야 합니다 (관세법 제250조).',
    'Its declaration is accepted and has to be withdrawn first (Act art. 250).',
  ],
  'no-way': ['어떻게 할지 정하십시오.', 'Say what is to become of it.'],
  'no-ground': ['근거를 고르십시오.', 'Choose the ground.'],
  'examine-first': ['심사나 검사가 끝나지 않았습니다.', 'Papers or an examination are open.'],
  evidence: [
    '증거가 되는 물품입니다. 압수 절차로 다루십시오 (관세법 제303조).',
    'It is evidence: it is dealt with by seizure (Act art. 303).',
  ],
  'not-asked': ['수취인이 그렇게 요청하지 않았습니다.', 'The addressee did not ask for that.'],
  'not-held': ['침해로 통관을 보류한 화물이 아닙니다.', 'It is not held for an infringement.'],
  'treasury-asked': [
    '국고 귀속은 수취인이 포기한 때에만 합니다.',
    'Only what its addressee abandons goes to the treasury.',
  ],
  'not-urgent': [
    '통고 전에 폐기하는 것은 제160조제4항의 물품뿐입니다.',
    'Only goods of art. 160(4) are destroyed before notice.',
  ],
  'wrong-day': ['결정한 날부터 오늘 사이의 날을 적으십시오.', 'The day lies between the order and today.'],
  'no-cost': ['비용을 원 단위로 적으십시오. 없으면 0입니다.', 'Give the cost in won, 0 if there was none.'],
  'no-witness': ['입회한 사람을 고르십시오.', 'Choose who saw it.'],
  'same-witness': ['입회한 사람은 다른 사람이어야 합니다.', 'Whoever saw it is another person.'],
} as const;
type Hindrance = keyof typeof HINDRANCES;

function problem(code: Hindrance): Problem {
  const [ko, en] = HINDRANCES[code];
  return { code: `parcel-path/${code}`, message: { ko, en } };
}

/** Recorded rights whose words stand in what the list says of the goods, without regard to case and spaces. */
export function rightsNamed<Right extends { readonly words: readonly string[] }>(
  rights: readonly Right[],
  goods: readonly string[],
): readonly Right[] {
  const plain = (text: string) => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, '');
  const said = plain(goods.join(' '));
  return rights.filter(({ words }) => words.some((word) => plain(word) !== '' && said.includes(plain(word))));
}

/** A right that is in force on a day. */
export function isInForce(
  {
    validFrom,
    validTo,
    endedOn,
  }: { readonly validFrom: Day; readonly validTo: Day; readonly endedOn: Day | null },
  day: Day,
): boolean {
  return validFrom <= day && day <= validTo && (endedOn === null || day < endedOn);
}
