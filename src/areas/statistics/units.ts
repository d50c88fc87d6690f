/** In which unit the figures of a file are given: `USD 100m; USD per car`, or a unit in a key such as `usd100m`. */
import type { Dimension } from './cells.ts';

export interface Unit {
  readonly dimension: Dimension;
  /** How many of the dimension one of the unit is. */
  readonly scale: number;
}

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/\b(?:usd|krw)?\s?100\s?m(?:illion)?\b|usd100m|\beok\b|억/, 1e8],
  [/\b(?:bn|billion)\b|십억/, 1e9],
  [/\b(?:usd)?1?\s?(?:m|mn|million)\b|usd1m|usdm\b|백만/, 1e6],
  [/\b(?:thousand|1,?000)\b|usd1000|천/, 1e3],
];

/** Every unit that the text names, in its order. */
export function unitsOf(text: string): readonly Unit[] {
  return text
    .toLowerCase()
    .split(/[;,]\s*/)
    .flatMap((part) => unitOf(part) ?? []);
}

/** How many one of the unit is: 1,000 of thousands. */
export function scaleOf(text: string): number {
  return SCALES.find(([pattern]) => pattern.test(text.toLowerCase()))?.[1] ?? 1;
}

export function unitOf(part: string): Unit | undefined {
  const text = part.toLowerCase().trim();
  const scale = scaleOf(text);
  if (/krw|원/.test(text)) {
    if (/2\s?teu/.test(text)) return { dimension: 'KRW/2TEU', scale };
    return { dimension: /kg/.test(text) ? 'KRW/kg' : 'KRW', scale };
  }
  if (/usd|달러|\$/.test(text)) return { dimension: /kg/.test(text) ? 'USD/kg' : 'USD', scale };
  if (/\bton(?:s|nes)?\b|톤/.test(text)) return { dimension: 'kg', scale: scale * 1000 };
  return /\bkg\b/.test(text) ? { dimension: 'kg', scale } : undefined;
}

/** Half of the last place that a number is written to. A count of many pieces that ends in zeros was rounded to them. */
export function slackOf(value: number, isCount: boolean): number {
  const text = String(Math.abs(value));
  const decimals = /\.(\d+)$/.exec(text)?.[1]?.length ?? 0;
  if (decimals > 0) return 0.5 / 10 ** decimals;
  const zeros = /0*$/.exec(text)![0].length;
  return isCount && value >= 1000 ? 0.5 * 10 ** zeros : isCount ? 0 : 0.5;
}
