/** Small things that survive a restart: settings, and snapshots of what lives in memory. */
import type { Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';

export async function readSetting<Value>(db: Queryable, key: string): Promise<Value | undefined> {
  return (await db.query<{ value: Value }>('select value from setting where key = $1', [key])).rows[0]?.value;
}

export async function writeSetting(db: Queryable, key: string, value: unknown, at: Instant): Promise<void> {
  await db.query(
    `insert into setting (key, value, changed_at) values ($1, $2, $3)
     on conflict (key) do update set value = excluded.value, changed_at = excluded.changed_at`,
    [key, JSON.stringify(value), at],
  );
}

export interface SnapshotRow {
  readonly at: Instant;
  readonly bytes: Buffer;
}

/** Keeps the last two of a kind: the one before stays until the new one is known to be readable. */
export async function writeSnapshot(
  db: Queryable,
  kind: string,
  at: Instant,
  bytes: Uint8Array,
  seq: number | null = null,
): Promise<void> {
  const stored = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  await db.query(
    `insert into snapshot (kind, at, bytes, seq) values ($1, $2, $3, $4)
     on conflict (kind, at) do update set bytes = excluded.bytes, seq = excluded.seq`,
    [kind, at, stored, seq],
  );
  await db.query(
    `delete from snapshot where kind = $1 and at < (select at from snapshot where kind = $1 order by at desc offset 1 limit 1)`,
    [kind],
  );
}

/** The entry of the log up to which the latest snapshot of a kind tells; 0 where there is none. */
export async function readSnapshotSeq(db: Queryable, kind: string): Promise<number> {
  const sql = 'select coalesce(max(seq), 0)::float8 as seq from snapshot where kind = $1';
  return (await db.query<{ seq: number }>(sql, [kind])).rows[0]!.seq;
}

export async function readLatestSnapshot(db: Queryable, kind: string): Promise<SnapshotRow | undefined> {
  const sql = 'select at, bytes from snapshot where kind = $1 order by at desc limit 1';
  return (await db.query<SnapshotRow>(sql, [kind])).rows[0];
}
