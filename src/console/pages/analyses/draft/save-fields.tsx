/** Title and purpose of an analysis. */
import type { AnalysisDraft } from '../../../../exchange/contract.ts';
import { analysesTexts } from '../../../texts/analyses.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { WrongAt } from '../../workbench/draft/part.tsx';
import type { PlacedProblem } from '../../workbench/draft/state.ts';

interface Props {
  readonly draft: AnalysisDraft;
  readonly set: (draft: AnalysisDraft) => void;
  readonly problems: readonly PlacedProblem[];
}

export function SaveFields({ draft, set, problems }: Props) {
  const t = useTexts(analysesTexts);
  return (
    <>
      <div>
        <label className="field">
          <span className="label">{t.name}</span>
          <input
            value={draft.title}
            maxLength={200}
            onChange={(event) => set({ ...draft, title: event.target.value })}
          />
        </label>
        <WrongAt problems={problems} at="/title" />
      </div>
      <div>
        <label className="field">
          <span className="label">{t.purpose}</span>
          <textarea
            rows={2}
            value={draft.purpose}
            maxLength={2000}
            onChange={(event) => set({ ...draft, purpose: event.target.value })}
          />
        </label>
        <WrongAt problems={problems} at="/purpose" />
      </div>
    </>
  );
}
