/** The door of the strategies: what decides which rows are examined while the answers of all others stay unknown. */
export {
  driftOf,
  type Examined,
  learnShare,
  SHARES,
  type ShareState,
  shareNow,
  startShares,
} from './adaptive-share.ts';
export type { Candidates, Choice, Leaves, Part } from './candidates.ts';
export { type Player, STRATEGIES, STRATEGY_NAMES, type StrategyName } from './strategies.ts';
