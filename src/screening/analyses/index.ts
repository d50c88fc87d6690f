/** The door of analyses: what reads whole sets of records, and what came of its findings. */
export {
  type Analysis,
  type AnalysisAnswer,
  type AnalysisChoice,
  type AnalysisFigure,
  type AnalysisFinding,
  type AnalysisRole,
  type FindingKey,
  needsTable,
  type Spread,
} from './analysis.ts';
export { analysisColumns } from './columns.ts';
export {
  type AnalysisColumn,
  type AnalysisDefinition,
  type AnalysisPeriod,
  analysisProblems,
  daysOf,
  fits,
} from './definition.ts';
export { type Followed, type FollowedCount, followedKeys, followFindings } from './follow.ts';
export { gatherRecords, type LinePlace } from './gather.ts';
export { type StoredFinding, type StoredKey, storedFinding } from './stored.ts';
