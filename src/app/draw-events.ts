/** The two events of a day's draw as they stand in the log: what was committed, and the secret when it was revealed. */
import type { Day } from '../core/day.ts';
import { Fault } from '../core/problem.ts';
import type { RandomRate } from '../screening/random-rates.ts';
import type { Queryable } from '../store/open.ts';
import { eventColumns } from '../store/queries/columns.ts';
import type { EventRow } from '../store/rows.ts';

export interface Commit {
  readonly day: Day;
  /** Names the secret. */
  readonly secret: string;
  readonly commitment: string;
  readonly policy: string;
  readonly rates: readonly RandomRate[];
  /** Absent on days before exports had a stratum of their own: they were drawn with the rates above. */
  readonly exportRates?: readonly RandomRate[];
}

export interface LoggedEvent extends EventRow {
  readonly logPartition: number;
  readonly logSeq: number;
}

/** Throws `draw/not-committed`. */
export async function readCommitEvent(pool: Queryable, day: Day): Promise<LoggedEvent> {
  const found = await readDrawEvent(pool, 'draw.commit', day);
  if (found === undefined) throw new Fault('draw/not-committed', `Nothing was committed for ${day}.`);
  return found;
}

export async function readDrawEvent(
  pool: Queryable,
  kind: 'draw.commit' | 'draw.reveal',
  day: Day,
): Promise<LoggedEvent | undefined> {
  const { rows } = await pool.query<LoggedEvent>(
    `select ${eventColumns('x')}, x.log_partition as "logPartition", x.log_seq::float8 as "logSeq"
     from event x
     where x.number = '' and x.version = 0 and x.kind = $1 and position($2 in x.detail) > 0
     order by x.log_seq limit 1`,
    [kind, `"day":"${day}"`],
  );
  return rows[0];
}

export interface Reveal {
  readonly day: Day;
  /** Names the secret. */
  readonly secret: string;
  /** The secret itself, hexadecimal. */
  readonly revealed: string;
}

export function readReveal({ detail }: { readonly detail?: string | null | undefined }): Reveal {
  return JSON.parse(detail ?? 'null') as Reveal;
}

export function readCommit({ detail }: { readonly detail?: string | null | undefined }): Commit {
  return JSON.parse(detail ?? 'null') as Commit;
}
