/**
 * How often something was seen lately: counts and sums per key over rolling windows of 7, 30 and 365 days, in constant
 * time a question. Days only go forward; what arrives late counts on the last day known.
 */

export interface WindowSums {
  readonly count7: number;
  readonly count30: number;
  readonly count365: number;
  readonly value7: number;
  readonly value30: number;
  readonly value365: number;
  readonly inspected365: number;
  readonly hits365: number;
  /** Days since the key was first seen; null when it never was. */
  readonly knownDays: number | null;
}

const NOTHING: WindowSums = {
  count7: 0,
  count30: 0,
  count365: 0,
  value7: 0,
  value30: 0,
  value365: 0,
  inspected365: 0,
  hits365: 0,
  knownDays: null,
};

const SPANS = [7, 30, 365] as const;
/** Numbers a bucket: day, count, value, inspected, hits. */
const WIDTH = 5;

interface Series {
  first: number;
  /** Daily buckets, oldest first. */
  buckets: number[];
  /** Where each window begins, as an index into `buckets`. */
  starts: [number, number, number];
  counts: [number, number, number];
  values: [number, number, number];
  inspected: number;
  hits: number;
}

export interface Windows {
  readonly series: Map<string, Series>;
}

export function openWindows(): Windows {
  return { series: new Map() };
}

/** @param day days since 1970 @param value won */
export function noteArrival(windows: Windows, key: string, day: number, value: number): void {
  const series = seriesFor(windows, key, day);
  const at = bucketFor(series, day);
  series.buckets[at + 1]! += 1;
  series.buckets[at + 2]! += value;
  for (let span = 0; span < SPANS.length; span++) {
    series.counts[span]! += 1;
    series.values[span]! += value;
  }
}

export function noteOutcome(windows: Windows, key: string, day: number, isHit: boolean): void {
  const series = seriesFor(windows, key, day);
  const at = bucketFor(series, day);
  series.buckets[at + 3]! += 1;
  series.inspected += 1;
  if (!isHit) return;
  series.buckets[at + 4]! += 1;
  series.hits += 1;
}

export function readWindows(windows: Windows, key: string | undefined, day: number): WindowSums {
  const series = key === undefined ? undefined : windows.series.get(key);
  if (series === undefined) return NOTHING;
  for (let span = 0; span < SPANS.length; span++) slide(series, span, day - SPANS[span]!);
  if (series.starts[2] > 64 * WIDTH) forget(series);
  return {
    count7: series.counts[0],
    count30: series.counts[1],
    count365: series.counts[2],
    value7: series.values[0],
    value30: series.values[1],
    value365: series.values[2],
    inspected365: series.inspected,
    hits365: series.hits,
    knownDays: Math.max(0, day - series.first),
  };
}

function seriesFor(windows: Windows, key: string, day: number): Series {
  let series = windows.series.get(key);
  if (series === undefined) {
    series = {
      first: day,
      buckets: [],
      starts: [0, 0, 0],
      counts: [0, 0, 0],
      values: [0, 0, 0],
      inspected: 0,
      hits: 0,
    };
    windows.series.set(key, series);
  }
  return series;
}

function bucketFor(series: Series, day: number): number {
  const last = series.buckets.length - WIDTH;
  if (last >= 0 && series.buckets[last]! >= day) {
    // A window may already have slid past this bucket; the sums then must count it again.
    for (let span = 0; span < SPANS.length; span++)
      if (series.starts[span]! > last) unslide(series, span, last);
    return last;
  }
  series.buckets.push(day, 0, 0, 0, 0);
  return last + WIDTH;
}

/** Moves the start of a window to the first bucket after `oldest`. */
function slide(series: Series, span: number, oldest: number): void {
  const { buckets, starts } = series;
  let at = starts[span]!;
  while (at < buckets.length && buckets[at]! <= oldest) {
    series.counts[span]! -= buckets[at + 1]!;
    series.values[span]! -= buckets[at + 2]!;
    if (span === 2) {
      series.inspected -= buckets[at + 3]!;
      series.hits -= buckets[at + 4]!;
    }
    at += WIDTH;
  }
  starts[span] = at;
}

function unslide(series: Series, span: number, last: number): void {
  const { buckets } = series;
  series.counts[span]! += buckets[last + 1]!;
  series.values[span]! += buckets[last + 2]!;
  if (span === 2) {
    series.inspected += buckets[last + 3]!;
    series.hits += buckets[last + 4]!;
  }
  series.starts[span] = last;
}

function forget(series: Series): void {
  const gone = series.starts[2];
  series.buckets.splice(0, gone);
  for (let span = 0; span < SPANS.length; span++) series.starts[span]! -= gone;
}
