/** Six figures over the board; each opens to what it counts. */
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { BoardView, Lane } from '../../../exchange/contract.ts';
import { formatCount, formatDuration, formatPercent } from '../../parts/format.ts';
import { LaneMark } from '../../parts/lane-mark.tsx';
import { useLanguage } from '../../session/preferences.tsx';
import { useHasRight } from '../../session/session.tsx';
import { boardTexts } from '../../texts/board.ts';
import { useTexts } from '../../texts/use-texts.ts';

const SHOWN: readonly Lane[] = ['release', 'documents', 'examine', 'hold'];

export function Kpis({ view }: { readonly view: BoardView }) {
  const t = useTexts(boardTexts);
  const has = useHasRight();
  const seesDeclarations = has('declaration.read');
  const ofOffice = view.office === null ? '' : `&office=${view.office}`;
  return (
    <dl className="card kpis">
      <Kpi
        title={t.arrived}
        value={view.arrived}
        opens={seesDeclarations ? `/declarations${ofOffice.replace('&', '?')}` : null}
        sub={<Expected view={view} />}
      />
      {SHOWN.map((lane) => (
        <LaneKpi
          key={lane}
          lane={lane}
          view={view}
          opens={seesDeclarations ? `/declarations?lane=${lane}${ofOffice}` : null}
        />
      ))}
      <Kpi
        title={t.backlog}
        value={view.backlog}
        opens={has('case.read') ? `/queue?scope=all${ofOffice}` : null}
        sub={
          view.overdue > 0 ? (
            <>
              <b className="board-bad">{fill(t.overdue, { n: view.overdue })}</b> {t.overdueRest}
            </>
          ) : (
            t.noneOverdue
          )
        }
      />
    </dl>
  );
}

function Expected({ view }: { readonly view: BoardView }) {
  const t = useTexts(boardTexts);
  if (view.expected === null) return t.expectedUnknown;
  const { low, high } = view.expected;
  const template =
    view.arrived < low ? t.expectedBelow : view.arrived > high ? t.expectedAbove : t.expectedWithin;
  return fill(template, { low: formatCount(low), high: formatCount(high) });
}

function LaneKpi(props: { readonly lane: Lane; readonly view: BoardView; readonly opens: string | null }) {
  const { lane, view } = props;
  const t = useTexts(boardTexts);
  const language = useLanguage();
  const counted = view.lanes.find((one) => one.lane === lane);
  const times = view.timeToRelease.filter((one) => one.lane === lane && one.median !== null);
  // Several kinds of inspection: the one with most cases speaks for the lane.
  const most = times.reduce<(typeof times)[number] | null>(
    (best, one) => (best === null || one.n > best.n ? one : best),
    null,
  );
  const time = most === null ? null : formatDuration(most.median, language);
  return (
    <Kpi
      title={<LaneMark lane={lane} label={t[lane]} />}
      value={counted?.count ?? 0}
      share={counted?.share ?? 0}
      opens={props.opens}
      sub={time === null ? t.noneYet : fill(lane === 'release' ? t.withoutOfficer : t.medianTime, { time })}
    />
  );
}

function Kpi(props: {
  readonly title: ReactNode;
  readonly value: number;
  readonly share?: number;
  /** Null where the reader may not see what is behind it. */
  readonly opens: string | null;
  readonly sub: ReactNode;
}) {
  const t = useTexts(boardTexts);
  return (
    <div className="kpi">
      <dt>{props.title}</dt>
      <dd>
        {props.opens === null ? (
          formatCount(props.value)
        ) : (
          <Link href={props.opens}>{formatCount(props.value)}</Link>
        )}
        <span className="unit">
          {t.unit}
          {props.share !== undefined && ` · ${formatPercent(props.share)}`}
        </span>
      </dd>
      <dd className="sub">{props.sub}</dd>
    </div>
  );
}
