/** Individual consumption tax on imported goods: groups, rates and base prices by day (개별소비세법 제1조 제2항, 시행령 제2조의2, 제4조). */
import type { Day } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import { SINCE_UNKNOWN } from '../code-list.ts';
import { type Dated, holdsOn } from './dated.ts';

const CONSUMPTION_GROUPS = [
  'gaming',
  'hunting-gun',
  'jewel',
  'precious-metal',
  'watch',
  'carpet',
  'bag',
  'fur',
  'furniture-piece',
  'furniture-set',
  'car',
  'camper-or-motorcycle',
] as const;
export type ConsumptionGroup = (typeof CONSUMPTION_GROUPS)[number];

export interface ConsumptionRow extends Dated {
  readonly group: ConsumptionGroup;
  readonly title: Text;
  readonly percent: number;
  /** Taxed is what exceeds this price of one piece, won. */
  readonly thresholdKrw?: number;
  /** For carpets: this price a square metre instead, where it comes to more. */
  readonly thresholdKrwPerM2?: number;
  /** Rate of the Act from which a flexible rate may save at most `mostSavedKrw` a piece. */
  readonly statutoryPercent?: number;
  readonly mostSavedKrw?: number;
}

const ACT: Text = {
  ko: '개별소비세법 제1조 제2항 (법률 제21254호)',
  en: 'Individual Consumption Tax Act art. 1(2), No. 21254',
};
const DECREE: Text = {
  ko: '개별소비세법 시행령 제4조 (제36289호)',
  en: 'Individual Consumption Tax Decree art. 4, No. 36289',
};

function row(
  group: ConsumptionGroup,
  ko: string,
  en: string,
  more: Partial<ConsumptionRow> = {},
): ConsumptionRow {
  const source = more.thresholdKrw === undefined ? ACT : DECREE;
  return {
    group,
    title: { ko, en },
    percent: 20,
    validFrom: SINCE_UNKNOWN,
    source,
    status: 'verified',
    ...more,
  };
}

const CAR_FROM: Day = '2025-01-03';
const CAR_TO: Day = '2026-06-30';

export const CONSUMPTION_ROWS: readonly ConsumptionRow[] = [
  row('gaming', '투전기·오락용 사행기구', 'Gaming machines'),
  row('hunting-gun', '수렵용 총포류', 'Hunting guns'),
  row('jewel', '보석·진주 등과 그 제품', 'Jewels, pearls and goods of them', { thresholdKrw: 5_000_000 }),
  row('precious-metal', '귀금속 제품', 'Goods of precious metal', { thresholdKrw: 5_000_000 }),
  row('watch', '고급 시계', 'Watches', { thresholdKrw: 2_000_000 }),
  row('carpet', '고급 융단', 'Carpets', { thresholdKrw: 2_000_000, thresholdKrwPerM2: 100_000 }),
  row('bag', '고급 가방', 'Bags', { thresholdKrw: 2_000_000 }),
  row('fur', '고급 모피와 그 제품', 'Furs and goods of them', { thresholdKrw: 5_000_000 }),
  row('furniture-piece', '고급 가구 (1개)', 'Furniture, by the piece', { thresholdKrw: 5_000_000 }),
  row('furniture-set', '고급 가구 (1조)', 'Furniture, by the set', { thresholdKrw: 8_000_000 }),
  row('car', '승용자동차', 'Passenger cars', { percent: 5, validTo: '2025-01-02', status: 'unverified' }),
  row('car', '승용자동차 (탄력세율)', 'Passenger cars, flexible rate', {
    ...{ percent: 3.5, statutoryPercent: 5, mostSavedKrw: 1_000_000, validFrom: CAR_FROM, validTo: CAR_TO },
    source: {
      ko: '개별소비세법 시행령 제2조의2 제1항 제7호, 제3항과 부칙',
      en: 'Individual Consumption Tax Decree art. 2-2(1)7, (3) and addenda',
    },
  }),
  // Whether the flexible rate was prolonged once more was not seen: the rate of the Act stands in.
  row('car', '승용자동차', 'Passenger cars', { percent: 5, validFrom: '2026-07-01', status: 'unverified' }),
  row('camper-or-motorcycle', '캠핑용자동차·이륜자동차', 'Campers and motorcycles', {
    ...{ percent: 5, status: 'unverified' },
  }),
];

export function consumptionRowOn(group: ConsumptionGroup, day: Day): ConsumptionRow | undefined {
  return CONSUMPTION_ROWS.find((one) => one.group === group && holdsOn(one, day));
}
