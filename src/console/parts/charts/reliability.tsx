/** Whether a score means what it says: what was predicted against what examinations found, with intervals, beside the diagonal. */
import type { ModelView } from '../../../exchange/contract.ts';
import { linearScale } from '../scale.ts';
import { useSize } from '../use-size.ts';

const LEFT = 40;
const BOTTOM = 34;
const HEIGHT = 260;
const TICKS = [0, 0.2, 0.4, 0.6, 0.8, 1];

interface Props {
  readonly bins: ModelView['reliability'];
  readonly label: string;
  readonly across: string;
  readonly up: string;
  readonly perfect: string;
  readonly words: (bin: ModelView['reliability'][number]) => string;
}

export function Reliability({ bins, label, across, up, perfect, words }: Props) {
  const [frame, size] = useSize<HTMLDivElement>();
  const width = size.width || 420;
  const x = linearScale([0, 1], [LEFT, width - 18]);
  const y = linearScale([0, 1], [HEIGHT - BOTTOM, 10]);
  const filled = bins.filter((bin) => bin.rate.rate !== null);
  const line = filled
    .map((bin, i) => `${i === 0 ? 'M' : 'L'}${x(bin.mean)} ${y(bin.rate.rate ?? 0)}`)
    .join('');
  return (
    <div ref={frame} className="chart">
      <svg width={width} height={HEIGHT} role="img" aria-label={label}>
        {TICKS.map((tick) => (
          <g key={tick}>
            <line x1={LEFT} x2={width - 18} y1={y(tick)} y2={y(tick)} className="ch-grid" />
            <text x={LEFT - 6} y={y(tick) + 4} textAnchor="end">{`${Math.round(tick * 100)}%`}</text>
            <text
              x={x(tick)}
              y={HEIGHT - BOTTOM + 15}
              textAnchor="middle"
            >{`${Math.round(tick * 100)}%`}</text>
          </g>
        ))}
        <line x1={x(0)} y1={y(0)} x2={x(1)} y2={y(1)} className="ch-median" />
        <text x={x(0.98)} y={y(0.88)} textAnchor="end">
          {perfect}
        </text>
        <path d={line} className="ch-line" />
        {filled.map((bin) => (
          <g key={bin.from}>
            <title>{words(bin)}</title>
            <line
              x1={x(bin.mean)}
              x2={x(bin.mean)}
              y1={y(bin.rate.low ?? 0)}
              y2={y(bin.rate.high ?? 0)}
              className="ch-interval-this"
            />
            <circle cx={x(bin.mean)} cy={y(bin.rate.rate ?? 0)} r={4} className="ch-this-fill" />
          </g>
        ))}
        <text x={(LEFT + width - 18) / 2} y={HEIGHT - 3} textAnchor="middle">
          {across}
        </text>
        <text x={LEFT + 6} y={20}>
          {up}
        </text>
      </svg>
    </div>
  );
}
