/** Which rate of duty a declaration claims (세율구분): basic, conceded, preferential, trade remedy; art. 49-81. */
import { codeList, type Entry } from './code-list.ts';
import { GENERAL_KNOWLEDGE, KCS_RESEARCH_DATA, TRADE_CODE_HANDBOOK } from './sources.ts';

export type DutyRateFamily =
  | 'basic'
  | 'provisional'
  | 'wto'
  | 'cooperation'
  | 'preference'
  | 'fta'
  | 'remedy'
  | 'adjustment'
  | 'quota'
  | 'simplified'
  | 'other';

export interface DutyRateKind {
  readonly family: DutyRateFamily;
  /** The rate is given for the origin of the goods: without proof of origin there is none. */
  readonly isPreferential: boolean;
  /** Agreement code (list `agreements`) under which a preferential rate is claimed. */
  readonly agreement?: string;
}

const plain = (family: DutyRateFamily): DutyRateKind => ({ family, isPreferential: false });
const preference = (agreement?: string): DutyRateKind => ({
  family: 'preference',
  isPreferential: true,
  ...(agreement === undefined ? {} : { agreement }),
});
const seen = { source: KCS_RESEARCH_DATA, status: 'transcribed' } as const;
const unconfirmed = { source: GENERAL_KNOWLEDGE, status: 'unverified' } as const;

/** Country part of an FTA rate code and its agreement; codes of newer agreements were not seen and are absent. */
const FTA_PARTNERS: readonly (readonly [part: string, ko: string, en: string, agreement: string])[] = [
  ['CL', '칠레', 'Chile', '101'],
  ['SG', '싱가포르', 'Singapore', '102'],
  ['EF', '유럽자유무역연합(EFTA)', 'EFTA', '103'],
  ['AS', '아세안', 'ASEAN', '104'],
  ['IN', '인도', 'India', '105'],
  ['EU', '유럽연합', 'European Union', '106'],
  ['PE', '페루', 'Peru', '107'],
  ['US', '미국', 'United States', '108'],
  ['TR', '튀르키예', 'Türkiye', '109'],
  ['AU', '호주', 'Australia', '110'],
  ['CA', '캐나다', 'Canada', '111'],
  ['CN', '중국', 'China', '112'],
  ['VN', '베트남', 'Viet Nam', '113'],
  ['NZ', '뉴질랜드', 'New Zealand', '114'],
  ['CO', '콜롬비아', 'Colombia', '115'],
  ['GB', '영국', 'United Kingdom', '116'],
];

/** Highest number that an FTA code of a partner was seen or told to carry; the numbers tell rates of one schedule apart. */
const HIGHEST_FTA_NUMBER: Readonly<Record<string, number>> = { US: 12 };
const USUAL_FTA_NUMBERS = 9;

const FTA_ROWS = FTA_PARTNERS.flatMap(([part, ko, en, agreement]) =>
  Array.from(
    { length: HIGHEST_FTA_NUMBER[part] ?? USUAL_FTA_NUMBERS },
    (_, index): Entry<DutyRateKind> => [
      `F${part}${index + 1}`,
      `FTA 협정세율 ${index + 1}: ${ko}`,
      `FTA rate ${index + 1}: ${en}`,
      { family: 'fta', isPreferential: true, agreement, ...(index === 0 ? seen : unconfirmed) },
    ],
  ),
);

/** 세율구분. Codes with further letters, such as `C2A3`, are read by `readDutyRateKind`. */
export const DUTY_RATE_KINDS = codeList<DutyRateKind>(
  {
    id: 'rate-kinds',
    title: { ko: '세율구분', en: 'Kinds of duty rate' },
    source: TRADE_CODE_HANDBOOK,
    status: 'transcribed',
  },
  [
    ['A', '기본세율', 'Basic rate', plain('basic')],
    ['A1', '기본세율 (최고세율 그 외)', 'Basic rate, other than the highest', plain('basic')],
    ['B', '잠정세율', 'Provisional rate', plain('provisional')],
    ['C', 'WTO 협정세율', 'WTO conceded rate', plain('wto')],
    ['C1', 'WTO 협정세율 (저세율)', 'WTO conceded rate, lower', plain('wto')],
    ['C2', 'WTO 협정세율 (종가·종량 선택)', 'WTO conceded rate, ad valorem or specific', plain('wto')],
    ['C3', 'WTO 협정세율 3', 'WTO conceded rate 3', plain('wto')],
    ['W1', 'WTO 시장접근물량 (추천)', 'WTO market access quota, recommended', plain('wto')],
    ['W2', 'WTO 시장접근물량 (미추천)', 'WTO market access, outside the quota', plain('wto')],
    ['W3', 'WTO 시장접근물량 (증량)', 'WTO market access, increased quota', plain('wto')],
    [
      'CIT',
      'WTO 정보기술협정 양허세율',
      'WTO Information Technology Agreement',
      { ...plain('wto'), ...unconfirmed },
    ],
    ['E1', '아시아·태평양 무역협정(APTA) 일반', 'APTA, general', { ...preference('202'), ...unconfirmed }],
    ['E3', '아시아·태평양 무역협정(APTA) 라오스', 'APTA, Laos', preference('202')],
    ['F', '국제협력관세', 'International cooperation rate', plain('cooperation')],
    ['G1', '개발도상국 간 특혜 (TNDC·GSTP 일반)', 'Preferences among developing countries', preference()],
    ['G2', '개발도상국 간 특혜 (최빈국)', 'Preferences for the least developed', preference()],
    ['R', '최빈개발도상국 특혜', 'Least developed country preference', preference()],
    ['U', '남북교역', 'Trade with the North', preference('201')],
    ['H', '한중 마늘 합의', 'Korea-China garlic settlement', plain('other')],
    ['I', '덤핑방지관세', 'Anti-dumping duty', plain('remedy')],
    ['J', '보복관세', 'Retaliatory duty', plain('remedy')],
    ['K', '긴급관세', 'Safeguard duty', plain('remedy')],
    ['M', '상계관세', 'Countervailing duty', plain('remedy')],
    ['T1', '특별긴급관세 (물량)', 'Special safeguard, volume', plain('remedy')],
    ['T2', '특별긴급관세 (가격)', 'Special safeguard, price', plain('remedy')],
    ['L', '조정관세', 'Adjustment duty', plain('adjustment')],
    ['N', '물가평형관세', 'Price equalisation duty', plain('adjustment')],
    ['P1', '할당관세 (추천) 1', 'Quota duty 1', plain('quota')],
    ['P2', '할당관세 2', 'Quota duty 2', plain('quota')],
    ['P3', '할당관세 (전량) 3', 'Quota duty 3', plain('quota')],
    ['P4', '할당관세 4', 'Quota duty 4', plain('quota')],
    ['Q', '환급특례', 'Drawback special rate', plain('other')],
    ['X', '간이세율', 'Simplified rate', plain('simplified')],
    ...FTA_ROWS,
  ],
);

const FIRST_ROWS = new Map(DUTY_RATE_KINDS.rows.map((row) => [row.code, row as DutyRateKind]));

/** Further letters distinguish rates of one kind: `C2A3` is a rate of `C2`, `C5` one of `C`. */
const VARIANT = /^(C[1-6]|CIT|W[1-3]|E[1-3]|P[1-4])[A-Z0-9]*$/;

/** What a rate code claims, or undefined where it is none we know. */
export function readDutyRateKind(code: string): DutyRateKind | undefined {
  const row = FIRST_ROWS.get(code);
  if (row !== undefined) return row;
  const stem = VARIANT.exec(code)?.[1];
  return stem === undefined ? undefined : (FIRST_ROWS.get(stem) ?? FIRST_ROWS.get(stem.slice(0, 1)));
}
