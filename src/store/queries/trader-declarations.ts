/** Declarations as the firms that they belong to see them in a list: filed by them, or declared in their name. */
import type { Queryable } from '../open.ts';
import type { StoredEventRow } from '../rows.ts';
import type { Sealed } from '../vault/seal.ts';
import { declarationColumns, eventColumns } from './columns.ts';
import type { DeclarationHead } from './declarations.ts';

export interface DeskDeclaration extends DeclarationHead {
  readonly content: Sealed;
  /** Exact time, for the place in the list. */
  readonly occurred: string;
}

export interface DeskFilter {
  readonly declarants: readonly string[];
  readonly importers: readonly string[];
  readonly states?: readonly string[];
  /** The beginning of a number, or of an importer's code, or an HS code. */
  readonly search?: string;
  readonly limit: number;
  readonly before?: { readonly occurred: string; readonly number: string };
}

/** The latest version of each, newest first. Three scans by their own indexes: one condition with `or` would read everything. */
export async function readDeskDeclarations(db: Queryable, filter: DeskFilter): Promise<DeskDeclaration[]> {
  const { declarants, importers, states, search, limit, before } = filter;
  const own = (column: string, place: string): string => `
    select d.* from declaration d
    where d.${column} = any(${place}::text[])
      and not exists (select 1 from declaration later where later.number = d.number and later.version > d.version)
      and ($3::text[] is null or d.state = any($3::text[]))
      and ($4::text is null or starts_with(d.number, $4) or d.importer_id = $4 or d.exporter_id = $4 or starts_with(d.main_hs, $4))
      and ($5::timestamptz is null or (d.occurred_at, d.number) < ($5::timestamptz, $6::text))
    order by d.occurred_at desc, d.number desc limit $7`;
  const { rows } = await db.query<DeskDeclaration>(
    `with own as ((${own('declarant_id', '$1')}) union (${own('importer_id', '$2')}) union (${own('exporter_id', '$2')}))
     select ${declarationColumns('d')}, d.occurred_at::text as occurred, d.content from own d
     order by d.occurred_at desc, d.number desc limit $7`,
    [
      ...[declarants, importers, states ?? null, search ?? null],
      ...[before?.occurred ?? null, before?.number ?? null, limit],
    ],
  );
  return rows;
}

/** Which of these numbers are on file for another declarant: nobody continues another's declaration. */
export async function numbersOfOthers(
  db: Queryable,
  numbers: readonly string[],
  declarants: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await db.query<{ number: string }>(
    'select distinct number from declaration where number = any($1) and not (declarant_id = any($2))',
    [numbers, declarants],
  );
  return new Set(rows.map(({ number }) => number));
}

/** The form letter of numbers that the desk gives out: a series of its own beside those of the firms' systems. */
export const DESK_LETTER = 'U';

/** The next serial number of a declarant in a year: never one that is on file already, and never given out twice. */
export async function nextSerial(db: Queryable, declarantId: string, year: string): Promise<number> {
  const { rows } = await db.query<{ last: number }>(
    `insert into declaration_serial (declarant_id, year, last)
     values ($1, $2, 1 + coalesce((
       select max(substr(number, 8, 6)::int) from declaration
       where declarant_id = $1 and starts_with(number, $1 || $2) and number ~ ('^.{7}[0-9]{6}' || $3 || '$')), 0))
     on conflict (declarant_id, year)
     do update set last = greatest(declaration_serial.last + 1, excluded.last) returning last`,
    [declarantId, year, DESK_LETTER],
  );
  return rows[0]!.last;
}

/** The latest event of a kind on each of these declarations. */
export async function readLatestEvents(
  db: Queryable,
  numbers: readonly string[],
  kinds: readonly string[],
): Promise<StoredEventRow[]> {
  const { rows } = await db.query<StoredEventRow>(
    `select distinct on (e.number) ${eventColumns('e')} from event e
     where e.number = any($1) and e.kind = any($2) order by e.number, e.at desc, e.id desc`,
    [numbers, kinds],
  );
  return rows;
}

export interface OpenCheck {
  readonly number: string;
  readonly version: number;
  /** What the decision asked for before release. */
  readonly record: string;
}

/** Decisions whose check still waits for a person. */
export async function readOpenChecks(db: Queryable, numbers: readonly string[]): Promise<OpenCheck[]> {
  const { rows } = await db.query<OpenCheck>(
    `select c.number, c.version, x.record from "case" c
     join decision x on x.number = c.number and x.version = c.version and x.id = c.decision_id
     where c.number = any($1) and c.state <> 'closed'`,
    [numbers],
  );
  return rows;
}
