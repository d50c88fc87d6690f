/** A month of our own tables as a file of figures for its press release, for the command line and for the page of releases. */
import { monthlyFigures } from '../../areas/statistics/index.ts';
import type { Day } from '../../core/day.ts';
import type { CubeEngine } from './engine.ts';
import { monthOfTrade } from './month-of-trade.ts';
import type { TradeNames } from './names.ts';

interface Parts {
  readonly engine: CubeEngine;
  readonly names: TradeNames;
}

/** As `release write --figures` takes it; undefined where nothing is counted of the month. @param today by the business clock */
export async function monthFigures(
  parts: Parts,
  month: string,
  today: Day,
  isMadeUp: boolean,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const source = isMadeUp ? '가상 자료 (made-up data)' : '관세청 무역통계';
  const found = await monthOfTrade(parts, month, today, source);
  return found === undefined ? undefined : monthlyFigures(found);
}
