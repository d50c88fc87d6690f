/** Authorities of brokers for importers: who may file for whom, for the desk and for every filing. */
import type { Day, Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';

export interface AuthorityRow {
  readonly id: string;
  readonly declarantId: string;
  readonly declarantName: string;
  readonly importerId: string;
  readonly importerName: string;
  readonly validFrom: Day;
  readonly validTo: Day | null;
  readonly givenBy: string;
  readonly givenAt: Instant;
  readonly acceptedBy: string | null;
  readonly acceptedAt: Instant | null;
  readonly withdrawnBy: string | null;
  readonly withdrawnAt: Instant | null;
  readonly withdrawnOn: Day | null;
}

const COLUMNS = `id, declarant_id as "declarantId", declarant_name as "declarantName", importer_id as "importerId",
  importer_name as "importerName", valid_from::text as "validFrom", valid_to::text as "validTo", given_by as "givenBy",
  given_at as "givenAt", accepted_by as "acceptedBy", accepted_at as "acceptedAt", withdrawn_by as "withdrawnBy",
  withdrawn_at as "withdrawnAt", withdrawn_on::text as "withdrawnOn"`;

/** Every authority that one of these firms gave or was given, newest first. */
export async function readAuthorities(
  db: Queryable,
  firms: { readonly declarants: readonly string[]; readonly importers: readonly string[] },
): Promise<AuthorityRow[]> {
  const { rows } = await db.query<AuthorityRow>(
    `select ${COLUMNS} from authority where declarant_id = any($1) or importer_id = any($2)
     order by given_at desc, id desc limit 500`,
    [firms.declarants, firms.importers],
  );
  return rows;
}

/** What a filing by these declarants for these importers can rest on, oldest first. */
export async function readAuthoritiesBetween(
  db: Queryable,
  declarants: readonly string[],
  importers: readonly string[],
): Promise<AuthorityRow[]> {
  const { rows } = await db.query<AuthorityRow>(
    `select ${COLUMNS} from authority where declarant_id = any($1) and importer_id = any($2) order by given_at, id`,
    [declarants, importers],
  );
  return rows;
}

/** Locked until the transaction ends, so that it is not accepted and withdrawn at once. */
export async function lockAuthority(db: Queryable, id: string): Promise<AuthorityRow | undefined> {
  const sql = `select ${COLUMNS} from authority where id = $1 for update`;
  return (await db.query<AuthorityRow>(sql, [id])).rows[0];
}

export async function storeAuthority(db: Queryable, row: AuthorityRow): Promise<void> {
  await db.query(
    `insert into authority (id, declarant_id, declarant_name, importer_id, importer_name, valid_from, valid_to, given_by,
                            given_at, accepted_by, accepted_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[row.id, row.declarantId, row.declarantName, row.importerId, row.importerName, row.validFrom],
      ...[row.validTo, row.givenBy, row.givenAt, row.acceptedBy, row.acceptedAt],
    ],
  );
}

export async function acceptAuthority(db: Queryable, id: string, by: string, at: Instant): Promise<void> {
  await db.query('update authority set accepted_by = $2, accepted_at = $3 where id = $1', [id, by, at]);
}

export async function withdrawAuthority(
  db: Queryable,
  id: string,
  by: string,
  at: Instant,
  on: Day,
): Promise<void> {
  await db.query(
    'update authority set withdrawn_by = $2, withdrawn_at = $3, withdrawn_on = $4 where id = $1',
    [id, by, at, on],
  );
}

/** Lets an account speak for a firm. */
export async function bindParty(
  db: Queryable,
  account: string,
  party: { readonly kind: string; readonly id: string; readonly name: string },
): Promise<void> {
  await db.query(
    `insert into account_party (account, kind, party_id, name) values ($1, $2, $3, $4)
     on conflict do nothing`,
    [account, party.kind, party.id, party.name],
  );
}

export interface PartyRow {
  readonly kind: 'importer' | 'declarant';
  readonly id: string;
  readonly name: string;
}

export async function readPartiesOf(db: Queryable, account: string): Promise<PartyRow[]> {
  const sql =
    'select kind, party_id as id, name from account_party where account = $1 order by kind, party_id';
  return (await db.query<PartyRow>(sql, [account])).rows;
}

/** A broker that has an account here, for whoever gives an authority. */
export async function readPartyName(db: Queryable, kind: string, id: string): Promise<string | undefined> {
  const sql = 'select name from account_party where kind = $1 and party_id = $2 order by account limit 1';
  return (await db.query<{ name: string }>(sql, [kind, id])).rows[0]?.name;
}
