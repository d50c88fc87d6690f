/** From values to pixels for the console's charts: linear and logarithmic scales with round marks. Pure. */

export interface Scale {
  (value: number): number;
  /** Pixel to value. */
  readonly invert: (pixel: number) => number;
  readonly domain: readonly [number, number];
  readonly range: readonly [number, number];
}

export function linearScale(domain: readonly [number, number], range: readonly [number, number]): Scale {
  const [low, high] = domain;
  const [from, to] = range;
  const width = high - low || 1;
  const scale = (value: number) => from + ((value - low) / width) * (to - from);
  return Object.assign(scale, {
    invert: (pixel: number) => low + ((pixel - from) / (to - from || 1)) * width,
    domain,
    range,
  });
}

/** Base does not matter for the picture; values at or below zero stand at the lower end. */
export function logScale(domain: readonly [number, number], range: readonly [number, number]): Scale {
  const low = Math.log(domain[0]);
  const width = Math.log(domain[1]) - low || 1;
  const [from, to] = range;
  const scale = (value: number) =>
    value <= 0 ? from : from + ((Math.log(value) - low) / width) * (to - from);
  return Object.assign(scale, {
    invert: (pixel: number) => Math.exp(low + ((pixel - from) / (to - from || 1)) * width),
    domain,
    range,
  });
}

/** The round step (1, 2 or 5 times a power of ten) that gives at most `count` steps. */
export function roundStep(span: number, count: number): number {
  if (!(span > 0)) return 1;
  const raw = span / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(raw));
  const rest = raw / power;
  // A hair of tolerance: 0.3 / 3 is a little more than 0.1 in binary.
  const factor = rest <= 1 + 1e-9 ? 1 : rest <= 2 + 1e-9 ? 2 : rest <= 5 + 1e-9 ? 5 : 10;
  return factor * power;
}

/** Round marks within [low, high], at most `count` + 1 of them. */
export function ticks(low: number, high: number, count: number): number[] {
  const step = roundStep(high - low, count);
  const marks: number[] = [];
  for (let index = Math.ceil(low / step - 1e-9); index * step <= high + step * 1e-9; index++) {
    marks.push(Number((index * step).toPrecision(12)));
  }
  return marks;
}

/** The smallest round end of an axis that starts at zero and holds `most`. */
export function niceCeiling(most: number, count: number): number {
  if (!(most > 0)) return 1;
  const step = roundStep(most, count);
  return Number((Math.ceil(most / step - 1e-9) * step).toPrecision(12));
}

/** Powers of ten, with 2 and 5 where the range is short. */
export function logTicks(low: number, high: number): number[] {
  const isShort = Math.log10(high / low) < 2;
  const marks: number[] = [];
  for (let power = Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power++) {
    for (const factor of isShort ? [1, 2, 5] : [1]) {
      const mark = Number((factor * 10 ** power).toPrecision(6));
      if (mark >= low * (1 - 1e-9) && mark <= high * (1 + 1e-9)) marks.push(mark);
    }
  }
  return marks;
}
