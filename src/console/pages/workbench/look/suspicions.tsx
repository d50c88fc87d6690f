/** What is suspicious about a column, what to ask oneself, and the tick of whoever insists on it. */
import { fill } from '../../../../core/text.ts';
import { formatDecimals, NONE } from '../../../parts/format.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { workbenchDraftTexts } from '../../../texts/workbench-draft.ts';
import { isLeak, type Looked } from './choose.ts';

interface Props {
  readonly column: Looked;
  readonly isTicked: boolean;
  readonly tick: (isOn: boolean) => void;
}

const WORDS = {
  'tells-alone': ['tellsAlone', 'tellsAloneWhat'],
  'filled-by-answer': ['filledByAnswer', 'filledByAnswerWhat'],
  'names-the-row': ['namesTheRow', 'namesTheRowWhat'],
  constant: ['constant', 'useless'],
} as const;

export function Suspicions({ column, isTicked, tick }: Props) {
  const t = useTexts(workbenchDraftTexts);
  const alone = column.alone === null ? NONE : formatDecimals(column.alone, 3);
  return (
    <div className="wb-suspicion">
      {column.suspicions.map((suspicion) => {
        const [title, what] = WORDS[suspicion];
        return (
          <p key={suspicion}>
            <b className="b">{t[title]}.</b> {fill(t[what], { alone })}
          </p>
        );
      })}
      <label className="wb-tick">
        <input type="checkbox" checked={isTicked} onChange={(event) => tick(event.target.checked)} />
        <span>{isLeak(column) ? t.insist : t.insistAnyway}</span>
      </label>
    </div>
  );
}
