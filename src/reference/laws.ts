/** Which laws the system cites and in which version they were read: promulgation number and days, for every citation. */
import type { Day } from '../core/day.ts';
import type { Text } from '../core/text.ts';
import type { FactStatus } from './code-list.ts';

/** One law in the version that was read. A younger version may be in force: the citation then has to be read again. */
export interface Law {
  readonly name: Text;
  readonly number: string;
  readonly promulgatedOn: Day;
  /** First day of this version. */
  readonly validFrom: Day;
  readonly status: FactStatus;
}

function law(ko: string, en: string, number: string, promulgatedOn: Day, validFrom: Day): Law {
  return { name: { ko, en }, number, promulgatedOn, validFrom, status: 'verified' };
}

/**
 * Versions as the national law database (국가법령정보센터) gave them in the middle of 2026. The Customs Act has a younger one,
 * No. 21858 of 2026-08-11: the articles here are still to be read again in it.
 */
export const LAWS = {
  'customs-act': law('관세법', 'Customs Act', '21208', '2025-12-23', '2026-01-01'),
  'customs-decree': law(
    '관세법 시행령',
    'Customs Act Enforcement Decree',
    '36316',
    '2026-05-08',
    '2026-05-08',
  ),
  'customs-rule': law('관세법 시행규칙', 'Customs Act Enforcement Rule', '12', '2026-03-20', '2026-04-01'),
  'fta-customs-act': law(
    '자유무역협정의 이행을 위한 관세법의 특례에 관한 법률',
    'FTA Customs Act',
    '21065',
    '2025-10-01',
    '2025-10-01',
  ),
  'foreign-trade-act': law('대외무역법', 'Foreign Trade Act', '21065', '2025-10-01', '2025-10-01'),
  'ai-basic-act': law(
    '인공지능 발전과 신뢰 기반 조성 등에 관한 기본법',
    'AI Basic Act',
    '21311',
    '2026-01-20',
    '2026-01-22',
  ),
  'privacy-act': law(
    '개인정보 보호법',
    'Personal Information Protection Act',
    '21445',
    '2026-03-10',
    '2026-09-11',
  ),
  'ai-basic-decree': law(
    '인공지능 발전과 신뢰 기반 조성 등에 관한 기본법 시행령',
    'AI Basic Act Enforcement Decree',
    '36053',
    '2026-01-21',
    '2026-01-22',
  ),
  'privacy-decree': law(
    '개인정보 보호법 시행령',
    'Personal Information Protection Act Enforcement Decree',
    '36340',
    '2026-05-19',
    '2026-05-19',
  ),
  'administration-act': law(
    '행정기본법',
    'General Act on Public Administration',
    '20824',
    '2025-03-18',
    '2025-03-18',
  ),
} as const satisfies Record<string, Law>;

export type LawId = keyof typeof LAWS;
