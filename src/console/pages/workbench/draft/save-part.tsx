/** Title and purpose of a study, and saving it. */
import type { StudyDraft } from '../../../../exchange/contract.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { workbenchDraftTexts } from '../../../texts/workbench-draft.ts';
import { PartCard, Wrong, WrongAt } from './part.tsx';
import { type PlacedProblem, partOf } from './state.ts';
import type { DraftWork } from './use-draft.ts';

interface Props {
  readonly work: DraftWork;
  readonly isSaving: boolean;
  readonly save: () => void;
}

export function SavePart({ work, isSaving, save }: Props) {
  const t = useTexts(workbenchDraftTexts);
  const { title, purpose } = work.draft;
  const set = (part: Partial<StudyDraft>, place: string) =>
    work.change((draft) => ({ ...draft, ...part }), place);
  return (
    <PartCard part="save" title={t.saveTitle}>
      <div>
        <label className="field">
          <span className="label">{t.title}</span>
          <input
            value={title}
            maxLength={200}
            onChange={(event) => set({ title: event.target.value }, '/title')}
          />
        </label>
        <WrongAt problems={work.problems} at="/title" />
      </div>
      <div>
        <label className="field">
          <span className="label">{t.purpose}</span>
          <textarea
            rows={2}
            value={purpose}
            maxLength={2000}
            onChange={(event) => set({ purpose: event.target.value }, '/purpose')}
          />
          <span className="note">{t.purposeWhat}</span>
        </label>
        <WrongAt problems={work.problems} at="/purpose" />
      </div>
      <Placeless problems={work.problems} />
      <p>
        <button type="button" className="btn main-act" disabled={isSaving} onClick={save}>
          {t.save} <kbd>Ctrl Enter</kbd>
        </button>
      </p>
    </PartCard>
  );
}

/** What is wrong and has no place of its own on the page. */
function Placeless({ problems }: { readonly problems: readonly PlacedProblem[] }) {
  const here = problems.filter(
    (problem) => partOf(problem) === 'save' && !['/title', '/purpose'].includes(problem.pointer ?? ''),
  );
  return <Wrong problems={here} />;
}
