/** Content-addressed things that decisions rest on (editions, models): written once, never deleted, checked when read. */
import { sha256 } from '../core/hash.ts';
import { Fault } from '../core/problem.ts';
import type { Queryable } from '../store/open.ts';

export async function keepArtefact(pool: Queryable, kind: string, text: string, at: string): Promise<string> {
  const hash = sha256(text);
  await pool.query(
    'insert into artefact (hash, kind, bytes, created_at) values ($1, $2, $3, $4) on conflict (hash) do nothing',
    [hash, kind, Buffer.from(text, 'utf8'), at],
  );
  return hash;
}

/** @returns undefined where there is none. Throws `artefact/damaged` where the bytes are not those that were hashed. */
export async function readArtefact(pool: Queryable, hash: string): Promise<string | undefined> {
  const { rows } = await pool.query<{ bytes: Buffer }>('select bytes from artefact where hash = $1', [hash]);
  const bytes = rows[0]?.bytes;
  if (bytes === undefined) return undefined;
  const text = bytes.toString('utf8');
  if (sha256(text) !== hash)
    throw new Fault('artefact/damaged', `Artefact ${hash} does not hold what was stored under it.`);
  return text;
}
