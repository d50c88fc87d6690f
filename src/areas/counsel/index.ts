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
export { type Held, type Library, libraryKey, libraryOn } from './library.ts';
export type { Quote } from './pick-sentences.ts';
export {
  FROM_OFFICE,
  PRECEDENT_KINDS,
  type Precedent,
  type PrecedentKind,
  precedentId,
  precedentText,
} from './precedents/precedent.ts';
export {
  articlesIn,
  citationsAmong,
  makePrecedentShelf,
  type PrecedentShelf,
  type ShelvedPrecedent,
  shelve,
} from './precedents/precedent-shelf.ts';
export type { PrecedentProblemCode } from './precedents/read-fields.ts';
export { readPrecedentFile } from './precedents/read-file.ts';
export { searchPrecedents, sentenceOf } from './precedents/search-precedents.ts';
export { sinceDecided } from './precedents/since-decided.ts';
export { LONGEST_QUESTION, type Question, readQuestion } from './question.ts';
export { readLaw } from './read-law.ts';
export { flagsOf, RULE_FLAGS, type RuleFlagCode } from './rules/flags.ts';
export { keyOf, RULE_COLUMNS, type RuleColumn, type RuleProblemCode, readRule } from './rules/read-rule.ts';
export { type AgencyRule, RULE_FIELDS, RULE_KINDS } from './rules/rule.ts';
export { figuresOf, type Span, sentencesOf } from './sentences.ts';
export { citedBy } from './shelf/cites.ts';
export { differences } from './shelf/differences.ts';
export {
  countIn,
  hasAll,
  markedSentence,
  wantedWords,
} from './shelf/marked-sentence.ts';
export { partsOf, readReference } from './shelf/reference.ts';
export { searchShelf, sentenceIn } from './shelf/search-shelf.ts';
export { makeShelf, plainText, type Shelf, standingOn } from './shelf/shelf.ts';
