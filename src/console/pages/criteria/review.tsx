/** Criteria that no longer earn their keep: what each hit and found beside chance, and the proposal to retire it. */
import { useState } from 'react';
import { Link } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { CriteriaReview, ReviewRow } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { RateWhisker, whiskerEnd } from '../../parts/charts/rate-whisker.tsx';
import { formatCount, formatInterval, formatPercent } from '../../parts/format.ts';
import { RateWithInterval } from '../../parts/rate.tsx';
import { Await, Empty, Skeleton } from '../../parts/states.tsx';
import { useHasRight } from '../../session/session.tsx';
import { criteriaTexts } from '../../texts/criteria.ts';
import { criterionLifeTexts } from '../../texts/criterion-life.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { useMove } from './life/life-card.tsx';
import { MoveDialog } from './life/move-dialog.tsx';

export function Review() {
  const query = useGet<CriteriaReview>('/criteria/review');
  return (
    <Await
      query={query}
      loading={
        <div className="card">
          <Skeleton rows={10} />
        </div>
      }
    >
      {(review) => <Reviewed review={review} />}
    </Await>
  );
}

function Reviewed({ review }: { readonly review: CriteriaReview }) {
  const t = useTexts(criterionLifeTexts);
  const c = useTexts(criteriaTexts);
  const { rows, random, year, inOrder } = review;
  const end = whiskerEnd([random, ...rows.map(({ examined }) => examined)]);
  const note =
    year.from === null
      ? t.reviewNothing
      : fill(t.reviewNote, { from: year.from, n: formatCount(year.declarations) });
  return (
    <section className="card" aria-label={t.review}>
      <header>
        <h2>{t.review}</h2>
        <span className="note">{note}</span>
        <span className="tools">
          {t.standard} <RateWithInterval rate={random} />
        </span>
      </header>
      {rows.length === 0 ? (
        <Empty title={t.reviewEmpty}>{t.reviewEmptyWhat}</Empty>
      ) : (
        <div className="scroll rd-pad">
          <table className="cr-list">
            <thead>
              <tr>
                <th scope="col">{c.id}</th>
                <th scope="col">{c.name}</th>
                <th scope="col">{t.why}</th>
                <th scope="col" className="n">
                  {t.yearHits}
                </th>
                <th scope="col">{t.lastHit}</th>
                <th scope="col" colSpan={2}>
                  {c.hitRate}
                </th>
                <th scope="col">
                  <span className="sr">{t.proposeRetire}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.id} row={row} end={end} random={random.rate} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p className="note cr-foot">{fill(t.reviewInOrder, { n: inOrder })}</p>
    </section>
  );
}

interface RowProps {
  readonly row: ReviewRow;
  readonly end: number;
  readonly random: number | null;
}

function Row({ row, end, random }: RowProps) {
  const t = useTexts(criterionLifeTexts);
  const say = useSay();
  const { examined, year } = row;
  const isProposal = row.reason !== 'not-yet-hit';
  return (
    <tr>
      <td>
        <Link href={`/criteria/${encodeURIComponent(row.id)}`}>{row.id}</Link>
      </td>
      <td className="cr-name">
        <b className="b">{say(row.title)}</b>
      </td>
      <td>
        <span className={`st ${row.reason === 'broken' ? 'bad' : isProposal ? 'warn' : 'off'}`}>
          {t[`reason.${row.reason}`]}
        </span>
        <p className="note">{say(row.says)}</p>
      </td>
      <td className="n">{formatCount(year.hits)}</td>
      <td>{year.lastHit ?? <span className="dim">{t.never}</span>}</td>
      <td>
        <RateWhisker
          rate={examined}
          most={end}
          base={random}
          label={`${formatPercent(examined.rate)} ${formatInterval(examined)} n=${examined.n}`}
        />
      </td>
      <td>
        <RateWithInterval rate={examined} />
      </td>
      <td className="nw">
        {row.waiting !== null ? (
          <span className="st warn">{t[`waiting.${row.waiting}`]}</span>
        ) : (
          isProposal && <Retire row={row} />
        )}
      </td>
    </tr>
  );
}

/** The figures that speak against it are the reason that is offered; whoever proposes may say it otherwise. */
function Retire({ row }: { readonly row: ReviewRow }) {
  const t = useTexts(criterionLifeTexts);
  const say = useSay();
  const mayPropose = useHasRight()('criteria.propose');
  const [isOpen, setOpen] = useState(false);
  const { send, error, forget } = useMove(row.id, () => setOpen(false));
  if (!mayPropose) return null;
  const title = { ko: t.proposeRetire, en: t.proposeRetire };
  return (
    <>
      <button type="button" className="btn s" onClick={() => setOpen(true)}>
        {t.proposeRetire}
      </button>
      {isOpen && (
        <MoveDialog
          offer={{ title, needsReason: true, needsSignOff: null }}
          first={say(row.says)}
          error={error}
          onSend={({ why }) => send({ version: row.version, move: 'propose-retire', why })}
          onClose={() => {
            setOpen(false);
            forget();
          }}
        />
      )}
    </>
  );
}
