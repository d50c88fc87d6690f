/**
 * What of a stored decision still holds under another edition: findings of voices that stayed the same need not be heard
 * again, only settled again. Judged once for each pair of editions.
 */
import { canonicalJson } from '../../core/hash.ts';
import type { EditionManifest } from '../edition.ts';

export interface Reuse {
  readonly lists: boolean;
  readonly mandatory: boolean;
  readonly criteria: boolean;
  readonly scores: boolean;
  /** The random stratum is set as it was: the recorded draw stands. */
  readonly random: boolean;
  /** Detectors whose version and parameters stayed: their recorded scores hold, whatever the steps make of them. */
  readonly detectors: ReadonlySet<string>;
}

export function reuseOf(stored: EditionManifest, next: EditionManifest): Reuse {
  const isSame = (one: unknown, other: unknown): boolean => canonicalJson(one) === canonicalJson(other);
  const isSameReference = stored.reference === next.reference && stored.engine === next.engine;
  const old = new Map(stored.policy.detectors.map((rule) => [rule.id, rule]));
  const detectors = next.policy.detectors.filter(({ id, version, parameters }) => {
    const rule = old.get(id);
    return rule !== undefined && rule.version === version && isSame(rule.parameters, parameters);
  });
  return {
    lists: isSame(stored.lists, next.lists),
    mandatory: isSame(stored.policy.mandatory, next.policy.mandatory),
    criteria: isSameReference && isSame(stored.criteria, next.criteria),
    scores: stored.model === next.model,
    random:
      isSame(stored.policy.random, next.policy.random) &&
      // A share of capacity gives other chances where capacity changes.
      (next.policy.random.share === undefined || isSame(stored.policy.capacities, next.policy.capacities)),
    detectors: new Set(isSameReference ? detectors.map(({ id }) => id) : []),
  };
}
