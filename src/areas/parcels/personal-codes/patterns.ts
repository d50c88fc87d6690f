/**
 * Patterns in which personal codes are misused, for officers who look after them: a stolen code, a farm of codes behind one
 * telephone, one door for many codes. Pure functions over sightings; each finding names bills to look at and says why in words.
 */
import type { Day } from '../../../core/day.ts';
import type { Text } from '../../../core/text.ts';
import type { Parcel } from '../../../model/parcel.ts';
import { foldNumber, foldPhone } from '../matching/fold.ts';
import { nameForms, nameLikeness } from '../matching/names.ts';

/** One parcel that names a personal code. */
export interface CodeSighting {
  readonly code: string;
  readonly houseBill: string;
  readonly day: Day;
  readonly name: string;
  readonly latinName?: string;
  /** Folded; empty where none was given. */
  readonly phone: string;
  /** Postcode and numbers of the address: the same in Korean and in English; empty where none was given. */
  readonly door: string;
}

export type PatternKind = 'stolen-code' | 'code-farm' | 'shared-address';

export const PATTERN_NAMES: Readonly<Record<PatternKind, Text>> = {
  'stolen-code': { ko: '도용 의심 부호', en: 'Code that may be stolen' },
  'code-farm': { ko: '한 전화번호 뒤의 여러 부호', en: 'Many codes behind one telephone' },
  'shared-address': { ko: '한 주소의 여러 부호', en: 'Many codes at one address' },
};

export interface CodePattern {
  readonly kind: PatternKind;
  readonly codes: readonly string[];
  readonly bills: readonly string[];
  readonly lastOn: Day;
  readonly says: Text;
}

export interface PatternSettings {
  /** Names so unlike that they are two people's. */
  readonly otherName: number;
  /** Of one telephone. */
  readonly codesOfFarm: number;
  /** Of one door. A family has some. */
  readonly codesOfDoor: number;
}

export const USUAL_PATTERNS: PatternSettings = { otherName: 0.6, codesOfFarm: 4, codesOfDoor: 6 };

export function sightingOf({ recipient, houseBill, arrivedOn }: Parcel): CodeSighting | undefined {
  const { customsCode, name, latinName, phone = '', postcode = '', address = '' } = recipient;
  if (customsCode === undefined || !/^P\d{12}$/.test(customsCode)) return undefined;
  const numbers = address.normalize('NFKC').match(/\d+/g) ?? [];
  return {
    ...{ code: customsCode, houseBill, day: arrivedOn, name },
    ...(latinName === undefined ? {} : { latinName }),
    phone: foldPhone(phone),
    // Numbers in another order are the same door: English addresses begin with the flat.
    door: numbers.length === 0 ? '' : `${foldNumber(postcode)}:${[...numbers].sort().join('-')}`,
  };
}

/** The worst first: more codes or parcels, then the later day. */
export function codePatterns(
  sightings: readonly CodeSighting[],
  settings: PatternSettings = USUAL_PATTERNS,
): CodePattern[] {
  const found = [
    ...stolenCodes(sightings, settings),
    ...sharedBy(sightings, 'code-farm', ({ phone }) => phone, settings.codesOfFarm),
    ...sharedBy(sightings, 'shared-address', ({ door }) => door, settings.codesOfDoor),
  ];
  return found.sort(
    (one, other) =>
      other.codes.length + other.bills.length - (one.codes.length + one.bills.length) ||
      (one.lastOn < other.lastOn ? 1 : one.lastOn > other.lastOn ? -1 : 0) ||
      (one.bills.join() < other.bills.join() ? -1 : 1),
  );
}

/** Parcels under a code whose name and telephone are both other than those that the code mostly goes with. */
function stolenCodes(sightings: readonly CodeSighting[], { otherName }: PatternSettings): CodePattern[] {
  return [...groupBy(sightings, ({ code }) => code)].flatMap(([code, own]): CodePattern[] => {
    if (own.length < 2) return [];
    const usual = most(own);
    const odd = own.filter((one) => one.phone !== usual.phone && isOther(one, usual, otherName));
    if (odd.length === 0) return [];
    return [
      {
        kind: 'stolen-code',
        codes: [code],
        bills: odd.map(({ houseBill }) => houseBill),
        lastOn: latest(odd),
        says: {
          ko: `이 부호의 화물 ${own.length}건 가운데 ${odd.length}건은 이름과 전화번호가 모두 다른 사람에게 갑니다.`,
          en: `${odd.length} of ${own.length} parcels under this code go to somebody of another name and telephone.`,
        },
      },
    ];
  });
}

function isOther(one: CodeSighting, usual: CodeSighting, below: number): boolean {
  const alike = nameLikeness(nameForms(one), nameForms(usual));
  return alike !== undefined && alike < below;
}

/** The sighting whose telephone occurs most; of several the earliest. */
function most(own: readonly CodeSighting[]): CodeSighting {
  const counts = groupBy(own, ({ phone }) => phone);
  const inOrder = [...own].sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
  return inOrder.reduce((best, one) =>
    counts.get(one.phone)!.length > counts.get(best.phone)!.length ? one : best,
  );
}

function sharedBy(
  sightings: readonly CodeSighting[],
  kind: 'code-farm' | 'shared-address',
  keyOf: (one: CodeSighting) => string,
  least: number,
): CodePattern[] {
  return [...groupBy(sightings, keyOf)].flatMap(([key, own]): CodePattern[] => {
    const codes = [...new Set(own.map(({ code }) => code))].sort();
    if (key === '' || codes.length < least) return [];
    const where =
      kind === 'code-farm' ? { ko: '한 전화번호를', en: 'telephone' } : { ko: '한 주소를', en: 'address' };
    return [
      {
        ...{ kind, codes, lastOn: latest(own) },
        bills: own.map(({ houseBill }) => houseBill),
        says: {
          ko: `부호 ${codes.length}개의 화물 ${own.length}건이 ${where.ko} 씁니다.`,
          en: `${own.length} parcels under ${codes.length} codes share one ${where.en}.`,
        },
      },
    ];
  });
}

function groupBy(
  sightings: readonly CodeSighting[],
  keyOf: (one: CodeSighting) => string,
): Map<string, CodeSighting[]> {
  const groups = new Map<string, CodeSighting[]>();
  for (const one of sightings) {
    const own = groups.get(keyOf(one));
    if (own === undefined) groups.set(keyOf(one), [one]);
    else own.push(one);
  }
  return groups;
}

function latest(own: readonly CodeSighting[]): Day {
  return own
    .map(({ day }) => day)
    .sort()
    .at(-1)!;
}
