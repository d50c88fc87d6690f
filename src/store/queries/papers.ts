/** Certificates and notices that were given out, by declaration and by code. */
import type { Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';

export interface IssuedPaper {
  readonly code: string;
  readonly kind: string;
  readonly number: string;
  readonly version: number;
  readonly serial: number;
  readonly office: string;
  readonly year: string;
  readonly contentHash: string;
  readonly issuedAt: Instant;
  readonly issuedBy: string;
}

const COLUMNS = `code, kind, number, version, serial, office, year, content_hash as "contentHash", issued_at as "issuedAt",
  issued_by as "issuedBy"`;

export async function readPaper(
  db: Queryable,
  number: string,
  version: number,
  kind: string,
): Promise<IssuedPaper | undefined> {
  const sql = `select ${COLUMNS} from issued_paper where number = $1 and version = $2 and kind = $3`;
  return (await db.query<IssuedPaper>(sql, [number, version, kind])).rows[0];
}

export async function readPaperByCode(db: Queryable, code: string): Promise<IssuedPaper | undefined> {
  const sql = `select ${COLUMNS} from issued_paper where code = $1`;
  return (await db.query<IssuedPaper>(sql, [code])).rows[0];
}

/** Gives it the next serial number of its kind, office and year. Throws PostgreSQL's unique violation where another was quicker. */
export async function addPaper(db: Queryable, paper: Omit<IssuedPaper, 'serial'>): Promise<IssuedPaper> {
  const { code, kind, number, version, office, year, contentHash, issuedAt, issuedBy } = paper;
  const { rows } = await db.query<IssuedPaper>(
    `insert into issued_paper (code, kind, number, version, serial, office, year, content_hash, issued_at, issued_by)
     select $1, $2, $3, $4, coalesce(max(serial), 0) + 1, $5, $6, $7, $8, $9
     from issued_paper where kind = $2 and office = $5 and year = $6 returning ${COLUMNS}`,
    [code, kind, number, version, office, year, contentHash, issuedAt, issuedBy],
  );
  return rows[0]!;
}
