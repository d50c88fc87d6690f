/** Questions from section and chapter notes, with the words of the note, its place, and where goods belong that it excludes. */
import { Link } from 'wouter';
import type { GuideView } from '../../../exchange/contract.ts';
import { codeHistoryTexts } from '../../texts/code-history.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

export function NoteQuestions({ questions }: Pick<GuideView, 'questions'>) {
  const t = useTexts(codeHistoryTexts);
  const say = useSay();
  if (questions.length === 0) return null;
  return (
    <section className="card" aria-label={t.noteQuestions}>
      <header>
        <h2>{t.noteQuestions}</h2>
      </header>
      <ul className="in stack">
        {questions.map(({ asks, words, source, leadsTo }) => (
          <li key={`${source.ko} ${words}`}>
            <p>{say(asks)}</p>
            <blockquote className="gu-words" lang="ko">
              {words}
            </blockquote>
            <p className="note">
              {say(source)}
              {leadsTo.length > 0 && ` · ${t.leadsTo} `}
              {leadsTo.map((code, place) => (
                <span key={code}>
                  {place > 0 && ', '}
                  <Link href={`/guide/${code}`}>{code}</Link>
                </span>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
