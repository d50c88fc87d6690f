/** How long goods wait, by what was decided: median and quartiles from filing to acceptance on a log axis. */
import type { BoardView } from '../../../exchange/contract.ts';
import { ChartCard, type ChartTable } from '../../parts/chart-card.tsx';
import { ChartFrame } from '../../parts/chart-frame.tsx';
import { formatCount, formatDuration } from '../../parts/format.ts';
import { LaneMark, laneColor, useInspectionName, useLaneName } from '../../parts/lane-mark.tsx';
import { logScale } from '../../parts/scale.ts';
import { Empty } from '../../parts/states.tsx';
import { useLanguage } from '../../session/preferences.tsx';
import { boardTexts } from '../../texts/board.ts';
import { useTexts } from '../../texts/use-texts.ts';

type Row = BoardView['timeToRelease'][number];
const MARKS = [
  [1, 'second'],
  [60, 'minute'],
  [3600, 'hour1'],
  [86_400, 'day1'],
  [604_800, 'week1'],
] as const;
/** Shorter waits than this look the same to a person. */
const SHORTEST = 0.2;

export function TimeToRelease({ view }: { readonly view: BoardView }) {
  const t = useTexts(boardTexts);
  const laneName = useLaneName();
  const inspectionName = useInspectionName();
  const rows = view.timeToRelease.filter((row) => row.median !== null && row.n > 0);
  const table: ChartTable = {
    columns: [
      { title: t.lane },
      { title: t.inspection },
      { title: 'n', isNumber: true },
      { title: t.p25, isNumber: true },
      { title: t.median, isNumber: true },
      { title: t.p75, isNumber: true },
    ],
    rows: view.timeToRelease.map((row) => [
      laneName(row.lane),
      inspectionName(row.inspection),
      row.n,
      row.p25,
      row.median,
      row.p75,
    ]),
  };
  return (
    <ChartCard
      className="at-times"
      title={t.timeToRelease}
      note={t.timeToReleaseNote}
      table={table}
      fileName={`time-to-acceptance-${view.day}`}
    >
      {rows.length === 0 ? <Empty title={t.timeEmpty}>{t.timeEmptyWhat}</Empty> : <Rows rows={rows} />}
    </ChartCard>
  );
}

function Rows({ rows }: { readonly rows: readonly Row[] }) {
  const t = useTexts(boardTexts);
  const language = useLanguage();
  const laneName = useLaneName();
  const inspectionName = useInspectionName();
  const nameOf = (row: Row) =>
    row.inspection === 'none'
      ? laneName(row.lane)
      : `${laneName(row.lane)} (${inspectionName(row.inspection)})`;
  return (
    <div
      className="board-times"
      style={{ gridTemplateRows: `repeat(${rows.length}, minmax(18px, 1fr)) 18px` }}
    >
      {rows.map((row, index) => (
        <span key={nameOf(row)} className="board-times-name cut" style={{ gridRow: index + 1 }}>
          <LaneMark lane={row.lane} label={nameOf(row)} />
        </span>
      ))}
      <div className="board-times-picture" style={{ gridRow: `1 / ${rows.length + 2}` }}>
        <ChartFrame label={t.timeToReleaseLabel}>
          {(width, height) => <Picture rows={rows} width={width} height={height} />}
        </ChartFrame>
      </div>
      {rows.map((row, index) => (
        <span
          key={nameOf(row)}
          className="n"
          style={{ gridRow: index + 1 }}
          title={`n=${formatCount(row.n)}`}
        >
          {formatDuration(row.median, language)}{' '}
          <span className="dim board-times-n">n={formatCount(row.n)}</span>
        </span>
      ))}
    </div>
  );
}

function Picture(props: { readonly rows: readonly Row[]; readonly width: number; readonly height: number }) {
  const t = useTexts(boardTexts);
  const { rows, width, height } = props;
  const longest = Math.max(86_400, ...rows.map((row) => row.p75 ?? row.median ?? 0));
  const x = logScale([SHORTEST, longest * 1.4], [6, width - 6]);
  const tall = (height - 18) / rows.length;
  return (
    <>
      {MARKS.filter(([seconds]) => seconds <= longest * 1.4).map(([seconds, name], index, all) => {
        const next = all[index + 1];
        const isCrowded = next !== undefined && x(next[0]) - x(seconds) < 28;
        return (
          <g key={name}>
            <line x1={x(seconds)} x2={x(seconds)} y1={0} y2={height - 18} stroke="var(--chart-grid)" />
            {!isCrowded && (
              <text x={Math.min(x(seconds), width - 12)} y={height - 4} textAnchor="middle">
                {t[name]}
              </text>
            )}
          </g>
        );
      })}
      {rows.map((row, index) => {
        const y = tall * (index + 0.5);
        const median = Math.max(SHORTEST, row.median ?? SHORTEST);
        const from = x(Math.max(SHORTEST, row.p25 ?? median));
        const to = x(Math.max(SHORTEST, row.p75 ?? median));
        return (
          <g key={`${row.lane} ${row.inspection}`}>
            <rect
              x={from - 2}
              y={y - 3}
              width={to - from + 4}
              height={6}
              rx={3}
              fill={laneColor(row.lane)}
              opacity={0.45}
            />
            <circle cx={x(median)} cy={y} r={4.5} fill={laneColor(row.lane)} />
          </g>
        );
      })}
    </>
  );
}
