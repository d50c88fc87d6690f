/** Takes a table of rates into the store, all of it or nothing: the tariff of the Customs Service, or weekly rates of exchange. */
import { createHash } from 'node:crypto';
import type pg from 'pg';
import { type CsvRow, csvSplitter } from '../../areas/clearance/index.ts';
import type { Instant } from '../../core/day.ts';
import { MOST_PROBLEMS } from '../../core/problem.ts';
import { openText } from '../../packs/open-text.ts';
import {
  addExchange,
  addRates,
  addRateTable,
  type StoredExchange,
  type StoredRate,
  setRateCounts,
} from '../../store/queries/rates.ts';
import { EXCHANGE_COLUMNS, readExchangeRow } from './exchange-file.ts';
import { readTariffRow, TARIFF_COLUMNS } from './tariff-file.ts';

export interface ImportedRates {
  readonly kind: 'tariff' | 'exchange' | null;
  /** Null where nothing was stored. */
  readonly version: number | null;
  readonly rows: number;
  /** Rows limited by a use, a price or a group of countries: they have to be claimed. */
  readonly unread: number;
  readonly problems: readonly string[];
  /** How many were found, of which at most a thousand are told. */
  readonly problemCount: number;
}

const ROWS_AT_ONCE = 5000;

/** @param at machine clock. The file is read twice: once for its hash, so that the same file is taken in once only. */
export async function importRates(
  pool: pg.Pool,
  path: string,
  by: string,
  at: Instant,
): Promise<ImportedRates> {
  const hash = createHash('sha256');
  for await (const piece of openText(path)) hash.update(piece);
  const client = await pool.connect();
  try {
    await client.query('begin');
    const table = {
      source: path.split('/').at(-1) ?? path,
      hash: hash.digest('hex'),
      importedBy: by,
      importedAt: at,
    };
    const done = await takeIn(client, path, table);
    await client.query(done.version === null ? 'rollback' : 'commit');
    return done;
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}

interface Table {
  readonly source: string;
  readonly hash: string;
  readonly importedBy: string;
  readonly importedAt: Instant;
}

async function takeIn(client: pg.PoolClient, path: string, table: Table): Promise<ImportedRates> {
  const taking = openTaking();
  let version: number | undefined;
  const rowsOf = csvSplitter();
  const take = async (rows: readonly CsvRow[]): Promise<void> => {
    for (const row of rows) taking.take(row);
    if (taking.kind === null || taking.problemCount > 0) return;
    if (version === undefined) {
      version = await addRateTable(client, { ...table, kind: taking.kind, rows: 0, unread: 0 });
      if (version === undefined) taking.wrong('the same file was imported before');
    }
    if (version !== undefined && taking.isFull()) await taking.store(client, version);
  };
  for await (const piece of openText(path)) await take(rowsOf.push(piece));
  await take(rowsOf.end());
  taking.finish();
  const { kind, rows, unread, problems, problemCount } = taking;
  if (version === undefined || problemCount > 0)
    return { kind, version: null, rows, unread, problems, problemCount };
  await taking.store(client, version);
  await setRateCounts(client, version, rows, unread);
  return { kind, version, rows, unread, problems, problemCount };
}

/** Rows as they come, the kind of table from its heading, problems counted and the first thousand kept. */
function openTaking() {
  let columns: readonly number[] | undefined;
  let rates: StoredRate[] = [];
  let exchange: StoredExchange[] = [];
  const problems: string[] = [];
  const taking = {
    kind: null as 'tariff' | 'exchange' | null,
    rows: 0,
    unread: 0,
    problems,
    problemCount: 0,
    wrong(message: string): void {
      taking.problemCount++;
      if (problems.length < MOST_PROBLEMS) problems.push(message);
    },
    take(row: CsvRow): void {
      if (columns === undefined) {
        columns = heading(row);
        return;
      }
      if (taking.kind === null) return;
      taking.rows++;
      if (row.broken !== undefined) taking.wrong(`line ${row.line}: broken quotes or a row that is too long`);
      else keep(row, columns);
    },
    isFull: (): boolean => rates.length + exchange.length >= ROWS_AT_ONCE,
    async store(client: pg.PoolClient, version: number): Promise<void> {
      if (rates.length > 0) await addRates(client, version, rates);
      if (exchange.length > 0) await addExchange(client, version, exchange);
      rates = [];
      exchange = [];
    },
    finish(): void {
      if (columns === undefined) taking.wrong('line 1: the file is empty');
      else if (taking.kind !== null && taking.rows === 0) taking.wrong('line 2: the table has no rows');
    },
  };
  const heading = ({ fields }: CsvRow): readonly number[] => {
    const names = fields.map((field) => field.trim());
    const isExchange = names.includes('currency');
    const wanted: readonly string[] = isExchange ? EXCHANGE_COLUMNS : TARIFF_COLUMNS;
    const missing = wanted.filter((name) => !names.includes(name) && name !== 'validTo');
    if (missing.length > 0) taking.wrong(`line 1: columns are missing: ${missing.join(', ')}`);
    else taking.kind = isExchange ? 'exchange' : 'tariff';
    return wanted.map((name) => names.indexOf(name));
  };
  const keep = ({ line, fields }: CsvRow, places: readonly number[]): void => {
    const at = (place: number): string => (fields[places[place] ?? -1] ?? '').trim();
    const tell = (wrong: readonly string[]): void => {
      for (const one of wrong) taking.wrong(`line ${line}: ${one}`);
    };
    if (taking.kind === 'exchange') {
      const read = readExchangeRow((name) => at(EXCHANGE_COLUMNS.indexOf(name)));
      if ('currency' in read) exchange.push(read);
      else tell(read);
      return;
    }
    const read = readTariffRow((name) => at(TARIFF_COLUMNS.indexOf(name)));
    if (!('rate' in read)) {
      tell(read);
      return;
    }
    if (read.isUnread) taking.unread++;
    rates.push(read.rate);
  };
  return taking;
}
