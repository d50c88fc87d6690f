/** The door of the scores: how lines of goods are counted, learnt from, scored, explained and measured. */
export { checkModelSet, type ModelSetProblemCode } from './check-model-set.ts';
export * from './evaluate.ts';
export * from './explain.ts';
export * from './feature-words.ts';
export { COLD_FEATURES, CRITICAL_FEATURES, FEATURES, MAIN_FEATURES } from './features.ts';
export { goodsKeys, KEY_KINDS, KEY_LIST_VERSION, type KeyName, keyPlace } from './goods-keys.ts';
export { goodsNumerics, NUMERICS, type NumericName } from './goods-numerics.ts';
export { type PriceTable, priceTable } from './goods-prices.ts';
export { STAGES } from './grow-forests.ts';
export {
  amountOfFind,
  type LearningRow,
  type LearningTable,
  learningRows,
  tabulate,
} from './learning-table.ts';
export type { Figures, ModelSet } from './model-set.ts';
export { COUNTS_WIDTH, learnOutcome, readCounts } from './profile-counts.ts';
export { type Contribution, type ItemScore, scoreItem } from './score-item.ts';
export { type ScoredRows, scoreRows } from './score-table.ts';
export { type TrainOptions, type TrainProgress, trainFromTable, trainModelSet } from './train.ts';
