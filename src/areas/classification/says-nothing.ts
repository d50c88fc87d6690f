/** Texts that name no goods, whoever classified things that were called so: words that fit everything, and other languages than ours. */
import { textWords } from '../../learning/text/text-features.ts';

/** States as well: of what is frozen or unassembled they tell nothing. */
const FIT_EVERYTHING = new Set(
  textWords(
    `미조립 조립 분해 미완성 완성 냉동 냉장 건조 신선 도금 인쇄 포장
     unassembled disassembled assembled unfinished incomplete frozen chilled dried fresh coated painted printed knitted woven
     기타 견본 샘플 선물 증정품 물품 제품 상품 물건 잡화 화물 소포 택배 상자 개인용품 개인물품 부품 부분품 부속품 자재 세트 신품 중고품
     gift sample other good item product merchandise misc miscellaneous part accessory set kit stuff thing personal effects belonging
     package parcel cargo general present various assorted new used commercial`,
  ),
);

/** @param words stemmed, as `textWords` gives them */
export function namesNoGoods(words: readonly string[]): boolean {
  return words.every((word) => FIT_EVERYTHING.has(word));
}

const LETTERS = /\p{L}/gu;
/** Vietnamese is written in Latin letters, some of which no other language has. */
const OURS = /[\p{Script=Hangul}\p{Script=Latin}]/u;
const VIETNAMESE = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu;

/** Most of its letters are of a script that is neither Korean nor Latin, or it is Vietnamese. */
export function isOtherLanguage(text: string): boolean {
  const letters = text.normalize('NFC').match(LETTERS) ?? [];
  const others = letters.filter((letter) => !OURS.test(letter)).length;
  return others * 2 > letters.length || letters.filter((letter) => VIETNAMESE.test(letter)).length >= 2;
}
