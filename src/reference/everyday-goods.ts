/** Goods that people often buy abroad, each under a tariff code of ten digits that may fit: a start for the calculator, no classification. */
import type { Text } from '../core/text.ts';

export interface EverydayGoodsRow {
  /** What exactly it is may be another line of the same heading. */
  readonly hsCode: string;
  readonly name: Text;
}

const of = (hsCode: string, ko: string, en: string): EverydayGoodsRow => ({ hsCode, name: { ko, en } });

export const EVERYDAY_GOODS: readonly EverydayGoodsRow[] = [
  of('6109101000', '면 티셔츠', 'Cotton T-shirt'),
  of('6402999000', '운동화 (고무·플라스틱)', 'Sports shoes of rubber or plastics'),
  of('4202121020', '여행가방', 'Suitcase'),
  of('4202311010', '가죽 지갑', 'Leather wallet'),
  of('8518309000', '이어폰', 'Earphones'),
  of('8471300000', '노트북', 'Laptop'),
  of('8517130000', '스마트폰', 'Smartphone'),
  of('8508119000', '진공청소기', 'Vacuum cleaner'),
  of('9102119010', '손목시계', 'Wrist watch'),
  of('9004101000', '선글라스', 'Sunglasses'),
  of('3303001000', '향수', 'Perfume'),
  of('3304991000', '기초화장품', 'Skin care'),
  of('2106909099', '건강식품', 'Health food'),
  of('2204211000', '적포도주', 'Red wine'),
  of('0901210000', '볶은 커피', 'Roasted coffee'),
  of('1806329000', '초콜릿', 'Chocolate'),
  of('9503003419', '완구', 'Toys'),
];
