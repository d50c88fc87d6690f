/**
 * What came with a message and whom it may concern, kept until they are marked as due: only when it is committed can whoever looks for them see all that
 * was stored meanwhile, and be seen by all that is stored afterwards.
 */
import type { Queryable } from '../open.ts';
import type { Mode } from './parcel-firms.ts';
import type { BuyerDay } from './parcels-around.ts';

export interface News {
  readonly mode: Mode;
  /** Of orders that came. */
  readonly references: readonly string[];
  readonly marks: readonly string[];
  /** Marks of customs codes of orders that were corrected. */
  readonly corrected: readonly string[];
  /** Parcels that came, within the store, and for whom on which day. */
  readonly parcels: readonly string[];
  readonly arrivals: readonly BuyerDay[];
}

export async function storeNews(db: Queryable, news: News): Promise<void> {
  await db.query('insert into parcel_news (news) values ($1)', [JSON.stringify(news)]);
}

/** The oldest first; whoever takes them marks them in the same transaction. */
export async function takeNews(db: Queryable, most: number): Promise<News[]> {
  const { rows } = await db.query<{ news: News }>(
    'delete from parcel_news where id in (select id from parcel_news order by id limit $1) returning news',
    [most],
  );
  return rows.map(({ news }) => news);
}
