/** Joins an edition of parcels with the code that it names: detectors in the stated versions, lists, the model. */
import { Fault } from '../../../core/problem.ts';
import {
  type CriteriaCounters,
  type CriteriaSet,
  compileCriteria,
  match,
} from '../../../screening/criteria/index.ts';
import type { Detector } from '../../../screening/detector.ts';
import type { Edition } from '../../../screening/edition.ts';
import type { Engine, ReadyDetector } from '../../../screening/engine.ts';
import { indexWatchLists } from '../../../screening/lists/watch-list.ts';
import type { DetectorRule } from '../../../screening/policy.ts';
import { PARCEL_KIND } from './kind.ts';
import { type ParcelModel, parcelScorer } from './model.ts';
import type { ParcelSubject } from './subject.ts';

/** Throws `engine/criteria` where a criterion does not compile, `engine/detector` where a version is not here. @param model null where the edition names none, or it could not be read */
export function parcelEngine(
  edition: Edition,
  catalogue: readonly Detector[],
  model: ParcelModel | null,
  counters?: CriteriaCounters,
): Engine<ParcelSubject> {
  const { policy, lists } = edition.manifest;
  const criteria = compiled(edition);
  const detectors = policy.detectors.map((rule) => readyDetector(catalogue, rule));
  return {
    kind: PARCEL_KIND,
    edition,
    matchCriteria: (subject, itemCount, day) => match(criteria, subject, itemCount, day, counters),
    detectors,
    lists: indexWatchLists(lists),
    operators: new Map(),
    score: model === null ? null : parcelScorer(model, detectors),
  };
}

function compiled({ manifest }: Edition): CriteriaSet<ParcelSubject> {
  const set = compileCriteria(manifest.criteria, PARCEL_KIND.fields);
  if (set.ok) return set.value;
  const [first] = set.problems;
  throw new Fault(
    'engine/criteria',
    `${set.count} problems in criteria, first: ${first?.message.en} (${first?.cause})`,
  );
}

export function readyDetector(
  catalogue: readonly Detector[],
  rule: DetectorRule,
): ReadyDetector<ParcelSubject> {
  const detector = catalogue.find(({ id, version }) => id === rule.id && version === rule.version);
  if (detector === undefined)
    throw new Fault('engine/detector', `Detector ${rule.id} version ${rule.version} is not in this build.`);
  return { detector: detector as unknown as Detector<ParcelSubject>, rule };
}
