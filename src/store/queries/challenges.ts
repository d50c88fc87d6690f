/** Challenges and what was handed in. */
import type { Day, Instant } from '../../core/day.ts';
import type { Direction } from '../../model/declaration.ts';
import type { Queryable } from '../open.ts';

export interface ChallengeRow {
  readonly id: string;
  readonly title: string;
  readonly purpose: string;
  readonly owner: string;
  readonly openedAt: Instant;
  readonly closesOn: Day;
  readonly direction: Direction;
  /** A `StudyOutcome`. */
  readonly outcome: unknown;
  readonly hiddenFrom: Day;
  readonly hiddenTo: Day;
  readonly entriesADay: number;
}

const DAY = (column: string): string => `to_char(${column}, 'YYYY-MM-DD')`;
const CHALLENGE = `id, title, purpose, owner, opened_at as "openedAt", ${DAY('closes_on')} as "closesOn", direction, outcome,
  ${DAY('hidden_from')} as "hiddenFrom", ${DAY('hidden_to')} as "hiddenTo", entries_a_day as "entriesADay"`;

export async function storeChallenge(db: Queryable, row: ChallengeRow): Promise<void> {
  await db.query(
    `insert into challenge
       (id, title, purpose, owner, opened_at, closes_on, direction, outcome, hidden_from, hidden_to, entries_a_day)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[row.id, row.title, row.purpose, row.owner, row.openedAt, row.closesOn, row.direction],
      ...[JSON.stringify(row.outcome), row.hiddenFrom, row.hiddenTo, row.entriesADay],
    ],
  );
}

/** Newest first. */
export async function readChallenges(db: Queryable): Promise<ChallengeRow[]> {
  const sql = `select ${CHALLENGE} from challenge order by opened_at desc, id desc limit 100`;
  return (await db.query<ChallengeRow>(sql)).rows;
}

export async function readChallenge(db: Queryable, id: string): Promise<ChallengeRow | undefined> {
  return (await db.query<ChallengeRow>(`select ${CHALLENGE} from challenge where id = $1`, [id])).rows[0];
}

export interface EntryRow {
  readonly id: string;
  readonly challenge: string;
  readonly study: string | null;
  readonly version: number | null;
  readonly who: string;
  readonly at: Instant;
  /** Each a `ChallengeFigures`. */
  readonly shown: unknown;
  readonly keptBack: unknown;
}

const ENTRY = 'id, challenge, study, version, who, at, shown, kept_back as "keptBack"';

export async function storeEntry(db: Queryable, row: EntryRow): Promise<void> {
  await db.query(
    `insert into challenge_entry (id, challenge, study, version, who, at, shown, kept_back)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      ...[row.id, row.challenge, row.study, row.version, row.who, row.at],
      ...[JSON.stringify(row.shown), JSON.stringify(row.keptBack)],
    ],
  );
}

/** In the order in which they were handed in. @param isForChange no other entry comes in between */
export async function readEntries(
  db: Queryable,
  challenge: string,
  isForChange = false,
): Promise<EntryRow[]> {
  if (isForChange) await db.query("select pg_advisory_xact_lock(hashtext('challenge ' || $1))", [challenge]);
  const sql = `select ${ENTRY} from challenge_entry where challenge = $1 order by at, id`;
  return (await db.query<EntryRow>(sql, [challenge])).rows;
}
