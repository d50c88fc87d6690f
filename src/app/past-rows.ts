/**
 * The stored past in its order, each declaration with its facts as they stood when it was filed: those that its decision
 * recorded, else those that the history of that moment gives.
 */
import type { Direction } from '../model/declaration.ts';
import type { Verdict } from '../model/outcome.ts';
import { isTelling } from '../reference/outcome-codes.ts';
import { readRecord } from '../screening/record.ts';
import type { Queryable } from '../store/open.ts';
import { OWN_RECORD } from '../store/queries/own-records.ts';
import type { Sealed } from '../store/vault/seal.ts';
import type { Vault } from '../store/vault/vault.ts';
import type { PastKey } from './column-files.ts';
import { declarationsOf } from './contents.ts';
import type { PastKind } from './past-kinds.ts';

export interface PastRow<Subject> {
  readonly key: PastKey;
  /** Null where what it said was erased. */
  readonly subject: Subject | null;
}

interface Row {
  readonly number: string;
  readonly version: number;
  readonly occurred: string;
  readonly content: Sealed;
  readonly record: string | null;
  readonly verdict: Verdict | null;
  readonly item: number | null;
  readonly code: string | null;
  readonly found_at: string | null;
}

const PAGE = 1000;
const BEGINNING: PastKey = ['-infinity', '', 0];

export async function countUpTo(pool: Queryable, direction: Direction, key: PastKey): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(
    `select count(*)::float8 as n from declaration
     where direction = '${direction}' and (occurred_at, number, version) <= ($1::timestamptz, $2, $3)`,
    [...key],
  );
  return rows[0]?.n ?? 0;
}

export async function countAll(pool: Queryable, direction: Direction): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(
    `select count(*)::float8 as n from declaration where direction = '${direction}'`,
  );
  return rows[0]?.n ?? 0;
}

async function countUndecided(pool: Queryable, direction: Direction, after: PastKey): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(
    `select count(*)::float8 as n from declaration d
     where direction = '${direction}' and (occurred_at, number, version) > ($1::timestamptz, $2, $3)
       and not exists (select from decision
                       where number = d.number and version = d.version and ${OWN_RECORD[direction]})`,
    [...after],
  );
  return rows[0]?.n ?? 0;
}

/** Everything behind `after`, in pages. Where some of it has no record, the past before it is gone through as well. */
export async function* pastRows<Subject>(
  { pool, vault }: { readonly pool: Queryable; readonly vault: Vault },
  kind: PastKind<Subject>,
  after: PastKey | undefined,
): AsyncGenerator<PastRow<Subject>[]> {
  let undecided = await countUndecided(pool, kind.direction, after ?? BEGINNING);
  const memory = kind.openMemory();
  let at = undecided > 0 ? BEGINNING : (after ?? BEGINNING);
  let isWanted = after === undefined || at === after;
  for (;;) {
    const rows = await readPage(pool, kind.direction, at);
    const declarations = await declarationsOf(vault, rows);
    const page: PastRow<Subject>[] = [];
    for (const [place, row] of rows.entries()) {
      const declaration = declarations[place] ?? null;
      const key: PastKey = [row.occurred, row.number, row.version];
      if (declaration === null) {
        if (isWanted) page.push({ key, subject: null });
        if (isWanted && row.record === null) undecided -= 1;
        if (after?.[1] === row.number && after[2] === row.version) isWanted = true;
        continue;
      }
      if (undecided > 0) memory.reach(declaration.declaredOn);
      if (isWanted) {
        const facts = row.record === null ? memory.lookUp(declaration) : readRecord(row.record).facts;
        page.push({ key, subject: kind.subjectOf(declaration, facts) });
        if (row.record === null) undecided -= 1;
      } else if (after?.[1] === row.number && after[2] === row.version) isWanted = true;
      // Behind the last declaration without a record nobody is asked any more.
      if (undecided > 0) memory.arrival(declaration, outcomeOf(row));
    }
    if (page.length > 0) yield page;
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    at = [last.occurred, last.number, last.version];
  }
}

function outcomeOf({ verdict, found_at: foundAt, code, item }: Row) {
  if (verdict === null || foundAt === null || !isTelling(code ?? '', verdict)) return undefined;
  return { verdict, occurredAt: foundAt, ...(item === null ? {} : { item }) };
}

/** The first decision of a version recorded the facts of its filing; the latest outcome stands for what was found. */
async function readPage(pool: Queryable, direction: Direction, after: PastKey): Promise<Row[]> {
  const { rows } = await pool.query<Row>(
    `select d.number, d.version, d.occurred_at::text as occurred, d.content, x.record, o.verdict, o.item, o.code,
            o.occurred_at as found_at
     from (
       select number, version, occurred_at, content from declaration
       where direction = '${direction}' and (occurred_at, number, version) > ($1::timestamptz, $2, $3)
       order by occurred_at, number, version limit ${PAGE}
     ) d
     left join lateral (
       select record from decision where number = d.number and version = d.version and ${OWN_RECORD[direction]}
       order by decided_at, id limit 1
     ) x on true
     left join lateral (
       select verdict, item, code, occurred_at from any_examination
       where number = d.number and version = d.version order by recorded_at desc limit 1
     ) o on true
     order by d.occurred_at, d.number, d.version`,
    [...after],
  );
  return rows;
}
