/** Lines of business of the invented country: which goods a firm deals in, and how such goods travel. */
import { GOODS, type Goods } from '../goods/goods.ts';

export interface Sector {
  /** Endings of Korean firm names, and words of foreign ones. */
  readonly ko: readonly string[];
  readonly en: readonly string[];
  /** Share that flies, usual invoice in USD, mean number of lines, gross over net mass, kg a package. */
  readonly airShare: number;
  readonly usualUsd: number;
  readonly lines: number;
  readonly grossRatio: number;
  readonly packageKg: number;
  /** Share of all trade, in declarations. */
  readonly share: number;
  readonly goods: readonly Goods[];
}

type Row = readonly [string, string, string, number, number, number, number, number, number];

const ROWS: readonly Row[] = [
  ['06 07 08 09 12', '농산 농수산 청과 유통 무역', 'AGRO FARM FRUIT', 0.05, 26000, 1.5, 1.07, 18, 8],
  ['02 04', '축산 미트 푸드 유통', 'MEAT FOODS', 0.06, 70000, 1.6, 1.05, 20, 3],
  ['03 16', '수산 씨푸드 수산무역', 'SEAFOOD MARINE', 0.1, 42000, 1.7, 1.08, 12, 3],
  ['15 17 18 19 20 21 22 23', '식품 푸드 에프앤비 주류', 'FOODS BEVERAGE', 0.08, 21000, 3.6, 1.14, 9, 9],
  ['28 29 32 35 38', '케미칼 화학 소재', 'CHEMICAL MATERIALS', 0.12, 30000, 1.8, 1.08, 25, 5],
  ['30', '제약 팜 메디', 'PHARMA BIOTECH', 0.75, 48000, 1.7, 1.25, 8, 1.5],
  ['33 34', '코스메틱 뷰티 화장품', 'COSMETICS BEAUTE', 0.42, 17000, 4.4, 1.2, 8, 5],
  ['39 40', '수지 폴리머 플라텍', 'POLYMER PLASTICS', 0.12, 17000, 2.8, 1.09, 14, 6],
  ['44 48', '목재 페이퍼 우드', 'TIMBER PAPER', 0.02, 23000, 1.9, 1.05, 60, 3],
  ['52 54 56 60', '섬유 텍스타일 직물', 'TEXTILE WEAVING', 0.15, 15000, 2.3, 1.05, 24, 4],
  ['61 62 63 65', '의류 어패럴 패션 모드', 'GARMENT APPAREL', 0.32, 16000, 4.8, 1.12, 11, 13],
  ['64', '슈즈 제화 풋웨어', 'FOOTWEAR SHOES', 0.2, 19000, 3.6, 1.16, 10, 5],
  ['42 71 91 6214 9004', '잡화 가방 주얼리 럭스', 'LEATHER ACCESSORIES', 0.6, 12000, 3.8, 1.2, 8, 6],
  ['68 69 70', '세라믹 석재 글라스', 'CERAMICS STONE', 0.02, 14000, 2, 1.08, 25, 3],
  ['72 73 74 76', '메탈 철강 금속', 'METALS STEEL', 0.06, 36000, 2.1, 1.03, 80, 6],
  ['82 96', '공구 툴스 생활', 'TOOLS HARDWARE', 0.25, 10000, 3.6, 1.09, 14, 4],
  ['84', '기계 정밀 산업 엔지니어링', 'MACHINERY ENGINEERING', 0.38, 29000, 3, 1.13, 40, 10],
  ['85', '전자 테크 반도체 디지털', 'ELECTRONICS TECHNOLOGY', 0.66, 27000, 3.2, 1.17, 9, 13],
  ['87', '모터스 오토 부품', 'AUTOPARTS MOTOR', 0.22, 31000, 3.6, 1.11, 30, 6],
  ['90', '메디칼 계측 옵틱스', 'INSTRUMENTS OPTICS', 0.72, 23000, 2.6, 1.25, 7, 4],
  ['94', '가구 리빙 홈', 'FURNITURE LIVING', 0.05, 14000, 3.4, 1.15, 20, 4],
  ['95', '토이 완구 스포츠', 'TOYS SPORTS', 0.26, 13000, 4, 1.17, 10, 5],
];

export const SECTORS: readonly Sector[] = ROWS.map(
  ([codes, ko, en, airShare, usualUsd, lines, grossRatio, packageKg, share]) => ({
    ko: ko.split(' '),
    en: en.split(' '),
    airShare,
    usualUsd,
    lines,
    grossRatio,
    packageKg,
    share,
    goods: goodsUnder(codes.split(' ')),
  }),
);

function goodsUnder(codes: readonly string[]): readonly Goods[] {
  return GOODS.filter((goods) => codes.some((code) => goods.hsCode.startsWith(code)));
}
