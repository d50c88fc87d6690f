/** Month by month how much somebody declared, how often it was examined and what was found: bars, rings and triangles. */
import { linearScale } from '../scale.ts';
import { useSize } from '../use-size.ts';

export interface MonthBar {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly count: number;
  readonly examined: number;
  readonly hits: number;
  /** The month of the case that is open. */
  readonly isThis: boolean;
}

interface Props {
  readonly months: readonly MonthBar[];
  readonly label: string;
  readonly words: (month: MonthBar) => string;
  /** Pixels of the bars; marks and axis come below. */
  readonly height?: number;
}

export function MonthBars({ months, label, words, height = 56 }: Props) {
  const [frame, size] = useSize<HTMLDivElement>();
  const width = size.width || 404;
  const most = months.reduce((top, month) => Math.max(top, month.count), 1);
  const step = width / Math.max(1, months.length);
  const y = linearScale([0, most], [height, 12]);
  const middle = Math.floor((months.length - 1) / 2);
  const axis = [...new Set([0, middle, months.length - 1])].filter((i) => i >= 0);
  return (
    <div ref={frame} className="chart">
      <svg width={width} height={height + 40} role="img" aria-label={label}>
        <text x={0} y={9}>
          {most}
        </text>
        <line x1={0} x2={width} y1={12} y2={12} className="ch-grid" />
        {months.map((month, i) => (
          <g key={month.month}>
            <title>{words(month)}</title>
            <rect x={i * step} y={0} width={step} height={height + 24} className="ch-touch" />
            <rect
              x={i * step + 1}
              y={y(month.count)}
              width={Math.max(1, Math.min(42, step - 2.5))}
              height={Math.max(0, height - y(month.count))}
              className={month.isThis ? 'ch-this-fill' : 'ch-peer'}
            />
            <Marks month={month} at={i * step + 1 + Math.min(42, step - 2.5) / 2} y={height + 11} />
          </g>
        ))}
        <line x1={0} x2={width} y1={height} y2={height} className="ch-axis" />
        {axis.map((i) => (
          <text
            key={i}
            x={i === 0 ? 0 : i === months.length - 1 ? width : (i + 0.5) * step}
            y={height + 36}
            textAnchor={i === 0 ? 'start' : i === months.length - 1 ? 'end' : 'middle'}
          >
            {months[i]?.month}
          </text>
        ))}
      </svg>
    </div>
  );
}

/** A triangle where something was found that month, a ring where examinations found nothing. */
function Marks({ month, at, y }: { readonly month: MonthBar; readonly at: number; readonly y: number }) {
  if (month.hits > 0) return <path d={`M${at} ${y - 4.5}l4.4 7.6h-8.8z`} className="ch-hit" />;
  if (month.examined > 0) return <circle cx={at} cy={y} r={3} className="ch-clean" />;
  return null;
}
