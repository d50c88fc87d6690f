/** How many orders a second and core are matched with their parcels, and how well: made-up orders with an answer key and 5 % dirt. */
import { makeParcelTrade } from '../src/synthetic/parcels/index.ts';
import { type MatchingQuality, matchTrade, qualityOf } from './parcel-truth.ts';

export interface ParcelMatchingFigures extends MatchingQuality {
  readonly orders: number;
  /** Median of the rounds, by the processor time of this thread. */
  readonly perCoreSecond: number;
  readonly perSecond: number;
}

const ROUNDS = 3;

export function benchParcelMatching(orders = 100_000, seed = 11): ParcelMatchingFigures {
  const trade = makeParcelTrade(seed, { orders, from: '2026-09-01', days: 60 });
  const quality = qualityOf(trade, matchTrade(trade));
  const times = Array.from({ length: ROUNDS }, () => {
    const [start, used] = [performance.now(), process.cpuUsage()];
    matchTrade(trade);
    const { user, system } = process.cpuUsage(used);
    return { wall: performance.now() - start, cpu: (user + system) / 1000 };
  });
  const median = (of: (time: (typeof times)[number]) => number): number =>
    times.map(of).sort((one, other) => one - other)[ROUNDS >> 1]!;
  return {
    ...quality,
    orders: trade.orders.length,
    perSecond: (trade.orders.length * 1000) / median(({ wall }) => wall),
    perCoreSecond: (trade.orders.length * 1000) / median(({ cpu }) => cpu),
  };
}

if (import.meta.main)
  console.log(JSON.stringify(benchParcelMatching(Number(process.argv[2] ?? 100_000)), null, 1));
