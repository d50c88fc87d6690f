/** The weekly simulation on the files of the fraud benchmark: 5 and 10 % examined, with and without exploring. */
import { simulate } from '../src/app/simulate/simulate.ts';
import type { MeanInterval } from '../src/learning/mean-interval.ts';
import type { StrategyName } from '../src/learning/strategies/index.ts';
import type { FraudFiles } from './fraud.ts';

export interface SimulationFigures {
  readonly percent: number;
  /** 0 to 1. */
  readonly exploration: number;
  /** Who chooses what is explored; where nothing is, the top score has all. */
  readonly strategy: StrategyName;
  readonly seeds: number;
  /** Norm-precision over all weeks, and over the last 13. */
  readonly all: MeanInterval;
  readonly last13: MeanInterval;
}

const EXPLORATION = 0.1;
/** Without exploring, then a tenth for profiles that come by often and are hardly known, then a tenth by chance. */
const STRATEGIES: readonly StrategyName[] = ['top-score', 'recurring', 'hybrid'];

export async function simulateFraud(
  files: FraudFiles,
  seeds: number,
  say: (line: string) => void,
): Promise<SimulationFigures[]> {
  const figures: SimulationFigures[] = [];
  for (const percent of [5, 10]) {
    const { strategies } = await simulate(
      {
        data: 'kcs',
        files: [...files.train, files.evaluate],
        changes: [],
        strategies: STRATEGIES,
        seeds,
        percent,
        exploration: EXPLORATION,
        labelledWeeks: 4,
      },
      () => {},
    );
    for (const { name, periods } of strategies) {
      const period = (wanted: string): MeanInterval =>
        periods.find((one) => one.name === wanted)!.normPrecision;
      figures.push({
        percent,
        exploration: name === 'top-score' ? 0 : EXPLORATION,
        strategy: name,
        seeds,
        all: period('all'),
        last13: period('last-13'),
      });
    }
    say(`simulated ${percent} %`);
  }
  return figures;
}
