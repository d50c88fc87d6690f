/** The door of classification: what others may use. */

export { sameGoods } from './editions/same-goods.ts';
export { type KnownEditions, type Translation, translateCode } from './editions/translate.ts';
export {
  evaluateClassifier,
  type HsFigures,
  type Judged,
  judgeAnswers,
  rangeOf,
  surestOf,
} from './evaluate.ts';
export { type GuideBranch, type GuidePage, guidePage } from './guide/guide.ts';
export { type Departure, departuresOf, type KnownCode } from './history/departures.ts';
export { goodsKey, sharedWords, speaksOf } from './history/same-goods.ts';
export { type GoodsHistory, goodsHistories } from './history/time-line.ts';
export { checkCode, MOST_LETTERS, type QuestionProblemCode, questionProblems } from './question.ts';
export { type Classifier, LIST_FROM, ONE_FROM, openClassifier } from './recommend.ts';
export {
  APPLICATION_FIELDS,
  type ApplicationField,
  applicationProblems,
  CAPACITIES,
  type Capacity,
  type RulingApplication,
} from './rulings/application.ts';
export { CLOCK_DAYS, type Clock, correctionDue, MOST_CORRECTION_DAYS, readClock } from './rulings/clock.ts';
export { type ChangeEffect, effectOfChange, type RulingChange } from './rulings/effect.ts';
export {
  CHANGE_GROUNDS,
  type ChangeGround,
  isChangeGround,
  isReturnGround,
  RETURN_GROUNDS,
  type ReturnGround,
} from './rulings/grounds.ts';
export {
  type Phase,
  type RulingStanding,
  type RulingState,
  type RulingStep,
  readLife,
  STEP_KINDS,
  type StepKind,
} from './rulings/life.ts';
export { type AskedStep, whyNotStep } from './rulings/may-step.ts';
export { proposalProblems, type RulingProposal } from './rulings/proposal.ts';
export { isStopKind, STOP_KINDS, STOPS, type StopKind } from './rulings/stops.ts';
export { type CaseSearch, searchCases } from './search-cases.ts';
export type {
  Band,
  Candidate,
  CaseSource,
  CodeName,
  Correlation,
  Knowledge,
  LegalNote,
  NearCase,
  OtherEditions,
  PastCase,
  Question,
  Recommendation,
} from './subject.ts';
