/**
 * Lets a store of parcels grow further than there is time to take in: what the application took in is copied inside the database with
 * numbers, holders and days of its own. Copies count as released; the log knows nothing of them, and their contents stay another's.
 */
import type pg from 'pg';
import { type CopiedTable, copyRows } from '../scale/copy-rows.ts';

/** Copies carry it in every number; nothing else does. */
const SIGN = '~';
/** Over so many days copies are spread back. */
const DAYS = 500;

const NTH = `'${SIGN}' || n`;
const text = (column: string): string => `c.${column} || ${NTH}`;
const list = (column: string): string => `array(select one || ${NTH} from unnest(c.${column}) one)`;
/** Another holder of every round: marks are hashes, so another hash of them is as good. */
const mark = (column: string): string => `c.${column} # hashtextextended(n::text, 5)`;
const marks = 'array(select one # hashtextextended(n::text, 5) from unnest(c.marks) one)';
const earlier = (column: string): string => `c.${column} - (1 + n % ${DAYS}) * interval '1 day'`;
const earlierDay = (column: string): string => `c.${column} - (1 + n % ${DAYS})`;

/** A copy of a parcel is numbered so far beyond what it is a copy of. */
const ROUND = 1_000_000_000;
const nthId = (column: string): string => `c.${column} + n::bigint * ${ROUND}`;

interface PortalTable extends CopiedTable {
  /** By which a copy is told from what it is a copy of: a text, or the number of a parcel. */
  readonly key: string;
}
const isOriginal = (key: string): string =>
  key === 'parcel' ? `c.parcel < ${ROUND}` : `position('${SIGN}' in c.${key}) = 0`;

const TABLES: readonly PortalTable[] = [
  { table: 'citizen', key: 'id', other: { id: text('id'), subject: mark('subject') } },
  {
    table: 'personal_code',
    key: 'id',
    other: { id: text('id'), citizen: text('citizen'), mark: mark('mark') },
  },
  {
    table: 'parcel_order',
    key: 'order_number',
    other: {
      ...{ order_number: text('order_number'), reference: text('reference'), marks },
      ...{ ordered_on: earlierDay('ordered_on'), received_at: earlier('received_at') },
    },
  },
  {
    table: 'parcel',
    key: 'house_bill',
    other: {
      ...{ id: nthId('id'), house_bill: text('house_bill'), bill_key: text('bill_key'), marks },
      ...{ references: list('"references"') },
      ...{ arrived_on: earlierDay('arrived_on'), received_at: earlier('received_at') },
    },
  },
  {
    table: 'parcel_standing',
    key: 'parcel',
    other: { parcel: nthId('parcel'), orders: list('orders'), matched_at: earlier('matched_at') },
  },
  {
    table: 'parcel_decision',
    key: 'house_bill',
    other: {
      ...{ id: text('id'), house_bill: text('house_bill'), state: `'closed'` },
      ...{ arrived_on: earlierDay('arrived_on') },
      ...{ decided_at: earlier('decided_at'), recorded_at: earlier('recorded_at') },
    },
  },
  { table: 'parcel_duty', key: 'id', other: { id: text('id'), house_bill: text('house_bill') } },
  {
    table: 'code_use',
    key: 'id',
    other: {
      ...{ id: text('id'), code: text('code'), subject: text('subject'), number: text('number') },
      ...{ bills: list('bills'), noted_at: earlier('noted_at'), seen_at: 'now()' },
    },
  },
];

const RELEASES = `insert into parcel_release (carrier_id, house_bill, version, released_at, released_by, event, recorded_at)
  select c.carrier_id, ${text('house_bill')}, c.version, ${earlier('received_at')}, 'system:parcels', 'copy',
    ${earlier('received_at')}
  from parcel c cross join generate_series($1::int, $2::int) n
  where c.is_latest and c.mode = 'live' and position('${SIGN}' in c.house_bill) = 0`;

/** Adds rounds of copies until about so many parcels stand. @param after number of the last round before @returns number of the last round */
export async function copyParcels(owner: pg.Pool, wanted: number, after: number): Promise<number> {
  const { rows } = await owner.query<{ all: number; original: number }>(
    `select count(*)::float8 as all, count(*) filter (where position('${SIGN}' in house_bill) = 0)::float8 as original from parcel`,
  );
  const { all, original } = rows[0]!;
  const rounds = Math.floor((wanted - all) / original);
  if (rounds < 1) return after;
  for (const { key, ...table } of TABLES)
    await copyRows(owner, table, `cross join generate_series($1::int, $2::int) n where ${isOriginal(key)}`, [
      after + 1,
      after + rounds,
    ]);
  await owner.query(RELEASES, [after + 1, after + rounds]);
  return after + rounds;
}

/** Indices of many keys a row take hours to grow row by row: they are taken away, and made anew by what is returned. */
export async function withoutManyKeyed(owner: pg.Pool): Promise<() => Promise<void>> {
  const { rows } = await owner.query<{ name: string; made: string }>(
    `select indexname as name, indexdef as made from pg_indexes
     where schemaname = 'public' and tablename in ('parcel', 'parcel_standing', 'parcel_order', 'code_use') and indexdef like '%USING gin%'`,
  );
  for (const { name } of rows) await owner.query(`drop index ${name}`);
  return async () => {
    for (const { made } of rows) await inSession(owner, [`set maintenance_work_mem = '1GB'`, made]);
  };
}

async function inSession(owner: pg.Pool, statements: readonly string[]): Promise<void> {
  const client = await owner.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    client.release();
  }
}
