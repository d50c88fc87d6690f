/** Goods that need an adult, found in the lines of an order or parcel by HS code or words. Which goods these are is unverified. */
import type { Text } from '../../../core/text.ts';
import { fold } from '../matching/fold.ts';

const ADULT_GOODS = ['liquor', 'tobacco', 'vaping', 'adult'] as const;
type AdultGoods = (typeof ADULT_GOODS)[number];

const ADULT_GOODS_NAMES: Readonly<Record<AdultGoods, Text>> = {
  liquor: { ko: '술', en: 'liquor' },
  tobacco: { ko: '담배', en: 'tobacco' },
  vaping: { ko: '전자담배', en: 'electronic cigarettes' },
  adult: { ko: '성인용품', en: 'goods for adults' },
};

interface Sign {
  readonly hs: readonly string[];
  readonly words: RegExp;
}

const SIGNS: Readonly<Record<AdultGoods, Sign>> = {
  liquor: {
    hs: ['2203', '2204', '2205', '2206', '2208'],
    words:
      /위스키|와인|맥주|보드카|사케|소주|\b(?:whisk(?:e)?y|wine|beer|vodka|sake|soju|liqueur|brandy|rum|gin)\b/,
  },
  tobacco: {
    hs: ['2401', '2402', '2403'],
    words: /(?<!전자)담배|시가렛|\b(?:cigarettes?|cigars?|tobacco|snus)\b/,
  },
  vaping: {
    hs: ['2404', '854340'],
    words: /전자담배|액상담배|\b(?:vapes?|vaping|e ?cig(?:arette)?s?|e ?liquid)\b/,
  },
  adult: { hs: [], words: /성인용품|\b(?:adult toys?|sex toys?|vibrator)\b/ },
};

/** What is made for it and holds none of it. */
const BESIDE =
  /잔|따개|거치대|보관|케이스|셔츠|라이터|재떨이|\b(?:glass(?:es)?|opener|corkscrew|mugs?|rack|holder|case|shirts?|lighter|ashtray|stopper|poster|book)\b/;

interface Line {
  readonly description: string;
  readonly hsCode?: string;
}

/** In a fixed order. An HS code counts before words, which are looked at where there is none. */
export function adultGoodsIn(lines: readonly Line[]): AdultGoods[] {
  return ADULT_GOODS.filter((kind) => lines.some((line) => isOf(line, SIGNS[kind])));
}

function isOf({ description, hsCode }: Line, { hs, words }: Sign): boolean {
  if (hsCode !== undefined && hs.some((beginning) => hsCode.startsWith(beginning))) return true;
  if (hsCode !== undefined && hs.length > 0) return false;
  const said = fold(description);
  return words.test(said) && !BESIDE.test(said);
}

/** Of kinds as they are stored. */
export function adultGoodsNames(kinds: readonly string[]): Text[] {
  return ADULT_GOODS.filter((kind) => kinds.includes(kind)).map((kind) => ADULT_GOODS_NAMES[kind]);
}
