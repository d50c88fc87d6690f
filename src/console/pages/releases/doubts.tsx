/** Whether everything that the text says is supported, and what is not: each doubt leads to its figure. */
import { fill } from '../../../core/text.ts';
import type { ReleaseMark, ReleaseView } from '../../../exchange/contract.ts';
import { releaseTexts } from '../../texts/releases.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import type { Editing } from './use-release.ts';

interface Props {
  readonly view: ReleaseView;
  readonly editing: Editing;
  readonly onPoint: (mark: ReleaseMark) => void;
}

export function Doubts({ view, editing, onPoint }: Props) {
  const t = useTexts(releaseTexts);
  const say = useSay();
  const doubts = (['ko', 'en'] as const).flatMap((language) =>
    editing.text[language].marks
      .filter(({ verdict }) => verdict !== 'supported')
      .map((mark) => ({
        language,
        mark,
        words: editing.text[language].lines[mark.line]?.text.slice(mark.start, mark.end) ?? '',
      })),
  );
  const unsaid = [...new Set([...editing.text.ko.unsaid, ...editing.text.en.unsaid])];
  const titleOf = (id: string): string => say(view.cells.find((cell) => cell.id === id)?.title) || id;
  return (
    <section className="card" aria-label={t.supported}>
      <div className="in rl-pad" role="status">
        {doubts.length === 0 ? (
          <p className="st ok">{t.doubtsNone}</p>
        ) : (
          <>
            <p className="st bad">{fill(t.doubts, { n: doubts.length })}</p>
            <p className="note">{t.doubtsWhat}</p>
          </>
        )}
      </div>
      {doubts.length > 0 && (
        <ul className="rl-doubts">
          {doubts.map(({ language, mark, words }) => (
            <li key={`${language} ${mark.line} ${mark.start}`}>
              <button type="button" className="btn link" onClick={() => onPoint(mark)}>
                {words}
              </button>{' '}
              <span className="note">
                {language === 'ko' ? t.korean : t.english} · {t[mark.verdict]}
              </span>
              {mark.why !== null && <p className="note">{say(mark.why)}</p>}
            </li>
          ))}
        </ul>
      )}
      {unsaid.length > 0 && (
        <details className="in">
          <summary>{fill(t.unsaid, { n: unsaid.length })}</summary>
          <ul>
            {unsaid.map((id) => (
              <li key={id} className="note">
                {titleOf(id)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
