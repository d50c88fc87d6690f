/** The loading of an accepted export: until when, what was loaded, what was asked, and what the reader may do about it. */
import { useState } from 'react';
import { fill } from '../../../core/text.ts';
import type { LoadingOffer, LoadingView } from '../../../exchange/contract.ts';
import { formatCount } from '../../parts/format.ts';
import { exportTexts } from '../../texts/exports.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { LoadingDialog } from './dialog.tsx';
import './loading.css';

interface Props {
  readonly loading: LoadingView;
  readonly version: number;
  /** Of the declaration, at the office or at the desk. */
  readonly path: string;
  readonly onDone: () => void;
}

export function LoadingCard({ loading, version, path, onDone }: Props) {
  const t = useTexts(exportTexts);
  const say = useSay();
  const [asking, setAsking] = useState<LoadingOffer['act'] | null>(null);
  const { due, acceptedOn, furthest, asked, notice, reports, offers } = loading;
  return (
    <section className="card" aria-label={t.loading}>
      <header>
        <h2>{t.loading}</h2>
        <LoadingMark loading={loading} />
      </header>
      <dl className="rd-lines">
        <div>
          <dt>{t.due}</dt>
          <dd>{due}</dd>
        </div>
        <div>
          <dt>{t.acceptedOn}</dt>
          <dd>{acceptedOn}</dd>
        </div>
        <div>
          <dt>{t.furthest}</dt>
          <dd>{furthest}</dd>
        </div>
      </dl>
      {asked !== null && (
        <p className="in">
          <span className="st warn">{fill(t.asked, { day: asked.to, why: asked.why })}</span>
        </p>
      )}
      {notice !== null && (
        <p className="in">
          <span className="st warn">{fill(t.noticeGiven, { day: notice.opinionBy })}</span>
        </p>
      )}
      <Reports reports={reports} />
      {offers.length > 0 && (
        <div className="in row lo-acts">
          {offers.map(({ act, whyNot }) => (
            <button
              key={act}
              type="button"
              className="btn s"
              disabled={whyNot.length > 0}
              title={whyNot.map((why) => say(why)).join('\n') || undefined}
              onClick={() => setAsking(act)}
            >
              {t[act]}
            </button>
          ))}
        </div>
      )}
      {asking !== null && (
        <LoadingDialog
          act={asking}
          loading={loading}
          version={version}
          path={path}
          onClose={() => setAsking(null)}
          onDone={() => {
            setAsking(null);
            onDone();
          }}
        />
      )}
    </section>
  );
}

/** Words first; colour only says the same again. */
export function LoadingMark({
  loading,
}: {
  readonly loading: Pick<LoadingView, 'daysLeft' | 'isOverdue' | 'reports'>;
}) {
  const t = useTexts(exportTexts);
  const { daysLeft, isOverdue, reports } = loading;
  if (daysLeft === null)
    return reports.some(({ isComplete }) => isComplete) ? <span className="st ok">{t.loaded}</span> : null;
  if (isOverdue) return <span className="st bad">{fill(t.overdueBy, { n: -daysLeft })}</span>;
  if (daysLeft <= 0) return <span className="st warn">{t.lastDay}</span>;
  return (
    <span className={daysLeft <= 5 ? 'st warn' : 'st off'}>
      {fill(t.daysLeft, { n: formatCount(daysLeft) })}
    </span>
  );
}

function Reports({ reports }: Pick<LoadingView, 'reports'>) {
  const t = useTexts(exportTexts);
  if (reports.length === 0) return <p className="in dim">{t.noReports}</p>;
  return (
    <div className="scroll rd-pad">
      <table>
        <thead>
          <tr>
            <th scope="col">{t.loadedOn}</th>
            <th scope="col">{t.bill}</th>
            <th scope="col">{t.means}</th>
            <th scope="col" className="n">
              {t.packages}
            </th>
          </tr>
        </thead>
        <tbody>
          {reports.map(({ bill, loadedOn, means, packageCount, isComplete }) => (
            <tr key={`${bill} ${loadedOn}`}>
              <td>{loadedOn}</td>
              <td>{bill}</td>
              <td>{means ?? ''}</td>
              <td className="n">
                {packageCount === null ? '' : formatCount(packageCount)}{' '}
                <span className="dim">{isComplete ? t.rest : t.part}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
