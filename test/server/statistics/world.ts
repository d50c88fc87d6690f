/** One started house for all tests of the statistics of trade, with a past that is counted and published up to a day. */
import { bringUp } from '../../../src/app/statistics/bring-up.ts';
import { recordPublications } from '../../../src/app/statistics/record.ts';
import { toInstant } from '../../../src/core/day.ts';
import type { TradeRowView } from '../../../src/exchange/contract.ts';
import { startHouse, type TestHouse } from '../../builders/house.ts';

export interface StatisticsWorld {
  readonly house: TestHouse;
  /** What was answered before anything was counted: the view of the tables, and a draft of a release. */
  readonly beforeAny: readonly Awaited<ReturnType<TestHouse['stranger']['get']>>[];
  /** Counts and publishes as the server does beside itself, on a day of the test's own. */
  up(today?: string): Promise<void>;
}

export async function startStatistics(): Promise<StatisticsWorld> {
  const house = await startHouse('statistics');
  const up = async (today = '2026-11-19'): Promise<void> => {
    const rows = await bringUp(house.house.store, today);
    await recordPublications(house.house, rows, toInstant(house.house.clock.now()));
  };
  // The test looks by itself, on days of its own.
  await house.house.statistics.keep(house.house)();
  await house.makePast(1500);
  const beforeAny = await Promise.all([
    house.stranger.get('statistics'),
    (await house.as('statistician')).post('releases/of-tables', { kind: 'monthly', period: '2026-10' }),
  ]);
  await up();
  return { house, beforeAny, up };
}

export const sum = (
  rows: readonly TradeRowView[],
  of: (row: TradeRowView) => number | null | undefined,
): number => rows.reduce((total, row) => total + (of(row) ?? 0), 0);
