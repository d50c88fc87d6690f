/**
 * Holds what a language model claims about law against the law: a claim stands only where it says one whole sentence that is
 * quoted literally from an article that was found, in polite form or without brackets that limit nothing. Whatever else it
 * says is dropped, with the reason, for counting.
 */
import type { Article } from '../law.ts';
import { placeOf } from '../law.ts';
import { figuresOf, type Span, sentencesOf } from '../sentences.ts';
import { wordingsOf } from './wordings.ts';
import { wordsOf } from './words.ts';

/** As the model says it; nothing of it is trusted. */
export interface SaidClaim {
  readonly ref: string;
  readonly quote: string;
  readonly text: string;
}

export interface Claim {
  readonly ref: string;
  /** `제1항제2호`; empty where the article is one sentence. */
  readonly place: string;
  /** What the model made of the sentence. */
  readonly text: string;
  /** The whole sentence of the law, literally. */
  readonly sentence: string;
  /** Amounts and periods in it. */
  readonly figures: readonly Span[];
}

export type DropReason = 'shape' | 'article' | 'quotation' | 'figure' | 'words' | 'again' | 'too-many';
export type Dropped = Readonly<Partial<Record<DropReason, number>>>;

const MOST_CLAIMS = 4;
const LONGEST_CLAIM = 600;
const SHORTEST_QUOTE = 10;

/** @param articles the ones that were shown to the model */
export function checkClaims(
  said: readonly unknown[],
  articles: readonly Article[],
): { readonly claims: readonly Claim[]; readonly dropped: Dropped } {
  const claims: Claim[] = [];
  const dropped: Partial<Record<DropReason, number>> = {};
  for (const one of said) {
    const checked = claims.length === MOST_CLAIMS ? 'too-many' : checkClaim(one, articles);
    const isAgain =
      typeof checked !== 'string' && claims.some(({ sentence }) => sentence === checked.sentence);
    const why = typeof checked === 'string' ? checked : isAgain ? 'again' : null;
    if (why !== null) dropped[why] = (dropped[why] ?? 0) + 1;
    else claims.push(checked as Claim);
  }
  return { claims, dropped };
}

/** The claim as it may be shown, or why it falls. */
export function checkClaim(said: unknown, articles: readonly Article[]): Claim | DropReason {
  if (!isSaid(said)) return 'shape';
  const article = articles.find(({ ref }) => ref === said.ref);
  if (article === undefined) return 'article';
  const found = sentenceWith(article, said.quote);
  if (found === undefined) return 'quotation';
  const text = said.text.trim();
  const words = wordsOf(text);
  const quoted = new Set(wordsOf(said.quote));
  if (words.some((word) => isFigure(word) && !quoted.has(word))) return 'figure';
  const isSaidSo = wordingsOf(found.sentence).some((one) => isSame(wordsOf(one), words));
  if (!isSaidSo || !isPlain(text)) return 'words';
  return { ref: article.ref, text, ...found, figures: figuresOf(found.sentence) };
}

function isSaid(said: unknown): said is SaidClaim {
  if (typeof said !== 'object' || said === null) return false;
  const { ref, quote, text } = said as Record<string, unknown>;
  return (
    typeof ref === 'string' &&
    typeof quote === 'string' &&
    typeof text === 'string' &&
    text.length <= LONGEST_CLAIM &&
    quote.length >= SHORTEST_QUOTE
  );
}

/** Only what a sentence of law consists of: no addresses, marks of markup, or letters that are not seen. */
function isPlain(text: string): boolean {
  return /^[\p{L}\p{N}\p{Zs}.,·ㆍ:;%()「」『』"'“”‘’~∼-]*$/u.test(text) && !/[a-z]\.[a-z]/i.test(text);
}

function sentenceWith(
  { passages }: Article,
  quote: string,
): { readonly place: string; readonly sentence: string } | undefined {
  for (const passage of passages) {
    if (passage.isTable) continue;
    const sentence = sentencesOf(passage.text).find((one) => one.includes(quote));
    if (sentence !== undefined) return { place: placeOf(passage), sentence };
  }
  return undefined;
}

function isFigure(word: string): boolean {
  return /^\d/.test(word) || word === '%';
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((word, at) => word === other[at]);
}
