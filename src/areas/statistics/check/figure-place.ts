/** What a figure is by its place in a sentence: a date, a difference of days, the second of two percentages. */
import type { Claim, Context } from './claims.ts';
import { isPercent } from './look-around.ts';
import type { Token } from './tokens.ts';

type AmountToken = Extract<Token, { readonly type: 'amount' }>;

/** 「22일 발표했다」: a day of a month, where the line does not speak of working days. */
export function isDate(
  { amount }: AmountToken,
  { text, isKorean }: { readonly text: string; readonly isKorean: boolean },
): boolean {
  const isDay = amount.dimension === 'day' && Number.isInteger(amount.value) && amount.value <= 31;
  return isDay && isKorean && !text.includes('조업일');
}

/** 「전년보다 3.5일 많다」 */
export function isDaysMore({ amount, end }: AmountToken, text: string): true | undefined {
  const isMore = /^\s*(?:이|가)?\s*(?:더 )?(?:많|적|길|짧|늘|줄|증가|감소)/.test(text.slice(end));
  return amount.dimension === 'day' && isMore ? true : undefined;
}

/** 「수출액은 97억 달러, 수입액은 30억 달러로 각각 4.2%, 12.2% 증가」: each percentage is of its own amount. */
export function respective(
  token: AmountToken,
  tokens: readonly Token[],
  text: string,
  found: readonly Claim[],
): Context | undefined {
  const each = text.lastIndexOf('각각', token.start);
  if (each < 0 || !isPercent(token.amount) || token.depth > 0) return undefined;
  const after = tokens.filter(({ start }) => start > each);
  const end = after.findIndex(({ type }) => type !== 'amount' && type !== 'mark');
  const shares = after.slice(0, end < 0 ? after.length : end).filter(({ type }) => type === 'amount');
  const at = shares.indexOf(token);
  const levels = found.flatMap((claim) => {
    const isLevel = claim.type === 'amount' && !isPercent(claim.amount) && claim.start < each;
    return isLevel ? [claim.context] : [];
  });
  if (at < 0 || shares.length < 2 || levels.length < shares.length) return undefined;
  return levels[levels.length - shares.length + at];
}

/** 「수출액의 29.3%를 차지」: a share of what was named before its whole. */
export function isTaken({ amount, end }: AmountToken, text: string): boolean {
  return amount.dimension === '%' && /^\s*(?:를|을)?\s*차지/.test(text.slice(end));
}
