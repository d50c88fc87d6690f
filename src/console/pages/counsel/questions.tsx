/** Questions that were handed over: one's own with their answers, or all of them for officers, who write and approve. */
import './counsel.css';
import { useState } from 'react';
import { Link } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { CounselQuestion, CounselWritten } from '../../../exchange/contract.ts';
import { post } from '../../http/client.ts';
import { useGet } from '../../http/use-get.ts';
import { formatInstant } from '../../parts/format.ts';
import { ReasonDialog } from '../../parts/reason-dialog.tsx';
import { Await, Empty, Skeleton } from '../../parts/states.tsx';
import { useDo } from '../../parts/use-do.ts';
import { counselTexts } from '../../texts/counsel.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { DeskFigures } from './desk-figures.tsx';
import { Verdict } from './verdict.tsx';
import { WriteDialog } from './write-dialog.tsx';

export function Questions({ path }: { readonly path: '/counsel/questions' | '/counsel/questions/mine' }) {
  const t = useTexts(counselTexts);
  const isDesk = path === '/counsel/questions';
  const query = useGet<readonly CounselQuestion[]>(path, undefined, { every: 30_000 });
  const title = isDesk ? t.desk : t.mine;
  return (
    <div className="co-page">
      <div className="head">
        <h1>{title}</h1>
        <span className="grow" />
        <Link href="/counsel">{t.back}</Link>
      </div>
      {isDesk && <DeskFigures />}
      <section className="card" aria-label={title}>
        <Await query={query} loading={<Skeleton rows={6} />}>
          {(rows) =>
            rows.length === 0 ? (
              <Empty title={t.questionsEmpty}>{t.questionsEmptyWhat}</Empty>
            ) : (
              rows.map((question) => <Row key={question.id} question={question} isDesk={isDesk} />)
            )
          }
        </Await>
      </section>
    </div>
  );
}

function Row({ question, isDesk }: { readonly question: CounselQuestion; readonly isDesk: boolean }) {
  const t = useTexts(counselTexts);
  const say = useSay();
  const { state, answer, because, nearest } = question;
  const at = formatInstant(question.askedAt);
  return (
    <div className="co-law">
      <h3>
        <span>{question.question}</span>
        <span className={state === 'answered' ? 'st ok' : 'st off'}>{t[state]}</span>
      </h3>
      <p className="note">
        {isDesk ? fill(t.questionBy, { name: say(question.askedBy), at }) : at}
        {` · ${t.because}: ${because === 'refused' ? t.refused : t.unsatisfiedShort}`}
      </p>
      {isDesk && state === 'open' && nearest.length > 0 && (
        <p className="note" lang="ko">
          {nearest.join(' · ')}
        </p>
      )}
      {question.before.length > 0 && (
        <p className="note">
          {t.before}: {question.before.join(' · ')}
        </p>
      )}
      {answer !== null && <Written answer={answer} />}
      {state === 'answered' &&
        (isDesk ? (
          <Said isSatisfied={question.isSatisfied} />
        ) : (
          <Verdict of="question" id={question.id} said={question.isSatisfied} />
        ))}
      {isDesk && <Acts question={question} />}
    </div>
  );
}

function Said({ isSatisfied }: Pick<CounselQuestion, 'isSatisfied'>) {
  const t = useTexts(counselTexts);
  if (isSatisfied === null) return null;
  return <p className="note">{isSatisfied ? t.saidYes : t.saidNo}</p>;
}

function Written({ answer }: { readonly answer: CounselWritten }) {
  const t = useTexts(counselTexts);
  const say = useSay();
  const names = { writer: say(answer.writtenBy), approver: say(answer.approvedBy) };
  return (
    <blockquote>
      <b>{say(answer.title)}</b>
      <p>{say(answer.text)}</p>
      <p className="note" lang="ko">
        {answer.articles.join(' · ')}
      </p>
      <p className="note">{fill(answer.approvedBy === null ? t.by : t.approvedBy, names)}</p>
    </blockquote>
  );
}

function Acts({ question }: { readonly question: CounselQuestion }) {
  const t = useTexts(counselTexts);
  const say = useSay();
  const [open, setOpen] = useState<'write' | 'drop' | null>(null);
  const { isBusy, run } = useDo();
  const { state, answer, whyNotApprove } = question;
  const close = () => setOpen(null);
  const act = async (verb: string, body: object) => {
    if (await run(async () => void (await post(`/counsel/answers/${answer?.id}/${verb}`, body)))) close();
  };
  if (state === 'answered') return null;
  return (
    <div className="co-act">
      {state === 'open' && (
        <button type="button" className="btn s main-act" onClick={() => setOpen('write')}>
          {t.write}
        </button>
      )}
      {state === 'written' && whyNotApprove === null && (
        <button
          type="button"
          className="btn s main-act"
          disabled={isBusy}
          onClick={() => void act('approve', {})}
        >
          {t.approve}
        </button>
      )}
      {state === 'written' && (
        <button type="button" className="btn s" onClick={() => setOpen('drop')}>
          {t.drop}
        </button>
      )}
      {whyNotApprove !== null && <span className="dim">{say(whyNotApprove)}</span>}
      {open === 'write' && <WriteDialog question={question} onClose={close} />}
      {open === 'drop' && (
        <ReasonDialog
          title={t.dropTitle}
          label={t.why}
          onSend={(why) => void act('drop', { why })}
          onClose={close}
        />
      )}
    </div>
  );
}
