/** Computes decisions about parcels again, from their records, the parcels as stored, and the editions that they name. */
import { PARCEL_SUBJECT, type ParcelSubject } from '../../../areas/parcels/index.ts';
import { sha256 } from '../../../core/hash.ts';
import type { Parcel } from '../../../model/parcel.ts';
import { readRecord } from '../../../screening/record.ts';
import { replay } from '../../../screening/replay.ts';
import type { Queryable } from '../../../store/open.ts';
import {
  readDecidedBatches,
  readParcelDecisions,
  type StoredParcelDecision,
} from '../../../store/queries/parcel-decisions.ts';
import type { Vault } from '../../../store/vault/vault.ts';
import type { Replayed } from '../../replay-row.ts';
import { digestOf } from './decide-batch.ts';
import type { ParcelEditions } from './editions.ts';

/** Throws `edition/unknown` where what the record names is gone. */
export async function replayParcel(
  editions: Pick<ParcelEditions, 'engineOf'>,
  vault: Vault,
  { record, content, recordHash }: StoredParcelDecision,
): Promise<Replayed> {
  const [opened] = await vault.open([content]);
  if (opened !== undefined && 'erased' in opened)
    return { isIdentical: false, stored: record, recomputed: record, erased: opened.erased };
  const text = opened !== undefined && 'text' in opened ? opened.text : 'null';
  const { edition, inputs } = readRecord(record);
  const engine = await editions.engineOf(edition);
  const parcel = JSON.parse(text) as Parcel;
  const { recomputed } = replay<ParcelSubject>(record, engine, (facts) => ({
    kind: PARCEL_SUBJECT,
    parcel,
    facts,
  }));
  const isAsStored = sha256(text) === inputs.subjectHash && sha256(record) === recordHash;
  return { isIdentical: recomputed === record && isAsStored, stored: record, recomputed, erased: null };
}

const PAGE = 1000;

/** Every decision about a parcel, in the order of identifiers. */
export async function* storedParcelDecisions(pool: Queryable): AsyncGenerator<StoredParcelDecision> {
  for (let after = ''; ; ) {
    const rows = await readParcelDecisions(pool, { after, most: PAGE });
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = last.id;
  }
}

/** Events of the log that vouch for other records than those that are stored under them; the log itself is verified apart. */
export async function unvouchedBatches(pool: Queryable): Promise<readonly string[]> {
  const batches = await readDecidedBatches(pool);
  return batches
    .filter(
      ({ detail, hashes }) => (JSON.parse(detail ?? '{}') as { digest?: string }).digest !== digestOf(hashes),
    )
    .map(({ event }) => event);
}
