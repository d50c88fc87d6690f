/** Hits among the first 1, 2, 5, 10, 20 per cent, with intervals, beside chance: as a picture, a table and CSV. */
import { fill } from '../../../../core/text.ts';
import { ChartCard } from '../../../parts/chart-card.tsx';
import { ChartFrame } from '../../../parts/chart-frame.tsx';
import { formatCount, formatPercent } from '../../../parts/format.ts';
import { linearScale, niceCeiling, ticks } from '../../../parts/scale.ts';
import { useUrlState } from '../../../parts/url-state.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { workbenchTexts } from '../../../texts/workbench.ts';
import type { RegimeTable, Scorer, TopShare } from './scorers.ts';

interface Props {
  readonly tables: readonly RegimeTable[];
  readonly lookup: string;
  readonly fileName: string;
}

export function PrecisionCard({ tables, lookup, fileName }: Props) {
  const t = useTexts(workbenchTexts);
  const [wanted, choose] = useUrlState('rows', tables[0]?.name);
  const table = tables.find(({ name }) => name === wanted) ?? tables[0];
  if (table === undefined) return null;
  const nameOf = ({ who }: Scorer) => (who === 'lookup' ? lookup : t[who]);
  const marks = table.scorers.flatMap((scorer) => scorer.at.map((top) => ({ scorer, top })));
  return (
    <ChartCard
      title={t.precision}
      note={fill(t.precisionNote, { regime: t[table.name], rows: formatCount(table.rows) })}
      fileName={`${fileName}-precision-${table.name}`}
      legend={
        tables.length > 1 && (
          <select
            className="select"
            aria-label={t.regime}
            value={table.name}
            onChange={(event) => choose(event.target.value)}
          >
            {tables.map(({ name }) => (
              <option key={name} value={name}>
                {t[name]}
              </option>
            ))}
          </select>
        )
      }
      table={{
        columns: [
          { title: t.who },
          ...[t.percentTaken, t.rate, t.low, t.high, t.hits, t.n].map((title) => ({ title, isNumber: true })),
        ],
        rows: marks.map(({ scorer, top }) => [
          nameOf(scorer),
          ...[top.percent, top.precision, top.low, top.high, top.hits, top.taken],
        ]),
      }}
    >
      {table.rows === 0 ? (
        <p className="dim">{t.regimeEmpty}</p>
      ) : (
        <>
          <ChartFrame label={`${t.precision}, ${t[table.name]}`} height={232}>
            {(width, height) => <Picture table={table} nameOf={nameOf} width={width} height={height} />}
          </ChartFrame>
          <p className="legend">
            {table.scorers.map((scorer) => (
              <span key={scorer.who} className="row">
                <Key who={scorer.who} /> {nameOf(scorer)}
              </span>
            ))}
          </p>
        </>
      )}
    </ChartCard>
  );
}

const LEFT = 40;
const BOTTOM = 22;
/** Pixels between the marks of one share. */
const APART = 16;

function Picture(props: {
  readonly table: RegimeTable;
  readonly nameOf: (scorer: Scorer) => string;
  readonly width: number;
  readonly height: number;
}) {
  const { table, width, height, nameOf } = props;
  const t = useTexts(workbenchTexts);
  const drawn = table.scorers.filter(({ at }) => at.length > 0);
  const percents = drawn[0]?.at.map(({ percent }) => percent) ?? [];
  const share = table.hits / table.rows;
  const most = Math.min(
    1,
    niceCeiling(Math.max(share, ...drawn.flatMap(({ at }) => at.map((one) => one.high))), 4),
  );
  const y = linearScale([0, most], [height - BOTTOM, 8]);
  const step = (width - LEFT) / Math.max(1, percents.length);
  const middle = (place: number) => LEFT + step * (place + 0.5);
  const words = (scorer: Scorer, top: TopShare) =>
    fill(t.precisionMark, {
      who: nameOf(scorer),
      percent: top.percent,
      rate: formatPercent(top.precision),
      hits: formatCount(top.hits),
      taken: formatCount(top.taken),
      low: formatPercent(top.low),
      high: formatPercent(top.high),
    });
  return (
    <>
      {ticks(0, most, 4).map((tick) => (
        <g key={tick}>
          <line x1={LEFT} x2={width} y1={y(tick)} y2={y(tick)} className="ch-grid" />
          <text x={LEFT - 6} y={y(tick) + 4} textAnchor="end">
            {formatPercent(tick, most < 0.1 ? 1 : 0)}
          </text>
        </g>
      ))}
      <line x1={LEFT} x2={width} y1={y(share)} y2={y(share)} className="ch-median" />
      {percents.map((percent, place) => (
        <text key={percent} x={middle(place)} y={height - 6} textAnchor="middle">
          {fill(t.top, { percent })}
        </text>
      ))}
      {drawn.map((scorer, series) =>
        scorer.at.map((top, place) => (
          <g
            key={`${scorer.who} ${top.percent}`}
            transform={`translate(${middle(place) + (series - (drawn.length - 1) / 2) * APART} 0)`}
          >
            <title>{words(scorer, top)}</title>
            <line
              y1={y(top.low)}
              y2={y(top.high)}
              className={scorer.who === 'thisModel' ? 'ch-interval-this' : 'ch-interval'}
            />
            <Mark who={scorer.who} y={y(top.precision)} />
          </g>
        )),
      )}
    </>
  );
}

/** Each scorer has a shape of its own, so that colour is not needed. */
function Mark({ who, y, x = 0 }: { readonly who: Scorer['who']; readonly y: number; readonly x?: number }) {
  if (who === 'thisModel') return <circle cx={x} cy={y} r={4.5} className="ch-this-fill" />;
  if (who === 'champion') return <rect x={x - 4} y={y - 4} width={8} height={8} className="ch-down" />;
  return <path d={`M${x} ${y - 5}l5 5l-5 5l-5 -5z`} className="ch-peer-fill" />;
}

function Key({ who }: { readonly who: Scorer['who'] }) {
  return (
    <svg width={18} height={12} aria-hidden="true">
      {who === 'random' ? (
        <line x1={1} x2={17} y1={6} y2={6} className="ch-median" />
      ) : (
        <Mark who={who} x={9} y={6} />
      )}
    </svg>
  );
}
