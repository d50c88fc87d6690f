/** What the store knows of everybody in the registry over the year before a day: declarations, corrections, late filings, findings. */
import type { Day } from '../../core/day.ts';
import type { LinkName } from '../../screening/chain.ts';
import type { Queryable } from '../open.ts';

export interface ComplianceCounts {
  readonly kind: LinkName;
  readonly id: string;
  readonly declarations: number;
  readonly corrections: number;
  readonly late: number;
  readonly findings: number;
  readonly critical: number;
}

/** Declared later than so many days after storage (관세법 제241조 제3항). */
const FILING_DAYS = 30;

/** Reads the whole window once, carriers and warehouses from the declarations themselves: an act of a few times a year. */
export async function readComplianceCounts(db: Queryable, from: Day, to: Day): Promise<ComplianceCounts[]> {
  const { rows } = await db.query<ComplianceCounts>(
    `select v.kind, v.id,
            count(*) filter (where d.version = 1) as declarations,
            count(*) filter (where d.version > 1) as corrections,
            count(*) filter (where d.version = 1 and d.declared_on - (d.consignment->>'storedOn')::date > $3) as late,
            count(*) filter (where o.verdict = 'fraud') as findings,
            count(*) filter (where o.verdict = 'critical') as critical
     from (
       select number, version, declared_on, importer_id, declarant_id, content::jsonb->'consignment' as consignment
       from declaration where declared_on >= $1 and declared_on < $2
     ) d
     cross join lateral (values
       ('importer', d.importer_id), ('declarant', d.declarant_id),
       ('carrier', d.consignment->>'carrierId'), ('warehouse', d.consignment->>'warehouse')
     ) v (kind, id)
     join (select distinct kind, id from operator) listed on listed.kind = v.kind and listed.id = v.id
     left join lateral (
       select verdict from outcome where number = d.number and version = d.version
       order by recorded_at desc, id desc limit 1
     ) o on true
     group by v.kind, v.id order by v.kind, v.id`,
    [from, to, FILING_DAYS],
  );
  return rows;
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
