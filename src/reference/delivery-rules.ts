/**
 * By when a carrier has to tell where express goods were really delivered (관세법 제254조의2제3항, read in the Act No. 21208, in force
 * from 2026-01-01), row by row with article and status.
 */
import type { Day } from '../core/day.ts';
import type { Text } from '../core/text.ts';
import type { FactStatus } from './code-list.ts';
import { lastDayOf } from './deadline.ts';

export interface DeliveryRule {
  readonly cite: string;
  readonly says: Text;
  readonly status: FactStatus;
}

export const DELIVERY_RULES = {
  due: {
    cite: '관세법 제254조의2제3항',
    says: {
      ko: '통관목록의 주소지(수입신고한 물품은 납세의무자의 주소지)가 아닌 곳에 배송하면, 배송한 달의 다음 달 15일까지 실제 배송지를 제출합니다.',
      en: 'What is delivered elsewhere than the list says (or the declaration, of the person liable) is reported by the 15th of the next month.',
    },
    status: 'verified',
  },
  deliverer: {
    cite: '관세법 제254조의2제3항 단서 (2025-12-23 개정, 부칙 제10조: 2026년 이후의 목록·신고부터)',
    says: {
      ko: '실제로 배송한 자가 제출하게 할 수 있습니다. 여기서는 운송업자가 배송한 자의 이름을 함께 보냅니다.',
      en: 'Whoever really delivered may report instead. Here the carrier sends who that was.',
    },
    status: 'verified',
  },
  exclusion: {
    cite: '관세법 제254조의2제4항, 제277조제7항제4호',
    says: {
      ko: '어기면 목록통관에서 제외할 수 있고, 100만원 이하의 과태료가 따를 수 있습니다. 담당자가 정합니다.',
      en: 'Whoever does not may be kept from clearance by list and fined up to one million won. Officers decide it.',
    },
    status: 'verified',
  },
  holiday: {
    cite: '관세법 제8조제3항',
    says: {
      ko: '15일이 쉬는 날이면 다음 날까지로 봅니다. 이 기한에도 적용된다는 것은 우리의 해석입니다.',
      en: 'Where the 15th is a day off it is the next that is not. That this goes for this report too is our reading.',
    },
    status: 'unverified',
  },
  silent: {
    cite: '탁송품 운송업자의 제출 방법을 정한 고시는 읽지 못함',
    says: {
      ko: '목록과 같은 곳에 배송하면 법은 보고를 요구하지 않습니다. 보고가 없다는 것만으로는 위반이 아닙니다.',
      en: 'What is delivered as listed need not be reported; that there is no report is no breach by itself.',
    },
    status: 'unverified',
  },
} as const satisfies Record<string, DeliveryRule>;

const DUE_DAY = 15;

/** The last day to report what was delivered elsewhere on that day. */
export function deliveryReportDue(deliveredOn: Day): Day {
  const [year, month] = deliveredOn.split('-').map(Number) as [number, number];
  const next = month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
  return lastDayOf(`${next}-${String(DUE_DAY - 1).padStart(2, '0')}`, 1);
}
