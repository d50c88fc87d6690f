/** How the effect of a finding is written: three telling digits, its interval beside it. */
import { formatNumber } from '../../../../core/text.ts';

interface Spread {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** 1234.5 -> '1,230'; 0.01234 -> '0.0123'. */
export function shortNumber(value: number): string {
  if (value === 0 || !Number.isFinite(value)) return formatNumber(value);
  const digits = 2 - Math.floor(Math.log10(Math.abs(value)));
  const rounded = Number(value.toPrecision(3));
  return digits > 0 ? String(Number(rounded.toFixed(digits))) : formatNumber(rounded);
}

export function formatEffect({ value, low, high }: Spread): string {
  return `${shortNumber(value)} (${shortNumber(low)}–${shortNumber(high)})`;
}
