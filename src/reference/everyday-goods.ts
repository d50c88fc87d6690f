/** Goods that people often buy abroad, each under the six digits of the Harmonized System that name it: a start for the calculator. */
import type { Text } from '../core/text.ts';

export interface EverydayGoodsRow {
  /** Six digits: the last four depend on what exactly it is. */
  readonly hsCode: string;
  readonly name: Text;
}

const of = (hsCode: string, ko: string, en: string): EverydayGoodsRow => ({ hsCode, name: { ko, en } });

export const EVERYDAY_GOODS: readonly EverydayGoodsRow[] = [
  of('610910', '면 티셔츠', 'Cotton T-shirt'),
  of('620342', '면바지·청바지', 'Cotton trousers, jeans'),
  of('640411', '운동화', 'Running shoes'),
  of('420221', '가죽 가방', 'Leather bag'),
  of('420231', '가죽 지갑', 'Leather wallet'),
  of('851830', '이어폰·헤드폰', 'Earphones'),
  of('847130', '노트북', 'Laptop'),
  of('851713', '스마트폰', 'Smartphone'),
  of('850811', '진공청소기', 'Vacuum cleaner'),
  of('910211', '손목시계', 'Wrist watch'),
  of('900410', '선글라스', 'Sunglasses'),
  of('330300', '향수', 'Perfume'),
  of('330499', '화장품 (크림)', 'Cosmetic cream'),
  of('210690', '건강식품', 'Health food'),
  of('220421', '포도주', 'Wine'),
  of('090121', '볶은 커피', 'Roasted coffee'),
  of('950300', '장난감', 'Toys'),
  of('950730', '낚시 릴', 'Fishing reel'),
  of('490199', '책', 'Books'),
];
