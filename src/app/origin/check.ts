/** One question about origin answered: the bill is found whole, then checked by the rules of its list. */
import {
  type Bill,
  type CheckGround,
  checkBill,
  checkOrigin,
  groundFor,
  type OriginCheck,
  type RuleSource,
} from '../../areas/origin/index.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { HS_EDITIONS } from '../../reference/hs-edition.ts';
import { frameOf } from '../../reference/origin-frames.ts';
import type { Books } from './books.ts';

export interface Checked {
  readonly bill: Bill;
  readonly ground: CheckGround;
  readonly check: OriginCheck;
}

/** Throws `Refusal`: no such list, or everything that is wrong with the bill. */
export function checkAsked(
  books: Books,
  { scheme, bill }: { readonly scheme: string; readonly bill: Bill },
  isKnown?: (hs6: string, day: string) => boolean,
): Checked {
  const book = books.get(scheme);
  if (book === undefined) throw new Refusal('not-found', NOT_HELD);
  const since = HS_EDITIONS.find(({ edition }) => edition === bill.edition)?.validFrom;
  const isListed = isKnown && since !== undefined ? (hs6: string) => isKnown(hs6, since) : undefined;
  const result = checkBill(bill, book, isListed);
  if (!result.ok) throw new Refusal('invalid', undefined, result.problems, result.count);
  const ground = groundFor(book.source, frameOf(scheme), book.rows, bill.hs);
  return { bill, ground, check: checkOrigin(bill, ground) };
}

export function sourceWords({ title, version, date, licence }: RuleSource): string {
  return `${title}, ${version} (${date}). ${licence}`;
}

const NOT_HELD = {
  ko: '이 협정의 원산지 기준표가 없습니다.',
  en: 'No list of rules of this agreement is held here.',
};
