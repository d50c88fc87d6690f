/**
 * What a parcel still needs before it goes to its addressee. Each need is a reason of its own with its article; nothing that is
 * not known counts as met. Officers see all of it, the addressee only what is for the addressee to do.
 */
import type { Day } from '../../../core/day.ts';
import type { Text } from '../../../core/text.ts';
import type { PathHold } from '../path/steps.ts';
import type { UseStanding } from '../personal-codes/uses.ts';
import type { Procedure } from '../procedure.ts';

export interface ReleaseFacts {
  readonly today: Day;
  readonly arrivesOn: Day;
  /** Null: not matched yet. */
  readonly match: 'matched' | 'differs' | 'no-order' | null;
  readonly procedure: Procedure | null;
  /** Undefined: no declaration was filed; null: it is not accepted. */
  readonly acceptedOn: Day | null | undefined;
  readonly selection: 'undecided' | 'open' | 'closed';
  /** An examination found something. */
  readonly hasFinding: boolean;
  /** Won; null where it is not known. */
  readonly owedKrw: number | null;
  /** Won that were paid and are not given back. */
  readonly paidKrw: number;
  readonly uses: readonly StoppableUse[];
  /** Of its path: a right that may be infringed, or another end than a release. */
  readonly holds: readonly PathHold[];
}

export interface StoppableUse {
  readonly standing: UseStanding;
  /** What an officer decided about the parcels of a refused use. */
  readonly stop: 'goes-on' | 'stays' | null;
  /** Kinds of goods in it that need an adult, where its holder is none. */
  readonly adultGoods: readonly string[];
}

interface Need {
  readonly says: Text;
  readonly article: string;
  /** An officer may let the parcel go all the same, with a reason. */
  readonly mayBePassed: boolean;
}

export const RELEASE_NEEDS = {
  arrival: need(['아직 도착하지 않았습니다.', 'It has not arrived yet.'], '관세법 제243조제2항'),
  order: need(
    ['맞는 주문이 없거나 신고와 다릅니다.', 'No order fits, or it differs.'],
    '관세법 제254조의2제2항',
    true,
  ),
  procedure: need(
    ['통관 절차가 정해지지 않았습니다.', 'Its procedure is not settled.'],
    '관세법 제254조의2제1항',
    true,
  ),
  acceptance: need(
    ['수입신고가 수리되지 않았습니다.', 'No import declaration is accepted.'],
    '관세법 제241조제1항, 제248조',
  ),
  selection: need(['선별이 끝나지 않았습니다.', 'Selection has not decided.'], '관세법 제246조제1항'),
  examination: need(
    ['심사나 검사가 남아 있습니다.', 'Papers or an examination are open.'],
    '관세법 제246조제1항',
  ),
  finding: need(
    ['검사에서 발견된 것이 있습니다.', 'An examination found something.'],
    '관세법 제237조, 제254조의2제4항',
  ),
  'duty-unknown': need(['세액을 알 수 없습니다.', 'What is owed is not known.'], '관세법 제38조, 제39조'),
  'duty-unpaid': need(['세금을 내지 않았습니다.', 'Duty is not paid.'], '관세법 제9조'),
  'use-waits': need(
    ['잠긴 부호의 명의인이 확인하지 않았습니다.', 'The holder of a locked code has not confirmed.'],
    '관세법 제254조의2제1항, 시행규칙 제79조의2제2항제4호',
  ),
  'use-refused': need(
    ['부호의 명의인이 사용을 거절하였습니다.', 'The holder refused the use of the code.'],
    '관세법 제254조의2제1항, 시행규칙 제79조의2제2항제4호',
  ),
  'right-noted': need(
    ['지식재산권 침해가 의심됩니다.', 'It is suspected of infringing a right.'],
    '관세법 제235조제1항',
  ),
  'right-told': need(
    ['지식재산권 침해로 통보하였거나 보류하였습니다.', 'It was told or held to infringe a right.'],
    '관세법 제235조, 제235조의2, 시행령 제243조의2',
  ),
  ending: need(
    [
      '포기·폐기·반송을 요청하였거나 결정하였습니다.',
      'It is asked or decided to be abandoned, destroyed or sent back.',
    ],
    '관세법 제160조, 제241조제1항',
  ),
  ended: need(
    ['포기·폐기·반송되었습니다.', 'It was abandoned, destroyed or sent back.'],
    '관세법 제160조, 제241조제1항',
  ),
  'path-broken': need(
    ['처리 기록의 순서가 맞지 않습니다.', 'The record of what was done does not fit together.'],
    '관세법 제235조제1항, 제160조',
  ),
  'guardian-waits': need(
    ['미성년 명의인의 법정대리인이 동의하지 않았습니다.', 'No guardian has agreed for a holder under age.'],
    '민법 제5조제1항 (적용 여부 확인되지 않음)',
    true,
  ),
  'adult-goods': need(
    [
      '성인이 받아야 하는 물품이 미성년자의 부호로 왔습니다.',
      'Goods that need an adult came under the code of a minor.',
    ],
    '청소년 보호법 제2조, 제28조 (적용 여부 확인되지 않음)',
    true,
  ),
} as const satisfies Record<string, Need>;

export type ReleaseNeed = keyof typeof RELEASE_NEEDS;

/**
 * What a carrier is told of its own parcel: what others have sent, filed or paid, and what customs told of a right or of its end.
 * Selection, examination, a suspicion of which nobody was told and what a holder of a code answered are no part of it, so a parcel that lacks nothing and is not released says nothing of why.
 */
const TOLD: ReadonlySet<ReleaseNeed> = new Set([
  'arrival',
  'order',
  'procedure',
  'acceptance',
  'duty-unknown',
  'duty-unpaid',
  'right-told',
  'ending',
  'ended',
]);

export function toldToCarrier(missing: readonly ReleaseNeed[]): readonly ReleaseNeed[] {
  return missing.filter((need) => TOLD.has(need));
}

function need([ko, en]: readonly [string, string], article: string, mayBePassed = false): Need {
  return { says: { ko, en }, article, mayBePassed };
}

/** In the order in which they are told. */
export function missingForRelease(facts: ReleaseFacts): readonly ReleaseNeed[] {
  const { procedure, owedKrw, paidKrw, acceptedOn, uses } = facts;
  const needsDeclaration = procedure === 'simple' || procedure === 'ordinary' || acceptedOn !== undefined;
  const missing: readonly (readonly [ReleaseNeed, boolean])[] = [
    ['arrival', facts.arrivesOn > facts.today],
    ['order', facts.match !== 'matched'],
    ['procedure', procedure === null || procedure === 'open'],
    ['acceptance', needsDeclaration && (acceptedOn ?? null) === null],
    ['selection', facts.selection === 'undecided'],
    ['examination', facts.selection === 'open'],
    ['finding', facts.hasFinding],
    ['duty-unknown', owedKrw === null],
    ['duty-unpaid', owedKrw !== null && paidKrw < owedKrw],
    ['use-waits', uses.some(({ standing }) => standing === 'waits')],
    ['use-refused', uses.some(isStopped)],
    ['guardian-waits', uses.some(({ standing }) => standing === 'waits-guardian')],
    ['adult-goods', uses.some(({ adultGoods }) => adultGoods.length > 0)],
  ];
  return [...missing.flatMap(([id, isMissing]) => (isMissing ? [id] : [])), ...facts.holds];
}

/** A refused use stops its parcels until an officer lets them go on. */
export function isStopped({ standing, stop }: StoppableUse): boolean {
  return standing === 'refused' && stop !== 'goes-on';
}
