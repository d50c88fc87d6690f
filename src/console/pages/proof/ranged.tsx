/** A figure with its interval and its n, never one of them alone. */
import type { RangedValue, WeightedRate } from '../../../exchange/contract.ts';
import { formatDecimals, formatPercent, NONE } from '../../parts/format.ts';
import { RateWithInterval } from '../../parts/rate.tsx';

export function Weighted({ rate }: { readonly rate: WeightedRate }) {
  return <RateWithInterval rate={{ ...rate, rate: rate.share }} />;
}

interface Props {
  readonly value: { readonly value: number; readonly low: number; readonly high: number } | null;
  readonly write: (value: number) => string;
  readonly none?: string;
}

export function Ranged({ value, write, none = NONE }: Props) {
  if (value === null) return <span className="dim">{none}</span>;
  return (
    <span className="nw">
      <b>{write(value.value)}</b>{' '}
      <span className="dim">
        {write(value.low)}–{write(value.high)}
      </span>
    </span>
  );
}

/** In percentage points, with its sign. */
export function Points({ value }: { readonly value: RangedValue | null }) {
  const write = (share: number) => `${share > 0 ? '+' : ''}${formatDecimals(share * 100, 1)}`;
  return <Ranged value={value} write={write} />;
}

export const percent = (share: number): string => formatPercent(share);
