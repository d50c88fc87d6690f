/** Applications of firms and what happened to them, each kind in two tables: kept for ever, the words of applicants sealed. */
import type { Day, Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';
import type { Sealed } from '../vault/seal.ts';

export interface ApplicationRow {
  readonly number: string;
  /** Keyed hash of the firm. */
  readonly holder: string;
  readonly content: Sealed;
  readonly receivedOn: Day;
  readonly recordedAt: Instant;
}

export interface RulingApplicationRow extends ApplicationRow {
  readonly office: string;
}

export interface ApplicationStepRow {
  readonly id: string;
  readonly number: string;
  readonly kind: string;
  readonly day: Day;
  readonly at: Instant;
  readonly who: string;
  readonly words: Sealed | null;
  readonly detail: Readonly<Record<string, string | number>>;
  readonly place: number;
  readonly recordedAt: Instant;
}

export interface Applications<Row extends ApplicationRow> {
  /** The next number of the year; held until the end of the transaction, so that no two get the same. */
  nextNumber(db: Queryable, year: string): Promise<string>;
  insert(db: Queryable, row: Row): Promise<void>;
  /** Newest first; of these holders, or of all where null. */
  of(db: Queryable, holders: readonly string[] | null): Promise<Row[]>;
  read(db: Queryable, number: string): Promise<Row | undefined>;
  readAll(db: Queryable, numbers: readonly string[]): Promise<Row[]>;
  /** Of two steps of one application at once the second waits for the first. */
  lock(db: Queryable, number: string): Promise<void>;
  insertStep(db: Queryable, row: ApplicationStepRow): Promise<void>;
  /** In their order, of one application after the other. */
  steps(db: Queryable, numbers: readonly string[]): Promise<ApplicationStepRow[]>;
}

/** For advance rulings: AR-YYYY-NNNNNN. */
export const RULINGS = applicationsIn<RulingApplicationRow>('ruling', 'AR', ['office']);
/** For extracts of statistics: EX-YYYY-NNNNNN. */
export const EXTRACTS = applicationsIn<ApplicationRow>('extract', 'EX', []);

const STEP = `id, number, kind, day::text as day, at, who, words, detail, place, recorded_at as "recordedAt"`;
const MOST = 500;

/** @param more columns beyond those of every kind */
function applicationsIn<Row extends ApplicationRow>(
  kind: 'ruling' | 'extract',
  letters: string,
  more: readonly (Exclude<keyof Row, keyof ApplicationRow> & string)[],
): Applications<Row> {
  const [table, stepTable] = [`${kind}_application`, `${kind}_step`];
  const told = ['number', 'holder', 'content', ...more, `received_on::text as "receivedOn"`];
  const columns = [...told, `recorded_at as "recordedAt"`].join(', ');
  return {
    async nextNumber(db, year) {
      await db.query(`select pg_advisory_xact_lock(hashtext('${kind}-number'))`);
      const sql = `select coalesce(max(right(number, 6)::int), 0)::int as last from ${table} where number like $1`;
      const { rows } = await db.query<{ last: number }>(sql, [`${letters}-${year}-%`]);
      return `${letters}-${year}-${String(rows[0]!.last + 1).padStart(6, '0')}`;
    },
    async insert(db, row) {
      const values = [row.number, row.holder, row.content, row.receivedOn, row.recordedAt];
      const places = [...values, ...more].map((_, place) => `$${place + 1}`).join(', ');
      await db.query(
        `insert into ${table} (${['number', 'holder', 'content', 'received_on', 'recorded_at', ...more].join(', ')}) values (${places})`,
        [...values, ...more.map((name) => row[name])],
      );
    },
    async of(db, holders) {
      const sql = `select ${columns} from ${table} where $1::text[] is null or holder = any($1)
        order by number desc limit ${MOST}`;
      return (await db.query<Row>(sql, [holders])).rows;
    },
    async read(db, number) {
      return (await this.readAll(db, [number]))[0];
    },
    async readAll(db, numbers) {
      return (await db.query<Row>(`select ${columns} from ${table} where number = any($1)`, [numbers])).rows;
    },
    async lock(db, number) {
      await db.query(`select pg_advisory_xact_lock(hashtext('${kind}'), hashtext($1))`, [number]);
    },
    async insertStep(db, row) {
      await db.query(
        `insert into ${stepTable} (id, number, kind, day, at, who, words, detail, place, recorded_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          ...[row.id, row.number, row.kind, row.day, row.at, row.who, row.words],
          ...[JSON.stringify(row.detail), row.place, row.recordedAt],
        ],
      );
    },
    async steps(db, numbers) {
      const sql = `select ${STEP} from ${stepTable} where number = any($1) order by number, place`;
      return (await db.query<ApplicationStepRow>(sql, [numbers])).rows;
    },
  };
}
