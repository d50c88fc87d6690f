/**
 * Keeps the search index: follows the log a stretch at a time, each stretch one transaction with the place reached, so that a
 * process killed in the middle goes on where it stood. Never on the path of intake.
 */
import type pg from 'pg';
import type { Declaration } from '../../model/declaration.ts';
import type { Queryable, Store } from '../../store/open.ts';
import { readAllVersions } from '../../store/queries/criteria.ts';
import { readPolicies } from '../../store/queries/knowledge.ts';
import { readObjectionsOf } from '../../store/queries/objections.ts';
import { readOperatorRows } from '../../store/queries/operators.ts';
import { type EntryKind, type SearchEntry, storeEntries } from '../../store/queries/search.ts';
import {
  countRows,
  keepPlace,
  newDeclarations,
  nextStretch,
  objectedIn,
  takePlace,
} from '../../store/queries/search-follow.ts';
import type { Vault } from '../../store/vault/vault.ts';
import { criterionEntry, declarationEntry, objectionEntry, operatorEntry, policyEntry } from './entries.ts';

type Parts = Pick<Store, 'pool' | 'vault'>;

/** Entries of the log read at once: some hundred milliseconds of work. */
const STRETCH = 300;

/** @returns how many entries of the log were read; 0 where nothing is left, or somebody else is at it */
export async function followLog({ pool, vault }: Parts, most = STRETCH): Promise<number> {
  return inTransaction(pool, async (client) => {
    const after = await takePlace(client, 'search');
    if (after === undefined) return 0;
    const upTo = await nextStretch(client, after, most);
    if (upTo === undefined) return 0;
    await storeEntries(client, await entriesOf(client, vault, after, upTo));
    await keepPlace(client, 'search', upTo);
    return upTo - after;
  });
}

async function entriesOf(db: Queryable, vault: Vault, after: number, upTo: number): Promise<SearchEntry[]> {
  const rows = await newDeclarations(db, after, upTo);
  const opened = await vault.open(rows.map(({ content }) => content));
  const entries = rows.flatMap((row, place) => {
    const one = opened[place]!;
    // What was erased is found no more; what was damaged is for the verification of the log to tell, and stops nothing here.
    return 'text' in one ? [declarationEntry(vault, row, JSON.parse(one.text) as Declaration)] : [];
  });
  for (const number of await objectedIn(db, after, upTo))
    entries.push(...(await objectionEntries(db, vault, number)));
  return entries;
}

async function objectionEntries(db: Queryable, vault: Vault, number: string): Promise<SearchEntry[]> {
  const rows = await readObjectionsOf(db, number);
  const opened = await vault.open(rows.map(({ grounds }) => grounds));
  return rows.flatMap((row, place) => {
    const one = opened[place]!;
    return 'text' in one ? [objectionEntry(vault, row, one.text)] : [];
  });
}

const KNOWLEDGE = ['criterion', 'policy', 'operator'] as const satisfies readonly EntryKind[];

/** Criteria, policies and operators are few and only grow: where there are more than at the last look, all are read again. */
export async function followKnowledge({ pool, vault }: Parts): Promise<void> {
  for (const table of KNOWLEDGE) {
    await inTransaction(pool, async (client) => {
      const name = `search-${table}`;
      const known = await takePlace(client, name);
      const rows = await countRows(client, table);
      if (known === undefined || known === rows) return;
      await storeEntries(client, await KNOWLEDGE_ENTRIES[table](client, vault));
      await keepPlace(client, name, rows);
    });
  }
}

const KNOWLEDGE_ENTRIES: Readonly<
  Record<(typeof KNOWLEDGE)[number], (db: Queryable, vault: Vault) => Promise<SearchEntry[]>>
> = {
  async criterion(db, vault) {
    const newest = new Map<string, SearchEntry>();
    // The newest version of each comes first.
    for (const row of await readAllVersions(db))
      if (!newest.has(row.id)) newest.set(row.id, criterionEntry(vault, row));
    return [...newest.values()];
  },
  policy: async (db, vault) => (await readPolicies(db)).map((row) => policyEntry(vault, row)),
  async operator(db, vault) {
    const newest = new Map<string, SearchEntry>();
    for (const row of await readOperatorRows(db)) {
      const entry = operatorEntry(vault, row);
      if (!newest.has(entry.ref)) newest.set(entry.ref, entry);
    }
    return [...newest.values()];
  },
};

async function inTransaction<Value>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<Value>,
): Promise<Value> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const value = await work(client);
    await client.query('commit');
    client.release();
    return value;
  } catch (error) {
    // A client in the middle of a transaction goes back to nobody.
    client.release(true);
    throw error;
  }
}
