/** Marks as due whom it may concern that orders and parcels came. */
import type pg from 'pg';
import { untilDone } from '../../store/again.ts';
import { changeByBitmap } from '../../store/by-bitmap.ts';
import { markBuyersDue, markDue } from '../../store/queries/parcels-due.ts';
import { takeNews } from '../../store/queries/parcels-news.ts';
import { inTransaction } from '../../store/transaction.ts';

/** Messages that are noted at once. */
const BATCH = 20;

/** Who marks and who stores what was matched may wait for each other's rows. What is left when it fails is noted next time. */
export async function noteNews(pool: pg.Pool): Promise<void> {
  for (let isMore = true; isMore; ) isMore = (await untilDone(() => noteSome(pool))) === BATCH;
}

function noteSome(pool: pg.Pool): Promise<number> {
  return inTransaction(pool, async (client) => {
    const news = await takeNews(client, BATCH);
    await changeByBitmap(client, async () => {
      for (const [mode, own] of Map.groupBy(news, (one) => one.mode)) {
        const of = <Key extends 'references' | 'marks' | 'corrected' | 'parcels'>(key: Key): string[] =>
          own.flatMap((one) => one[key]);
        if (of('references').length > 0)
          await markDue(client, mode, of('references'), of('marks'), of('corrected'));
        const arrivals = own.flatMap((one) => one.arrivals);
        if (arrivals.length > 0) await markBuyersDue(client, mode, arrivals, of('parcels'));
      }
    });
    await client.query('commit');
    return news.length;
  });
}
