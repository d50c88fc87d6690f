/** What a text claims: an amount of something, a rise or fall, a time, a record; each with the words that it was taken from. */
import type { Base, Flow, Measure, Span, Subject } from '../cells.ts';
import type { Amount } from './read-amount.ts';
import type { Time } from './times.ts';
import type { Word } from './words.ts';

export type TrendWord = Extract<Word, { readonly type: 'trend' }>['trend'];

/** What has been said before the claim and holds for it. */
export interface Context {
  readonly flow?: Flow;
  readonly measure?: Measure;
  readonly base?: Base;
  readonly span: Span;
  readonly subject: Subject;
}

export type Claim = (
  | {
      readonly type: 'amount';
      readonly amount: Amount;
      readonly trend?: TrendWord;
      readonly isRun: boolean;
      /** By how much something changed, and not how much it is: 3.8%(7.1억 달러) 증가. */
      readonly isDifference?: true;
    }
  | { readonly type: 'trend'; readonly trend: TrendWord }
  | { readonly type: 'time'; readonly time: Time; readonly as: 'period' | 'since' | 'published' }
  | { readonly type: 'record'; readonly isOther?: true }
  /** A figure in brackets after words that name nothing known. */
  | { readonly type: 'unknown'; readonly words: string }
) & {
  readonly context: Context;
  /** Line of the text, from 1. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly words: string;
};

export type AmountClaim = Extract<Claim, { readonly type: 'amount' }>;
