/** One seed of a simulation in a process of its own: makes the trade, plays the strategies given, answers week by week. */
import type { StrategyName } from '../../learning/strategies/index.ts';
import { type PlayedWeek, play } from '../../screening/simulation/play.ts';
import { streamOf } from '../../screening/simulation/stream.ts';
import { answerBeside, type Progress } from '../beside.ts';
import { kcsTrade } from './kcs-trade.ts';
import { madeUpTrade } from './made-up-trade.ts';
import type { SimulationRequest } from './request.ts';

export interface PlayRequest {
  readonly request: SimulationRequest;
  readonly seed: number;
  readonly strategies: readonly StrategyName[];
}

export interface PlayAnswer {
  readonly runs: readonly { readonly strategy: StrategyName; readonly weeks: readonly PlayedWeek[] }[];
  readonly kinds: readonly string[];
  readonly hasAmounts: boolean;
  readonly changeWeek?: number;
  readonly consignments: number;
  readonly lines: number;
  readonly frauds: number;
}

async function playSeed({ request, seed, strategies }: PlayRequest, progress: Progress): Promise<PlayAnswer> {
  const trade =
    request.data === 'kcs' ? await kcsTrade(process.env, request, seed) : madeUpTrade(request, seed);
  const stream = streamOf(trade.rows, request.labelledWeeks);
  const of = strategies.length * stream.weeks;
  const runs = strategies.map((strategy, place) => ({
    strategy,
    weeks: play(stream, { ...request, strategy, seed }, (week) =>
      progress(place * stream.weeks + week + 1, of),
    ),
  }));
  return {
    runs,
    kinds: stream.kinds,
    hasAmounts: stream.amounts !== undefined,
    ...(trade.changeWeek === undefined ? {} : { changeWeek: trade.changeWeek }),
    consignments: stream.units,
    lines: stream.table.rows,
    frauds: stream.hits.reduce((sum, hit) => sum + hit, 0),
  };
}

answerBeside(playSeed);
