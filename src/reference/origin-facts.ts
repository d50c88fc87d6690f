/** What is known of origin under Korea's own agreements, whose lists are not held here: dated rows with source, to be checked. */
import type { Day } from '../core/day.ts';
import type { Text } from '../core/text.ts';
import type { FactStatus } from './code-list.ts';
import { LAW_OF_AGREEMENTS, lawRowsOf } from './origin-law.ts';
import { GENERAL_KNOWLEDGE } from './sources.ts';

export interface KnownOfOrigin {
  /** Code of the list `agreements`. */
  readonly agreement: string;
  readonly of:
    | 'list'
    | 'tolerance'
    | 'content'
    | 'cumulation'
    | 'transport'
    | 'proof'
    | 'issuer'
    | 'validity'
    | 'waiver';
  readonly says: Text;
  readonly article: string;
  readonly source: string;
  readonly status: FactStatus;
  /** Of the text that was read; null where nobody has read one. */
  readonly asOf: Day | null;
}

type Words = readonly [ko: string, en: string];

/** In a public copy of the agreement, read in part. */
const read = (
  agreement: string,
  of: KnownOfOrigin['of'],
  [ko, en]: Words,
  article: string,
  source: string,
  asOf: Day,
): KnownOfOrigin => ({ agreement, of, says: { ko, en }, article, source, status: 'transcribed', asOf });

/** Said everywhere and read nowhere. */
const said = (agreement: string, of: KnownOfOrigin['of'], [ko, en]: Words, article = ''): KnownOfOrigin => ({
  ...{ agreement, of, says: { ko, en }, article },
  ...{ source: GENERAL_KNOWLEDGE, status: 'unverified', asOf: null },
});

const EU_PROTOCOL = 'Korea-EU protocol on origin, public copy of fta.go.kr';
const RCEP = 'RCEP, public copy of edit.wti.org';
const INDIA = "India's rules of origin for the agreement, notification 187/2009 (NT)";
const CANADA = 'Canada-Korea agreement, chapter 3, public copy of the Canadian government';
const UK = 'Origin Reference Document of the UK-Korea trade agreement, version 1.2 (2023-11-07)';

const OF_AGREEMENTS: readonly KnownOfOrigin[] = [
  read(
    '106',
    'tolerance',
    ['공장도가격의 10% (제50류~제63류 제외)', '10% of the ex-works price (not chapters 50 to 63)'],
    'Protocol art. 5(2), 5(3)',
    EU_PROTOCOL,
    '2011-07-01',
  ),
  read(
    '106',
    'cumulation',
    ['당사국 사이', 'between the parties'],
    'Protocol art. 3',
    EU_PROTOCOL,
    '2011-07-01',
  ),
  read('106', 'transport', ['직접운송', 'direct transport'], 'Protocol art. 13', EU_PROTOCOL, '2011-07-01'),
  read(
    '108',
    'tolerance',
    [
      '조정가격의 10% (부속서 6-나의 농산물 예외, 섬유는 제4.2조제7항)',
      '10% of the adjusted value (exceptions for farm goods of annex 6-B; textiles by art. 4.2.7)',
    ],
    'art. 6.6',
    'export.gov, identifying the rule of origin under KORUS',
    '2012-03-15',
  ),
  read(
    '108',
    'tolerance',
    [
      '의류·섬유: 세번을 정하는 구성요소 중량의 7% (탄성사 제외)',
      'textiles: 7% by weight of the component that decides the code (not elastomeric yarn)',
    ],
    'art. 4.2.7',
    'USITC, study of the agreement (2007)',
    '2012-03-15',
  ),
  read(
    '108',
    'content',
    [
      '품목에 따라 집적법 35%, 공제법 45% 등 (조정가격 기준)',
      'by product, such as 35% build-up or 45% build-down (of the adjusted value)',
    ],
    'General Note 33(o)',
    'HTSUS General Note 33, public copy',
    '2012-03-15',
  ),
  said('108', 'cumulation', ['당사국 사이, 생산 포함', 'between the parties, production included']),
  said(
    '108',
    'transport',
    [
      '경유국 세관 통제 아래 하역·재선적·보존만',
      'on the way only unloaded, reloaded or preserved, under customs',
    ],
    'art. 6.13',
  ),
  read(
    '119',
    'tolerance',
    ['FOB의 10% (제50류~제63류는 중량 10%도 가능)', '10% of FOB (or 10% by weight for chapters 50 to 63)'],
    'art. 3.7',
    RCEP,
    '2022-02-01',
  ),
  read(
    '119',
    'content',
    ['RVC40: 제3.5조로 계산 (FOB 기준)', 'RVC40 as calculated under article 3.5 (of FOB)'],
    'Annex 3A, headnote 3(a)',
    RCEP,
    '2022-02-01',
  ),
  said('119', 'cumulation', ['당사국 재료 누적', 'originating materials of any party'], 'art. 3.4'),
  said(
    '119',
    'transport',
    ['직접운송, 경유국 세관 통제', 'direct consignment, under customs on the way'],
    'art. 3.15',
  ),
  said('119', 'waiver', ['미화 200달러 이하', 'up to USD 200']),
  read(
    '104',
    'content',
    ['일반기준: 4단위 세번변경이나 FOB의 40%', 'general rule: change of heading, or 40% of FOB'],
    'Annex 3, rule 4(1)',
    'Singapore, Customs (Certificates of Origin) Order, notes of form AK',
    '2007-06-01',
  ),
  read(
    '104',
    'transport',
    ['직접운송', 'consignment conditions'],
    'Annex 3, rule 9',
    'Singapore, Customs (Certificates of Origin) Order, notes of form AK',
    '2007-06-01',
  ),
  said(
    '104',
    'tolerance',
    ['FOB의 10% (제50류~제63류는 중량 10%)', '10% of FOB (10% by weight for chapters 50 to 63)'],
    'Annex 3, rule 10',
  ),
  said(
    '104',
    'cumulation',
    ['한국과 아세안 당사국 사이', 'among Korea and the members of ASEAN'],
    'Annex 3, rule 7',
  ),
  said('104', 'waiver', ['FOB 미화 200달러 이하', 'up to USD 200 FOB']),
  read(
    '105',
    'tolerance',
    [
      'FOB의 10% (제1류~제14류 제외, 제50류~제63류는 중량 기준)',
      '10% of FOB (not chapters 1 to 14; chapters 50 to 63 by weight)',
    ],
    'rule 5(1)',
    INDIA,
    '2010-01-01',
  ),
  read(
    '105',
    'content',
    [
      '일반기준: FOB의 35%와 6단위 세번변경을 함께',
      'general rule: 35% of FOB together with a change of subheading',
    ],
    'rule 5(1)',
    INDIA,
    '2010-01-01',
  ),
  read(
    '111',
    'content',
    [
      '비원산지재료가 거래가격이나 공장도가격의 정한 비율 이하 (제8701호~제8708호는 순원가도 가능)',
      'foreign materials at most the given share of the transaction value or ex-works price (net cost too for headings 8701 to 8708)',
    ],
    'art. 3.4',
    CANADA,
    '2015-01-01',
  ),
  said('111', 'tolerance', [
    '거래가격이나 공장도가격의 10% (제50류~제63류 제외)',
    '10% of the transaction value or ex-works price (not chapters 50 to 63)',
  ]),
  said(
    '112',
    'tolerance',
    [
      'FOB의 10% (제50류~제63류는 중량 10%도 가능, 제1류~제14류 제한)',
      '10% of FOB (or by weight for chapters 50 to 63; limits for chapters 1 to 14)',
    ],
    'art. 3.8',
  ),
  said('112', 'content', ['공제법, FOB 기준', 'build-down, of FOB'], 'art. 3.5'),
  said('112', 'cumulation', ['당사국 사이', 'between the parties'], 'art. 3.7'),
  said('112', 'transport', ['직접운송', 'direct transport'], 'art. 3.14'),
  said('112', 'waiver', ['미화 700달러 이하', 'up to USD 700']),
  said('113', 'tolerance', [
    'FOB의 10% (제50류~제63류는 중량 10%)',
    '10% of FOB (10% by weight for chapters 50 to 63)',
  ]),
  said('113', 'content', ['FOB 기준', 'of FOB']),
  said('113', 'cumulation', ['당사국 사이', 'between the parties']),
  said('113', 'waiver', ['FOB 미화 600달러 이하', 'up to USD 600 FOB']),
  read(
    '116',
    'tolerance',
    ['공장도가격의 10% (제50류~제63류 제외)', '10% of the ex-works price (not chapters 50 to 63)'],
    'art. 5',
    UK,
    '2021-01-01',
  ),
  read(
    '116',
    'cumulation',
    ['당사국과 유럽연합 재료', 'materials of the parties and of the EU'],
    'art. 3',
    UK,
    '2021-01-01',
  ),
  read(
    '116',
    'transport',
    ['직접운송이나 유럽연합 경유', 'direct, or through the EU'],
    'art. 13',
    UK,
    '2021-01-01',
  ),
];

/** By agreement: first what Korea's law says, then what was read or is said of the agreement. None of it decides a check. */
export const KNOWN_OF_ORIGIN: readonly KnownOfOrigin[] = [
  ...LAW_OF_AGREEMENTS.flatMap(lawRowsOf),
  ...OF_AGREEMENTS,
];

export const DIRECT_TRANSPORT_LAW: Text = {
  ko: '당사국이 아닌 곳을 거치거나 거기서 선적한 물품은 보세구역에서의 단순 환적·보관이 아니면 원산지를 잃습니다. 협정이 우선합니다 (FTA관세법 제7조제2항, 2025-10-01).',
  en: 'Goods that pass or are loaded in a non-party lose origin unless only transshipped or stored in a bonded area; the agreement prevails (FTA Customs Act art. 7(2), 2025-10-01).',
};
