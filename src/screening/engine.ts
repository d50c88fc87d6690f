/** Everything that is ready to decide subjects of one kind under one edition: compiled criteria, detectors, lists, scorer. */
import type { Day } from '../core/day.ts';
import type { Text } from '../core/text.ts';
import type { OperatorIndex } from './chain.ts';
import type { Criterion } from './criterion.ts';
import type { Detector } from './detector.ts';
import type { Edition } from './edition.ts';
import type { WatchListIndex } from './lists/watch-list.ts';
import type { DetectorRule } from './policy.ts';
import type { LoadedStudy, ReadyStudy } from './studies/in-force.ts';
import type { Scorer, SubjectKind } from './subject-kind.ts';

export interface CriterionHit {
  readonly criterion: Criterion;
  /** Line of the subject counted from 0, or null where the whole was asked. */
  readonly item: number | null;
}

export interface CriteriaAnswer {
  readonly hits: readonly CriterionHit[];
  readonly faults: readonly { readonly criterion: string; readonly message: Text }[];
}

export type CriteriaMatcher<Subject> = (subject: Subject, itemCount: number, day: Day) => CriteriaAnswer;

/** A detector with the rule of the policy in force for it. */
export interface ReadyDetector<Subject> {
  readonly detector: Detector<Subject>;
  readonly rule: DetectorRule;
}

export interface Engine<Subject> {
  readonly kind: SubjectKind<Subject>;
  readonly edition: Edition;
  readonly matchCriteria: CriteriaMatcher<Subject>;
  readonly detectors: readonly ReadyDetector<Subject>[];
  readonly lists: WatchListIndex;
  /** The registry of authorised operators that the edition names; empty where it names none. */
  readonly operators: OperatorIndex;
  /** Null where the edition names a model that could not be loaded: then every decision is a fault. */
  readonly score: Scorer<Subject> | null;
  /** Models of studies that the edition names; absent where it names none. */
  readonly studies?: readonly ReadyStudy<Subject>[];
  /** Models of studies on exports, for the engine that decides those under the same edition. */
  readonly exportStudies?: readonly LoadedStudy[];
}
