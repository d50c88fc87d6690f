/** Content-addressed bytes that decisions rest on (models, code lists, forests): stored once, never changed, never deleted. */
import type { Instant } from '../../core/day.ts';
import { sha256 } from '../../core/hash.ts';
import { Fault } from '../../core/problem.ts';
import type { Queryable } from '../open.ts';

/** @returns the hash under which the bytes are found from now on */
export async function storeArtefact(
  db: Queryable,
  kind: string,
  bytes: Uint8Array,
  at: Instant,
): Promise<string> {
  const hash = sha256(bytes);
  await db.query(
    'insert into artefact (hash, kind, bytes, created_at) values ($1, $2, $3, $4) on conflict (hash) do nothing',
    [hash, kind, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), at],
  );
  return hash;
}

/** Throws `store/artefact-damaged` where the bytes no longer have their hash; undefined where there are none. */
export async function readArtefact(db: Queryable, hash: string): Promise<Buffer | undefined> {
  const { rows } = await db.query<{ bytes: Buffer }>('select bytes from artefact where hash = $1', [hash]);
  const bytes = rows[0]?.bytes;
  if (bytes !== undefined && sha256(bytes) !== hash) {
    throw new Fault(
      'store/artefact-damaged',
      `The stored bytes of artefact ${hash} are not what was stored.`,
    );
  }
  return bytes;
}

export interface ModelRow {
  /** Hash of the artefact. */
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly state: 'candidate' | 'shadow' | 'active' | 'retired';
  readonly card: unknown;
  readonly figures: unknown;
  readonly trainedAt: Instant;
}

const MODEL = 'id, name, version, state, card, figures, trained_at as "trainedAt"';

/** Gives the next version of the name; the same bytes again are the same model, and its version is returned. */
export async function storeModel(db: Queryable, model: Omit<ModelRow, 'version'>): Promise<number> {
  const { rows } = await db.query<{ version: number }>(
    `insert into model (id, name, version, state, card, figures, trained_at)
     values ($1, $2, (select coalesce(max(version), 0) + 1 from model where name = $2), $3, $4, $5, $6)
     on conflict (id) do update set figures = excluded.figures returning version`,
    [
      model.id,
      model.name,
      model.state,
      JSON.stringify(model.card),
      JSON.stringify(model.figures),
      model.trainedAt,
    ],
  );
  return rows[0]!.version;
}

export async function readActiveModel(db: Queryable, name: string): Promise<ModelRow | undefined> {
  const sql = `select ${MODEL} from model where name = $1 and state = 'active' order by version desc limit 1`;
  return (await db.query<ModelRow>(sql, [name])).rows[0];
}
