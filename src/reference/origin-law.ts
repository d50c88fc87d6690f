/** What Korea's law says of proofs of origin under each agreement: kind, issuer, validity and the annex of its product list. */
import type { Day } from '../core/day.ts';
import type { Text } from '../core/text.ts';
import type { KnownOfOrigin } from './origin-facts.ts';

const DECREE = 'FTA관세특례법 시행령';
const RULE = 'FTA관세특례법 시행규칙';
/** Entry into force of the texts that were read: decree No. 36017, rule No. 29. */
const DECREE_DAY: Day = '2026-01-06';
const RULE_DAY: Day = '2026-05-01';

interface LawOfAgreement {
  readonly agreement: string;
  /** Item of art. 4 of the rule, and its annex. */
  readonly list: readonly [item: number, annex: string];
  /** Items of art. 7(1), by bodies, and of art. 7(2), by the trader himself. */
  readonly byBodies?: { readonly item: string; readonly paragraph: number; readonly who: Text };
  readonly byTrader?: { readonly item: string; readonly who: Text };
  /** Item of art. 6(2) of the decree; the rest has one year. */
  readonly validity?: { readonly item: number; readonly says: Text };
}

const text = (ko: string, en: string): Text => ({ ko, en });
const EXPORTER = text('수출자', 'the exporter');
const MAKER = text('수출자나 생산자', 'the exporter or producer');
const APPROVED = text('원산지인증수출자', 'an approved exporter');
const UP_TO_6000 = text(
  '원산지인증수출자, 총가격 6천유로 이하는 모든 수출자',
  'an approved exporter; any exporter up to EUR 6,000 in all',
);
const TWO_YEARS = text('서명일부터 2년', '2 years from signature');
const REISSUED = '(잘못 발급되어 재발급된 것은 당초 발급일부터)';
const REISSUED_EN = '(where one issued in error is replaced, from the first issue)';
const ASEAN_BODIES = text(
  '아세안 각국의 상무·통상 부처나 세관 (국가별로 정함)',
  'ministries of trade or customs of each ASEAN member, as listed',
);

/** In the order of the list `agreements`. The Emirates (items 24, 14, 18) have no code in that list and are absent. */
export const LAW_OF_AGREEMENTS: readonly LawOfAgreement[] = [
  {
    ...{ agreement: '101', list: [1, '1'], byTrader: { item: '1', who: EXPORTER } },
    validity: { item: 1, says: TWO_YEARS },
  },
  {
    ...{ agreement: '102', list: [2, '2'] },
    byBodies: { item: '1', paragraph: 1, who: text('싱가포르 관세당국', 'customs of Singapore') },
  },
  {
    ...{ agreement: '103', list: [3, '3'], byTrader: { item: '2', who: MAKER } },
    byBodies: {
      ...{ item: '2', paragraph: 2 },
      who: text(
        '스위스 치즈는 스위스연방농업국이 인증한 기관',
        'for Swiss cheese, bodies that the Swiss office of agriculture approved',
      ),
    },
  },
  {
    ...{ agreement: '104', list: [4, '4'], byBodies: { item: '3', paragraph: 3, who: ASEAN_BODIES } },
    validity: { item: 2, says: text(`발급일부터 1년 ${REISSUED}`, `1 year from issue ${REISSUED_EN}`) },
  },
  {
    ...{ agreement: '105', list: [5, '5'] },
    byBodies: {
      ...{ item: '4', paragraph: 4 },
      who: text(
        '인도수출검사위원회·섬유위원회·수산물수출개발원',
        'Export Inspection Council, Textile Committee, Marine Products Export Development Authority',
      ),
    },
  },
  { agreement: '106', list: [6, '6'], byTrader: { item: '3', who: UP_TO_6000 } },
  {
    ...{ agreement: '107', list: [7, '7'], byTrader: { item: '5', who: EXPORTER } },
    validity: {
      item: 3,
      says: text(
        '서명일부터 1년 (비당사국 세관 관할로 보관된 물품은 2년)',
        '1 year from signature (2 where goods lay under customs of a non-party)',
      ),
    },
  },
  {
    ...{ agreement: '108', list: [8, '8'] },
    byTrader: { item: '6', who: text('수출자·생산자·수입자', 'the exporter, producer or importer') },
    validity: { item: 4, says: text('서명일부터 4년', '4 years from signature') },
  },
  { agreement: '109', list: [9, '9'], byTrader: { item: '7', who: EXPORTER } },
  {
    ...{ agreement: '110', list: [11, '11'], byTrader: { item: '9', who: MAKER } },
    byBodies: {
      ...{ item: '6', paragraph: 6 },
      who: text(
        '호주상공회의소 등 호주의 다섯 기관 (호주산만)',
        'five Australian bodies, among them the chamber of commerce (Australian goods only)',
      ),
    },
    validity: { item: 6, says: text('발급일이나 서명일부터 2년', '2 years from issue or signature') },
  },
  {
    ...{ agreement: '111', list: [12, '12'], byTrader: { item: '10', who: EXPORTER } },
    validity: { item: 7, says: TWO_YEARS },
  },
  {
    ...{ agreement: '112', list: [15, '15'] },
    byBodies: {
      ...{ item: '8', paragraph: 8 },
      who: text(
        '중국해관총서나 중국국제무역촉진위원회',
        'customs of China, or the Council for the Promotion of International Trade',
      ),
    },
  },
  {
    ...{ agreement: '113', list: [14, '14'] },
    byBodies: {
      item: '7',
      paragraph: 7,
      who: text('베트남 산업무역부', 'ministry of industry and trade of Viet Nam'),
    },
    validity: {
      item: 9,
      says: text(`발급일 다음 날부터 1년 ${REISSUED}`, `1 year from the day after issue ${REISSUED_EN}`),
    },
  },
  {
    ...{ agreement: '114', list: [13, '13'], byTrader: { item: '11', who: MAKER } },
    validity: { item: 8, says: TWO_YEARS },
  },
  { agreement: '115', list: [10, '10'], byTrader: { item: '8', who: MAKER } },
  { agreement: '116', list: [17, '15의3'], byTrader: { item: '13', who: UP_TO_6000 } },
  { agreement: '117', list: [16, '15의2'], byTrader: { item: '12', who: MAKER } },
  {
    ...{ agreement: '118', list: [18, '15의4'] },
    byBodies: { item: '9', paragraph: 9, who: text('인도네시아 통상부', 'ministry of trade of Indonesia') },
    validity: { item: 11, says: text(`발급일부터 1년 ${REISSUED}`, `1 year from issue ${REISSUED_EN}`) },
  },
  {
    ...{ agreement: '119', list: [20, '15의6'] },
    byBodies: {
      ...{ item: '11', paragraph: 11 },
      who: text(
        '당사국별로 정한 기관 (일본은 상공회의소)',
        'bodies listed for each party (in Japan the chamber of commerce)',
      ),
    },
    byTrader: {
      item: '15, 15의2',
      who: text(
        '원산지인증수출자, 호주·일본·뉴질랜드와는 수출자나 생산자',
        'an approved exporter; with Australia, Japan and New Zealand the exporter or producer',
      ),
    },
  },
  {
    ...{ agreement: '120', list: [19, '15의5'] },
    byBodies: {
      item: '10',
      paragraph: 10,
      who: text('이스라엘조세당국 관세국', 'customs directorate of the Israel Tax Authority'),
    },
    byTrader: {
      item: '14',
      who: text(
        '원산지인증수출자, 미화 1천달러 이하는 모든 수출자',
        'an approved exporter; any exporter up to USD 1,000',
      ),
    },
    validity: { item: 12, says: text('발급일이나 서명일부터 12개월', '12 months from issue or signature') },
  },
  {
    ...{ agreement: '125', list: [22, '15의8'], byTrader: { item: '16', who: APPROVED } },
    byBodies: { item: '12', paragraph: 12, who: text('캄보디아 상무부', 'ministry of commerce of Cambodia') },
  },
  {
    ...{ agreement: '126', list: [23, '15의9'], byTrader: { item: '17', who: APPROVED } },
    byBodies: { item: '13', paragraph: 13, who: text('필리핀 세관', 'customs of the Philippines') },
    validity: {
      item: 13,
      says: text(`발급일이나 서명일부터 1년 ${REISSUED}`, `1 year from issue or signature ${REISSUED_EN}`),
    },
  },
  {
    ...{ agreement: '127', list: [25, '15의11'], byTrader: { item: '19', who: APPROVED } },
    byBodies: {
      ...{ item: '15', paragraph: 15 },
      who: text(
        '에콰도르 생산통상투자수산부나 관세청',
        'ministry of production and trade, or customs, of Ecuador',
      ),
    },
  },
];

const ONE_YEAR = text('발급일이나 서명일부터 1년', '1 year from issue or signature');
const WAIVED = text(
  '과세가격이 미화 1천달러 이하면 증빙서류를 요구받지 않습니다. 협정이 다른 금액을 정하면 그에 따릅니다.',
  'No proof is asked up to a customs value of USD 1,000; where the agreement names another sum, that one counts.',
);

/** The same as rows for a reader, each with its article and the day of the text. */
export function lawRowsOf({
  agreement,
  list,
  byBodies,
  byTrader,
  validity,
}: LawOfAgreement): KnownOfOrigin[] {
  const of = (
    kind: KnownOfOrigin['of'],
    says: Text,
    article: string,
    [source, asOf]: readonly [string, Day] = [RULE, RULE_DAY],
  ): KnownOfOrigin => ({ agreement, of: kind, says, article, source, status: 'verified', asOf });
  const [item, annex] = list;
  const annexed = text(
    `품목별 원산지결정기준은 시행규칙 별표 ${annex}`,
    `product rules in annex ${annex} of the rule`,
  );
  return [
    of('list', annexed, `제4조제${item}호`),
    ...(byBodies === undefined
      ? []
      : [
          of('proof', text('기관발급', 'issued by bodies'), `제7조제1항제${byBodies.item}호`),
          of('issuer', byBodies.who, `제8조제${byBodies.paragraph}항`),
        ]),
    ...(byTrader === undefined
      ? []
      : [
          of(
            'proof',
            text(`자율증명: ${byTrader.who.ko}`, `made out by ${byTrader.who.en}`),
            `제7조제2항제${byTrader.item}호`,
          ),
        ]),
    of('validity', validity?.says ?? ONE_YEAR, validity ? `제6조제2항제${validity.item}호` : '제6조제2항', [
      DECREE,
      DECREE_DAY,
    ]),
    of('waiver', WAIVED, '제4조제3항제1호', [DECREE, DECREE_DAY]),
  ];
}

/** Prices that shares of value are reckoned from, as art. 2 of the rule defines them. */
export const BASES: readonly { readonly name: Text; readonly says: Text; readonly article: string }[] = [
  {
    name: text('공장도거래가격', 'Ex-works price'),
    says: text(
      '공장에서 반출할 때 생산자에게 지급할 가격, 수출 때 환급되는 내국세 제외',
      'paid to the producer at the factory, less internal taxes refunded on export',
    ),
    article: `${RULE} 제2조제11호`,
  },
  {
    name: text('본선인도가격(FOB)', 'FOB value'),
    says: text(
      '본선 인도 조건으로 지급할 가격, 최종 선적지까지의 운송비 포함',
      'paid for delivery on board, with carriage to the place of final shipment',
    ),
    article: `${RULE} 제2조제12호`,
  },
  {
    name: text('조정가격', 'Adjusted value'),
    says: text(
      '과세가격에서 수입항까지의 국제 운임·보험료 등을 뺀 가격',
      'the customs value less international freight, insurance and the like',
    ),
    article: `${RULE} 제2조제13호`,
  },
];
