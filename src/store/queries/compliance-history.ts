/** What compliance is measured on: the declarations of a window with what was found, who is in the registry, and how often it was measured. */
import type { Day } from '../../core/day.ts';
import type { Verdict } from '../../model/outcome.ts';
import type { Queryable } from '../open.ts';
import type { Sealed } from '../vault/seal.ts';

/** One stored version of the window, and what its last examination found. */
export interface ComplianceRow {
  readonly number: string;
  readonly version: number;
  readonly declaredOn: Day;
  readonly importerId: string | null;
  readonly declarantId: string;
  /** Names carrier and warehouse. */
  readonly content: Sealed;
  readonly verdict: Verdict | null;
}

const PAGE = 2000;

/** The declarations of a window in pages: measuring is an act of a few times a year. */
export async function* readComplianceRows(
  db: Queryable,
  from: Day,
  to: Day,
): AsyncGenerator<ComplianceRow[]> {
  let after: readonly [string, number] = ['', 0];
  for (;;) {
    const { rows } = await db.query<ComplianceRow>(
      `select d.number, d.version, d.declared_on::text as "declaredOn", d.importer_id as "importerId",
              d.declarant_id as "declarantId", d.content, o.verdict
       from (
         select number, version, declared_on, importer_id, declarant_id, content from declaration
         where direction = 'import' and (number, version) > ($3, $4) and declared_on >= $1 and declared_on < $2
         order by number, version limit ${PAGE}
       ) d
       left join lateral (
         select verdict from outcome where number = d.number and version = d.version
         order by recorded_at desc, id desc limit 1
       ) o on true
       order by d.number, d.version`,
      [from, to, ...after],
    );
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = [last.number, last.version];
  }
}

/** `kind/id` of everybody in the registry. */
export async function readListed(db: Queryable): Promise<ReadonlySet<string>> {
  const { rows } = await db.query<{ name: string }>(
    `select distinct kind || '/' || id as name from operator`,
  );
  return new Set(rows.map(({ name }) => name));
}

/** Days of the calendar year of a day on which compliance was measured. */
export async function countMeasures(db: Queryable, day: Day): Promise<number> {
  const { rows } = await db.query<{ count: number }>(
    `select count(distinct measured_on) as count from compliance
     where measured_on >= date_trunc('year', $1::date) and measured_on <= $1`,
    [day],
  );
  return rows[0]!.count;
}
