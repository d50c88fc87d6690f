/** Which port or airport of Korea a code names (국내도착항): airports by IATA, ports by UN/LOCODE. */
import { codeList } from './code-list.ts';
import { TRADE_CODE_HANDBOOK } from './sources.ts';

export interface PortKind {
  readonly kind: 'airport' | 'seaport' | 'land';
}

const AIRPORT: PortKind = { kind: 'airport' };
const SEAPORT: PortKind = { kind: 'seaport' };

/** Read in UN/LOCODE or an airport table; whether customs uses the same code is not confirmed. */
const locode = { ...SEAPORT, source: 'UN/LOCODE 2022 (UNECE)', status: 'unverified' } as const;
const iata = { ...AIRPORT, source: 'IATA airport codes (OpenFlights)', status: 'unverified' } as const;

/** 항구·공항: the handbook lists 81; here are those that could be read, and the main others by world codes. */
export const PORTS = codeList<PortKind>(
  {
    id: 'ports',
    title: { ko: '항구·공항', en: 'Ports and airports' },
    source: TRADE_CODE_HANDBOOK,
    status: 'transcribed',
  },
  [
    ['ICN', '인천국제공항', 'Incheon International Airport', AIRPORT],
    ['GMP', '김포국제공항', 'Gimpo International Airport', AIRPORT],
    ['PUS', '김해국제공항', 'Gimhae International Airport', AIRPORT],
    ['CJU', '제주국제공항', 'Jeju International Airport', AIRPORT],
    ['TAE', '대구국제공항', 'Daegu International Airport', iata],
    ['CJJ', '청주국제공항', 'Cheongju International Airport', iata],
    ['MWX', '무안국제공항', 'Muan International Airport', iata],
    ['YNY', '양양국제공항', 'Yangyang International Airport', iata],
    ['KRPUS', '부산항', 'Busan', SEAPORT],
    ['KRBNP', '부산신항', 'Busan New Port', SEAPORT],
    ['KRINC', '인천항', 'Incheon', SEAPORT],
    ['KRKAN', '광양항', 'Gwangyang', SEAPORT],
    ['KRPTK', '평택항', 'Pyeongtaek', SEAPORT],
    ['KRUSN', '울산항', 'Ulsan', SEAPORT],
    ['KRDRS', '도라산 (육로)', 'Dorasan (road)', { kind: 'land' }],
    ['KRKCN', '감천항', 'Gamcheon, Busan', locode],
    ['KRONS', '온산항', 'Onsan', locode],
    ['KRMIP', '미포항', 'Mipo, Ulsan', locode],
    ['KRKPO', '포항항', 'Pohang', locode],
    ['KRMAS', '마산항', 'Masan', locode],
    ['KRCHF', '진해항', 'Jinhae', locode],
    ['KRTYG', '통영항', 'Tongyeong', locode],
    ['KRKHN', '고현항', 'Gohyeon, Geoje', locode],
    ['KROKP', '옥포항', 'Okpo, Geoje', locode],
    ['KRSCP', '삼천포항', 'Samcheonpo', locode],
    ['KRYOS', '여수항', 'Yeosu', locode],
    ['KRMOK', '목포항', 'Mokpo', locode],
    ['KRWND', '완도항', 'Wando', locode],
    ['KRKUV', '군산항', 'Gunsan', locode],
    ['KRCHG', '장항항', 'Janghang', locode],
    ['KRBOR', '보령항', 'Boryeong', locode],
    ['KRTSN', '대산항', 'Daesan', locode],
    ['KRTJI', '당진항', 'Dangjin', locode],
    ['KRTAN', '태안항', 'Taean', locode],
    ['KRTGH', '동해항', 'Donghae', locode],
    ['KRMUK', '묵호항', 'Mukho, Donghae', locode],
    ['KRSUK', '삼척항', 'Samcheok', locode],
    ['KRHAS', '호산항', 'Hosan', locode],
    ['KROKK', '옥계항', 'Okgye', locode],
    ['KRSHO', '속초항', 'Sokcho', locode],
    ['KRCHA', '제주항', 'Jeju', locode],
    ['KRSPO', '서귀포항', 'Seogwipo', locode],
  ],
);
