/** What stands around a figure: a direction beside it, what it is compared with, and whether the words before its bracket are known. */
import type { Base } from '../cells.ts';
import type { Amount } from './read-amount.ts';
import type { Token } from './tokens.ts';

type AmountToken = Extract<Token, { readonly type: 'amount' }>;
type TrendToken = Extract<Token, { readonly type: 'trend' }>;

/** Letters of a particle between a word and a bracket. */
const PARTICLE = 1;

export function isPercent({ dimension }: Amount): boolean {
  return dimension === '%' || dimension === '%p';
}

/** 「무엇(28.4%)」: the words before the bracket, where they are none that are known. */
export function unknownBefore(
  token: Token,
  place: number,
  tokens: readonly Token[],
  text: string,
): string | undefined {
  const bracket = tokens[place - 1];
  if (bracket?.type !== 'mark' || bracket.mark !== '(' || token.depth !== 1) return undefined;
  const before = text.slice(0, bracket.start).trimEnd();
  const last = tokens.findLast(({ end }) => end <= bracket.start);
  const isKnown = last !== undefined && last.type !== 'mark' && last.end >= before.length - PARTICLE;
  const words = before.slice(last?.end ?? 0).trim();
  return isKnown || words === '' ? undefined : words;
}

/** In Korean a direction follows its figure at once, in English it stands before or after it. */
export function trendNear(
  token: AmountToken,
  place: number,
  isRun: boolean,
  tokens: readonly Token[],
  { text, isKorean }: { readonly text: string; readonly isKorean: boolean },
): TrendToken | undefined {
  const { amount } = token;
  if (!isPercent(amount) && !isRun && !['kind', 'USD', 'KRW'].includes(amount.dimension)) return undefined;
  const before = tokens[place - 1];
  const joins = /^\s*(?:by|of|to)?\s*$/;
  if (!isKorean && before?.type === 'trend' && joins.test(text.slice(before.end, token.start))) return before;
  const next = tokens[place + (isRun ? 2 : 1)];
  if (next?.type !== 'trend') return undefined;
  const gap = text.slice(isRun ? tokens[place + 1]!.end : token.end, next.start);
  return /^\s*(?:품목)?(?:의 (?:수입)?가격)?(?:가|이|는|은|씩|의|나|이나|도)?\s*$/.test(gap)
    ? next
    : undefined;
}

/** 「3.8%(7.1억 달러) 증가」: an amount in a bracket right after a percentage. */
export function isDifferenceAt(place: number, tokens: readonly Token[]): true | undefined {
  if (place < 2) return undefined;
  const [percent, bracket, token, close] = tokens.slice(place - 2, place + 2);
  const isSo =
    token?.type === 'amount' &&
    /^(?:USD|KRW|piece)$/.test(token.amount.dimension) &&
    percent?.type === 'amount' &&
    percent.amount.dimension === '%' &&
    bracket?.type === 'mark' &&
    bracket.mark === '(' &&
    close?.type === 'mark';
  return isSo ? true : undefined;
}

/** 「75개월 연속」 */
export function isRunAt(place: number, tokens: readonly Token[]): boolean {
  const [token, after] = [tokens[place], tokens[place + 1]];
  return token !== undefined && after?.type === 'run' && after.start - token.end <= 2;
}

/** Up to the next figure or mark: 「up 3.8% year on year」. */
export function baseAfter(place: number, tokens: readonly Token[]): Base | undefined {
  for (const token of tokens.slice(place + 1)) {
    if (token.type === 'base') return token.base;
    if (token.type === 'amount' || token.type === 'mark') return undefined;
  }
  return undefined;
}

/** 「미국, 무엇, 일본은 하락」: words in a row of names that are no name that is known. */
export function unknownInRow(
  place: number,
  tokens: readonly Token[],
  text: string,
): { readonly start: number; readonly end: number } | undefined {
  const [before, comma, after] = [tokens[place - 1], tokens[place], tokens[place + 1]];
  if (comma?.type !== 'mark' || comma.mark !== ',' || comma.depth > 0 || after === undefined)
    return undefined;
  if (before?.type !== 'name' || (after.type !== 'trend' && after.type !== 'mark')) return undefined;
  const words = text.slice(comma.end, after.start);
  const isOne = after.type === 'trend' ? /^\s*\p{L}+(?:은|는|이|가)?\s*$/u : /^\s*\p{L}+\s*$/u;
  if (!isOne.test(words) || /^\s*(?:and|while|each|both)?\s*$/.test(words)) return undefined;
  const start = comma.end + words.length - words.trimStart().length;
  return { start, end: comma.end + words.trimEnd().length };
}
