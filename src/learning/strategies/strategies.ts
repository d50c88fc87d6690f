/** The strategies that a simulation compares, by name: what each is called, and how it plays round after round. */
import type { Random } from '../../core/random.ts';
import type { Text } from '../../core/text.ts';
import { type Examined, learnShare, shareNow, startShares } from './adaptive-share.ts';
import { byGradient } from './by-gradient.ts';
import type { Candidates, Choice, Explorer, ExploringPart } from './candidates.ts';
import { diverse } from './diverse.ts';
import { hybrid } from './hybrid.ts';
import { leastKnown } from './least-known.ts';
import { mostUncertain } from './most-uncertain.ts';
import { randomly } from './randomly.ts';
import { recurring } from './recurring.ts';
import { topScore } from './top-score.ts';
import { topWorth } from './top-worth.ts';

export const STRATEGY_NAMES = [
  'top-score',
  'hybrid',
  'least-known',
  'recurring',
  'uncertainty',
  'diversity',
  'gradient',
  'adaptive',
  'top-worth',
  'random',
] as const;
export type StrategyName = (typeof STRATEGY_NAMES)[number];

/** Plays one history; what it learnt of earlier rounds stays in it. */
export interface Player {
  /** Part of a round that explores now. */
  readonly share: () => number;
  readonly choose: (candidates: Candidates, count: number, chance: Random) => readonly Choice[];
  /** What the rows of `choose` turned out to be, in the same order. */
  readonly learn: (round: readonly Examined[]) => void;
}

interface Strategy {
  readonly title: Text;
  /** Whether it needs the leaves of the rows. */
  readonly wantsLeaves?: true;
  /** Whether it needs what a hit would bring. */
  readonly wantsWorth?: true;
  /** @param share part of a round that explores, where the strategy leaves it to others */
  readonly start: (share: number) => Player;
}

const EXPLORERS: Readonly<Record<ExploringPart, Explorer>> = {
  random: randomly,
  'least-known': leastKnown,
  recurring,
  uncertain: mostUncertain,
  diverse,
  gradient: byGradient,
};

function fixed(part: ExploringPart): Strategy['start'] {
  const explorer = { part, pick: EXPLORERS[part] };
  return (share) => ({
    share: () => share,
    choose: (candidates, count, chance) => hybrid(candidates, count, share, explorer, chance),
    learn: () => {},
  });
}

/** What explores is chosen by chance: only so it speaks for all that is left, and drift can be measured by it. */
function adaptive(): Player {
  const explorer = { part: 'random' as const, pick: randomly };
  let state = startShares();
  return {
    share: () => shareNow(state),
    choose: (candidates, count, chance) => hybrid(candidates, count, shareNow(state), explorer, chance),
    learn: (round) => {
      state = learnShare(state, round);
    },
  };
}

export const STRATEGIES: Readonly<Record<StrategyName, Strategy>> = {
  'top-score': {
    title: { ko: '최고 점수만', en: 'Top score only' },
    start: () => ({ share: () => 0, choose: topScore, learn: () => {} }),
  },
  hybrid: { title: { ko: '점수 + 무작위', en: 'Score and random' }, start: fixed('random') },
  'least-known': {
    title: { ko: '점수 + 검사가 적은 프로파일', en: 'Score and least known' },
    start: fixed('least-known'),
  },
  recurring: {
    title: { ko: '점수 + 자주 오는 미검사 프로파일', en: 'Score and recurring' },
    start: fixed('recurring'),
  },
  uncertainty: {
    title: { ko: '점수 + 불확실한 건', en: 'Score and most uncertain' },
    start: fixed('uncertain'),
  },
  diversity: {
    title: { ko: '점수 + 서로 다른 건', en: 'Score and diverse' },
    wantsLeaves: true,
    start: fixed('diverse'),
  },
  gradient: {
    title: { ko: '점수 + 기울기 임베딩', en: 'Score and gradient embedding' },
    wantsLeaves: true,
    start: fixed('gradient'),
  },
  adaptive: { title: { ko: '적응형 탐색 비율', en: 'Adaptive share' }, start: adaptive },
  'top-worth': {
    title: { ko: '기대 금액순', en: 'Expected worth only' },
    wantsWorth: true,
    start: () => ({ share: () => 0, choose: topWorth, learn: () => {} }),
  },
  random: {
    title: { ko: '무작위만', en: 'Random only' },
    start: () => fixed('random')(1),
  },
};
