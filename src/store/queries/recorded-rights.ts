/** The register of rights that parcels may infringe: what is published of each, and by whom it was entered. */
import type { Day, Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';

export interface RecordedRightRow {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly holder: string;
  readonly number: string;
  readonly classes: readonly string[];
  readonly words: readonly string[];
  readonly validFrom: Day;
  readonly validTo: Day;
  readonly isMadeUp: boolean;
  readonly addedBy: string;
  readonly addedAt: Instant;
  readonly endedOn: Day | null;
  readonly endedBy: string | null;
}

/** By title. */
export async function readRecordedRights(db: Queryable): Promise<RecordedRightRow[]> {
  const { rows } = await db.query<RecordedRightRow>(
    `select id, kind, title, holder, number, classes, words, valid_from as "validFrom", valid_to as "validTo",
       is_made_up as "isMadeUp", added_by as "addedBy", added_at as "addedAt", ended_on as "endedOn", ended_by as "endedBy"
     from recorded_right order by title, id`,
  );
  return rows;
}

/** @returns false where a right of that kind and number is there already */
export async function storeRecordedRight(db: Queryable, row: RecordedRightRow): Promise<boolean> {
  const { rowCount } = await db.query(
    `insert into recorded_right (id, kind, title, holder, number, classes, words, valid_from, valid_to, is_made_up, added_by, added_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict do nothing`,
    [
      ...[row.id, row.kind, row.title, row.holder, row.number, row.classes, row.words],
      ...[row.validFrom, row.validTo, row.isMadeUp, row.addedBy, row.addedAt],
    ],
  );
  return rowCount === 1;
}

/** @returns false where there is none that runs */
export async function endRecordedRight(db: Queryable, id: string, on: Day, by: string): Promise<boolean> {
  const { rowCount } = await db.query(
    'update recorded_right set ended_on = $2, ended_by = $3 where id = $1 and ended_on is null',
    [id, on, by],
  );
  return rowCount === 1;
}
