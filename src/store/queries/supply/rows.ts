/** Watched items and what was published about them: imported whole, read item by item. */
import type { FigureRow, Item, TradeRow } from '../../../areas/supply/records.ts';
import type { Day, Instant } from '../../../core/day.ts';
import type { Queryable } from '../../open.ts';

export interface SupplyImportRow {
  readonly id: string;
  readonly kind: 'items' | 'trade' | 'figures';
  readonly source: string;
  readonly hash: string;
  readonly rows: number;
  readonly by: string;
  readonly at: Instant;
}

/** Throws a unique violation where the same text was imported before. */
export async function storeSupplyImport(db: Queryable, row: SupplyImportRow): Promise<void> {
  await db.query(
    `insert into supply_import (id, kind, source, hash, row_count, imported_by, imported_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [row.id, row.kind, row.source, row.hash, row.rows, row.by, row.at],
  );
}

/** Whether the same text stands there already. */
export async function isSupplyImported(db: Queryable, kind: string, hash: string): Promise<boolean> {
  const { rows } = await db.query('select 1 from supply_import where kind = $1 and hash = $2', [kind, hash]);
  return rows.length > 0;
}

export async function storeItems(
  db: Queryable,
  items: readonly Item[],
  by: string,
  at: Instant,
): Promise<void> {
  await db.query(
    `insert into supply_item
       select id, version, name->>'ko', name->>'en', hs, edition, uses->>'ko', uses->>'en', substitutes->>'ko',
         substitutes->>'en', "dependsOn", owner, grade, "gradeReviewedOn", "stockDays", "isFood", "validFrom", source,
         "isMadeUp", $2, $3
       from jsonb_to_recordset($1::jsonb) as row (id text, version integer, name jsonb, hs text[], edition text, uses jsonb,
         substitutes jsonb, "dependsOn" text[], owner text, grade integer, "gradeReviewedOn" date, "stockDays" integer,
         "isFood" boolean, "validFrom" date, source text, "isMadeUp" boolean)`,
    [JSON.stringify(items), by, at],
  );
}

/** Every version of every item. */
export async function readItems(db: Queryable): Promise<Item[]> {
  const { rows } = await db.query<Item>(
    `select id, version, json_build_object('ko', name_ko, 'en', name_en) as name, hs, edition,
       json_build_object('ko', uses_ko, 'en', uses_en) as uses,
       json_build_object('ko', substitutes_ko, 'en', substitutes_en) as substitutes, depends_on as "dependsOn", owner, grade,
       grade_reviewed_on::text as "gradeReviewedOn", stock_days as "stockDays", is_food as "isFood",
       valid_from::text as "validFrom", source, is_made_up as "isMadeUp"
     from supply_item order by id, version`,
  );
  return rows;
}

/** Throws a unique violation where a place was published on the same day before. */
export async function storeTrade(db: Queryable, rows: readonly TradeRow[], of: string): Promise<void> {
  await db.query(
    `insert into supply_trade (item, flow, month, partner, published_on, value_usd, mass_kg, import)
       select item, flow, month, partner, "publishedOn", "valueUsd", "massKg", $2
       from jsonb_to_recordset($1::jsonb) as row (item text, flow text, month text, partner text, "publishedOn" date,
         "valueUsd" double precision, "massKg" double precision)`,
    [JSON.stringify(rows), of],
  );
}

export async function storeFigures(db: Queryable, rows: readonly FigureRow[], of: string): Promise<void> {
  await db.query(
    `insert into supply_figure (item, month, published_on, importers, top_importer_share, lead_days, production_usd, import)
       select item, month, "publishedOn", importers, "topImporterShare", "leadDays", "productionUsd", $2
       from jsonb_to_recordset($1::jsonb) as row (item text, month text, "publishedOn" date, importers double precision,
         "topImporterShare" double precision, "leadDays" double precision, "productionUsd" double precision)`,
    [JSON.stringify(rows), of],
  );
}

/** Oldest publication first. */
export async function readTrade(db: Queryable, items: readonly string[], asOf: Day): Promise<TradeRow[]> {
  const { rows } = await db.query<TradeRow>(
    `select item, flow, month, partner, published_on::text as "publishedOn", value_usd as "valueUsd", mass_kg as "massKg"
     from supply_trade where item = any($1) and published_on <= $2 order by published_on, month`,
    [items, asOf],
  );
  return rows;
}

export async function readFigures(db: Queryable, items: readonly string[], asOf: Day): Promise<FigureRow[]> {
  const { rows } = await db.query<FigureRow>(
    `select item, month, published_on::text as "publishedOn", importers, top_importer_share as "topImporterShare",
       lead_days as "leadDays", production_usd as "productionUsd"
     from supply_figure where item = any($1) and published_on <= $2 order by published_on, month`,
    [items, asOf],
  );
  return rows;
}
