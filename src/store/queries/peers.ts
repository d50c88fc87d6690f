/** What a declaration is compared with: prices of the same goods, examined cases like it, the importer's own past. */
import type { Day } from '../../core/day.ts';
import type { Verdict } from '../../model/outcome.ts';
import type { Queryable } from '../open.ts';
import type { DeclarationKey, StoredOutcomeRow } from '../rows.ts';
import { outcomeColumns } from './columns.ts';

export interface PricePoint extends DeclarationKey {
  readonly sequence: number;
  /** Won a kilogram. */
  readonly pricePerKg: number;
  readonly declaredOn: Day;
  readonly importerId: string | null;
  /** Of the examination, where there was one. */
  readonly verdict: Verdict | null;
}

export interface PeerQuestion {
  readonly hs6: string;
  readonly origin: string;
  readonly since: Day;
  /** Exclusive; what came later was not known then. */
  readonly before?: Day;
  readonly limit: number;
}

/** The latest first. */
export async function readPricePeers(db: Queryable, question: PeerQuestion): Promise<PricePoint[]> {
  const { rows } = await db.query<PricePoint>(
    `select i.number, i.version, i.sequence, i.price_per_kg as "pricePerKg", i.declared_on::text as "declaredOn",
            i.importer_id as "importerId", o.verdict
     from (
       select * from declaration_item
       where hs6 = $1 and origin = $2 and declared_on >= $3 and ($4::date is null or declared_on < $4)
         and price_per_kg is not null
       order by declared_on desc limit $5
     ) i
     left join lateral (
       select verdict from outcome o
       where o.number = i.number and o.version = i.version and (o.item is null or o.item = i.sequence)
       order by o.recorded_at desc limit 1
     ) o on true
     order by i.declared_on desc, i.number, i.sequence`,
    [question.hs6, question.origin, question.since, question.before ?? null, question.limit],
  );
  return rows;
}

/** Examined cases of the same goods or the same importer; those that share more first, then the latest. */
export async function readSimilarOutcomes(
  db: Queryable,
  like: {
    readonly hs6: string;
    readonly origin?: string;
    readonly importerId?: string;
    readonly exceptNumber?: string;
  },
  limit: number,
): Promise<(StoredOutcomeRow & { readonly shared: number })[]> {
  const { rows } = await db.query(
    `select ${outcomeColumns('o')},
            (o.hs6 = $1)::int * 2 + coalesce((o.importer_id = $3)::int * 2, 0) + coalesce((o.origin = $2)::int, 0) as shared
     from (
       (select * from outcome where hs6 = $1 order by declared_on desc limit 400)
       union
       (select * from outcome where importer_id = $3 order by declared_on desc limit 400)
     ) o
     where $4::text is null or o.number <> $4
     order by shared desc, o.declared_on desc, o.id desc limit $5`,
    [like.hs6, like.origin ?? null, like.importerId ?? null, like.exceptNumber ?? null, limit],
  );
  return rows;
}

export interface ImporterMonth {
  /** `YYYY-MM` */
  readonly month: string;
  readonly declarations: number;
  readonly customsValueKrw: number;
  readonly examined: number;
  readonly hits: number;
}

/** Versions of one declaration count once: the latest stands for it. */
export async function readImporterMonths(
  db: Queryable,
  importerId: string,
  since: Day,
): Promise<ImporterMonth[]> {
  const { rows } = await db.query<ImporterMonth>(
    `with latest as (
       select distinct on (number) number, version, declared_on, customs_value_krw from declaration
       where importer_id = $1 and declared_on >= $2 order by number, version desc
     ), found as (
       select to_char(declared_on, 'YYYY-MM') as month, count(distinct number) as examined,
              count(distinct number) filter (where verdict <> 'clean') as hits
       from outcome where importer_id = $1 and declared_on >= $2 group by 1
     )
     select m.month, m.declarations::float8, m.value::float8 as "customsValueKrw",
            coalesce(f.examined, 0)::float8 as examined, coalesce(f.hits, 0)::float8 as hits
     from (
       select to_char(declared_on, 'YYYY-MM') as month, count(*) as declarations, sum(customs_value_krw) as value
       from latest group by 1
     ) m left join found f using (month) order by m.month`,
    [importerId, since],
  );
  return rows;
}
