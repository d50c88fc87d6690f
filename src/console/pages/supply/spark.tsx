/** The last two years of volumes as a small line; gaps stay gaps. */
import { linearScale } from '../../parts/scale.ts';

const [WIDTH, HEIGHT] = [96, 22];

export function Spark({
  values,
  label,
}: {
  readonly values: readonly (number | null)[];
  readonly label: string;
}) {
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return <span className="dim">–</span>;
  const x = linearScale([0, values.length - 1], [2, WIDTH - 4]);
  const y = linearScale([0, Math.max(...known, 1)], [HEIGHT - 2, 2]);
  const last = values.at(-1);
  return (
    <svg width={WIDTH} height={HEIGHT} role="img" aria-label={label}>
      <path d={pathOf(values, x, y)} className="ch-line" />
      {last !== null && last !== undefined && (
        <circle cx={x(values.length - 1)} cy={y(last)} r={2} className="ch-this-fill" />
      )}
    </svg>
  );
}

/** A line that is lifted where a value is missing. */
export function pathOf(
  values: readonly (number | null)[],
  x: (at: number) => number,
  y: (value: number) => number,
): string {
  let isDown = false;
  return values
    .map((value, at) => {
      if (value === null) {
        isDown = false;
        return '';
      }
      const step = `${isDown ? 'L' : 'M'}${x(at).toFixed(1)} ${y(value).toFixed(1)}`;
      isDown = true;
      return step;
    })
    .join('');
}
