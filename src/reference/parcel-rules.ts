/**
 * Limits by which a parcel is cleared by list, simply or ordinarily: dated rows with article and status. What was read in the
 * statutes is verified; excluded goods and quantities for self-use stand in notices of the Service that were not read.
 */
import type { Day } from '../core/day.ts';
import type { Text } from '../core/text.ts';
import { type FactStatus, SINCE_UNKNOWN } from './code-list.ts';

export interface ParcelLimit {
  readonly id: 'list-price' | 'list-price-us' | 'relief-price';
  readonly usd: number;
  readonly title: Text;
  readonly source: string;
  readonly validFrom: Day;
  readonly status: FactStatus;
}

const PARCEL_LIMITS: readonly ParcelLimit[] = [
  {
    id: 'list-price',
    usd: 150,
    title: { ko: '목록통관 물품가격', en: 'Price for clearance by list' },
    source: '관세법 시행규칙 제79조의2제1항',
    validFrom: SINCE_UNKNOWN,
    status: 'verified',
  },
  {
    id: 'list-price-us',
    usd: 200,
    title: { ko: '미국발 특송물품의 목록통관 가격', en: 'Price for express goods from the United States' },
    source: '자유무역협정의 이행을 위한 관세법의 특례에 관한 법률 시행령 제35조, 시행규칙 제29조',
    validFrom: SINCE_UNKNOWN,
    status: 'verified',
  },
  {
    id: 'relief-price',
    usd: 150,
    title: { ko: '소액물품 면세 물품가격', en: 'Price for relief of small consignments' },
    source: '관세법 제94조제4호, 시행규칙 제45조제2항제1호',
    validFrom: SINCE_UNKNOWN,
    status: 'verified',
  },
];

export function parcelLimit(id: ParcelLimit['id']): ParcelLimit {
  return PARCEL_LIMITS.find((row) => row.id === id)!;
}

/** By express from the United States more is cleared by list; never by post. */
export function listLimit({
  channel,
  departureCountry,
}: {
  readonly channel: string;
  readonly departureCountry: string;
}): ParcelLimit {
  return parcelLimit(departureCountry === 'US' && channel !== 'post' ? 'list-price-us' : 'list-price');
}

/** When several parcels count as one (합산과세). The notice was not read: its content is known from what was published about it. */
export const AGGREGATION = {
  source:
    '관세법 제94조제4호, 시행규칙 제45조제2항제1호 단서, 수입통관 사무처리에 관한 고시 (2022-11-17 시행, 읽지 못함)',
  validFrom: '2022-11-17',
  status: 'unverified',
} as const;

/** Goods that are not cleared by list, known by their HS code or by words. `mostPieces` and `mostKg`: taken as self-use up to. */
export interface ParcelGoodsRule {
  readonly id: string;
  readonly title: Text;
  /** Beginnings of HS codes. */
  readonly hs: readonly string[];
  /** Lower-case words of a description. */
  readonly words: readonly string[];
  readonly isOffList: boolean;
  readonly mostPieces?: number;
  readonly mostKg?: number;
  readonly source: string;
  readonly status: FactStatus;
}

const LIST_NOTICE = '특송물품 수입통관 사무처리에 관한 고시 (읽지 못함)';
const USE_NOTICE = '수입통관 사무처리에 관한 고시 별표 11 (읽지 못함)';

const offList = (
  id: string,
  ko: string,
  en: string,
  hs: readonly string[],
  words: readonly string[],
  most: Pick<ParcelGoodsRule, 'mostPieces' | 'mostKg'> = {},
): ParcelGoodsRule => ({
  id,
  title: { ko, en },
  hs,
  words,
  isOffList: true,
  ...most,
  source:
    most.mostPieces === undefined && most.mostKg === undefined
      ? LIST_NOTICE
      : `${LIST_NOTICE}, ${USE_NOTICE}`,
  status: 'unverified',
});

export const PARCEL_GOODS_RULES: readonly ParcelGoodsRule[] = [
  offList('medicine', '의약품', 'Medicines', ['3003', '3004'], ['의약품', 'medicine', '药品'], {
    mostPieces: 6,
  }),
  offList('device', '의료기기', 'Medical devices', ['9018', '9019'], ['의료기기', 'medical device']),
  offList(
    'health-food',
    '건강기능식품',
    'Health food',
    ['2106'],
    ['비타민', '영양제', 'vitamin', 'supplement', 'capsule', '胶囊', '维生素'],
    { mostPieces: 6 },
  ),
  offList(
    'liquor',
    '주류',
    'Liquor',
    ['2203', '2204', '2205', '2206', '2208'],
    ['와인', '위스키', 'wine', 'whisky'],
    {
      mostPieces: 1,
    },
  ),
  offList('tobacco', '담배', 'Tobacco', ['2402', '2403', '2404'], ['담배', 'cigarette', 'tobacco'], {
    mostPieces: 200,
  }),
  offList(
    'food',
    '식품',
    'Food',
    ['0901', '0902', '1806', '1905', '2008', '2101'],
    ['초콜릿', 'chocolate', 'coffee'],
    {
      mostKg: 5,
    },
  ),
  offList(
    'farm',
    '농림축수산물 (검역)',
    'Farm, forest and sea products (quarantine)',
    ['01', '02', '03', '07', '08', '1211'],
    [],
  ),
  offList(
    'cosmetic',
    '기능성·성분미상 화장품',
    'Functional cosmetics or of unknown content',
    [],
    ['미백', '스테로이드', 'steroid', 'placenta', '태반'],
  ),
  offList(
    'perfume',
    '향수 (60 ml 초과)',
    'Perfume above 60 ml',
    ['3303'],
    ['향수', 'perfume', 'parfum', '香水'],
  ),
];
