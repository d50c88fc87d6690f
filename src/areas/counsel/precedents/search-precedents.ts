/** Finds decisions that have all the words or one phrase, narrowed by kind, body, days and an article that they cite. */
import type { Day } from '../../../core/day.ts';
import { countIn, hasAll, type MarkedSentence, markedSentence } from '../shelf/marked-sentence.ts';
import type { PrecedentKind } from './precedent.ts';
import type { PrecedentShelf, ShelvedPrecedent } from './precedent-shelf.ts';

export interface PrecedentsAsked {
  /** None: all that the rest lets through. */
  readonly words: readonly string[];
  readonly kind?: PrecedentKind | undefined;
  readonly body?: string | undefined;
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  /** In the one form. */
  readonly article?: string | undefined;
}

/** Those with words in the title first, then the latest. */
export function searchPrecedents(shelf: PrecedentShelf, asked: PrecedentsAsked): ShelvedPrecedent[] {
  const { words, kind, body, from, to, article } = asked;
  const rows = article === undefined ? shelf.all : shelf.citing(article);
  const titled = (one: ShelvedPrecedent): number => countIn(words, one.body.title);
  return rows
    .filter(
      ({ body: one }) =>
        (kind === undefined || one.kind === kind) &&
        (body === undefined || one.body === body) &&
        (from === undefined || one.decidedOn >= from) &&
        (to === undefined || one.decidedOn <= to) &&
        hasAll(words, one.title, one.gist, one.issue, one.text, one.number, one.body, one.disposition),
    )
    .sort((one, other) => titled(other) - titled(one));
}

/** The sentence of a decision that has most of the words. */
export function sentenceOf({ body }: ShelvedPrecedent, words: readonly string[]): MarkedSentence {
  return markedSentence(words, [body.gist, body.issue, body.text].join('\n'));
}
