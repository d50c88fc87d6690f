/**
 * Which goods need a permit, quarantine or certificate that customs confirms before acceptance (세관장확인, art. 226):
 * the beginning of the table, by goods code prefix.
 */
import type { Day } from '../core/day.ts';
import type { Text } from '../core/text.ts';
import type { Direction } from '../model/declaration.ts';
import { type FactStatus, SINCE_UNKNOWN } from './code-list.ts';

/**
 * One requirement. The law and its article were read; WHICH codes fall under it is fixed by a notice (세관장확인대상 고시)
 * that was not read, so every prefix here is our reading of the law and unverified.
 */
export interface Requirement {
  readonly id: string;
  readonly direction: Direction;
  /** Two to ten digits of the goods code; the longest that fits counts. */
  readonly hsPrefixes: readonly string[];
  /** Code of the list `document-kinds`: any one of them answers the requirement. */
  readonly documents: readonly string[];
  readonly title: Text;
  readonly agency: Text;
  /** Law and article that demand it. */
  readonly basis: string;
  readonly validFrom: Day;
  readonly validTo?: Day;
  readonly prefixStatus: FactStatus;
}

const FOOD: Text = { ko: '식품의약품안전처', en: 'Ministry of Food and Drug Safety' };
const QUARANTINE: Text = { ko: '농림축산검역본부', en: 'Animal and Plant Quarantine Agency' };
const POLICE: Text = { ko: '경찰청', en: 'National Police Agency' };
const CHEMICALS: Text = { ko: '한강유역환경청 등', en: 'regional environmental offices' };
const STANDARDS: Text = { ko: '국가기술표준원', en: 'Agency for Technology and Standards' };

function needs(
  id: string,
  hsPrefixes: readonly string[],
  documents: readonly string[],
  ko: string,
  en: string,
  agency: Text,
  basis: string,
): Requirement {
  const dates = { validFrom: SINCE_UNKNOWN, prefixStatus: 'unverified' } as const;
  return { id, direction: 'import', hsPrefixes, documents, title: { ko, en }, agency, basis, ...dates };
}

/** Requirements for imports: mandatory only where a criterion or policy of the office says so. */
// biome-ignore format: one row a line reads as a table
export const REQUIREMENTS: readonly Requirement[] = [
  needs('live-animals', ['01'], ['ANIMAL'], '살아 있는 동물의 검역', 'Quarantine of live animals', QUARANTINE, '가축전염병 예방법 제34조'),
  needs('meat', ['02', '0504'], ['ANIMAL'], '육류의 검역', 'Quarantine of meat', QUARANTINE, '가축전염병 예방법 제34조'),
  needs('eggs-honey', ['0407', '0408', '0409'], ['ANIMAL', 'FOOD'], '알·꿀의 검역', 'Eggs and honey', QUARANTINE, '가축전염병 예방법 제34조'),
  needs('live-plants', ['06'], ['PLANT'], '식물의 검역', 'Quarantine of plants', QUARANTINE, '식물방역법 제8조'),
  needs('vegetables', ['07'], ['PLANT', 'FOOD'], '채소의 검역·수입신고', 'Vegetables', QUARANTINE, '식물방역법 제8조'),
  needs('fruit', ['08'], ['PLANT', 'FOOD'], '과실의 검역·수입신고', 'Fruit and nuts', QUARANTINE, '식물방역법 제8조'),
  needs('cereals', ['10'], ['PLANT', 'FOOD'], '곡물의 검역·수입신고', 'Cereals', QUARANTINE, '식물방역법 제8조'),
  needs('seeds', ['1209'], ['PLANT'], '파종용 종자의 검역', 'Seeds for sowing', QUARANTINE, '식물방역법 제8조'),
  needs('seafood', ['0302', '0303', '0304', '0306', '0307'], ['FOOD', 'ANIMAL'], '수산물의 수입신고', 'Seafood', FOOD, '수입식품안전관리 특별법 제20조'),
  needs('prepared-food', ['16', '17', '18', '19', '20', '21'], ['FOOD'], '가공식품의 수입신고', 'Prepared food', FOOD, '수입식품안전관리 특별법 제20조'),
  needs('beverages', ['2201', '2202', '2203', '2204', '2205', '2206', '2208'], ['FOOD'], '음료·주류의 수입신고', 'Beverages', FOOD, '수입식품안전관리 특별법 제20조'),
  needs('medicines', ['3003', '3004'], ['MEDICINE'], '의약품의 수입 요건', 'Medicines', FOOD, '약사법 제42조'),
  needs('narcotics', ['293911', '293919', '293961'], ['NARCOTIC', 'MEDICINE'], '마약류·원료물질의 수입 승인', 'Narcotics and precursors', FOOD, '마약류 관리에 관한 법률 제18조'),
  needs('explosives', ['3601', '3602', '3603', '3604'], ['FIREARM'], '화약류의 수입허가', 'Explosives', POLICE, '총포·도검·화약류 등의 안전관리에 관한 법률 제9조'),
  needs('weapons', ['9302', '9303', '9304', '9307'], ['FIREARM'], '총포·도검의 수입허가', 'Weapons', POLICE, '총포·도검·화약류 등의 안전관리에 관한 법률 제9조'),
  needs('chemicals', ['283711', '283719', '280540'], ['CHEMICAL'], '유해화학물질의 수입 요건', 'Hazardous chemicals', CHEMICALS, '화학물질관리법 제20조'),
  needs('electrical', ['850440', '850760', '851631', '851660'], ['SAFETY'], '전기용품 안전인증', 'Safety of electrical goods', STANDARDS, '전기용품 및 생활용품 안전관리법 제5조'),
];

const BY_PREFIX = new Map<string, Requirement[]>();
for (const requirement of REQUIREMENTS) {
  for (const prefix of requirement.hsPrefixes) {
    const same = BY_PREFIX.get(prefix);
    if (same === undefined) BY_PREFIX.set(prefix, [requirement]);
    else same.push(requirement);
  }
}

const NONE: readonly Requirement[] = [];

/** The requirements of the longest prefix that fits a goods code on a day; none is the usual answer. */
export function requirementsFor(hsCode: string, direction: Direction, day: Day): readonly Requirement[] {
  for (let length = Math.min(10, hsCode.length); length >= 2; length--) {
    const rows = BY_PREFIX.get(hsCode.slice(0, length));
    if (rows === undefined) continue;
    return rows.filter((row) => row.direction === direction && holdsOn(row, day));
  }
  return NONE;
}

function holdsOn(row: Requirement, day: Day): boolean {
  return row.validFrom <= day && (row.validTo === undefined || day <= row.validTo);
}
