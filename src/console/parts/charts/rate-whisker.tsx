/** A rate with its 95 % interval, small enough for a table row: the point says the rate, the line how sure it is. */
import type { Rate } from '../../../exchange/contract.ts';
import { linearScale } from '../scale.ts';
import { clamp } from './log-marks.ts';

interface Props {
  readonly rate: Rate;
  /** Right end of the axis as a share; all rows of a table share it. */
  readonly most: number;
  readonly label: string;
  readonly width?: number;
  /** Another rate to stand beside, such as that of the random sample. */
  readonly base?: number | null;
}

export function RateWhisker({ rate, most, label, width = 96, base = null }: Props) {
  if (rate.rate === null || rate.low === null || rate.high === null) return null;
  const at = linearScale([0, most || 1], [4, width - 4]);
  const x = (share: number) => clamp(at(share), 4, width - 4);
  return (
    <svg width={width} height={16} role="img" aria-label={label} className="whisker">
      <title>{label}</title>
      <line x1={4} x2={width - 4} y1={8} y2={8} className="ch-grid" />
      {base === null ? null : <line x1={x(base)} x2={x(base)} y1={1} y2={15} className="ch-median" />}
      <line x1={x(rate.low)} x2={x(rate.high)} y1={8} y2={8} className="ch-interval" />
      <circle cx={x(rate.rate)} cy={8} r={3.4} className="ch-peer-fill" />
    </svg>
  );
}

/** A common right end for the whiskers of a table: the highest upper bound that rests on enough cases. */
export function whiskerEnd(rates: readonly Rate[]): number {
  let most = 0.1;
  for (const rate of rates) {
    if (rate.high !== null && rate.n >= 20 && rate.high > most) most = rate.high;
  }
  return Math.min(1, most);
}
