/** What acceptance asks of the store: reports on goods and money, lists of persons, examinations and reviews, for many declarations at once. */
import type { Day, Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';
import type { DeclarationKey } from '../rows.ts';
import type { Sealed } from '../vault/seal.ts';

export interface ReportKeys {
  /** Consignment keys of cargo reports. */
  readonly consignments: readonly string[];
  readonly numbers: readonly string[];
  readonly payers: readonly string[];
  readonly declarants: readonly string[];
}

export interface ReportFact {
  readonly what: 'cargo' | 'money' | 'portal' | 'general-security' | 'list';
  readonly key: string;
  /** Step of the cargo, kind of the money, name of the list, or of money paid in the portal the declaration that it is for. */
  readonly detail: string;
  readonly at: Instant | null;
  readonly amountKrw: number | null;
}

/** Lists of persons whose duty is reviewed before acceptance (시행규칙 제8조 제1항 제3호·제4호). */
export const ARREARS_LIST = 'arrears';
export const NAMED_DECLARANTS_LIST = 'named-declarants';

/** The one that was filed first under the bill `y.bill_key` and still stands: money of a parcel is for one declaration alone. */
export const FIRST_DECLARATION = `(
  select d.number from declaration d
  where d.consignment_key = y.bill_key and d.direction = 'import' and d.state not in ('rejected', 'withdrawn')
    and not exists (select 1 from declaration l where l.number = d.number and l.version > d.version)
  order by d.occurred_at, d.number limit 1)`;

/** One query, whatever the number of declarations. */
export async function readReportFacts(
  db: Queryable,
  { consignments, numbers, payers, declarants }: ReportKeys,
  day: Day,
): Promise<ReportFact[]> {
  const { rows } = await db.query<ReportFact>({
    name: 'report-facts',
    text: `select 'cargo' as what, consignment_key as key, step as detail, min(at) as at, null::float8 as "amountKrw"
     from cargo_report where consignment_key = any($1) group by consignment_key, step
     union all
     select 'money', number, kind, min(at), sum(amount_krw)::float8 from payment_report
     where number = any($2) and (valid_to is null or valid_to >= $5) group by number, kind
     union all
     select 'portal', y.bill_key, coalesce(${FIRST_DECLARATION}, ''), min(s.at) filter (where s.kind in ('paid', 'taken')),
       sum(case when s.kind = 'refund-asked' then -s.amount_krw else s.amount_krw end)::float8
     from duty_payment y join duty_payment_step s on s.payment = y.id and s.kind in ('paid', 'taken', 'refund-asked')
     where y.bill_key = any($1) group by y.bill_key having count(distinct y.carrier_id) = 1
     union all
     select distinct 'general-security', payer_id, kind, null::timestamptz, null::float8 from payment_report
     where kind = 'general-security' and payer_id = any($3) and (valid_to is null or valid_to >= $5)
     union all
     select distinct 'list', key, list, null::timestamptz, null::float8 from watch_list_entry
     where ((list = '${ARREARS_LIST}' and kind = 'importer' and key = any($3))
         or (list = '${NAMED_DECLARANTS_LIST}' and kind = 'declarant' and key = any($4)))
       and valid_from <= $5 and (valid_to is null or valid_to >= $5)`,
    values: [consignments, numbers, payers, declarants, day],
  });
  return rows;
}

export interface OwnMatters extends DeclarationKey {
  readonly openExaminations: number;
  readonly doneExaminations: number;
  readonly openCases: number;
  /** An examination found something. */
  readonly hasFinding: boolean;
  readonly isTaxReviewed: boolean;
  readonly isRequirementConfirmed: boolean;
}

/** What customs itself has done and left open, one row a declaration given. */
export async function readOwnMatters(db: Queryable, keys: readonly DeclarationKey[]): Promise<OwnMatters[]> {
  const { rows } = await db.query<OwnMatters>(
    `select k.number, k.version, c.*, e.*,
            exists (select from outcome o where o.number = k.number and o.version = k.version and o.verdict <> 'clean') as "hasFinding"
     from unnest($1::text[], $2::int[]) as k (number, version)
     cross join lateral (
       select count(*) filter (where x.kind in ('x-ray', 'physical', 'laboratory') and x.state <> 'closed')::int as "openExaminations",
              count(*) filter (where x.kind in ('x-ray', 'physical', 'laboratory') and x.state = 'closed')::int as "doneExaminations",
              count(*) filter (where x.state <> 'closed')::int as "openCases"
       from "case" x where x.number = k.number and x.version = k.version) c
     cross join lateral (
       select coalesce(bool_or(v.kind = 'review-tax'), false) as "isTaxReviewed",
              coalesce(bool_or(v.kind = 'confirm-requirement'), false) as "isRequirementConfirmed"
       from event v where v.number = k.number and v.version = k.version) e`,
    [keys.map(({ number }) => number), keys.map(({ version }) => version)],
  );
  return rows;
}

export interface Waiting extends DeclarationKey {
  readonly office: string;
  readonly lane: string;
  readonly direction: string;
  readonly state: string;
  readonly content: Sealed;
  readonly occurredAt: Instant;
  readonly customsValueKrw: number;
}

export interface WaitingQuery {
  /** Null: every office. */
  readonly office: string | null;
  readonly most: number;
  readonly exceptLane?: string;
  /** The last row of the page before. */
  readonly after?: Pick<Waiting, 'occurredAt' | 'number'>;
  /** Only those of these consignments, declarations or payers. */
  readonly named?: Pick<ReportKeys, 'consignments' | 'numbers' | 'payers'>;
}

/** Each kind of name by its own index: one condition over all three would go through everything that waits. */
const NAMED = `and (d.number, d.version) in (
         select number, version from declaration where consignment_key = any($6)
         union select number, version from declaration where number = any($7)
         union select number, version from declaration where importer_id = any($8))`;

/** Screened declarations that neither an open case nor a finding holds back, oldest first: they are ready, or wait for others. */
export async function readWaiting(
  db: Queryable,
  { office, most, exceptLane, after, named }: WaitingQuery,
): Promise<Waiting[]> {
  const { rows } = await db.query<Waiting>(
    `select d.number, d.version, d.office, d.lane, d.direction, d.state, d.content, d.occurred_at as "occurredAt",
            d.customs_value_krw::float8 as "customsValueKrw"
     from declaration d
     where d.state = 'screened' and ($1::text is null or d.office = $1)
       and ($3::text is null or d.lane <> $3)
       and ($4::timestamptz is null or (d.occurred_at, d.number) > ($4, $5))
       ${named === undefined ? '' : NAMED}
       and not exists (select from "case" c where c.number = d.number and c.version = d.version and c.state <> 'closed')
       and not exists (select from outcome o where o.number = d.number and o.version = d.version and o.verdict <> 'clean')
       and not exists (select from declaration n where n.number = d.number and n.version > d.version)
     order by d.occurred_at, d.number limit $2`,
    [
      ...[office, most, exceptLane ?? null, after?.occurredAt ?? null, after?.number ?? ''],
      ...(named === undefined ? [] : [named.consignments, named.numbers, named.payers]),
    ],
  );
  return rows;
}

/** What was declared under these names, where they are stored. */
export async function readDeclarationContents(
  db: Queryable,
  keys: readonly DeclarationKey[],
): Promise<Pick<Waiting, 'number' | 'version' | 'state' | 'content'>[]> {
  const { rows } = await db.query<Pick<Waiting, 'number' | 'version' | 'state' | 'content'>>(
    `select number, version, state, content from declaration
     join unnest($1::text[], $2::int[]) as k (number, version) using (number, version)`,
    [keys.map(({ number }) => number), keys.map(({ version }) => version)],
  );
  return rows;
}

/** The same rows by name, locked until the transaction ends, so that nothing moves between the check and the act. */
export async function lockDeclarations(db: Queryable, keys: readonly DeclarationKey[]): Promise<Waiting[]> {
  const { rows } = await db.query<Waiting>(
    `select d.number, d.version, d.office, d.lane, d.direction, d.state, d.content, d.occurred_at as "occurredAt",
            d.customs_value_krw::float8 as "customsValueKrw"
     from declaration d join unnest($1::text[], $2::int[]) as k (number, version) using (number, version)
     order by d.number, d.version for no key update of d`,
    [keys.map(({ number }) => number), keys.map(({ version }) => version)],
  );
  return rows;
}

export async function markAccepted(
  db: Queryable,
  keys: readonly DeclarationKey[],
  at: Instant,
): Promise<void> {
  await db.query(
    `update declaration d set state = 'accepted', decided_at = $3
     from unnest($1::text[], $2::int[]) as k (number, version)
     where d.number = k.number and d.version = k.version and d.state = 'screened'`,
    [keys.map(({ number }) => number), keys.map(({ version }) => version), at],
  );
}
