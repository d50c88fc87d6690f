/** The pass of early warning beside the server: every item's series is read as it stands published, and how the item stands comes back. */
import { itemsOn } from '../../areas/supply/index.ts';
import type { Day } from '../../core/day.ts';
import { openPool } from '../../store/open.ts';
import { readFigures, readItems, readTrade } from '../../store/queries/supply/rows.ts';
import { readPolicyEvents } from '../../store/queries/supply/standings.ts';
import { answerBeside, type Progress } from '../beside.ts';
import { type PassedItem, passItem } from './pass-item.ts';

export interface PassRequest {
  readonly appUrl: string;
  readonly asOf: Day;
}

const ITEMS_AT_ONCE = 200;

async function pass({ appUrl, asOf }: PassRequest, progress: Progress): Promise<PassedItem[]> {
  const pool = openPool(appUrl, 2);
  try {
    const items = itemsOn(await readItems(pool), asOf);
    const events = await readPolicyEvents(pool);
    const passed: PassedItem[] = [];
    for (let from = 0; from < items.length; from += ITEMS_AT_ONCE) {
      const own = items.slice(from, from + ITEMS_AT_ONCE);
      const ids = own.map(({ id }) => id);
      const trade = Map.groupBy(await readTrade(pool, ids, asOf), ({ item }) => item);
      const figures = Map.groupBy(await readFigures(pool, ids, asOf), ({ item }) => item);
      for (const item of own) {
        const rows = { trade: trade.get(item.id) ?? [], figures: figures.get(item.id) ?? [] };
        passed.push(passItem(item, rows, events, asOf));
      }
      progress(passed.length, items.length);
    }
    return passed;
  } finally {
    await pool.end();
  }
}

answerBeside(pass);
