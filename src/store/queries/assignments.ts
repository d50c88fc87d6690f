/** Who had which case when: every change of hands, written with the event that the log covers and that says why. */
import type { Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';
import type { CaseKind, DeclarationKey } from '../rows.ts';

/** Dealt by chance; given back by its officer; moved by a supervisor; taken by somebody; put back because he is away. */
export type ChangeOfHands = 'dealt' | 'returned' | 'reassigned' | 'taken' | 'pooled';

export interface AssignmentRow extends DeclarationKey {
  /** Of the event. */
  readonly id: string;
  readonly at: Instant;
  readonly caseId: string;
  readonly office: string;
  readonly skill: string;
  readonly caseKind: CaseKind;
  readonly kind: ChangeOfHands;
  /** Who has it afterwards; null: the pool. */
  readonly officer: string | null;
  readonly fromOfficer: string | null;
  readonly doneBy: string;
  readonly band: number;
  readonly place: number;
  readonly round: number;
  /** Names the secret that the place was drawn with. */
  readonly seed: string;
}

const COLUMNS = `a.id, a.at, a.case_id as "caseId", a.number, a.version, a.office, a.skill, a.case_kind as "caseKind", a.kind,
  a.officer, a.from_officer as "fromOfficer", a.done_by as "doneBy", a.band, a.place, a.round, a.seed`;

export async function storeAssignment(db: Queryable, row: AssignmentRow): Promise<void> {
  await db.query(
    `insert into assignment (id, at, case_id, number, version, office, skill, case_kind, kind, officer, from_officer, done_by,
                             band, place, round, seed)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      ...[row.id, row.at, row.caseId, row.number, row.version, row.office, row.skill, row.caseKind, row.kind],
      ...[row.officer, row.fromOfficer, row.doneBy, row.band, row.place, row.round, row.seed],
    ],
  );
}

/** @param office null: every office */
export async function readAssignments(
  db: Queryable,
  office: string | null,
  from: Instant,
  to: Instant,
): Promise<AssignmentRow[]> {
  const { rows } = await db.query<AssignmentRow>(
    `select ${COLUMNS} from assignment a where ($1::text is null or a.office = $1) and a.at >= $2 and a.at < $3
     order by a.at, a.id`,
    [office, from, to],
  );
  return rows;
}
