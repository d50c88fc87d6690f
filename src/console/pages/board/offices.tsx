/** What waits at each office against what its people can still do today; each row opens that office's queue. */
import { useState } from 'react';
import { Link } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { BoardView } from '../../../exchange/contract.ts';
import { ChartCard, type ChartTable } from '../../parts/chart-card.tsx';
import { formatCount, formatDuration, formatPercent, formatTime, NONE } from '../../parts/format.ts';
import { LaneMark, laneColor, useLaneName } from '../../parts/lane-mark.tsx';
import { Empty } from '../../parts/states.tsx';
import { useLanguage } from '../../session/preferences.tsx';
import { useHasRight, useOwnOffice } from '../../session/session.tsx';
import { boardTexts } from '../../texts/board.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

type Office = BoardView['offices'][number];
const LANES = ['documents', 'examine', 'hold'] as const;

export function Offices({ view }: { readonly view: BoardView }) {
  const t = useTexts(boardTexts);
  const say = useSay();
  const laneName = useLaneName();
  const offices = view.offices;
  const table: ChartTable = {
    columns: [
      { title: t.office },
      { title: t.open, isNumber: true },
      ...LANES.map((lane) => ({ title: laneName(lane), isNumber: true })),
      { title: t.load, isNumber: true },
      { title: t.oldest, isNumber: true },
      { title: t.overdueColumn, isNumber: true },
    ],
    rows: offices.map((one) => [
      `${one.office} ${say(one.name)}`,
      one.open,
      one.documents,
      one.examine,
      one.hold,
      one.loadShare === null ? null : formatPercent(one.loadShare, 0),
      one.oldestSeconds,
      one.overdue,
    ]),
  };
  return (
    <ChartCard
      className="at-offices"
      title={t.offices}
      note={fill(t.officesNote, { time: formatTime(view.asOf).slice(0, 5) })}
      legend={<span className="dim">{fill(t.officesAll, { n: offices.length })}</span>}
      table={table}
      fileName={`offices-${view.day}`}
    >
      {offices.length === 0 ? (
        <Empty title={t.officesEmpty}>{t.officesEmptyWhat}</Empty>
      ) : (
        <OfficeTable offices={offices} />
      )}
    </ChartCard>
  );
}

type SortKey = 'open' | 'load' | 'oldest' | 'overdue';
const SORTS: Readonly<Record<SortKey, (office: Office) => number>> = {
  open: (office) => office.open,
  load: (office) => office.loadShare ?? -1,
  oldest: (office) => office.oldestSeconds ?? -1,
  overdue: (office) => office.overdue,
};

function OfficeTable({ offices }: { readonly offices: readonly Office[] }) {
  const t = useTexts(boardTexts);
  const [sort, setSort] = useState<SortKey>('open');
  const most = Math.max(1, ...offices.map((one) => one.open));
  const sorted = [...offices].sort((one, other) => SORTS[sort](other) - SORTS[sort](one));
  const heading = (key: SortKey, title: string) => (
    <th className="n" scope="col" {...(sort === key ? { 'aria-sort': 'descending' as const } : {})}>
      <button type="button" className="btn link" onClick={() => setSort(key)}>
        {title}
        {sort === key && <span aria-hidden="true"> ▼</span>}
      </button>
    </th>
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by the keyboard
    <section className="board-offices scroll" tabIndex={0} aria-label={`${t.offices}, ${t.open}`}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.office}</th>
            {heading('open', t.open)}
            <td />
            {LANES.map((lane) => (
              <th key={lane} className="n" scope="col">
                <LaneMark lane={lane} />
              </th>
            ))}
            {heading('load', t.load)}
            {heading('oldest', t.oldest)}
            {heading('overdue', t.overdueColumn)}
          </tr>
        </thead>
        <tbody>
          {sorted.map((office) => (
            <OfficeRow key={office.office} office={office} most={most} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function OfficeRow({ office, most }: { readonly office: Office; readonly most: number }) {
  const say = useSay();
  const language = useLanguage();
  const ownOffice = useOwnOffice();
  const opens = useHasRight()('case.read') && (ownOffice === null || ownOffice === office.office);
  const queue = `/queue?scope=all&office=${office.office}`;
  const name = `${office.office} ${say(office.name)}`;
  return (
    <tr>
      <td>{opens ? <Link href={queue}>{name}</Link> : name}</td>
      <td className="n b">{formatCount(office.open)}</td>
      <td className="board-bar-cell">
        <Bar office={office} most={most} />
      </td>
      {LANES.map((lane) => (
        <td key={lane} className="n">
          {office[lane] === 0 ? (
            <span className="dim">{NONE}</span>
          ) : !opens ? (
            formatCount(office[lane])
          ) : (
            <Link className="plain" href={`${queue}&lane=${lane}`}>
              {formatCount(office[lane])}
            </Link>
          )}
        </td>
      ))}
      <td className="n">
        <Load share={office.loadShare} />
      </td>
      <td className="n">{formatDuration(office.oldestSeconds, language)}</td>
      <td className="n">
        {office.overdue === 0 ? <span className="dim">{NONE}</span> : formatCount(office.overdue)}
      </td>
    </tr>
  );
}

function Load({ share }: { readonly share: number | null }) {
  if (share === null) return <span className="dim">{NONE}</span>;
  const text = formatPercent(share, 0);
  if (share > 1) return <span className="st bad">{text}</span>;
  if (share > 0.9) return <span className="st warn">{text}</span>;
  return text;
}

function Bar({ office, most }: { readonly office: Office; readonly most: number }) {
  let from = 0;
  return (
    <svg width="100%" height="11" viewBox="0 0 100 11" preserveAspectRatio="none" aria-hidden="true">
      {LANES.map((lane) => {
        const left = from;
        from += (office[lane] / most) * 100;
        return (
          <rect
            key={lane}
            x={left}
            y="0"
            width={Math.max(0, from - left)}
            height="11"
            fill={laneColor(lane)}
          />
        );
      })}
    </svg>
  );
}
