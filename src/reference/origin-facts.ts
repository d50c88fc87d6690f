/** What is known of origin under Korea's own agreements, whose lists are not held here: dated rows with source, to be checked. */
import type { Day } from '../core/day.ts';
import type { Text } from '../core/text.ts';
import type { FactStatus } from './code-list.ts';
import { GENERAL_KNOWLEDGE } from './sources.ts';

export interface KnownOfOrigin {
  /** Code of the list `agreements`. */
  readonly agreement: string;
  readonly of: 'tolerance' | 'content' | 'proof' | 'validity' | 'transport';
  readonly says: Text;
  readonly article: string;
  readonly source: string;
  readonly status: FactStatus;
  /** Day of entry into force of the agreement. */
  readonly validFrom: Day;
}

const row = (
  agreement: string,
  of: KnownOfOrigin['of'],
  validFrom: Day,
  [ko, en]: readonly [string, string],
  [article, source, status]: readonly [string, string, FactStatus] = ['', GENERAL_KNOWLEDGE, 'unverified'],
): KnownOfOrigin => ({ agreement, of, validFrom, says: { ko, en }, article, source, status });

/** "Transcribed": read in a public copy of the agreement, in part. Nothing here decides a check. */
export const KNOWN_OF_ORIGIN: readonly KnownOfOrigin[] = [
  row(
    '106',
    'tolerance',
    '2011-07-01',
    ['공장도가격의 10% (제50류~제63류 제외)', '10% of the ex-works price (not chapters 50 to 63)'],
    [
      'Protocol art. 5(2), 5(3)',
      'Korea-EU protocol on origin, public copy of fta.go.kr, read in part',
      'transcribed',
    ],
  ),
  row('106', 'proof', '2011-07-01', [
    '원산지신고서, 6,000유로 초과는 인증수출자',
    'origin declaration; approved exporter above EUR 6,000',
  ]),
  row(
    '108',
    'tolerance',
    '2012-03-15',
    [
      '조정가격의 10% (농산물·섬유 예외)',
      '10% of the adjusted value (exceptions for farm goods and textiles)',
    ],
    ['art. 6.6', 'export.gov, identifying the rule of origin under KORUS', 'transcribed'],
  ),
  row(
    '108',
    'content',
    '2012-03-15',
    ['집적법 35%, 공제법 55% (자동차 등)', '35% build-up, 55% build-down (vehicles and others)'],
    ['chapter 6', 'koreauspartnership.org, facts on rules of origin', 'unverified'],
  ),
  row('108', 'validity', '2012-03-15', ['증명서 4년', 'certification valid 4 years']),
  row(
    '119',
    'tolerance',
    '2022-02-01',
    ['FOB의 10% (제50류~제63류는 중량 10%도 가능)', '10% of FOB (or 10% by weight for chapters 50 to 63)'],
    ['art. 3.7', 'RCEP, public copy of edit.wti.org', 'transcribed'],
  ),
  row(
    '119',
    'content',
    '2022-02-01',
    ['RVC40: 제3.5조로 계산', 'RVC40 as calculated under article 3.5'],
    ['Annex 3A, headnote 3(a)', 'RCEP, public copy', 'transcribed'],
  ),
  row('112', 'proof', '2015-12-20', ['기관발급', 'issued by named bodies']),
  row('105', 'proof', '2010-01-01', ['기관발급', 'issued by named bodies']),
  row('104', 'proof', '2007-06-01', ['기관발급 (AK 서식)', 'issued by named bodies (form AK)']),
  row('113', 'proof', '2015-12-20', ['기관발급 (VK 서식)', 'issued by named bodies (form VK)']),
  row('111', 'validity', '2015-01-01', ['증명서 2년', 'certification valid 2 years']),
  row('115', 'validity', '2016-07-15', ['증명서 2년', 'certification valid 2 years']),
  row('107', 'validity', '2011-08-01', ['증명서 1년', 'certification valid 1 year']),
  row('109', 'validity', '2013-05-01', ['신고서 1년', 'declaration valid 1 year']),
  row('116', 'validity', '2021-01-01', ['신고서 1년', 'declaration valid 1 year']),
  row(
    '116',
    'proof',
    '2021-01-01',
    ['원산지신고서, 6,000유로 초과는 인증수출자', 'origin declaration; approved exporter above EUR 6,000'],
    [
      'art. 15(1)',
      'Origin Reference Document of the UK-Korea trade agreement, version 1.2 (2023-11-07)',
      'transcribed',
    ],
  ),
];

export const DIRECT_TRANSPORT_LAW: Text = {
  ko: '당사국이 아닌 곳을 거치거나 거기서 선적한 물품은 보세구역에서의 단순 환적·보관이 아니면 원산지를 잃습니다. 협정이 우선합니다 (FTA관세법 제7조제2항, 2025-10-01).',
  en: 'Goods that pass or are loaded in a non-party lose origin unless only transshipped or stored in a bonded area; the agreement prevails (FTA Customs Act art. 7(2), 2025-10-01).',
};
