/** What tells how sure a ranking is: its lead, whether neighbours agree, how near they are, and what kind of text was asked. */
import type { Candidates } from './label-signals.ts';
import { textWords } from './text-features.ts';

/** Labels with their shares, best first. */
export type Ranking = readonly { readonly label: string; readonly share: number }[];

const HANGUL = /\p{Script=Hangul}/u;
const MOST_LOGIT = 7;

/** Numbers of about the same size for `fitLogistic`. @param middle length of the middle level of a label */
export function surenessOf(
  text: string,
  ranked: Ranking,
  { near, nearByWords }: Pick<Candidates, 'near' | 'nearByWords'>,
  labelOf: (text: number) => string,
  middle: number,
): number[] {
  const [first, second] = ranked;
  const label = first?.label ?? '';
  const heading = label.slice(0, middle);
  const words = textWords(text);
  const agrees = ({ text: other }: { readonly text: number }): number => (labelOf(other) === label ? 1 : 0);
  const upper = ranked.reduce((sum, one) => (one.label.startsWith(heading) ? sum + one.share : sum), 0);
  return [
    logit(first?.share ?? 0) / 3,
    logit(upper) / 3,
    (first?.share ?? 0) - (second?.share ?? 0),
    near[0]?.score ?? 0,
    nearByWords[0]?.score ?? 0,
    near.slice(0, 1).reduce((sum, one) => sum + agrees(one), 0),
    nearByWords.slice(0, 1).reduce((sum, one) => sum + agrees(one), 0),
    words.filter((word) => HANGUL.test(word)).length / Math.max(1, words.length),
    Math.log(1 + words.length) / 3,
  ];
}

function logit(share: number): number {
  const value = Math.log(Math.max(share, 1e-9) / Math.max(1 - share, 1e-9));
  return Math.max(-MOST_LOGIT, Math.min(MOST_LOGIT, value));
}
