/** Ask a question on customs law: a plain card, the law word for word, or an honest refusal with the way to an officer. */
import './counsel.css';
import { type FormEvent, useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { CounselAnswer } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { AskBack, askedBack } from '../../parts/ask-back.tsx';
import { Await, Empty, Skeleton } from '../../parts/states.tsx';
import { useUrlState } from '../../parts/url-state.ts';
import { useHasRight } from '../../session/session.tsx';
import { counselTexts } from '../../texts/counsel.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { AnswerView } from './answer.tsx';

export default function CounselPage() {
  const t = useTexts(counselTexts);
  const has = useHasRight();
  const [q, setQ] = useUrlState('q');
  const [on, setOn] = useUrlState('on');
  const query = useGet<CounselAnswer>(
    '/counsel/answers',
    { q, ...(on === '' ? {} : { on }) },
    { isEnabled: q !== '' },
  );
  const before = useBefore(q);
  const back = askedBack(query.error);
  return (
    <div className="co-page">
      <div className="head">
        <h1>{t.title}</h1>
        <span className="grow" />
        <Link href="/library">{t.library}</Link>
        <Link href="/agency-rules">{t.agencyRules}</Link>
        {has('language.read') && <Link href="/language">{t.languageModel}</Link>}
        <Link href="/counsel/mine">{t.mine}</Link>
        {has('counsel.answer') && <Link href="/counsel/questions">{t.desk}</Link>}
      </div>
      <Ask q={q} on={on} onAsk={setQ} onDay={setOn} />
      {q === '' ? (
        <Empty title={t.emptyTitle}>{t.emptyWhat}</Empty>
      ) : back !== undefined ? (
        <AskBack error={back} />
      ) : (
        <Await
          query={query}
          loading={
            <div className="card">
              <Skeleton rows={8} />
            </div>
          }
        >
          {(answer) => <AnswerView answer={answer} before={before} />}
        </Await>
      )}
    </div>
  );
}

/** As many as an officer is handed over. */
const MOST_BEFORE = 5;

/** What was asked before this question since the page was opened. */
function useBefore(q: string): readonly string[] {
  const [asked, setAsked] = useState<readonly string[]>([]);
  useEffect(() => {
    if (q !== '') setAsked((old) => [...old.filter((one) => one !== q), q].slice(-MOST_BEFORE - 1));
  }, [q]);
  return asked.filter((one) => one !== q).slice(-MOST_BEFORE);
}

/** As long as a question may be. */
const LONGEST = 500;

function Ask(props: {
  readonly q: string;
  readonly on: string;
  readonly onAsk: (q: string) => void;
  readonly onDay: (day: string) => void;
}) {
  const { q, on, onAsk, onDay } = props;
  const t = useTexts(counselTexts);
  const [text, setText] = useState(q);
  useEffect(() => setText(q), [q]);
  const send = (event: FormEvent) => {
    event.preventDefault();
    onAsk(text.trim());
  };
  return (
    <form className="co-ask" onSubmit={send}>
      <div className="field">
        <label htmlFor="co-q">{t.field}</label>
        <input
          id="co-q"
          value={text}
          maxLength={LONGEST}
          placeholder={t.placeholder}
          autoComplete="off"
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <div className="field day">
        <label htmlFor="co-on">{t.on}</label>
        <input id="co-on" type="date" value={on} onChange={(event) => onDay(event.target.value)} />
      </div>
      <button type="submit" className="btn main-act">
        {t.ask}
      </button>
    </form>
  );
}
