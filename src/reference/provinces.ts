/** In which of the seventeen provinces and metropolitan cities (시도) of Korea an address lies: for trade by province. */
import { codeList } from './code-list.ts';
import { GENERAL_KNOWLEDGE } from './sources.ts';

export interface ProvinceNames {
  /** How addresses begin, besides the full name: the short form and the name before it was renamed. */
  readonly also: readonly string[];
}

/** 시도, by their two digits in the table of administrative districts. */
export const PROVINCES = codeList<ProvinceNames>(
  {
    id: 'provinces',
    title: { ko: '시도', en: 'Provinces' },
    source: GENERAL_KNOWLEDGE,
    status: 'unverified',
  },
  [
    ['11', '서울특별시', 'Seoul', { also: ['서울'] }],
    ['26', '부산광역시', 'Busan', { also: ['부산'] }],
    ['27', '대구광역시', 'Daegu', { also: ['대구'] }],
    ['28', '인천광역시', 'Incheon', { also: ['인천'] }],
    ['29', '광주광역시', 'Gwangju', { also: ['광주광역'] }],
    ['30', '대전광역시', 'Daejeon', { also: ['대전'] }],
    ['31', '울산광역시', 'Ulsan', { also: ['울산'] }],
    ['36', '세종특별자치시', 'Sejong', { also: ['세종'] }],
    ['41', '경기도', 'Gyeonggi', { also: ['경기'] }],
    ['43', '충청북도', 'North Chungcheong', { also: ['충북'] }],
    ['44', '충청남도', 'South Chungcheong', { also: ['충남'] }],
    ['46', '전라남도', 'South Jeolla', { also: ['전남'] }],
    ['47', '경상북도', 'North Gyeongsang', { also: ['경북'] }],
    ['48', '경상남도', 'South Gyeongsang', { also: ['경남'] }],
    ['50', '제주특별자치도', 'Jeju', { also: ['제주'] }],
    ['51', '강원특별자치도', 'Gangwon', { also: ['강원'] }],
    ['52', '전북특별자치도', 'North Jeolla', { also: ['전라북도', '전북'] }],
  ],
);

/** Undefined where the address does not begin with a province. */
export function provinceOf(address: string | undefined): string | undefined {
  const text = address?.trim() ?? '';
  return PROVINCES.rows.find(({ ko, also }) => [ko, ...also].some((name) => text.startsWith(name)))?.code;
}
