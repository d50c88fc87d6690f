/**
 * What of an edition decides exports: the criteria, controls, places, chance and studies of exports under the same hash, and
 * neither detectors nor the model nor fast track, which were made for imports and would say nonsense of an export.
 */
import type { Criterion } from './criterion.ts';
import type { Edition, EditionManifest } from './edition.ts';
import type { Policy } from './policy.ts';

/** A criterion, or a model of a study. */
export function isForExports({ direction }: Pick<Criterion, 'direction'>): boolean {
  return direction === 'export';
}

export function exportEdition({ hash, manifest, bytes }: Edition): Edition {
  return { hash, bytes, manifest: exportManifest(manifest) };
}

/** What of a manifest decides exports. */
export function exportManifest(manifest: EditionManifest): EditionManifest {
  const { lookUp: _lookUp, operators: _operators, studies, ...rest } = manifest;
  const own = studies?.filter(isForExports) ?? [];
  return {
    ...rest,
    subject: 'export-declaration',
    policy: exportPolicy(manifest.policy),
    criteria: manifest.criteria.filter(isForExports),
    detectors: [],
    model: null,
    ...(own.length === 0 ? {} : { studies: own }),
  };
}

/** A policy that says nothing of exports has no controls and no places for them; chance is that of imports. */
export function exportPolicy(policy: Policy): Policy {
  const { fastTrack: _fastTrack, critical: _critical, capacityBy: _capacityBy, exports, ...rest } = policy;
  return {
    ...rest,
    detectors: [],
    mandatory: exports?.mandatory ?? [],
    capacities: exports?.capacities ?? [],
    random: exports?.random ?? {
      probability: policy.random.probability,
      inspection: policy.random.inspection,
    },
  };
}
