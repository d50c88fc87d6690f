/** Whether a line says what its goods are, for detectors: names that would fit anything (수입신고서 품명은 실제 거래 품명). */
import type { GoodsItem } from '../../model/declaration.ts';

const SAYS_NOTHING =
  /^(?:GENERAL |OTHER |VARIOUS |ASSORTED )?(?:SAMPLES?|GIFTS?|PARTS?|ACCESSORIES|GOODS|ARTICLES?|PRODUCTS?|MATERIALS?|ITEMS?|PERSONAL EFFECTS|MERCHANDISE|CARGO|SUNDRIES|견본|샘플|선물|부품|부속품|잡화|기타|물품|제품|개인용품|일반화물)(?:[ ,]+(?:OTHER|OTHERS|N\.?E\.?S\.?|기타))?$/u;

/** The description is missing, only digits and marks, or a word that would fit anything. */
export function isVague(item: GoodsItem): boolean {
  const text = (item.description ?? item.tradeName ?? '').trim().toUpperCase();
  return text.length < 3 ? !/[가-힣]{2}/u.test(text) : SAYS_NOTHING.test(text);
}
