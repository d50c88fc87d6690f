/** Decisions that name the secret of a day's draw, in a stretch of the log, with what they were decided on. */
import type { Queryable } from '../open.ts';
import type { Sealed } from '../vault/seal.ts';

export interface DrawnRow {
  readonly logSeq: number;
  readonly record: string;
  readonly office: string;
  /** The declaration as stored. */
  readonly content: Sealed;
  /** Of its column, for where the content was erased. */
  readonly consignment: string;
  /** Of the case that the decision opened, null where it opened none. */
  readonly isRandom: boolean | null;
}

/** @param secretId as the record writes it @param from first entry of the log @param to last entry */
export async function readDrawn(
  db: Queryable,
  { secretId, partition, from, to }: { secretId: string; partition: number; from: number; to: number },
): Promise<DrawnRow[]> {
  const { rows } = await db.query<DrawnRow>(
    `select x.log_seq::float8 as "logSeq", x.record, d.office, d.content, d.consignment_key as consignment,
            (select c.is_random from "case" c
             where c.number = x.number and c.version = x.version and c.decision_id = x.id limit 1) as "isRandom"
     from decision x join declaration d using (number, version)
     where x.log_partition = $2 and x.log_seq >= $3 and x.log_seq <= $4 and position($1 in x.record) > 0
     order by x.log_seq`,
    [`,"${secretId}"`, partition, from, to],
  );
  return rows;
}
