/** Facts of history as fields that criteria may ask about: counts, sums and rates over earlier declarations. */
import type { Text } from '../../core/text.ts';
import type { Field, FieldDomain } from '../../screening/criterion.ts';
import {
  DECLARATION_FACTS,
  type DeclarationFact,
  declarationFact,
  type ImportSubject,
  ITEM_FACTS,
  type ItemFact,
  itemFact,
} from './subject.ts';

type Row = readonly [ko: string, en: string, unit: string];

const DECLARATION_WORDS: Readonly<Record<DeclarationFact, Row>> = {
  'importer.declarations7d': ['수입자 최근 7일 신고', 'Declarations of the importer, 7 days', 'count'],
  'importer.declarations30d': ['수입자 최근 30일 신고', 'Declarations of the importer, 30 days', 'count'],
  'importer.declarations365d': ['수입자 최근 1년 신고', 'Declarations of the importer, 365 days', 'count'],
  'importer.valueKrw30d': ['수입자 최근 30일 과세가격', 'Customs value of the importer, 30 days', 'KRW'],
  'importer.valueKrw365d': ['수입자 최근 1년 과세가격', 'Customs value of the importer, 365 days', 'KRW'],
  'importer.inspected365d': ['수입자 최근 1년 검사', 'Examined, of the importer, 365 days', 'count'],
  'importer.hits365d': ['수입자 최근 1년 적발', 'Found, of the importer, 365 days', 'count'],
  'importer.knownDays': ['수입자 거래 일수', 'Days since the importer was first seen', 'day'],
  'declarant.declarations30d': ['신고인 최근 30일 신고', 'Declarations of the declarant, 30 days', 'count'],
  'declarant.declarations365d': ['신고인 최근 1년 신고', 'Declarations of the declarant, 365 days', 'count'],
  'declarant.inspected365d': ['신고인 최근 1년 검사', 'Examined, of the declarant, 365 days', 'count'],
  'declarant.hits365d': ['신고인 최근 1년 적발', 'Found, of the declarant, 365 days', 'count'],
  'seller.declarations30d': ['해외거래처 최근 30일 신고', 'Declarations of the seller, 30 days', 'count'],
  'seller.declarations365d': ['해외거래처 최근 1년 신고', 'Declarations of the seller, 365 days', 'count'],
  'seller.inspected365d': ['해외거래처 최근 1년 검사', 'Examined, of the seller, 365 days', 'count'],
  'seller.hits365d': ['해외거래처 최근 1년 적발', 'Found, of the seller, 365 days', 'count'],
  'seller.knownDays': ['해외거래처 거래 일수', 'Days since the seller was first seen', 'day'],
  'importerSeller.declarations7d': [
    '수입자·해외거래처 사이 최근 7일 신고',
    'Declarations between importer and seller, 7 days',
    'count',
  ],
  'importerSeller.declarations365d': [
    '수입자·해외거래처 사이 최근 1년 신고',
    'Declarations between importer and seller, 365 days',
    'count',
  ],
  'importerSeller.valueKrw7d': [
    '수입자·해외거래처 사이 최근 7일 과세가격',
    'Customs value between importer and seller, 7 days',
    'KRW',
  ],
  'bill.declarations30d': [
    '같은 B/L 최근 30일 신고',
    'Declarations on the same bill of lading, 30 days',
    'count',
  ],
};

const ITEM_WORDS: Readonly<Record<ItemFact, Row>> = {
  'hs6.declarations30d': ['HS 6단위 최근 30일 신고', 'Declarations of the HS subheading, 30 days', 'count'],
  'hs6.declarations365d': ['HS 6단위 최근 1년 신고', 'Declarations of the HS subheading, 365 days', 'count'],
  'hs6.inspected365d': ['HS 6단위 최근 1년 검사', 'Examined, of the HS subheading, 365 days', 'count'],
  'hs6.hits365d': ['HS 6단위 최근 1년 적발', 'Found, of the HS subheading, 365 days', 'count'],
  'importerHs6.declarations365d': [
    '수입자의 같은 품목 최근 1년 신고',
    'Declarations of these goods by the importer, 365 days',
    'count',
  ],
  'importerHs6.priceCount': [
    '수입자의 같은 품목 가격 자료 수',
    'Prices known of the importer for these goods',
    'count',
  ],
  'importerHs6.priceMedian': [
    '수입자의 같은 품목 가격 중앙값',
    'Median price of the importer for these goods',
    'KRW/kg',
  ],
  'route.declarations365d': ['경로 최근 1년 신고', 'Declarations on the route, 365 days', 'count'],
  'route.inspected365d': ['경로 최근 1년 검사', 'Examined, on the route, 365 days', 'count'],
  'route.hits365d': ['경로 최근 1년 적발', 'Found, on the route, 365 days', 'count'],
  'peers.count': ['같은 품목·원산지 가격 자료 수', 'Prices known of the same code and origin', 'count'],
  'peers.p05': ['같은 품목·원산지 가격 하위 5 %', '5th percentile of the peers’ price', 'KRW/kg'],
  'peers.median': ['같은 품목·원산지 가격 중앙값', 'Median of the peers’ price', 'KRW/kg'],
  'peers.p95': ['같은 품목·원산지 가격 상위 5 %', '95th percentile of the peers’ price', 'KRW/kg'],
  'peers.rank': ['같은 품목·원산지 가운데 가격 순위', 'Rank of the price among its peers', '0..1'],
  'piece.count': ['개당 중량 자료 수', 'Masses of a piece known', 'count'],
  'piece.p05': ['개당 중량 하위 5 %', '5th percentile of the mass of a piece', 'kg'],
  'piece.median': ['개당 중량 중앙값', 'Median mass of a piece', 'kg'],
  'piece.p95': ['개당 중량 상위 5 %', '95th percentile of the mass of a piece', 'kg'],
  'importerGoods.hs6': [
    '수입자가 같은 품명에 평소 쓴 HS 6단위',
    'HS subheading that the importer usually declares for these words',
    'code',
  ],
  'importerGoods.lines': [
    '그 번호로 신고한 줄 (다른 번호 하나에 4줄 뺌)',
    'Lines under it, less four for each under another code',
    'count',
  ],
  'importerGoods.dutyRatePercent': ['그 번호의 마지막 관세율', 'Duty rate of the last line under it', '%'],
  'ruled.hsCode': [
    '같은 물품에 대해 결정한 품목번호',
    'Code that was ruled or decided for such goods',
    'code of ten digits',
  ],
  'ruled.day': ['그 결정의 날짜', 'Day of that ruling or decision', 'YYYYMMDD'],
  'ruled.number': [
    '그 사전심사 결정의 번호 (내부 결정은 없음)',
    'Number of that ruling; a decision has none',
    'year and six digits',
  ],
  'ruled.isOwn': [
    '신청인이 이 신고의 업체이면 1',
    '1 where it was given to a firm of the declaration',
    '0/1',
  ],
  'ruled.dutyRatePercent': ['그 번호의 기본세율', 'Basic rate of that code', '%'],
};

const COMMON = { type: 'number', optional: true, isFact: true } as const;

function words([ko, en, unit]: Row): { readonly title: Text; readonly unit: string } {
  return { title: { ko, en }, unit };
}

/** What is never smaller: the same count over a longer time, examinations beside findings, a higher quantile. */
const LARGER: readonly (readonly [end: string, ends: readonly string[]])[] = [
  ['7d', ['30d', '365d']],
  ['30d', ['365d']],
  ['hits365d', ['inspected365d']],
  ['p05', ['median', 'p95']],
  ['median', ['p95']],
];

function domainOf(name: string): { readonly domain?: FieldDomain } {
  const facts: readonly string[] = [...DECLARATION_FACTS, ...ITEM_FACTS];
  const atMost = LARGER.flatMap(([end, ends]) =>
    name.endsWith(end) ? ends.map((larger) => name.slice(0, -end.length) + larger) : [],
  ).filter((larger) => larger !== name && facts.includes(larger));
  return atMost.length === 0 ? {} : { domain: { atMost } };
}

/** Share of examinations that found something; unknown while nobody was examined. */
function rate(who: 'importer' | 'declarant' | 'seller', ko: string, en: string): Field<ImportSubject> {
  return {
    ...COMMON,
    ...words([`${ko} 최근 1년 적발률`, `Hit rate of the ${en}, 365 days`, '0..1']),
    name: `${who}.hitRate365d`,
    scope: 'declaration',
    read: (subject) =>
      share(declarationFact(subject, `${who}.hits365d`), declarationFact(subject, `${who}.inspected365d`)),
  };
}

function itemRate(what: 'hs6' | 'route', ko: string, en: string): Field<ImportSubject> {
  return {
    ...COMMON,
    ...words([`${ko} 최근 1년 적발률`, `Hit rate of the ${en}, 365 days`, '0..1']),
    name: `${what}.hitRate365d`,
    scope: 'item',
    read: (subject, item) =>
      share(itemFact(subject, item, `${what}.hits365d`), itemFact(subject, item, `${what}.inspected365d`)),
  };
}

function share(hits: number | undefined, inspected: number | undefined): number | undefined {
  return hits === undefined || inspected === undefined || inspected <= 0 ? undefined : hits / inspected;
}

export const FACT_FIELDS: readonly Field<ImportSubject>[] = [
  ...DECLARATION_FACTS.map(
    (name, place): Field<ImportSubject> => ({
      ...COMMON,
      ...words(DECLARATION_WORDS[name]),
      ...domainOf(name),
      name,
      scope: 'declaration',
      read: ({ facts }) => facts.declaration[place] ?? undefined,
    }),
  ),
  ...ITEM_FACTS.map(
    (name, place): Field<ImportSubject> => ({
      ...COMMON,
      ...words(ITEM_WORDS[name]),
      ...domainOf(name),
      name,
      scope: 'item',
      read: ({ facts }, item) => facts.items[item]?.[place] ?? undefined,
    }),
  ),
  rate('importer', '수입자', 'importer'),
  rate('declarant', '신고인', 'declarant'),
  rate('seller', '해외거래처', 'seller'),
  itemRate('hs6', 'HS 6단위', 'HS subheading'),
  itemRate('route', '경로', 'route'),
];
