/** Plays every strategy over every seed, two processes at a time, and says what each was worth. */
import type { Text } from '../../core/text.ts';
import { type MeanInterval, meanInterval } from '../../learning/mean-interval.ts';
import { STRATEGIES, type StrategyName } from '../../learning/strategies/index.ts';
import type { PlayedWeek } from '../../screening/simulation/play.ts';
import { type StrategyFigures, summarise } from '../../screening/simulation/summary.ts';
import { computeBeside } from '../beside.ts';
import type { PlayAnswer, PlayRequest } from './play-beside.ts';
import type { SimulationRequest } from './request.ts';

export interface Simulated {
  readonly request: SimulationRequest;
  /** Means over the seeds. */
  readonly consignments: number;
  readonly lines: number;
  readonly fraudShare: number;
  readonly changeWeek?: number;
  readonly strategies: readonly (StrategyFigures & {
    readonly name: StrategyName;
    readonly title: Text;
    /** Norm-precision beyond that of the top score of the same seed; absent for the top score itself. */
    readonly ahead?: Ahead;
  })[];
  readonly caveat: Text;
  readonly seconds: number;
}

export interface Ahead {
  readonly all: MeanInterval;
  readonly last13: MeanInterval;
  /** Absent where nothing changes. */
  readonly sinceChange?: MeanInterval;
}

const CAVEATS: Readonly<Record<'synthetic' | 'kcs' | 'swap', Text>> = {
  synthetic: {
    ko: '만들어 낸 무역입니다. 부정의 흔적과 변화는 우리가 심은 것이며, 실제 무역에서의 수치를 뜻하지 않습니다.',
    en: 'Made-up trade: we planted the traces of fraud and the changes, and no figure here speaks of real trade.',
  },
  kcs: {
    ko: '라벨이 물품 프로파일을 따르고 변화가 없는 합성 데이터입니다. 탐색의 가치는 이 데이터로 보일 수 없습니다.',
    en: 'Synthetic data whose labels follow goods profiles and never change: they cannot show what exploring is worth.',
  },
  swap: {
    ko: '공개 합성 데이터에 라벨 교체를 심은 별도 시나리오입니다. 공개 데이터 자체의 수치가 아닙니다.',
    en: 'A scenario of its own: labels of profiles in the public synthetic data were swapped by us; these are no figures of the data set.',
  },
};

const MODULE = new URL('./play-beside.ts', import.meta.url);
const PROCESSES = 2;
/** Strategies of one seed that a process plays before it ends: making the trade anew costs little beside playing. */
const AT_ONCE = 3;

/** @param tell share of the whole work that is done, 0 to 1 */
export async function simulate(
  request: SimulationRequest,
  tell: (done: number) => void,
  signal?: AbortSignal,
): Promise<Simulated> {
  const started = performance.now();
  const jobs = jobsOf(request);
  const done = new Float64Array(jobs.length);
  const answers: PlayAnswer[] = new Array(jobs.length);
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < jobs.length) {
      const at = next++;
      const progress = (part: number, of: number): void => {
        done[at] = (part / of) * jobs[at]!.strategies.length;
        tell(done.reduce((sum, one) => sum + one, 0) / (request.seeds * request.strategies.length));
      };
      answers[at] = await computeBeside<PlayAnswer>(MODULE, jobs[at], progress, signal);
    }
  };
  await Promise.all(Array.from({ length: PROCESSES }, work));
  return told(request, answers, (performance.now() - started) / 1000);
}

function jobsOf(request: SimulationRequest): PlayRequest[] {
  const jobs: PlayRequest[] = [];
  const first = request.firstSeed ?? 0;
  for (let seed = first; seed < first + request.seeds; seed++) {
    for (let at = 0; at < request.strategies.length; at += AT_ONCE) {
      jobs.push({ request, seed, strategies: request.strategies.slice(at, at + AT_ONCE) });
    }
  }
  return jobs;
}

function told(request: SimulationRequest, answers: readonly PlayAnswer[], seconds: number): Simulated {
  const { kinds, hasAmounts, changeWeek } = answers[0]!;
  const about = { kinds, hasAmounts, ...(changeWeek === undefined ? {} : { changeWeek }) };
  const runsOf = (name: StrategyName): (readonly PlayedWeek[])[] =>
    answers.flatMap(({ runs }) => runs.filter(({ strategy }) => strategy === name).map(({ weeks }) => weeks));
  const mean = (figure: (answer: PlayAnswer) => number): number =>
    answers.reduce((sum, answer) => sum + figure(answer), 0) / answers.length;
  const plain = runsOf('top-score');
  return {
    request,
    consignments: mean(({ consignments }) => consignments),
    lines: mean(({ lines }) => lines),
    fraudShare: mean(({ frauds, consignments }) => frauds / consignments),
    ...(changeWeek === undefined ? {} : { changeWeek }),
    strategies: request.strategies.map((name) => {
      const runs = runsOf(name);
      return {
        name,
        title: STRATEGIES[name].title,
        ...summarise(runs, about),
        ...(name === 'top-score' || plain.length === 0 ? {} : { ahead: aheadOf(runs, plain, changeWeek) }),
      };
    }),
    caveat: CAVEATS[request.data === 'kcs' && request.changes.includes('swap') ? 'swap' : request.data],
    seconds,
  };
}

type Run = readonly PlayedWeek[];

/** Paired by seed: both strategies met the same trade. */
function aheadOf(runs: readonly Run[], plain: readonly Run[], changeWeek: number | undefined): Ahead {
  const over = (part: (run: Run) => Run): MeanInterval =>
    meanInterval(runs.map((run, seed) => normPrecision(part(run)) - normPrecision(part(plain[seed]!))));
  return {
    all: over((run) => run),
    last13: over((run) => run.slice(-13)),
    ...(changeWeek === undefined
      ? {}
      : { sinceChange: over((run) => run.filter(({ week }) => week >= changeWeek)) }),
  };
}

function normPrecision(weeks: Run): number {
  return weeks.reduce((sum, { hits }) => sum + hits, 0) / weeks.reduce((sum, { best }) => sum + best, 0);
}
