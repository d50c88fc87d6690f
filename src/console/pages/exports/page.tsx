/** Accepted exports that wait to be loaded, the most urgent first: what is overdue, what a longer period is asked for. */
import '../loading/loading.css';
import { Link, useSearchParams } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { LoadingPage, LoadingRow } from '../../../exchange/contract.ts';
import { formatCount, formatDeclarationNumber } from '../../parts/format.ts';
import { Empty, ErrorView, Skeleton } from '../../parts/states.tsx';
import { useRows } from '../../parts/use-rows.ts';
import { useOwnOffice } from '../../session/session.tsx';
import { exportTexts } from '../../texts/exports.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { LoadingMark } from '../loading/card.tsx';

const VIEWS = ['all', 'overdue', 'asked'] as const;
type View = (typeof VIEWS)[number];

export default function ExportsPage() {
  const t = useTexts(exportTexts);
  const [parameters, setParameters] = useSearchParams();
  const which: View = VIEWS.find((one) => one === parameters.get('which')) ?? 'all';
  const office = parameters.get('office') ?? '';
  const { reading, all, first, more } = useRows<LoadingRow, LoadingPage>('/exports/loadings', {
    which,
    ...(office === '' ? {} : { office }),
  });
  const counts = first?.counts;
  const titles: Readonly<Record<View, string>> = {
    all: `${t.all}${counts === undefined ? '' : ` ${formatCount(counts.awaiting)}`}`,
    overdue: `${t.overdueOnly}${counts === undefined ? '' : ` ${formatCount(counts.overdue)}`}`,
    asked: `${t.askedOnly}${counts === undefined ? '' : ` ${formatCount(counts.asked)}`}`,
  };
  return (
    <>
      <div className="head">
        <h1>{t.title}</h1>
        <span className="grow" />
        <fieldset className="seg" aria-label={t.which}>
          {VIEWS.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={one === which}
              onClick={() => {
                const next = new URLSearchParams(parameters);
                next.delete('which');
                if (one !== 'all') next.set('which', one);
                setParameters(next);
              }}
            >
              {titles[one]}
            </button>
          ))}
        </fieldset>
      </div>
      <section className="card" aria-label={t.title}>
        {first === undefined ? (
          reading.isError ? (
            <ErrorView error={reading.error} retry={() => void reading.refetch()} />
          ) : (
            <Skeleton rows={12} />
          )
        ) : all.length === 0 ? (
          <Empty title={t.empty}>{t.emptyWhat}</Empty>
        ) : (
          <Table rows={all} />
        )}
        {reading.hasNextPage && (
          <p className="in">
            <button type="button" className="btn s" onClick={more}>
              {t.more}
            </button>
          </p>
        )}
      </section>
    </>
  );
}

function Table({ rows }: { readonly rows: readonly LoadingRow[] }) {
  const t = useTexts(exportTexts);
  const isOfOne = useOwnOffice() !== null;
  return (
    <div className="scroll rd-pad">
      <table>
        <thead>
          <tr>
            <th scope="col">{t.number}</th>
            {!isOfOne && <th scope="col">{t.office}</th>}
            <th scope="col">{t.exporter}</th>
            <th scope="col">{t.goods}</th>
            <th scope="col">{t.destination}</th>
            <th scope="col" className="n">
              {t.value}
            </th>
            <th scope="col">{t.acceptedOn}</th>
            <th scope="col">{t.due}</th>
            <th scope="col">{t.state}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.number} row={row} isOfOne={isOfOne} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row, isOfOne }: { readonly row: LoadingRow; readonly isOfOne: boolean }) {
  const t = useTexts(exportTexts);
  const say = useSay();
  return (
    <tr>
      <td>
        <Link href={`/declarations/${encodeURIComponent(row.number)}`}>
          {formatDeclarationNumber(row.number)}
        </Link>
      </td>
      {!isOfOne && <td>{say(row.officeName)}</td>}
      <td>{row.exporter}</td>
      <td>{say(row.description)}</td>
      <td>{say(row.destination)}</td>
      <td className="n">{formatCount(row.valueKrw)}</td>
      <td>{row.acceptedOn}</td>
      <td>{row.due}</td>
      <td className="lo-state">
        <LoadingMark loading={{ ...row, reports: [] }} />{' '}
        {row.askedTo !== null && <span className="st warn">{fill(t.askedTo, { day: row.askedTo })}</span>}{' '}
        {row.opinionBy !== null && (
          <span className="st warn">{fill(t.opinions, { day: row.opinionBy })}</span>
        )}{' '}
        {row.reports > 0 && <span className="st off">{t.partly}</span>}
      </td>
    </tr>
  );
}
