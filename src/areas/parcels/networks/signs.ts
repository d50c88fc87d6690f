/**
 * What tells a farm of codes or a drop address from a household, a pick-up point, a reception desk or a dormitory: each sign is a sentence
 * with what it adds. Many codes at one place are no sign by themselves. Weights are ours, tried on a made-up country.
 */
import type { Day } from '../../../core/day.ts';
import { fillText, type Text } from '../../../core/text.ts';

export interface ClusterFacts {
  readonly firstOn: Day;
  readonly lastOn: Day;
  readonly codes: number;
  readonly parcels: number;
  readonly addresses: number;
  readonly phones: number;
  /** Most codes behind one telephone. */
  readonly codesOfPhone: number;
  /** The fewest days in which four of five codes came here first; null: not known. */
  readonly arrivalDays: number | null;
  /** Codes that were never used before; null: the store is too young to say. */
  readonly firstUses: number | null;
  /** Since when its oldest place is met, to the last parcel; null: not known. */
  readonly placeDays: number | null;
  /** Codes whose other parcels go to another address and telephone. */
  readonly elsewhere: number;
  /** Most parcels of one sender. */
  readonly ofOneSender: number;
  /** Codes whose holders refused a use here. */
  readonly refused: number;
  /** Parcels in which something was found. */
  readonly finds: number;
}

export type SignId =
  | 'refused'
  | 'found'
  | 'elsewhere'
  | 'first-use'
  | 'new-place'
  | 'one-phone'
  | 'at-once'
  | 'one-sender';

export interface ClusterSign {
  readonly id: SignId;
  readonly weight: number;
  readonly says: Text;
}

interface Sign {
  readonly says: Text;
  /** 0: it is not there. */
  weigh(facts: ClusterFacts): number;
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
/** From half on, the more the heavier. */
const fromHalf = (part: number, whole: number, weight: number): number =>
  share(part, whole) < 0.5 ? 0 : weight * share(part, whole);

const SIGNS: Readonly<Record<SignId, Sign>> = {
  refused: {
    says: {
      ko: '부호 {refused}개의 명의인이 이곳으로 가는 사용을 거절했습니다.',
      en: 'Holders of {refused} codes refused a use that goes here.',
    },
    weigh: ({ refused }) => (refused === 0 ? 0 : Math.min(0.8, 0.5 + 0.1 * refused)),
  },
  found: {
    says: {
      ko: '화물 {finds}건에서 적발이 있었습니다.',
      en: 'Something was found in {finds} of the parcels.',
    },
    weigh: ({ finds }) => (finds === 0 ? 0 : Math.min(0.8, 0.4 + 0.1 * finds)),
  },
  elsewhere: {
    says: {
      ko: '부호 {elsewhere}개의 다른 화물은 다른 주소와 다른 전화번호로 갑니다.',
      en: 'Other parcels of {elsewhere} codes go to another address and telephone.',
    },
    weigh: ({ elsewhere, codes }) => (elsewhere < 3 ? 0 : fromHalf(elsewhere, codes, 0.4)),
  },
  'first-use': {
    says: {
      ko: '부호 {codes}개 가운데 {firstUses}개는 여기서 처음 쓰였습니다.',
      en: '{firstUses} of {codes} codes were used here for the first time.',
    },
    weigh: ({ firstUses, codes }) => fromHalf(firstUses ?? 0, codes, 0.35),
  },
  'new-place': {
    says: {
      ko: '이곳은 {placeDays}일 전부터 화물을 받습니다.',
      en: 'This place has had parcels for {placeDays} days only.',
    },
    weigh: ({ placeDays }) => (placeDays === null || placeDays > 30 ? 0 : 0.3),
  },
  'one-phone': {
    says: {
      ko: '한 전화번호 뒤에 부호 {codesOfPhone}개가 있습니다.',
      en: '{codesOfPhone} codes stand behind one telephone.',
    },
    weigh: ({ codesOfPhone }) => (codesOfPhone < 4 ? 0 : 0.25),
  },
  'at-once': {
    says: {
      ko: '부호 다섯 가운데 넷이 {arrivalDays}일 안에 이곳에 나타났습니다.',
      en: 'Four of five codes came here within {arrivalDays} days.',
    },
    weigh: ({ arrivalDays }) => (arrivalDays === null || arrivalDays > 14 ? 0 : 0.2),
  },
  'one-sender': {
    says: {
      ko: '화물 {parcels}건 가운데 {ofOneSender}건을 한 사람이 보냈습니다.',
      en: '{ofOneSender} of {parcels} parcels come from one sender.',
    },
    weigh: ({ ofOneSender, parcels }) => (parcels < 6 || ofOneSender / parcels < 0.6 ? 0 : 0.15),
  },
};

/** The strongest first. */
export function signsOf(facts: ClusterFacts): ClusterSign[] {
  const { firstUses, placeDays, arrivalDays, ...rest } = facts;
  const numbers = {
    ...{ firstUses: firstUses ?? 0, placeDays: placeDays ?? 0, arrivalDays: arrivalDays ?? 0 },
    ...rest,
  };
  return (Object.keys(SIGNS) as SignId[])
    .map((id) => ({ id, weight: SIGNS[id].weigh(facts), says: fillText(SIGNS[id].says, numbers) }))
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight || (one.id < other.id ? -1 : 1));
}

/** The chance that one of them speaks rightly, as if each spoke for itself. */
export function scoreOf(signs: readonly ClusterSign[]): number {
  const silent = signs.reduce((left, { weight }) => left * (1 - weight), 1);
  return Math.round((1 - silent) * 1e9) / 1e9;
}
