/** What raised and what lowered a score, step by step from the starting point to this case (exact Shapley values, log odds). */
import { linearScale } from '../scale.ts';
import { useSize } from '../use-size.ts';
import type { Waterfall } from './waterfall.ts';

const ROW = 22;
const VALUE_WIDTH = 48;

interface Props {
  readonly waterfall: Waterfall;
  readonly start: number;
  readonly end: number;
  readonly startTitle: string;
  readonly endTitle: string;
  /** Read aloud instead of the picture. */
  readonly label: string;
}

/** A change up is a filled bar, down a hollow one: red and green stay with status. */
export function PushWaterfall({ waterfall, start, end, startTitle, endTitle, label }: Props) {
  const [frame, size] = useSize<HTMLDivElement>();
  const width = size.width || 404;
  const titleWidth = Math.min(210, Math.round(width * 0.48));
  const x = linearScale([waterfall.least, waterfall.most], [titleWidth + 6, width - VALUE_WIDTH - 6]);
  const height = (waterfall.rows.length + 2) * ROW + 2;
  const last = waterfall.rows.length + 1;
  return (
    <div ref={frame} className="chart">
      <svg width={width} height={height} role="img" aria-label={label}>
        <text className="tx" x={0} y={15}>
          {cut(startTitle, titleWidth)}
        </text>
        <circle cx={x(start)} cy={11} r={4} className="ch-peer-fill" />
        <line x1={x(start)} x2={x(start)} y1={16} y2={ROW + 6} className="ch-join" />
        <text className="tx" x={width} y={15} textAnchor="end">
          {signed(start)}
        </text>
        {waterfall.rows.map((row, i) => {
          const top = (i + 1) * ROW;
          const left = Math.min(x(row.from), x(row.to));
          return (
            <g key={`${row.title}${row.value}`}>
              <title>{row.value === '' ? row.title : `${row.title}: ${row.value}`}</title>
              <text className="tx" x={0} y={top + 15}>
                {cut(row.title, titleWidth)}
              </text>
              <rect
                x={left}
                y={top + 6}
                width={Math.max(1.5, Math.abs(x(row.to) - x(row.from)))}
                height={10}
                className={row.push >= 0 ? 'ch-up' : 'ch-down'}
              />
              <line x1={x(row.to)} x2={x(row.to)} y1={top + 16} y2={top + ROW + 6} className="ch-join" />
              <text className="tx" x={width} y={top + 15} textAnchor="end">
                {signed(row.push)}
              </text>
            </g>
          );
        })}
        <text className="tb" x={0} y={last * ROW + 15}>
          {cut(endTitle, titleWidth)}
        </text>
        <circle cx={x(end)} cy={last * ROW + 11} r={5} className="ch-this-fill" />
        <text className="ta" x={width} y={last * ROW + 15} textAnchor="end">
          {signed(end)}
        </text>
      </svg>
    </div>
  );
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;
}

/** Cuts a title to its room; the whole stands in the table behind the chart. Hangul is twice as wide as Latin. */
function cut(title: string, room: number): string {
  let used = 0;
  for (let i = 0; i < title.length; i++) {
    used += title.charCodeAt(i) > 0x1100 ? 11.2 : 6.2;
    if (used > room) return `${title.slice(0, Math.max(1, i - 1))}…`;
  }
  return title;
}
