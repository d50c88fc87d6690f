/** Which codes were declared for which goods: lines of the latest versions, by firm or by code. */
import type { Day } from '../../core/day.ts';
import type { Queryable } from '../open.ts';

export interface CodeUse {
  readonly number: string;
  readonly version: number;
  readonly sequence: number;
  readonly hsCode: string;
  /** '' where it was erased or not declared. */
  readonly description: string;
  readonly customsValueKrw: number;
  readonly declaredOn: Day;
  readonly office: string;
  readonly declarantId: string;
  readonly importerId: string | null;
}

export interface CodeUseQuestion {
  readonly importerId?: string;
  readonly declarantId?: string;
  /** Beginning of the codes: six digits. */
  readonly hs6?: string;
  /** Only of this office; null for all. */
  readonly office: string | null;
  readonly since: Day;
  readonly limit: number;
}

/** Newest first. One of firm and code has to be named: nobody reads everything. */
export async function readCodeUses(db: Queryable, question: CodeUseQuestion): Promise<CodeUse[]> {
  const { importerId, declarantId, hs6, office, since, limit } = question;
  const { rows } = await db.query<CodeUse>(
    `select i.number, i.version, i.sequence, i.hs_code as "hsCode", coalesce(i.description, '') as description,
            coalesce(i.customs_value_krw, 0)::float8 as "customsValueKrw", i.declared_on::text as "declaredOn", d.office,
            d.declarant_id as "declarantId", d.importer_id as "importerId"
     from declaration d join declaration_item i on i.number = d.number and i.version = d.version
     where d.direction = 'import' and d.declared_on >= $4 and i.declared_on >= $4
       and ($1::text is null or d.importer_id = $1) and ($2::text is null or d.declarant_id = $2)
       and ($3::text is null or i.hs6 = $3) and ($5::text is null or d.office = $5)
       and not exists (select 1 from declaration later where later.number = d.number and later.version > d.version)
     order by d.occurred_at desc, i.number desc, i.sequence desc limit $6`,
    [importerId ?? null, declarantId ?? null, hs6 ?? null, since, office, limit],
  );
  return rows;
}

/** The day on which each was accepted, as far as it was. */
export async function readAcceptedOn(
  db: Queryable,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await db.query<{ number: string; at: string }>(
    `select number, max(at) as at from event
     where number = any($1) and kind in ('accept', 'release-without-examination') group by number`,
    [numbers],
  );
  return new Map(rows.map(({ number, at }) => [number, at]));
}
