/** Keeps what others report; a report that is there already is not written again. */
import type { Day, Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';

export interface StoredReport {
  readonly id: string;
  /** sha256 of the report, to tell the same again from something else under the same name. */
  readonly contentHash: string;
  readonly at: Instant;
  readonly isMadeUp: boolean;
}

export interface CargoRow extends StoredReport {
  readonly step: string;
  readonly consignmentKey: string;
  readonly place: string | null;
}

export interface MoneyRow extends StoredReport {
  readonly kind: string;
  readonly number: string | null;
  readonly payerId: string | null;
  readonly amountKrw: number;
  readonly validTo: Day | null;
}

export type ReportTable = 'cargo_report' | 'payment_report';

/** Hashes of reports that are stored under these names. */
export async function readReportHashes(
  db: Queryable,
  table: ReportTable,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await db.query<{ id: string; hash: string }>(
    `select id, content_hash as hash from ${table} where id = any($1)`,
    [ids],
  );
  return new Map(rows.map(({ id, hash }) => [id, hash]));
}

export async function addCargoReports(
  db: Queryable,
  rows: readonly CargoRow[],
  source: string,
  receivedAt: Instant,
): Promise<void> {
  await db.query(
    `insert into cargo_report (id, consignment_key, step, at, place, source, is_made_up, content_hash, received_at)
     select *, $8::timestamptz from unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[], $5::text[],
       array_fill($9::text, array[cardinality($1::text[])]), $6::boolean[], $7::text[])`,
    [
      rows.map(({ id }) => id),
      rows.map(({ consignmentKey }) => consignmentKey),
      rows.map(({ step }) => step),
      rows.map(({ at }) => at),
      rows.map(({ place }) => place),
      rows.map(({ isMadeUp }) => isMadeUp),
      rows.map(({ contentHash }) => contentHash),
      receivedAt,
      source,
    ],
  );
}

export async function addPaymentReports(
  db: Queryable,
  rows: readonly MoneyRow[],
  source: string,
  receivedAt: Instant,
): Promise<void> {
  await db.query(
    `insert into payment_report (id, kind, number, payer_id, amount_krw, at, valid_to, source, is_made_up, content_hash, received_at)
     select *, $10::timestamptz from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::bigint[], $6::timestamptz[], $7::date[],
       array_fill($11::text, array[cardinality($1::text[])]), $8::boolean[], $9::text[])`,
    [
      rows.map(({ id }) => id),
      rows.map(({ kind }) => kind),
      rows.map(({ number }) => number),
      rows.map(({ payerId }) => payerId),
      rows.map(({ amountKrw }) => amountKrw),
      rows.map(({ at }) => at),
      rows.map(({ validTo }) => validTo),
      rows.map(({ isMadeUp }) => isMadeUp),
      rows.map(({ contentHash }) => contentHash),
      receivedAt,
      source,
    ],
  );
}
