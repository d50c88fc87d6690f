/** How the models of a study stand: what is in shadow, what waits for a second person, what is in force. */
import type { StudyStepRow } from '../../store/queries/study-steps.ts';

export interface StudyStanding {
  readonly inShadow: StudyStepRow | null;
  readonly proposal: StudyStepRow | null;
  /** The step that put it in force, with what it asks for. */
  readonly inForce: (StudyStepRow & { readonly threshold: number; readonly demand: string }) | null;
}

/** @param steps of one study, oldest first */
export function standingOf(steps: readonly StudyStepRow[]): StudyStanding {
  let inShadow: StudyStepRow | null = null;
  let proposal: StudyStepRow | null = null;
  let inForce: StudyStanding['inForce'] = null;
  for (const row of steps) {
    if (row.step === 'shadow') inShadow = row;
    else if (row.step === 'shadow-ended') inShadow = null;
    else if (row.step === 'proposed') proposal = row;
    else if (row.step === 'dropped') proposal = null;
    else if (row.step === 'withdrawn') inForce = null;
    else {
      inForce = { ...row, threshold: proposal?.threshold ?? 1, demand: proposal?.demand ?? 'audit' };
      proposal = null;
    }
  }
  return { inShadow, proposal, inForce };
}
