/** How items stand, and what officers entered about policies abroad. */
import type { PolicyEvent } from '../../../areas/supply/records.ts';
import type { Day, Instant } from '../../../core/day.ts';
import type { Queryable } from '../../open.ts';

export interface StandingRow<Detail = unknown> {
  readonly item: string;
  readonly asOf: Day;
  readonly month: string | null;
  readonly level: number;
  readonly score: number;
  readonly detail: Detail;
}

export async function storeStandings(db: Queryable, rows: readonly StandingRow[]): Promise<void> {
  await db.query(
    `insert into supply_standing (item, as_of, month, level, score, detail)
       select item, "asOf", month, level, score, detail
       from jsonb_to_recordset($1::jsonb) as row (item text, "asOf" date, month text, level integer, score double precision,
         detail jsonb)
     on conflict (item) do update set as_of = excluded.as_of, month = excluded.month, level = excluded.level,
       score = excluded.score, detail = excluded.detail`,
    [JSON.stringify(rows)],
  );
}

export async function readStandings<Detail>(
  db: Queryable,
  items: readonly string[] | null,
): Promise<StandingRow<Detail>[]> {
  const { rows } = await db.query<StandingRow<Detail>>(
    `select item, as_of::text as "asOf", month, level, score, detail from supply_standing
     where $1::text[] is null or item = any($1) order by level desc, score desc, item`,
    [items],
  );
  return rows;
}

export interface PolicyEventRow extends PolicyEvent {
  readonly enteredBy: string;
  readonly enteredAt: Instant;
}

export async function storePolicyEvent(db: Queryable, row: PolicyEventRow): Promise<void> {
  await db.query(
    `insert into supply_event
       (id, items, country, kind, title_ko, title_en, known_on, effective_on, ends_on, source, entered_by, entered_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ...[row.id, row.items, row.country, row.kind, row.title.ko, row.title.en, row.knownOn],
      ...[row.effectiveOn, row.endsOn, row.source, row.enteredBy, row.enteredAt],
    ],
  );
}

/** Newest first. */
export async function readPolicyEvents(db: Queryable): Promise<PolicyEventRow[]> {
  const { rows } = await db.query<PolicyEventRow>(
    `select id, items, country, kind, json_build_object('ko', title_ko, 'en', title_en) as title, known_on::text as "knownOn",
       effective_on::text as "effectiveOn", ends_on::text as "endsOn", source, entered_by as "enteredBy",
       entered_at as "enteredAt"
     from supply_event order by known_on desc, id desc`,
  );
  return rows;
}
