/** The door of the area: questions on customs law, answered with articles or refused. */
export type { Answer, AnswerKind, Citation, CitedArticle } from './answer.ts';
export { citationOf } from './answer.ts';
export { CARDS_CHECKED_ON, type Card, inOneForm } from './card.ts';
export { CARDS } from './cards/index.ts';
export { isCounselLaw, readCitation } from './citations.ts';
export { checkClaims, type DropReason } from './claims/check-claims.ts';
export { knownWords } from './claims/search-words.ts';
export { type Counsel, makeCounsel } from './counsel.ts';
export { type Article, type Law, type Passage, placeOf } from './law.ts';
export type { Held, Library } from './library.ts';
export type { Quote } from './pick-sentences.ts';
export { LONGEST_QUESTION, type Question, readQuestion } from './question.ts';
export { readLaw } from './read-law.ts';
export { figuresOf, type Span, sentencesOf } from './sentences.ts';
