/** What examinations of a past found, for whoever learns from it or holds rules against it. */
import type { Direction } from '../../model/declaration.ts';
import type { Verdict } from '../../model/outcome.ts';
import { isTelling } from '../../reference/outcome-codes.ts';
import type { Queryable } from '../open.ts';

export interface ExaminedRow {
  readonly number: string;
  readonly version: number;
  readonly verdict: Verdict;
  readonly code: string;
  /** Sequence of the line that it names; null: the whole. */
  readonly item: number | null;
  readonly recoveredKrw: number;
  readonly isRandom: boolean;
}

/**
 * The latest outcome of the examination of goods of each version declared in the days given; examinations that could not be
 * carried out say nothing and are left out.
 */
export async function readExamined(
  db: Queryable,
  direction: Direction,
  from: string,
  to: string,
): Promise<ExaminedRow[]> {
  const { rows } = await db.query<ExaminedRow>(
    `select distinct on (o.number, o.version) o.number, o.version, o.verdict, o.code, o.item,
            coalesce(o.recovered_krw, 0)::float8 as "recoveredKrw", o.was_random as "isRandom"
     from any_examination o where o.direction = $1 and o.declared_on between $2 and $3
     order by o.number, o.version, o.recorded_at desc, o.id desc`,
    [direction, from, to],
  );
  return rows.filter(({ code, verdict }) => isTelling(code, verdict));
}
