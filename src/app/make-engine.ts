/** Joins an edition with the code that it names: compiled criteria, detectors in the stated versions, lists, models. */
import type { ImportSubject } from '../areas/clearance/index.ts';
import { IMPORT_KIND } from '../areas/clearance/index.ts';
import { Fault } from '../core/problem.ts';
import type { TableModel } from '../learning/table/table-model.ts';
import { indexOperators, type Operator } from '../screening/chain.ts';
import { type CriteriaCounters, compileCriteria, match } from '../screening/criteria/index.ts';
import type { Detector } from '../screening/detector.ts';
import type { Edition } from '../screening/edition.ts';
import type { Engine, ReadyDetector } from '../screening/engine.ts';
import { isForExports } from '../screening/export-edition.ts';
import { lookUpScore } from '../screening/fallback.ts';
import { indexWatchLists } from '../screening/lists/watch-list.ts';
import { goodsNumerics } from '../screening/scores/goods-numerics.ts';
import type { ModelSet } from '../screening/scores/model-set.ts';
import { scoreItem } from '../screening/scores/score-item.ts';
import { type LoadedStudy, readyStudies, type StudyInForce } from '../screening/studies/index.ts';
import type { Scorer } from '../screening/subject-kind.ts';

export interface EngineOptions {
  readonly models: ModelSet | null;
  /** Subjects by which the index of criteria measures which tests are rare; answers never depend on them. */
  readonly sample?: readonly ImportSubject[];
  readonly counters?: CriteriaCounters;
  /** The registry that the edition names. */
  readonly operators?: readonly Operator[];
  /** Models of the studies that the edition names, in its order; null where one could not be read. */
  readonly studies?: readonly (TableModel | null)[];
}

/** Throws `engine/criteria` where a criterion does not compile, `engine/detector` where a version is not here. */
export function makeEngine(
  edition: Edition,
  catalogue: readonly Detector[],
  options: EngineOptions,
): Engine<ImportSubject> {
  const { manifest } = edition;
  const sample = (options.sample ?? []).map((subject) => ({
    subject,
    itemCount: subject.declaration.items.length,
  }));
  const criteria = manifest.criteria.filter((criterion) => !isForExports(criterion));
  const compiled = compileCriteria(criteria, IMPORT_KIND.fields, { sample });
  if (!compiled.ok) {
    const first = compiled.problems[0];
    throw new Fault(
      'engine/criteria',
      `${compiled.count} problems in criteria, first: ${first?.message.en} (${first?.cause})`,
    );
  }
  const studies = loadedStudies(manifest.studies, options.studies);
  return {
    kind: IMPORT_KIND,
    edition,
    matchCriteria: (subject, itemCount, day) =>
      match(compiled.value, subject, itemCount, day, options.counters),
    detectors: manifest.policy.detectors.map((rule) => readyDetector(catalogue, rule)),
    lists: indexWatchLists(manifest.lists),
    operators: indexOperators(options.operators ?? []),
    score: scorerOf(edition, options.models),
    studies: readyStudies(
      studies.filter(({ study }) => !isForExports(study)),
      IMPORT_KIND.fields,
    ),
    exportStudies: studies.filter(({ study }) => isForExports(study)),
  };
}

/** Each study of the edition with its model, in its order. */
function loadedStudies(
  studies: readonly StudyInForce[] = [],
  models: EngineOptions['studies'] = [],
): readonly LoadedStudy[] {
  return studies.map((study, place) => ({ study, model: models[place] ?? null }));
}

function readyDetector(
  catalogue: readonly Detector[],
  rule: ReadyDetector<ImportSubject>['rule'],
): ReadyDetector<ImportSubject> {
  const detector = catalogue.find(({ id, version }) => id === rule.id && version === rule.version);
  if (detector === undefined)
    throw new Fault('engine/detector', `Detector ${rule.id} version ${rule.version} is not in this build.`);
  return { detector: detector as unknown as Detector<ImportSubject>, rule };
}

function scorerOf({ manifest }: Edition, models: ModelSet | null): Scorer<ImportSubject> | null {
  const { lookUp } = manifest;
  if (lookUp !== undefined) return ({ facts }) => facts.profiles.map((counts) => lookUpScore(lookUp, counts));
  return models === null ? null : scorer(models);
}

function scorer(models: ModelSet): Scorer<ImportSubject> {
  return ({ declaration, facts }) =>
    declaration.items.map((item, place) =>
      scoreItem(models, facts.profiles[place]!, goodsNumerics(declaration, item, models.prices)),
    );
}
