/** The door of studies: what officers learn from the past by themselves. */
export { studyColumns, studyFields } from './columns.ts';
export {
  directionOf,
  type StudyColumn,
  type StudyDefinition,
  type StudyOutcome,
  type StudySource,
  studyProblems,
} from './definition.ts';
export { monotoneOf } from './directions.ts';
export { groupsOf, judgedRows } from './divide.ts';
export { type Examined, type ExaminedRow, gatherExamined } from './examined-table.ts';
export type {
  ColumnReport,
  Judgement,
  LookedAt,
  Regime,
  SideBySide,
  StudyExample,
  StudyFigures,
  Suspicion,
} from './figures.ts';
export {
  type LoadedStudy,
  type ReadyStudy,
  readyStudies,
  type StudyInForce,
  type StudyScore,
  studyScorer,
} from './in-force.ts';
