/** The parts of a study in their order: where one is, what still has to be mended, and a way to each. */
import { useEffect } from 'react';
import { useUrlState } from '../../../parts/url-state.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { workbenchDraftTexts } from '../../../texts/workbench-draft.ts';
import { type Part, type PlacedProblem, partOf } from './state.ts';

const PARTS = [
  ['source', 'stepSource'],
  ['outcome', 'stepOutcome'],
  ['columns', 'stepColumns'],
  ['judge', 'stepJudge'],
  ['save', 'stepSave'],
] as const satisfies readonly (readonly [Part, string])[];

export function Steps({ problems }: { readonly problems: readonly PlacedProblem[] }) {
  const t = useTexts(workbenchDraftTexts);
  const [step, setStep] = useUrlState('step');
  const wrong = problems.map(partOf);
  const first = PARTS.find(([part]) => wrong.includes(part))?.[0];
  useEffect(() => {
    if (step !== '') document.getElementById(headingId(step))?.scrollIntoView({ block: 'start' });
  }, [step]);
  // What is to be mended first comes into sight.
  useEffect(() => {
    if (first !== undefined) goTo(first);
  }, [first]);
  return (
    <nav className="wb-steps" aria-label={t.steps}>
      {PARTS.map(([part, title], place) => {
        const count = wrong.filter((one) => one === part).length;
        return (
          <button
            key={part}
            type="button"
            className={step === part ? 'chip on' : 'chip'}
            {...(step === part ? { 'aria-current': 'step' as const } : {})}
            onClick={() => {
              setStep(part);
              goTo(part);
            }}
          >
            <b>{place + 1}</b> {t[title]}
            {count > 0 && <span className="st bad">{count}</span>}
          </button>
        );
      })}
    </nav>
  );
}

export function headingId(part: string): string {
  return `part-${part}`;
}

function goTo(part: Part): void {
  const heading = document.getElementById(headingId(part));
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}
