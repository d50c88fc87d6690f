/** Simplified rates that stand for duty and internal taxes together (관세법 제81조, 시행령 별표 2): seen in public implementations, not read in the schedule. */
import type { Day } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import { SINCE_UNKNOWN } from '../code-list.ts';
import { type Dated, holdsOn } from './dated.ts';

const SIMPLIFIED_KINDS = ['fur', 'clothing', 'other'] as const;
export type SimplifiedKind = (typeof SIMPLIFIED_KINDS)[number];

export interface SimplifiedRow extends Dated {
  readonly kind: SimplifiedKind;
  readonly title: Text;
  readonly percent: number;
}

const SEEN: Text = {
  ko: '공개 구현 두 곳에서 본 값 (시행령 별표 2 미확인)',
  en: 'seen in two public implementations; schedule 2 of the Decree not read',
};

const row = (kind: SimplifiedKind, percent: number, ko: string, en: string): SimplifiedRow => ({
  ...{ kind, percent, title: { ko, en }, validFrom: SINCE_UNKNOWN, source: SEEN, status: 'unverified' },
});

export const SIMPLIFIED_ROWS: readonly SimplifiedRow[] = [
  row('fur', 19, '모피의류·모피제품', 'Furs and goods of fur'),
  row('clothing', 18, '가죽·방직용 섬유 의류와 신발류', 'Clothing of leather or textile, footwear'),
  row('other', 15, '그 밖의 물품', 'Other goods'),
];

export function simplifiedRowOn(kind: SimplifiedKind, day: Day): SimplifiedRow | undefined {
  return SIMPLIFIED_ROWS.find((one) => one.kind === kind && holdsOn(one, day));
}
