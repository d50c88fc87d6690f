/** Hosts of shops that the calculator may read: who entered each for which firm, and until when it holds. */
import type { Day, Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';

export interface ShopHostRow {
  readonly id: string;
  readonly host: string;
  readonly firm: string;
  readonly addedBy: string;
  readonly addedAt: Instant;
}

const HOST = `h.id, h.host, h.firm, h.added_by as "addedBy", h.added_at as "addedAt"`;

/** Those that were not taken away, in the order of their names. */
export async function readShopHosts(db: Queryable): Promise<ShopHostRow[]> {
  return (
    await db.query<ShopHostRow>(`select ${HOST} from shop_host h where h.dropped_at is null order by h.host`)
  ).rows;
}

export interface ReadableShop {
  readonly host: string;
  readonly name: string;
  readonly country: string;
}

/** Of firms that are registered on that day. */
export async function readReadableShops(db: Queryable, day: Day): Promise<ReadableShop[]> {
  const { rows } = await db.query<ReadableShop>(
    `select h.host, f.name, f.country from shop_host h join parcel_firm f on f.id = h.firm
     where h.dropped_at is null and f.kind = 'platform' and f.state = 'registered' and $1 between f.valid_from and f.valid_to
     order by f.name, h.host`,
    [day],
  );
  return rows;
}

/** @returns false where the host stands there already */
export async function storeShopHost(db: Queryable, row: ShopHostRow): Promise<boolean> {
  const { rowCount } = await db.query(
    `insert into shop_host (id, host, firm, added_by, added_at) values ($1, $2, $3, $4, $5)
     on conflict (host) where dropped_at is null do nothing`,
    [row.id, row.host, row.firm, row.addedBy, row.addedAt],
  );
  return rowCount === 1;
}

/** @returns the host; undefined where none of that firm is open under that identifier */
export async function dropShopHost(
  db: Queryable,
  firm: string,
  id: string,
  by: string,
  at: Instant,
): Promise<string | undefined> {
  const { rows } = await db.query<{ host: string }>(
    `update shop_host set dropped_by = $3, dropped_at = $4
     where firm = $1 and id = $2 and dropped_at is null returning host`,
    [firm, id, by, at],
  );
  return rows[0]?.host;
}
