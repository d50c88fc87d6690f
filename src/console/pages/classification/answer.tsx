/** The answer to one description: its band, what has to be known, the questions that separate, and the candidates. */
import { useState } from 'react';
import { fill } from '../../../core/text.ts';
import type { RecommendationView } from '../../../exchange/contract.ts';
import { formatCount, formatHs } from '../../parts/format.ts';
import { Empty } from '../../parts/states.tsx';
import { classificationTexts } from '../../texts/classification.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { CandidateCard } from './candidate.tsx';
import { DecideDialog } from './decide-dialog.tsx';

export interface AnswerProps {
  readonly view: RecommendationView;
  readonly text: string;
  readonly within: string;
  readonly onWithin: (within: string) => void;
  readonly onAsk: (text: string) => void;
}

const MARKS = { one: 'ok', list: 'warn', person: 'off' } as const;

export function Answer({ view, text, within, onWithin, onAsk }: AnswerProps) {
  const t = useTexts(classificationTexts);
  /** Code that is being decided on; '' for another than those shown. */
  const [deciding, setDeciding] = useState<string | null>(null);
  const { candidates, mayDecide, linesOf } = view;
  return (
    <>
      <Band view={view} within={within} onWithin={onWithin} />
      <Questions view={view} onWithin={onWithin} onAsk={onAsk} />
      <GeneralRules rules={view.rules} />
      {candidates.length === 0 && <Empty title={t.noneTitle}>{t.noneWhat}</Empty>}
      {candidates.map((one) => (
        <CandidateCard
          key={one.hs6}
          candidate={one}
          linesOf={linesOf}
          hasChance={view.notes.every(({ code }) => code !== 'made-up')}
          onDecide={mayDecide ? () => setDeciding(one.hs6) : undefined}
        />
      ))}
      {mayDecide && (
        <p>
          <button type="button" className="btn" onClick={() => setDeciding('')}>
            {t.decideOther}
          </button>
        </p>
      )}
      {deciding !== null && <DecideDialog text={text} code={deciding} onClose={() => setDeciding(null)} />}
    </>
  );
}

type WithinProps = Pick<AnswerProps, 'view' | 'within' | 'onWithin'>;

function Band({ view, within, onWithin }: WithinProps) {
  const t = useTexts(classificationTexts);
  const say = useSay();
  const { band, edition, known, notes } = view;
  const [title, what] = {
    one: [t.bandOne, t.bandOneWhat],
    list: [t.bandList, t.bandListWhat],
    person: [t.bandPerson, t.bandPersonWhat],
  }[band] as [string, string];
  return (
    <section className="card" aria-live="polite">
      <div className="in stack">
        <p className="cl-band">
          <span className={`st ${MARKS[band]}`}>{title}</span>{' '}
          {band === 'list' && view.questions.length === 0 ? '' : what}
        </p>
        <p className="note">{fill(t.edition, { edition, n: formatCount(known) })}</p>
        {notes.map(({ code, says }) => (
          <p key={code} className="st warn">
            {say(says)}
          </p>
        ))}
        {within !== '' && (
          <p>
            {fill(t.within, { within: formatHs(within) })}{' '}
            <button type="button" className="btn s" onClick={() => onWithin('')}>
              {t.withinClear}
            </button>
          </p>
        )}
      </div>
    </section>
  );
}

function GeneralRules({ rules }: Pick<RecommendationView, 'rules'>) {
  const t = useTexts(classificationTexts);
  const say = useSay();
  if (rules.length === 0) return null;
  return (
    <section className="card">
      <details className="in">
        <summary>{t.generalRules}</summary>
        <ol className="cl-steps">
          {rules.map(({ rule, says }) => (
            <li key={rule}>
              <b>{fill(t.rule, { rule })}</b> {say(says)}
            </li>
          ))}
        </ol>
        <p className="note">{t.generalRulesNote}</p>
      </details>
    </section>
  );
}

type QuestionProps = Pick<AnswerProps, 'view' | 'onWithin' | 'onAsk'>;

function Questions({ view: { questions, parts }, onWithin, onAsk }: QuestionProps) {
  const t = useTexts(classificationTexts);
  const say = useSay();
  if (questions.length === 0 && parts.length === 0) return null;
  return (
    <section className="card">
      <header>
        <h2>{parts.length > 0 ? t.parts : t.questions}</h2>
      </header>
      <div className="in stack">
        {parts.map((part) => (
          <p key={part}>
            <button type="button" className="btn s" onClick={() => onAsk(part)}>
              {part}
            </button>
          </p>
        ))}
        {parts.length === 0 &&
          questions.map(({ asks, answers }) => (
            <fieldset key={answers[0]?.within} className="cl-question">
              <legend>{say(asks)}</legend>
              {answers.map(({ within, says }) => (
                <button key={within} type="button" className="btn" onClick={() => onWithin(within)}>
                  <b className="cl-code">{within.length === 4 ? within : formatHs(within)}</b>{' '}
                  {say(says) || say({ ko: says.en, en: says.ko })}
                </button>
              ))}
            </fieldset>
          ))}
      </div>
    </section>
  );
}
