/**
 * What was found about persons under age and what they import, row by row with article and status. No rule was found that ties a
 * personal customs code to its holder's age: what Gwanmun asks of guardians is ours, and officers may pass it over.
 */
import type { Day } from '../core/day.ts';
import type { Text } from '../core/text.ts';
import type { FactStatus } from './code-list.ts';

export interface MinorRule {
  readonly cite: string;
  readonly says: Text;
  readonly status: FactStatus;
}

export const MINOR_RULES = {
  age: {
    cite: '민법 제4조 (인용문으로만 읽음)',
    says: { ko: '19세가 되면 성년입니다.', en: 'A person comes of age at nineteen.' },
    status: 'unverified',
  },
  consent: {
    cite: '민법 제5조제1항 (인용문으로만 읽음)',
    says: {
      ko: '미성년자의 법률행위에는 법정대리인의 동의가 필요합니다. 부호의 사용과 통관에도 적용되는지는 확인하지 못하였으며, 동의를 묻는 것은 이 시스템이 정한 방식입니다.',
      en: 'Acts in law of a minor need the consent of the legal guardian. Whether that goes for the use of a code was not found; that it is asked here is ours.',
    },
    status: 'unverified',
  },
  youth: {
    cite: '청소년 보호법 제2조, 제28조 (읽지 못함)',
    says: {
      ko: '19세가 되는 해의 1월 1일 전에는 술·담배 등을 살 수 없다고 알려져 있습니다. 특송·우편 수입에 어떻게 적용되는지는 확인하지 못하였습니다.',
      en: 'Liquor, tobacco and the like are said not to be sold to anybody before 1 January of the year of the nineteenth birthday. How that goes for parcels was not found.',
    },
    status: 'unverified',
  },
  travellers: {
    cite: '관세법 시행규칙 제48조제3항',
    says: {
      ko: '여행자가 반입하는 술·담배는 19세 미만이면(19세가 되는 해의 1월 1일이 지난 사람은 제외) 면세하지 않습니다. 여행자의 규정이며 화물의 규정은 아닙니다.',
      en: 'Of travellers: liquor and tobacco of those under nineteen (but from 1 January of that year on) are not relieved. It says nothing of parcels.',
    },
    status: 'verified',
  },
  children: {
    cite: '개인정보 보호법 제22조의2제1항',
    says: {
      ko: '만 14세 미만 아동의 개인정보 처리에 동의를 받을 때에는 법정대리인의 동의가 필요합니다.',
      en: 'Where consent is needed to process data of a child under fourteen, it is that of the legal guardian.',
    },
    status: 'verified',
  },
} as const satisfies Record<string, MinorRule>;

const OF_AGE = 19;

/** The first day on which somebody born then is of age; of 29 February the first of March where the year has none. */
export function minorUntil(bornOn: Day): Day {
  const year = Number(bornOn.slice(0, 4)) + OF_AGE;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return `${year}${bornOn.slice(4) === '-02-29' && !isLeap ? '-03-01' : bornOn.slice(4)}`;
}

/** The first day on which goods for adults are no question any more. */
export function youthUntil(bornOn: Day): Day {
  return `${Number(bornOn.slice(0, 4)) + OF_AGE}-01-01`;
}
