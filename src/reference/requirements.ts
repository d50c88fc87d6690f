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

/** Looks up what a goods code needs on a day, in one table of requirements. */
export type RequirementsFor = (hsCode: string, direction: Direction, day: Day) => readonly Requirement[];

const FOOD: Text = { ko: '식품의약품안전처', en: 'Ministry of Food and Drug Safety' };
const QUARANTINE: Text = { ko: '농림축산검역본부', en: 'Animal and Plant Quarantine Agency' };
const POLICE: Text = { ko: '경찰청', en: 'National Police Agency' };
const CHEMICALS: Text = { ko: '한강유역환경청 등', en: 'regional environmental offices' };
const STANDARDS: Text = { ko: '국가기술표준원', en: 'Agency for Technology and Standards' };
const TRADE: Text = { ko: '산업통상부', en: 'Ministry of Trade, Industry' };

function needs(
  id: string,
  hsPrefixes: readonly string[],
  documents: readonly string[],
  ko: string,
  en: string,
  agency: Text,
  basis: string,
  direction: Direction = 'import',
): Requirement {
  const dates = { validFrom: SINCE_UNKNOWN, prefixStatus: 'unverified' } as const;
  return { id, direction, hsPrefixes, documents, title: { ko, en }, agency, basis, ...dates };
}

/** Acceptance asks for them (art. 226); a table of the administration's own replaces rows of the same name. */
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
  needs('hides', ['4101', '4102', '4103'], ['ANIMAL'], '원피의 검역', 'Raw hides and skins', QUARANTINE, '가축전염병 예방법 제34조'),
  needs('precursors', ['291431', '292421', '293941', '293942', '293944'], ['NARCOTIC'], '원료물질의 수입 승인', 'Precursors of narcotics', FOOD, '마약류 관리에 관한 법률 제51조'),
  needs('export-weapons', ['9302', '9303', '9304', '9307'], ['FIREARM', 'STRATEGIC'], '총포·도검의 수출허가', 'Export of weapons', POLICE, '총포·도검·화약류 등의 안전관리에 관한 법률 제9조', 'export'),
  needs('export-explosives', ['3601', '3602', '3603', '3604'], ['FIREARM', 'STRATEGIC'], '화약류의 수출허가', 'Export of explosives', POLICE, '총포·도검·화약류 등의 안전관리에 관한 법률 제9조', 'export'),
  needs('export-narcotics', ['293911', '293919', '293961'], ['NARCOTIC'], '마약류의 수출 승인', 'Export of narcotics', FOOD, '마약류 관리에 관한 법률 제18조', 'export'),
  needs('export-precursors', ['291431', '292421', '293941', '293942', '293944'], ['NARCOTIC'], '원료물질의 수출 승인', 'Export of precursors', FOOD, '마약류 관리에 관한 법률 제51조', 'export'),
  needs('export-weapons-of-war', ['9301', '9305', '9306'], ['STRATEGIC', 'FIREARM'], '군용무기·탄약의 수출허가', 'Export of weapons of war and ammunition', TRADE, '대외무역법 제19조의2', 'export'),
];

const NONE: readonly Requirement[] = [];

/** A look-up in any table: the rows of the longest prefix that fits and hold on the day; none is the usual answer. */
export function requirementTable(requirements: readonly Requirement[]): RequirementsFor {
  const byPrefix = { import: new Map<string, Requirement[]>(), export: new Map<string, Requirement[]>() };
  const lengths = new Set<number>();
  for (const requirement of requirements) {
    for (const prefix of requirement.hsPrefixes) {
      const rows = byPrefix[requirement.direction];
      const same = rows.get(prefix);
      if (same === undefined) rows.set(prefix, [requirement]);
      else same.push(requirement);
      lengths.add(prefix.length);
    }
  }
  const longestFirst = [...lengths].sort((one, other) => other - one);
  return (hsCode, direction, day) => {
    for (const length of longestFirst) {
      const rows = length > hsCode.length ? undefined : byPrefix[direction].get(hsCode.slice(0, length));
      if (rows !== undefined) return rows.filter((row) => holdsOn(row, day));
    }
    return NONE;
  };
}

function holdsOn(row: Requirement, day: Day): boolean {
  return row.validFrom <= day && (row.validTo === undefined || day <= row.validTo);
}

/** The look-up in the table above. */
export const requirementsFor: RequirementsFor = requirementTable(REQUIREMENTS);
