/**
 * What decides while an outage is declared: lists, mandatory controls, criteria, chance, trust, and the plain profile look-up in
 * place of detectors and models. Signed beforehand as part of the policy, frozen under a hash of its own when it comes into force.
 */

import type { Day } from '../core/day.ts';
import { rounded } from '../core/finding.ts';
import { canonicalJson, sha256 } from '../core/hash.ts';
import { smoothRates } from '../learning/encode.ts';
import type { EditionManifest } from './edition.ts';
import type { Policy } from './policy.ts';
import { KEY_KINDS, KEY_PARENTS, KEY_WEIGHTS, keyPlace } from './scores/goods-keys.ts';
import type { ItemScore } from './subject-kind.ts';

/** Stands in the policy, so it is made and confirmed with it. */
export interface OutageFallback {
  /** The last day on which an outage may be declared by it. */
  readonly validTo: Day;
  readonly mostHours: number;
  /** Shares of fraud and critical fraud among what was examined, on which rarely seen goods lean. */
  readonly overall: { readonly fraud: number; readonly critical: number };
  /** What a look-up rate leads to, as for the model's score. */
  readonly scores: Policy['scores'];
  /** So many faults of the same voice within the minutes declare it without a person; absent: people only. */
  readonly automatic?: {
    readonly faults: number;
    readonly withinMinutes: number;
    readonly forMinutes: number;
  };
}

/** What two people sign: the fallback and the rest of the policy that goes on in force with it. */
export function fallbackHash({ outage, id, version }: Policy): string {
  return sha256(canonicalJson({ outage, policy: `${id}@${version}` }));
}

/** The edition of an outage; undefined where the policy has no fallback. */
export function fallbackManifest(manifest: EditionManifest): EditionManifest | undefined {
  const { outage } = manifest.policy;
  if (outage === undefined) return undefined;
  // What officers' studies say rests on the same part that is out.
  const { studies: _studies, ...rest } = manifest;
  return {
    ...rest,
    policy: { ...manifest.policy, detectors: [], scores: outage.scores },
    detectors: [],
    model: null,
    lookUp: outage.overall,
  };
}

const PROFILE = keyPlace('profile');
const BACK_OFF = { parents: KEY_PARENTS, weights: KEY_WEIGHTS };

/** The smoothed rate of hits of the goods profile, from the counts that the record keeps. */
export function lookUpScore(overall: OutageFallback['overall'], counts: ArrayLike<number>): ItemScore {
  const rates = new Float64Array(KEY_KINDS.length);
  smoothRates(counts, 0, 1, overall.fraud, BACK_OFF, rates);
  const fraud = rounded(rates[PROFILE]!);
  smoothRates(counts, 0, 2, overall.critical, BACK_OFF, rates);
  const seen = counts[PROFILE * 3]!;
  return {
    fraud,
    critical: rounded(rates[PROFILE]!),
    regime: seen > 0 ? 'seen' : 'unseen',
    seen,
    hits: counts[PROFILE * 3 + 1]!,
  };
}
