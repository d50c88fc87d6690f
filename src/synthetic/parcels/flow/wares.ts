/** What lies in the parcels of the flow: the wares of the catalogue and more, in the words of sellers, with months in which they sell. */
import { WARES } from '../catalogue.ts';

export interface FlowWare {
  readonly words: readonly string[];
  readonly hsCode: string;
  readonly priceUsd: number;
  readonly massKg: number;
  readonly mostPieces: number;
}

const MORE = `
Supplement capsules|건강보조 캡슐|210690|24|0.3|4
Herbal tea bags|허브차 티백|090240|12|0.25|5
Hand cream|핸드크림|330499|11|0.15|5
Shampoo|샴푸|330510|15|0.6|3
Power bank cable|보조 케이블|854442|8|0.1|3
Tablet stand|태블릿 거치대|761699|17|0.6|2
Battery charger|배터리 충전기|850440|21|0.3|2
Camping stove|캠핑 버너|732111|38|1.1|1
Fishing lures|루어|950790|13|0.2|6
Painting canvas|캔버스|590190|19|1.2|3
Model kit|프라모델|950300|36|0.7|2
Vinyl record|음반|852380|28|0.4|2
Paperback book|도서|490199|14|0.5|3
Tea cup set|찻잔 세트|691110|33|1.0|2
Bath towel|목욕 수건|630260|17|0.6|4
Protein powder|단백질 분말|210610|45|2.3|2
Incense sticks|향|330741|9|0.2|4
Candle jar|향초|340600|18|0.5|3
Car floor mat|차량 매트|570330|52|3.2|1
Bicycle light|자전거 전조등|851210|22|0.2|2
Knitting yarn|뜨개실|550932|15|0.5|6
Sports bra|스포츠 브라|621210|24|0.15|3
Winter jacket|패딩 재킷|620193|88|1.1|1
Swimming goggles|물안경|900490|19|0.15|2
Sewing thread|재봉실|540110|7|0.2|6
Coffee capsules|커피 캡슐|090121|26|0.6|4
Toothpaste|치약|330610|9|0.2|6
Marker pens|마커펜|960820|12|0.3|3
Shoe insoles|깔창|640690|10|0.15|4
Desk speaker|스피커|851822|49|1.4|1`;

export const FLOW_WARES: readonly FlowWare[] = [
  ...WARES.map(({ ko, en, zh, hsCode, priceUsd, massKg, mostPieces }) => ({
    words: [en, ko, zh],
    hsCode: hsCode.slice(0, 6),
    priceUsd,
    massKg,
    mostPieces,
  })),
  ...MORE.trim()
    .split('\n')
    .map((row) => {
      const [en = '', ko = '', hsCode = '', price, mass, pieces] = row.split('|');
      return {
        words: [en, ko, en],
        hsCode,
        priceUsd: Number(price),
        massKg: Number(mass),
        mostPieces: Number(pieces),
      };
    }),
];

export const VAGUE_WORDS = [
  'GIFT',
  'Daily necessities',
  'ACCESSORIES',
  'sample',
  '생활용품',
  '잡화',
  '礼品',
  'household goods, blue',
  'Other items',
  'PERSONAL EFFECTS',
  'fashion goods',
  'parts',
  'black, one size',
  '기타 물품',
  '日用品',
  'kit set',
] as const;

export const SUFFIXES = [
  '',
  '',
  '',
  ', black',
  ', L',
  ', white M',
  ' 2pcs',
  ' new',
  ' (hot sale)',
  ', 블랙',
  ' 黑色',
] as const;

/** Weight of each month, January first: the sales of November and the new year. */
export const SEASON = [0.95, 0.85, 0.9, 0.95, 1, 1, 0.95, 0.9, 0.95, 1.05, 1.45, 1.15] as const;
