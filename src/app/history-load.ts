/** Reads the past back into memory when the server starts, or after a write whose end is unknown. */
import { type ImportHistory, openHistory } from '../areas/clearance/index.ts';
import type { Verdict } from '../model/outcome.ts';
import { isTelling } from '../reference/outcome-codes.ts';
import type { Queryable } from '../store/open.ts';
import type { Sealed } from '../store/vault/seal.ts';
import type { Vault } from '../store/vault/vault.ts';
import { declarationsOf } from './contents.ts';
import { remember } from './remember.ts';

interface Row {
  readonly number: string;
  readonly version: number;
  readonly occurred: string;
  readonly content: Sealed;
  readonly verdict: Verdict | null;
  readonly item: number | null;
  readonly code: string | null;
  readonly found_at: string | null;
}

const PAGE = 1000;

export async function loadHistory(
  { pool, vault }: { readonly pool: Queryable; readonly vault: Vault },
  progress: (loaded: number, of: number) => void = () => {},
): Promise<ImportHistory> {
  const { rows: counted } = await pool.query<{ n: number }>(
    `select count(*)::float8 as n from declaration where direction = 'import'`,
  );
  const total = counted[0]?.n ?? 0;
  const history = openHistory();
  const memory = remember(history);
  let after: [occurred: string, number: string, version: number] = ['-infinity', '', 0];
  let loaded = 0;
  for (;;) {
    const rows = await readPage(pool, after);
    const declarations = await declarationsOf(vault, rows);
    for (const [place, row] of rows.entries()) {
      const declaration = declarations[place];
      // What was erased has taught for the last time.
      if (declaration === null || declaration === undefined) continue;
      const { verdict, found_at, code } = row;
      if (verdict === null || found_at === null || !isTelling(code ?? '', verdict))
        memory.arrival(declaration);
      else {
        const item = row.item === null ? {} : { item: row.item };
        memory.arrival(declaration, { verdict, occurredAt: found_at, ...item });
      }
    }
    loaded += rows.length;
    progress(loaded, total);
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) break;
    after = [last.occurred, last.number, last.version];
    await new Promise((resolve) => setImmediate(resolve));
  }
  memory.end();
  return history;
}

/** The latest outcome of a version stands for it. The instant goes back and forth as text, so that no digit is lost. */
async function readPage(pool: Queryable, after: readonly [string, string, number]): Promise<Row[]> {
  const { rows } = await pool.query<Row>(
    `select d.number, d.version, d.occurred_at::text as occurred, d.content, o.verdict, o.item, o.code,
            o.occurred_at as found_at
     from (
       select number, version, occurred_at, content from declaration
       where direction = 'import' and (occurred_at, number, version) > ($1::timestamptz, $2, $3)
       order by occurred_at, number, version limit ${PAGE}
     ) d
     left join lateral (
       select verdict, item, code, occurred_at from examination
       where number = d.number and version = d.version order by recorded_at desc limit 1
     ) o on true
     order by d.occurred_at, d.number, d.version`,
    [...after],
  );
  return rows;
}
