/** Analyses of officers, their runs, and what came of what they found. */
import type { Day, Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';
import type { DeclarationKey } from '../rows.ts';
import type { Sealed } from '../vault/seal.ts';

export interface AnalysisRow {
  readonly id: string;
  readonly title: string;
  readonly purpose: string;
  readonly owner: string;
  readonly madeAt: Instant;
  readonly changedAt: Instant;
  /** An `AnalysisDefinition`. */
  readonly definition: unknown;
}

const ANALYSIS = 'id, title, purpose, owner, made_at as "madeAt", changed_at as "changedAt", definition';

export async function storeAnalysis(db: Queryable, row: AnalysisRow): Promise<void> {
  await db.query(
    `insert into analysis (id, title, purpose, owner, made_at, changed_at, definition) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (id) do update set title = $2, purpose = $3, changed_at = $6, definition = $7`,
    [
      ...[row.id, row.title, row.purpose, row.owner, row.madeAt, row.changedAt],
      JSON.stringify(row.definition),
    ],
  );
}

export async function readAnalysis(db: Queryable, id: string): Promise<AnalysisRow | undefined> {
  return (await db.query<AnalysisRow>(`select ${ANALYSIS} from analysis where id = $1`, [id])).rows[0];
}

export interface ListedAnalysisRow extends AnalysisRow {
  readonly runs: number;
  /** Of the last run. */
  readonly found: number | null;
  readonly ranAt: Instant | null;
}

/** Those changed or run last come first. */
export async function readAnalyses(db: Queryable): Promise<ListedAnalysisRow[]> {
  const { rows } = await db.query<ListedAnalysisRow>(
    `select ${ANALYSIS}, coalesce(r.run, 0) as runs, r.found, r.ran_at as "ranAt"
     from analysis a left join lateral (
       select run, found, ran_at from analysis_run where analysis = a.id order by run desc limit 1
     ) r on true
     order by greatest(changed_at, r.ran_at) desc, id desc limit 200`,
  );
  return rows;
}

export interface AnalysisRunRow {
  readonly analysis: string;
  readonly run: number;
  readonly definition: unknown;
  readonly templateVersion: number;
  readonly from: Day;
  readonly to: Day;
  readonly dataHash: string;
  readonly declarations: number;
  readonly lines: number;
  readonly looked: number;
  readonly found: number;
  readonly figures: unknown;
  readonly leftOut: unknown;
  /** `<key>.<hash>` of the sealed findings. */
  readonly pieces: string;
  readonly ranBy: string;
  readonly ranAt: Instant;
  readonly seconds: number;
}

const RUN = `analysis, run, definition, template_version as "templateVersion", from_day as "from", to_day as "to",
  data_hash as "dataHash", declarations, lines, looked, found, figures, left_out as "leftOut", pieces, ran_by as "ranBy",
  ran_at as "ranAt", seconds`;

/** @returns the number that it got */
export async function storeAnalysisRun(db: Queryable, row: Omit<AnalysisRunRow, 'run'>): Promise<number> {
  const { rows } = await db.query<{ run: number }>(
    `insert into analysis_run (analysis, run, definition, template_version, from_day, to_day, data_hash, declarations, lines,
       looked, found, figures, left_out, pieces, ran_by, ran_at, seconds)
     select $1, 1 + coalesce(max(run), 0), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16
     from analysis_run where analysis = $1 returning run`,
    [
      ...[row.analysis, JSON.stringify(row.definition), row.templateVersion, row.from, row.to, row.dataHash],
      ...[row.declarations, row.lines, row.looked, row.found, JSON.stringify(row.figures)],
      ...[JSON.stringify(row.leftOut), row.pieces, row.ranBy, row.ranAt, row.seconds],
    ],
  );
  return rows[0]!.run;
}

/** Newest first. */
export async function readAnalysisRuns(db: Queryable, analysis: string): Promise<AnalysisRunRow[]> {
  const sql = `select ${RUN} from analysis_run where analysis = $1 order by run desc`;
  return (await db.query<AnalysisRunRow>(sql, [analysis])).rows;
}

export interface AnalysisYieldRow {
  readonly id: string;
  readonly analysis: string;
  readonly run: number;
  readonly reckonedAt: Instant;
  readonly reckonedBy: string;
  readonly from: Day;
  readonly to: Day;
  /** A `Followed`. */
  readonly followed: unknown;
}

export async function storeAnalysisYield(db: Queryable, row: AnalysisYieldRow): Promise<void> {
  await db.query(
    `insert into analysis_yield (id, analysis, run, reckoned_at, reckoned_by, from_day, to_day, followed)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      ...[row.id, row.analysis, row.run, row.reckonedAt, row.reckonedBy, row.from, row.to],
      JSON.stringify(row.followed),
    ],
  );
}

/** The last of each run. */
export async function readAnalysisYields(db: Queryable, analysis: string): Promise<AnalysisYieldRow[]> {
  const { rows } = await db.query<AnalysisYieldRow>(
    `select distinct on (run) id, analysis, run, reckoned_at as "reckonedAt", reckoned_by as "reckonedBy",
       from_day as "from", to_day as "to", followed
     from analysis_yield where analysis = $1 order by run, id desc`,
    [analysis],
  );
  return rows;
}

/** What stored versions say, sealed. */
export async function readContentsOf(
  db: Queryable,
  keys: readonly DeclarationKey[],
): Promise<(DeclarationKey & { readonly content: Sealed })[]> {
  const { rows } = await db.query<DeclarationKey & { readonly content: Sealed }>(
    `select d.number, d.version, d.content from unnest($1::text[], $2::int[]) as k (number, version)
     join declaration d on d.number = k.number and d.version = k.version`,
    [keys.map(({ number }) => number), keys.map(({ version }) => version)],
  );
  return rows;
}
