/** HS codes for goods described in words: one code, a short list with questions, or a person; with reasons that can be read. */
import './classification.css';
import { useEffect, useId, useRef, useState } from 'react';
import { Link } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { RecommendationView } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { AskBack, askedBack } from '../../parts/ask-back.tsx';
import { formatCount } from '../../parts/format.ts';
import { useKeys } from '../../parts/keyboard.ts';
import { Await, Empty, Skeleton } from '../../parts/states.tsx';
import { useUrlState } from '../../parts/url-state.ts';
import { useHasRight } from '../../session/session.tsx';
import { classificationTexts } from '../../texts/classification.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Answer } from './answer.tsx';
import { Decisions } from './decisions.tsx';
import { ClassificationModelHelp } from './help.tsx';

/** An address holds no more. */
const MOST_LETTERS = 2000;

export default function ClassificationPage() {
  const t = useTexts(classificationTexts);
  const has = useHasRight();
  const [text, setText] = useUrlState('text');
  const [within, setWithin] = useUrlState('within');
  const query = useGet<RecommendationView>(
    '/classification/recommendations',
    { text, within },
    { isEnabled: text !== '' },
  );
  const back = askedBack(query.error);
  const ask = (typed: string): void => {
    setWithin('');
    setText(typed);
  };
  return (
    <>
      <div className="head">
        <h1>{t.title}</h1>
        <span className="grow" />
        <Link href="/guide">{t.guide}</Link>
        {has('declaration.read') && <Link href="/classification/history">{t.history}</Link>}
        <Link href="/rulings">{t.rulings}</Link>
      </div>
      <div className="cl-page">
        <Field value={text} onAsk={ask} />
        {text === '' ? (
          <Empty title={t.emptyTitle}>{t.emptyWhat}</Empty>
        ) : back !== undefined ? (
          <AskBack error={back} />
        ) : (
          <Await query={query} loading={<Reading />}>
            {(view) => <Answer view={view} text={text} within={within} onWithin={setWithin} onAsk={ask} />}
          </Await>
        )}
        {text !== '' && <ClassificationModelHelp text={text} />}
        {has('classification.decide') && <Decisions onAsk={ask} />}
      </div>
    </>
  );
}

function Reading() {
  const t = useTexts(classificationTexts);
  return (
    <section className="card">
      <div className="in stack">
        <p className="note">{t.reading}</p>
        <Skeleton rows={6} />
      </div>
    </section>
  );
}

function Field(props: { readonly value: string; readonly onAsk: (text: string) => void }) {
  const { value, onAsk } = props;
  const t = useTexts(classificationTexts);
  const id = useId();
  const [typed, setTyped] = useState(value);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => setTyped(value), [value]);
  useKeys({ '/': { title: t.keyField, run: () => field.current?.select() } });
  return (
    <form
      className="card cl-ask"
      onSubmit={(event) => {
        event.preventDefault();
        onAsk(typed.trim());
      }}
    >
      <div className="in">
        <div className="field">
          <label htmlFor={id}>{t.text}</label>
          <textarea
            id={id}
            ref={field}
            rows={3}
            value={typed}
            maxLength={MOST_LETTERS}
            placeholder={t.placeholder}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
              event.preventDefault();
              onAsk(typed.trim());
            }}
          />
          {typed.length >= MOST_LETTERS && (
            <p className="st warn">{fill(t.cutHere, { n: formatCount(MOST_LETTERS) })}</p>
          )}
        </div>
        <button type="submit" className="btn main-act">
          {t.ask} <kbd>Enter</kbd>
        </button>
      </div>
    </form>
  );
}
