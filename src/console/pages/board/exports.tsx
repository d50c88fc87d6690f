/** Exports on the board: a line of their own, so that they never mix with the figures of imports. */
import '../loading/loading.css';
import { Link } from 'wouter';
import type { BoardView } from '../../../exchange/contract.ts';
import { formatCount, formatPercent } from '../../parts/format.ts';
import { useHasRight } from '../../session/session.tsx';
import { exportTexts } from '../../texts/exports.ts';
import { useTexts } from '../../texts/use-texts.ts';

export function ExportsLine({ view }: { readonly view: BoardView }) {
  const t = useTexts(exportTexts);
  const has = useHasRight();
  const { arrived, lanes, backlog, awaitingLoading, overdueLoading, extensionsAsked } = view.exports;
  const released = lanes.find(({ lane }) => lane === 'release');
  const office = view.office === null ? '' : `&office=${view.office}`;
  const declarations = has('declaration.read') ? `/declarations?subject=export${office}` : null;
  const cases = has('case.read') ? `/queue?subject=export&scope=all${office}` : null;
  const loadings = (which: string) => (has('case.read') ? `/exports?which=${which}${office}` : null);
  return (
    <section className="card lo-board" aria-label={t.boardTitle}>
      <h2>{t.boardTitle}</h2>
      <Figure title={t.boardArrived} n={arrived} opens={declarations} />
      <span>
        {t.boardAccepted} <b>{formatPercent(released?.share ?? 0)}</b>
      </span>
      <Figure title={t.boardCases} n={backlog} opens={cases} />
      <Figure title={t.boardAwaiting} n={awaitingLoading} opens={loadings('all')} />
      <Figure title={t.boardOverdue} n={overdueLoading} opens={loadings('overdue')} isBad />
      <Figure title={t.boardAsked} n={extensionsAsked} opens={loadings('asked')} />
      <span className="grow" />
      <span className="note">{t.boardNote}</span>
    </section>
  );
}

function Figure(props: {
  readonly title: string;
  readonly n: number;
  /** Null where the reader may not see what is behind it. */
  readonly opens: string | null;
  readonly isBad?: boolean;
}) {
  const figure = (
    <b className={props.isBad && props.n > 0 ? 'board-bad' : undefined}>{formatCount(props.n)}</b>
  );
  return (
    <span>
      {props.title} {props.opens === null ? figure : <Link href={props.opens}>{figure}</Link>}
    </span>
  );
}
