/** Lines over months, each with its dots, broken where a month has no value. */
import { linearScale, roundStep } from '../../parts/scale.ts';
import { formatFigure, type Unit } from './figures.ts';

export const LINES_HEIGHT = 180;
const [LEFT, RIGHT, TOP, BOTTOM] = [84, 30, 12, 24];

interface Props {
  readonly width: number;
  readonly months: readonly string[];
  readonly unit: Unit;
  readonly lines: readonly {
    readonly flow: string;
    readonly title: string;
    readonly values: readonly (number | null)[];
    /** Of each month: what is not in its value; '' where nothing is missing. */
    readonly notes: readonly string[];
  }[];
}

export function Lines({ width, months, unit, lines }: Props) {
  const most = Math.max(1, ...lines.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const y = linearScale([0, most], [LINES_HEIGHT - BOTTOM, TOP]);
  const x = linearScale([0, months.length - 1], [LEFT, width - RIGHT]);
  const labelled = Math.max(6, Math.ceil(months.length / 60) * 12);
  const step = roundStep(most, 4);
  const ticks = Array.from({ length: Math.floor(most / step) + 1 }, (_, place) => place * step);
  return (
    <>
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={LEFT} x2={width - RIGHT} y1={y(tick)} y2={y(tick)} className="ch-grid" />
          <text x={LEFT - 8} y={y(tick) + 4} textAnchor="end">
            {formatFigure(tick, unit)}
          </text>
        </g>
      ))}
      {months.map((month, place) =>
        place % labelled === 0 ? (
          <text key={month} x={x(place)} y={LINES_HEIGHT - 6} textAnchor="middle">
            {month}
          </text>
        ) : null,
      )}
      {lines.map(({ flow, title, values, notes }) => (
        <g key={flow}>
          <path d={pathThrough(values, x, y)} className={`ts-line ts-${flow}`} />
          {values.map((value, place) =>
            value === null ? null : (
              <circle
                key={months[place]}
                cx={x(place)}
                cy={y(value)}
                r={2.5}
                className={`ts-dot ts-${flow}${notes[place] === '' ? '' : ' part'}`}
              >
                <title>{`${title} ${months[place]}: ${formatFigure(value, unit)} ${notes[place]}`}</title>
              </circle>
            ),
          )}
        </g>
      ))}
    </>
  );
}

/** Broken where there is no value: a line across a gap would claim what nobody knows. */
function pathThrough(
  values: readonly (number | null)[],
  x: (place: number) => number,
  y: (value: number) => number,
): string {
  return values
    .map((value, place) => {
      if (value === null) return '';
      const isStart = place === 0 || values[place - 1] === null;
      return `${isStart ? 'M' : 'L'}${x(place).toFixed(1)} ${y(value).toFixed(1)}`;
    })
    .join('');
}
