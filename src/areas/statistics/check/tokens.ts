/** A line as tokens: times, amounts, words and marks, each with its place and how deep in brackets it stands. */

import { type Lexicon, wordsIn } from './lexicon.ts';
import { type Amount, readAmounts } from './read-amount.ts';
import { readTimes, type Time } from './times.ts';
import type { Word } from './words.ts';

export type Token = (
  | { readonly type: 'time'; readonly time: Time }
  | { readonly type: 'amount'; readonly amount: Amount }
  | Word
  | { readonly type: 'mark'; readonly mark: string }
) & { readonly start: number; readonly end: number; readonly depth: number };

/** What looks like a figure and is none: the container that freight is reckoned for, and when statistics are final. */
const FURNITURE =
  /\(?(?:per )?2TEU(?:당|는)?\)?|40피트|다음 해 2월|February of the next year|[[(](?:no\. )?\d+차?[\])]|\[?(?:표|참고|table)\s?\d+\]?|https?:\/\/\S+/giu;

/** 역대 4월 중 최대, 역대 2위, 월간 기준 최고 */
const OTHER_RECORD = /(?:역대|사상)(?!\s?최대)\s?[^,.()·]{0,14}?(?:최대|최고|최저|최소|\d+위)/gu;

export function tokensOf(line: string, lexicon: Lexicon): readonly Token[] {
  const text = line.replace(FURNITURE, (found) => ' '.repeat(found.length));
  const found: (Token & { depth: number })[] = [];
  const isFree = (start: number, end: number): boolean =>
    found.every((one) => end <= one.start || start >= one.end);
  for (const { index, 0: words } of text.matchAll(OTHER_RECORD))
    found.push({ type: 'record', isOther: true, start: index, end: index + words.length, depth: 0 });
  for (const time of readTimes(text))
    if (isFree(time.start, time.end))
      found.push({ type: 'time', time, start: time.start, end: time.end, depth: 0 });
  // Names may hold figures' characters and brackets, so words come before amounts.
  for (const { word, start, end } of wordsIn(text, lexicon))
    if (isFree(start, end)) found.push({ ...word, start, end, depth: 0 });
  for (const amount of readAmounts(blanked(text, found)))
    found.push({ type: 'amount', amount, start: amount.start, end: amount.end, depth: 0 });
  for (const match of text.matchAll(/[(),;:[\]·]|\sand\s|\swhile\s|\.\s|(?<=[가-힣]),?(?=\s?반면)/gu)) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (isFree(start, end)) found.push({ type: 'mark', mark: match[0].trim() || ',', start, end, depth: 0 });
  }
  found.sort((one, other) => one.start - other.start);
  return deepened(found);
}

/** Times and words are not read again as amounts. */
function blanked(text: string, taken: readonly Token[]): string {
  let rest = text;
  for (const { start, end } of taken)
    rest = rest.slice(0, start) + '\u0001'.repeat(end - start) + rest.slice(end);
  return rest;
}

function deepened(tokens: readonly Token[]): readonly Token[] {
  let depth = 0;
  return tokens.map((token) => {
    if (token.type !== 'mark') return { ...token, depth };
    if (token.mark === '(' || token.mark === '[') return { ...token, depth: depth++ };
    if (token.mark === ')' || token.mark === ']') depth = Math.max(0, depth - 1);
    return { ...token, depth };
  });
}
