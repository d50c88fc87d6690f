/** The door of classification: what others may use. */
export { evaluateClassifier, type HsFigures, type Judged, judgeAnswers, rangeOf } from './evaluate.ts';
export { checkCode, MOST_LETTERS, type QuestionProblemCode, questionProblems } from './question.ts';
export { type Classifier, LIST_FROM, ONE_FROM, openClassifier } from './recommend.ts';
export type {
  Band,
  Candidate,
  CaseSource,
  CodeName,
  Knowledge,
  LegalNote,
  NearCase,
  PastCase,
  Question,
  Recommendation,
} from './subject.ts';
