/** Beside the form of a draft: codes for the goods of a line while they are being described; advice that never stands in the way. */
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { DraftContent, RecommendationView } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { formatChance, formatHs } from '../../parts/format.ts';
import { codeHistoryTexts } from '../../texts/code-history.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { readAt } from './pointer.ts';

/** After the last letter, so that not every letter is a question. */
const PAUSE_MILLIS = 700;
const LEAST_LETTERS = 2;
const MOST_LETTERS = 1500;
const SHOWN = 3;
const FIELDS = ['tradeName', 'description'] as const;

interface Props {
  readonly content: DraftContent;
  /** Place of the line, from 0. */
  readonly index: number;
  readonly write: (pointer: string, value: unknown) => void;
}

export function CodeSuggestion({ content, index, write }: Props) {
  const t = useTexts(codeHistoryTexts);
  const say = useSay();
  const typed = FIELDS.map((field) => readAt(content, `/items/${index}/${field}`))
    .filter((text) => typeof text === 'string')
    .join(' ')
    .trim()
    .slice(0, MOST_LETTERS);
  const text = usePaused(typed);
  const isAsked = text.length >= LEAST_LETTERS;
  const query = useGet<RecommendationView>(
    '/classification/recommendations',
    { text },
    { isEnabled: isAsked, keepsPrevious: true, staleMillis: 60_000 },
  );
  const declared = String(readAt(content, `/items/${index}/hsCode`) ?? '');
  const view = isAsked ? query.data : undefined;
  const isMadeUp = view?.notes.some(({ code }) => code === 'made-up') === true;
  return (
    <aside className="dk-suggestion" aria-label={`${t.suggestion}, ${fill(t.line, { n: index + 1 })}`}>
      <h3>{t.suggestion}</h3>
      {/* What cannot be answered now is no hindrance: the form goes on without it. */}
      {view === undefined ? (
        <p className="note">{isAsked && query.isFetching ? t.suggestionBusy : t.suggestionWhat}</p>
      ) : (
        <>
          {isMadeUp && <p className="note">{t.madeUp}</p>}
          {view.notes
            .filter(({ code }) => code !== 'made-up')
            .map(({ code, says }) => (
              <p key={code} className="note">
                {say(says)}
              </p>
            ))}
          {view.band === 'person' && view.candidates.length > 0 && (
            <p className="note">{t.suggestionPerson}</p>
          )}
          {view.candidates.length === 0 && <p className="note">{t.suggestionNone}</p>}
          <ul>
            {view.candidates.slice(0, SHOWN).map(({ hs6, chance, name }) => (
              <li key={hs6}>
                <b>{formatHs(hs6)}</b> {!isMadeUp && <span className="note">{formatChance(chance)}</span>}{' '}
                {say(name) || name.en}{' '}
                {!declared.startsWith(hs6) && (
                  <button
                    type="button"
                    className="btn link"
                    onClick={() => write(`/items/${index}/hsCode`, hs6)}
                  >
                    {t.take}
                  </button>
                )}
              </li>
            ))}
          </ul>
          <p>
            <Link href={`/classification?text=${encodeURIComponent(text)}`}>{t.suggestionMore}</Link>
          </p>
        </>
      )}
    </aside>
  );
}

/** The text as it was when the typing paused; '' until somebody types, so that opening a draft asks nothing. */
function usePaused(text: string): string {
  const [opened] = useState(text);
  const [paused, setPaused] = useState('');
  useEffect(() => {
    if (text === paused || (paused === '' && text === opened)) return;
    const timer = setTimeout(() => setPaused(text), PAUSE_MILLIS);
    return () => clearTimeout(timer);
  }, [text, paused, opened]);
  return paused;
}
