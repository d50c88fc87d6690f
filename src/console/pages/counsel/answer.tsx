/** One answer of counsel: card, law, decree and rule, nearest articles, and handing the question over. */
import { Fragment, useState } from 'react';
import { Link } from 'wouter';
import { fill } from '../../../core/text.ts';
import type {
  CitingPrecedent,
  CounselAnswer,
  CounselCard,
  CounselCitation,
  CounselCited,
  NewCounselQuestion,
} from '../../../exchange/contract.ts';
import { post } from '../../http/client.ts';
import { Empty } from '../../parts/states.tsx';
import { useDo } from '../../parts/use-do.ts';
import { counselTexts } from '../../texts/counsel.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import '../library/library.css';
import { Citing } from '../library/citing.tsx';
import { CounselModelHelp } from './help.tsx';
import { articlePath, Force, Law, pathOfRef } from './law-lines.tsx';
import { Verdict } from './verdict.tsx';

interface AnswerProps {
  readonly answer: CounselAnswer;
  /** What was asked before in this visit, oldest first. */
  readonly before: readonly string[];
}

export function AnswerView({ answer, before }: AnswerProps) {
  const t = useTexts(counselTexts);
  const { kind, card, cited, attached, nearest, laws, missing } = answer;
  const isAnswered = kind === 'answered';
  return (
    <>
      {missing.length > 0 && (
        <Empty title={fill(t.missing, { refs: missing.join(', ') })}>{t.missingWhat}</Empty>
      )}
      {!isAnswered && missing.length === 0 && (
        <Empty title={kind === 'candidates' ? t.candidatesTitle : t.notFoundTitle}>
          {kind === 'candidates' ? t.candidatesWhat : t.notFoundWhat}
        </Empty>
      )}
      {card !== null && <Card card={card} checkedOn={answer.cardsCheckedOn} hasLaws={laws > 0} />}
      {laws === 0 && <p className="note">{t.noLaws}</p>}
      <Laws title={t.law} laws={cited} />
      <Laws title={t.attached} laws={attached} />
      {!isAnswered && <Nearest articles={nearest} />}
      {answer.precedents.map(({ ref, citing }) => (
        <Precedents key={ref} article={ref} citing={citing} />
      ))}
      <CounselModelHelp key={`${answer.question} ${answer.on}`} answer={answer} />
      {card !== null && <Verdict key={card.id} of="card" id={card.id} said={null} />}
      <HandOver key={answer.question} answer={answer} before={before} />
      <p className="note">{t.notAdvice}</p>
    </>
  );
}

interface CardProps {
  readonly card: CounselCard;
  readonly checkedOn: string;
  readonly hasLaws: boolean;
}

function Card({ card, checkedOn, hasLaws }: CardProps) {
  const t = useTexts(counselTexts);
  const say = useSay();
  return (
    <section className="card" aria-label={t.card}>
      <header>
        <h2>{say(card.title)}</h2>
        <span className="note">{t.card}</span>
      </header>
      <div className="in">
        <p className="co-text">{say(card.text)}</p>
        <p className="note">
          {card.isOfOffice ? t.cardOffice : fill(t.cardNote, { day: checkedOn })}
          {card.isUnverified && ` ${t.unverified}`}
        </p>
        <Articles refs={card.articles} hasLaws={hasLaws} />
      </div>
    </section>
  );
}

/** Each leads to its text, where law is loaded. */
function Articles({ refs, hasLaws }: { readonly refs: readonly string[]; readonly hasLaws: boolean }) {
  return (
    <p className="note" lang="ko">
      {refs.map((ref, at) => (
        <Fragment key={ref}>
          {at > 0 && ' · '}
          {hasLaws ? <Link href={pathOfRef(ref)}>{ref}</Link> : ref}
        </Fragment>
      ))}
    </p>
  );
}

function Laws({ title, laws }: { readonly title: string; readonly laws: readonly CounselCited[] }) {
  if (laws.length === 0) return null;
  return (
    <section className="card" aria-label={title}>
      <header>
        <h2>{title}</h2>
      </header>
      {laws.map((cited) => (
        <Law key={cited.ref} cited={cited} />
      ))}
    </section>
  );
}

/** Cards of their own below the answer: what was decided is not what the law says. */
function Precedents(props: { readonly article: string; readonly citing: readonly CitingPrecedent[] }) {
  const t = useTexts(counselTexts);
  const { article, citing } = props;
  const title = fill(t.precedents, { article });
  return (
    <section className="card" aria-label={title}>
      <header>
        <h2>{title}</h2>
      </header>
      <div className="in li-beside">
        <Citing of={citing} />
      </div>
    </section>
  );
}

function Nearest({ articles }: { readonly articles: readonly CounselCitation[] }) {
  const t = useTexts(counselTexts);
  if (articles.length === 0) return null;
  return (
    <section className="card" aria-label={t.nearest}>
      <header>
        <h2>{t.nearest}</h2>
      </header>
      {articles.map((one) => (
        <div key={one.ref} className="co-law">
          <h3>
            <Link href={articlePath(one)}>{one.ref}</Link>
            <span>({one.title})</span>
            <Force cited={one} />
          </h3>
        </div>
      ))}
    </section>
  );
}

function HandOver({ answer, before }: AnswerProps) {
  const t = useTexts(counselTexts);
  const [isWhole, setWhole] = useState(true);
  const [isSent, setSent] = useState(false);
  const { isBusy, run } = useDo();
  const isAnswered = answer.kind === 'answered';
  const send = async () => {
    const asked: NewCounselQuestion = {
      ...{ q: answer.question, because: isAnswered ? 'unsatisfied' : 'refused' },
      ...(isWhole && before.length > 0 && { before }),
    };
    if (await run(async () => void (await post('/counsel/questions', asked)))) setSent(true);
  };
  if (isSent) return <p role="status">{t.handedOver}</p>;
  return (
    <div className="co-act">
      <button
        type="button"
        className={isAnswered ? 'btn' : 'btn main-act'}
        disabled={isBusy}
        onClick={() => void send()}
      >
        {isAnswered ? t.unsatisfied : t.handOver}
      </button>
      {before.length > 0 && (
        <label>
          <input type="checkbox" checked={isWhole} onChange={(event) => setWhole(event.target.checked)} />{' '}
          {fill(t.withBefore, { n: String(before.length) })}
        </label>
      )}
      <span className="note">{t.privacy}</span>
    </div>
  );
}
