/** Decisions of selection about parcels as they are stored, set by set; which wait for an officer, and what was found. */
import type pg from 'pg';
import type { Day, Instant } from '../../core/day.ts';
import { copyAll, copyText as t } from '../copy.ts';
import type { Queryable } from '../open.ts';
import type { Sealed } from '../vault/seal.ts';

export type ParcelLane = 'release' | 'documents' | 'examine' | 'hold';

export interface UndecidedParcel {
  /** Within the store. */
  readonly parcel: string;
  readonly carrierId: string;
  readonly houseBill: string;
  readonly version: number;
  readonly contentHash: string;
  readonly state: 'matched' | 'differs' | 'no-order';
  readonly differences: number;
  readonly content: Sealed;
  /** The decision on the version before, where there was one. */
  readonly previous: string | null;
  readonly previousRecord: string | null;
}

/** Matched and not decided yet, the longest waiting first. */
export async function readUndecided(db: Queryable, most: number): Promise<UndecidedParcel[]> {
  const { rows } = await db.query<UndecidedParcel>(
    `select p.id as parcel, p.carrier_id as "carrierId", p.house_bill as "houseBill", p.version, p.content_hash as "contentHash",
            s.state, cardinality(s.fields) as differences, p.content, d.id as previous, d.record as "previousRecord"
     from parcel_undecided w join parcel p on p.id = w.parcel join parcel_standing s on s.parcel = w.parcel
     left join parcel_decision d on d.carrier_id = p.carrier_id and d.house_bill = p.house_bill and d.is_latest
     order by w.received_at, w.parcel limit $1`,
    [most],
  );
  return rows;
}

export interface ParcelDecisionRow {
  readonly id: string;
  /** Within the store. */
  readonly parcel: string;
  readonly carrierId: string;
  readonly houseBill: string;
  readonly version: number;
  readonly office: string;
  readonly terminal: string;
  readonly arrivedOn: Day;
  readonly lane: ParcelLane;
  readonly inspection: string;
  readonly isBlind: boolean;
  readonly isRandom: boolean;
  readonly drawSecret: string;
  readonly edition: string;
  readonly recordHash: string;
  readonly record: string;
  readonly contentHash: string;
  readonly counted: string;
  readonly event: string;
  readonly decidedAt: Instant;
  readonly recordedAt: Instant;
  readonly state: 'open' | 'closed';
}

/** What an earlier version waited for is closed: the decision on the latest stands. */
export async function storeParcelDecisions(
  client: pg.ClientBase,
  rows: readonly ParcelDecisionRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await client.query(
    `with n as materialized (select * from unnest($1::bigint[], $2::text[], $3::text[]) n (parcel, carrier_id, house_bill)),
       done as (delete from parcel_undecided w using n where w.parcel = n.parcel)
     update parcel_decision d set is_latest = false, state = 'closed' from n
       where d.carrier_id = n.carrier_id and d.house_bill = n.house_bill and d.is_latest`,
    [
      rows.map(({ parcel }) => parcel),
      rows.map(({ carrierId }) => carrierId),
      rows.map(({ houseBill }) => houseBill),
    ],
  );
  await copyAll(client, [{ into: DECISIONS, lines: rows.map(decisionLine).join('') }]);
}

const DECISIONS = `parcel_decision (id, carrier_id, house_bill, version, office, terminal, arrived_on, lane, inspection, is_blind,
  is_random, draw_secret, edition, record_hash, record, content_hash, counted, event, decided_at, recorded_at, is_latest, state)`;

function decisionLine(row: ParcelDecisionRow): string {
  return (
    `${t(row.id)}\t${t(row.carrierId)}\t${t(row.houseBill)}\t${row.version}\t${t(row.office)}\t${t(row.terminal)}\t` +
    `${row.arrivedOn}\t${row.lane}\t${t(row.inspection)}\t${row.isBlind}\t${row.isRandom}\t${t(row.drawSecret)}\t` +
    `${row.edition}\t${row.recordHash}\t${t(row.record)}\t${row.contentHash}\t${t(row.counted)}\t${t(row.event)}\t` +
    `${row.decidedAt}\t${row.recordedAt}\ttrue\t${row.state}\n`
  );
}

/** What was erased is not judged: nothing is left to judge. @param parcels within the store */
export async function markErased(db: Queryable, parcels: readonly string[]): Promise<void> {
  if (parcels.length === 0) return;
  await db.query('delete from parcel_undecided where parcel = any($1::bigint[])', [parcels]);
}

export interface CountedRow {
  readonly id: string;
  readonly recordedAt: Instant;
  readonly counted: string;
  readonly found: string | null;
}

/** In the order of recording, from a moment on. @param after the last row read, none at first */
export async function readCounted(
  db: Queryable,
  from: Instant,
  after: CountedRow | undefined,
  most: number,
): Promise<CountedRow[]> {
  const { rows } = await db.query<CountedRow>(
    `select d.id, d.recorded_at as "recordedAt", d.counted, o.found
     from parcel_decision d left join parcel_outcome o on o.decision = d.id
     where (d.recorded_at, d.id) > ($1, $2) order by d.recorded_at, d.id limit $3`,
    [after?.recordedAt ?? from, after?.id ?? '', most],
  );
  return rows;
}

export interface WaitingRow {
  readonly id: string;
  readonly houseBill: string;
  readonly version: number;
  readonly office: string;
  readonly terminal: string;
  readonly arrivedOn: Day;
  readonly lane: ParcelLane;
  readonly inspection: string;
  readonly isBlind: boolean;
  readonly edition: string;
  readonly record: string;
  readonly state: 'open' | 'closed';
  readonly content: Sealed;
}

const WAITING = `d.id, d.house_bill as "houseBill", d.version, d.office, d.terminal, d.arrived_on::text as "arrivedOn", d.lane,
  d.inspection, d.is_blind as "isBlind", d.edition, d.record, d.state, p.content`;
const OF_PARCEL = `join parcel p on p.mode = 'live' and p.carrier_id = d.carrier_id and p.house_bill = d.house_bill
  and p.version = d.version`;

/** What waits for an officer, the longest here first. @param office null: every one */
export async function readWaiting(
  db: Queryable,
  asked: {
    readonly office: string | null;
    readonly lane: string | null;
    readonly after: readonly [day: Day, bill: string] | null;
    readonly most: number;
  },
): Promise<WaitingRow[]> {
  const { rows } = await db.query<WaitingRow>(
    `select ${WAITING} from parcel_decision d ${OF_PARCEL}
     where d.state = 'open' and ($1::text is null or d.office = $1) and ($2::text is null or d.lane = $2 or ($2 = 'examine' and d.lane = 'release'))
       and ($3::date is null or (d.arrived_on, d.house_bill) > ($3::date, $4)) order by d.arrived_on, d.house_bill limit $5`,
    [asked.office, asked.lane, asked.after?.[0] ?? null, asked.after?.[1] ?? '', asked.most],
  );
  return rows;
}

export async function countWaiting(
  db: Queryable,
  office: string | null,
): Promise<readonly { readonly lane: ParcelLane; readonly count: number }[]> {
  const { rows } = await db.query<{ lane: ParcelLane; count: number }>(
    `select lane, count(*)::int as count from parcel_decision where state = 'open' and ($1::text is null or office = $1)
     group by 1`,
    [office],
  );
  return rows;
}

export async function readLatestDecision(db: Queryable, houseBill: string): Promise<WaitingRow | undefined> {
  const sql = `select ${WAITING} from parcel_decision d ${OF_PARCEL} where d.house_bill = $1 and d.is_latest limit 1`;
  return (await db.query<WaitingRow>(sql, [houseBill])).rows[0];
}

/** In a transaction: nobody else records about them until it ends. Only those that are open. */
export async function lockOpen(
  db: Queryable,
  houseBills: readonly string[],
): Promise<readonly (WaitingRow & { readonly counted: string })[]> {
  const { rows } = await db.query<WaitingRow & { counted: string }>(
    `select ${WAITING}, d.counted from parcel_decision d ${OF_PARCEL}
     where d.house_bill = any($1) and d.state = 'open' order by d.house_bill for update of d`,
    [houseBills],
  );
  return rows;
}

export interface ParcelOutcomeRow {
  readonly id: string;
  readonly decision: string;
  readonly found: string;
  readonly note: string;
  readonly who: string;
  readonly at: Instant;
  readonly recordedAt: Instant;
}

export async function storeParcelOutcomes(db: Queryable, rows: readonly ParcelOutcomeRow[]): Promise<void> {
  await db.query(
    `with n as materialized (select * from jsonb_to_recordset($1::jsonb)
         as n (id text, decision text, found text, note text, who text, at timestamptz, "recordedAt" timestamptz)),
       shut as (update parcel_decision d set state = 'closed' from n where d.id = n.decision)
     insert into parcel_outcome (id, decision, found, note, who, at, recorded_at)
     select id, decision, found, note, who, at, "recordedAt" from n`,
    [JSON.stringify(rows)],
  );
}

export async function readParcelOutcome(
  db: Queryable,
  decision: string,
): Promise<(Omit<ParcelOutcomeRow, 'note'> & { readonly note: Sealed }) | undefined> {
  const { rows } = await db.query<Omit<ParcelOutcomeRow, 'note'> & { note: Sealed }>(
    `select id, decision, found, note, who, at, recorded_at as "recordedAt" from parcel_outcome where decision = $1`,
    [decision],
  );
  return rows[0];
}

export interface StoredParcelDecision {
  readonly id: string;
  readonly number: string;
  readonly record: string;
  readonly recordHash: string;
  readonly content: Sealed;
}

/** For replay: every decision with what was decided on, page by page, or one by its identifier or house bill (the latest). */
export async function readParcelDecisions(
  db: Queryable,
  asked: { readonly after: string; readonly most: number } | { readonly named: string },
): Promise<StoredParcelDecision[]> {
  const columns = `select d.id, d.house_bill as number, d.record, d.record_hash as "recordHash", p.content
    from parcel_decision d ${OF_PARCEL}`;
  const { rows } =
    'named' in asked
      ? await db.query<StoredParcelDecision>(
          `${columns} where d.id = $1 or (d.house_bill = $1 and d.is_latest) order by d.id = $1 desc limit 1`,
          [asked.named],
        )
      : await db.query<StoredParcelDecision>(`${columns} where d.id > $1 order by d.id limit $2`, [
          asked.after,
          asked.most,
        ]);
  return rows;
}

/** Each event of the log with the hashes of the records stored under it; null where there is no such event. */
export async function readDecidedBatches(
  db: Queryable,
): Promise<
  readonly { readonly event: string; readonly detail: string | null; readonly hashes: readonly string[] }[]
> {
  const { rows } = await db.query<{ event: string; detail: string | null; hashes: string[] }>(
    `select d.event, e.detail, array_agg(d.record_hash) as hashes
     from parcel_decision d left join event e on e.number = '' and e.version = 0 and e.id = d.event group by 1, 2`,
  );
  return rows;
}

/** @returns what the latest event that a policy of parcels came into force says */
export async function readParcelPolicyNoted(db: Queryable): Promise<string | undefined> {
  const { rows } = await db.query<{ detail: string }>(
    `select detail from event where number = '' and kind = 'parcel-policy-in-force' order by at desc, id desc limit 1`,
  );
  return rows[0]?.detail;
}

export interface ExaminedParcel {
  readonly houseBill: string;
  readonly version: number;
  readonly contentHash: string;
  readonly record: string;
  readonly recordHash: string;
  /** Business clock, of the outcome. */
  readonly at: Instant;
  readonly found: string;
  readonly content: Sealed;
}

/** Examined parcels, the latest first: what a model is trained on. */
export async function readExaminedParcels(db: Queryable, most: number): Promise<ExaminedParcel[]> {
  const { rows } = await db.query<ExaminedParcel>(
    `select d.house_bill as "houseBill", d.version, d.content_hash as "contentHash", d.record, d.record_hash as "recordHash", o.at,
       o.found, p.content from parcel_outcome o join parcel_decision d on d.id = o.decision ${OF_PARCEL}
     order by o.recorded_at desc, o.id limit $1`,
    [most],
  );
  return rows;
}
