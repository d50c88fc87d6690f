/** Early warning: the back-test on known shocks, and how long a pass over 4,000 items, 60 months and 200 partners takes. */

import { backTestSupply, type RuleReport } from '../src/app/supply/back-test.ts';
import { ANY } from '../src/app/supply/judge-worlds.ts';
import { type PassedItem, passItem } from '../src/app/supply/pass-item.ts';
import type { ItemRows, TradeRow } from '../src/areas/supply/index.ts';
import { seededRandom } from '../src/core/random.ts';
import { monthsFrom, publishedOn } from '../src/synthetic/supply/index.ts';

export interface SupplyFigures {
  readonly reports: readonly RuleReport[];
  readonly pass: {
    readonly items: number;
    readonly rows: number;
    /** From rows in memory to standings; making the rows up is not counted. */
    readonly seconds: number;
    /** The same by processor time of all threads. */
    readonly cpuSeconds: number;
    readonly warned: number;
  };
}

const WORLDS = 200;
const [ITEMS, MONTHS, PARTNERS] = [4000, 60, 200];

export async function benchSupply(env: NodeJS.ProcessEnv): Promise<SupplyFigures> {
  return { reports: await backTestSupply({ env, worlds: WORLDS }), pass: timePass() };
}

function timePass(): SupplyFigures['pass'] {
  const months = monthsFrom('2021-10', MONTHS);
  const partners = Array.from({ length: PARTNERS }, (_, at) => `P${at}`);
  const random = seededRandom(17);
  let [millis, micros, rows, warned] = [0, 0, 0, 0];
  for (let nth = 0; nth < ITEMS; nth++) {
    const made = denseRows(months, partners, random);
    rows += made.trade.length;
    const [begun, used] = [performance.now(), process.cpuUsage()];
    const passed: PassedItem = passItem(ANY, made, [], '2026-11-26');
    millis += performance.now() - begun;
    const { user, system } = process.cpuUsage(used);
    micros += user + system;
    if (passed.level > 0) warned += 1;
  }
  return { items: ITEMS, rows, seconds: millis / 1000, cpuSeconds: micros / 1e6, warned };
}

/** Every partner sells in every month: no real item has so many rows. */
function denseRows(
  months: readonly string[],
  partners: readonly string[],
  random: ReturnType<typeof seededRandom>,
): ItemRows {
  const trade: TradeRow[] = [];
  for (const month of months) {
    const on = publishedOn(month);
    for (const [at, partner] of partners.entries()) {
      const massKg = (1e6 / (at + 1)) * (0.8 + 0.4 * random.next());
      const valueUsd = massKg * (4.9 + 0.2 * random.next());
      trade.push({ item: 'X', flow: 'import', month, partner, valueUsd, massKg, publishedOn: on });
    }
  }
  return { trade, figures: [] };
}
