/**
 * Everything that a decision rests on besides the subject, frozen under one hash: policy, criteria, lists, detectors with
 * versions, models, reference edition, engine. Records name the hash; the manifest is kept for ever, so replay can load it.
 */
import { canonicalJson, sha256 } from '../core/hash.ts';
import type { Criterion } from './criterion.ts';
import type { WatchListEntry } from './lists/watch-list.ts';
import type { Policy } from './policy.ts';
import type { StudyInForce } from './studies/in-force.ts';

/** Changes whenever the order or meaning of anything in a decision changes. */
export const ENGINE = 'gwanmun/1';

export interface EditionManifest {
  readonly engine: string;
  readonly subject: string;
  readonly policy: Policy;
  readonly criteria: readonly Criterion[];
  readonly lists: readonly WatchListEntry[];
  readonly detectors: readonly { readonly id: string; readonly version: number }[];
  /** Content hash of the model set in force, or null where the policy was made without one. */
  readonly model: string | null;
  readonly reference: string;
  /** In an outage the profile look-up speaks in place of the model, leaning on these shares. */
  readonly lookUp?: { readonly fraud: number; readonly critical: number };
  /** Content hash of the registry of authorised operators; absent where there was none. */
  readonly operators?: string;
  /** Models of officers' studies; absent where none is in force. */
  readonly studies?: readonly StudyInForce[];
}

export interface Edition {
  readonly hash: string;
  readonly manifest: EditionManifest;
  /** The exact bytes that were hashed. */
  readonly bytes: string;
}

export function makeEdition(manifest: EditionManifest): Edition {
  const bytes = canonicalJson(manifest);
  return { hash: sha256(bytes), manifest: JSON.parse(bytes) as EditionManifest, bytes };
}
