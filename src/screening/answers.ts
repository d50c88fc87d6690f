/**
 * What may happen to something that crosses: three independent answers and a stop, how people see them (lanes),
 * and which of two demands is the stricter one.
 */

export type Inspection = 'none' | 'x-ray' | 'physical' | 'laboratory';

export interface Answers {
  /** Papers are asked for (서류제출). */
  readonly documents: boolean;
  readonly inspection: Inspection;
  readonly afterRelease: 'none' | 'audit';
  /** An officer has to look before anything else happens; it is not yet a legal hold (통관보류), which is an officer's act. */
  readonly stop: boolean;
}

/** One demand of a criterion, list, detector, control or score. */
export type Demand = 'none' | 'audit' | 'documents' | 'x-ray' | 'physical' | 'laboratory' | 'stop';

export type Lane = 'release' | 'documents' | 'examine' | 'hold';

export const LANES: readonly Lane[] = ['release', 'documents', 'examine', 'hold'];
export const DEMANDS: readonly Demand[] = [
  'none',
  'audit',
  'documents',
  'x-ray',
  'physical',
  'laboratory',
  'stop',
];
const INSPECTIONS: readonly Inspection[] = ['none', 'x-ray', 'physical', 'laboratory'];

export const NO_DEMAND: Answers = { documents: false, inspection: 'none', afterRelease: 'none', stop: false };

/** Adds a demand: each answer only ever gets stricter. */
export function demand(answers: Answers, wanted: Demand): Answers {
  switch (wanted) {
    case 'none':
      return answers;
    case 'audit':
      return { ...answers, afterRelease: 'audit' };
    case 'documents':
      return { ...answers, documents: true };
    case 'stop':
      return { ...answers, stop: true };
    default:
      return { ...answers, inspection: stricterInspection(answers.inspection, wanted) };
  }
}

export function stricterInspection(one: Inspection, other: Inspection): Inspection {
  return INSPECTIONS.indexOf(one) >= INSPECTIONS.indexOf(other) ? one : other;
}

/** The look at a glance: the strictest of what is asked before release. */
export function laneOf(answers: Answers): Lane {
  if (answers.stop) return 'hold';
  if (answers.inspection !== 'none') return 'examine';
  return answers.documents ? 'documents' : 'release';
}
