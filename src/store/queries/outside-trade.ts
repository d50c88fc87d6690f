/** Tables of trade that others published: stored whole, once a file, and read beside our own. */
import type { Day, Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';

export interface OutsideTableRow {
  readonly id: string;
  readonly name: string;
  readonly source: string;
  readonly hash: string;
  readonly notes: readonly string[];
  readonly broughtBy: string;
  readonly broughtAt: Instant;
}

export interface OutsideFigureRow {
  readonly period: string;
  readonly name: string;
  readonly code: string;
  readonly measure: string;
  readonly value: number;
}

/** @returns whether it is new: the same file is stored once */
export async function addOutsideTable(
  db: Queryable,
  { id, name, source, hash, notes, broughtBy, broughtAt }: OutsideTableRow,
  figures: readonly OutsideFigureRow[],
): Promise<boolean> {
  const { rowCount } = await db.query(
    `insert into outside_trade_table (id, name, source, hash, notes, brought_by, brought_at)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict (hash) do nothing`,
    [id, name, source, hash, notes, broughtBy, broughtAt],
  );
  if (rowCount === 0) return false;
  await db.query(
    `insert into outside_trade_figure (table_id, period, name, code, measure, value)
     select $1, period, name, code, measure, value
     from jsonb_to_recordset($2::jsonb) as f (period text, name text, code text, measure text, value float8)`,
    [id, JSON.stringify(figures)],
  );
  return true;
}

export interface FoundOutside extends OutsideFigureRow {
  readonly table: string;
  readonly source: string;
  readonly broughtOn: Day;
}

/** Of one month or year, the latest table first. */
export async function readOutside(db: Queryable, period: string, most: number): Promise<FoundOutside[]> {
  const { rows } = await db.query<FoundOutside>(
    `select f.period, f.name, f.code, f.measure, f.value, t.name as "table", t.source,
       (t.brought_at at time zone 'Asia/Seoul')::date::text as "broughtOn"
     from outside_trade_figure f join outside_trade_table t on t.id = f.table_id
     where f.period = $1 order by t.brought_at desc, t.id, f.code, f.name, f.measure limit $2`,
    [period, most],
  );
  return rows;
}
