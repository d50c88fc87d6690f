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

/**
 * One list of numbers a key, since there are many keys and most have one bucket: day first seen; for each window where it
 * begins (a place in this list), its count and its value; inspected and hits; then the daily buckets, oldest first.
 */
type Series = number[];
const FIRST = 0;
const STARTS = 1;
const COUNTS = 4;
const VALUES = 7;
const INSPECTED = 10;
const HITS = 11;
const BUCKETS = 12;

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
  series[at + 1]! += 1;
  series[at + 2]! += value;
  for (let span = 0; span < SPANS.length; span++) {
    series[COUNTS + span]! += 1;
    series[VALUES + span]! += value;
  }
}

export function noteOutcome(windows: Windows, key: string, day: number, isHit: boolean): void {
  const series = seriesFor(windows, key, day);
  const at = bucketFor(series, day);
  series[at + 3]! += 1;
  series[INSPECTED]! += 1;
  if (!isHit) return;
  series[at + 4]! += 1;
  series[HITS]! += 1;
}

export function readWindows(windows: Windows, key: string | undefined, day: number): WindowSums {
  const series = key === undefined ? undefined : windows.series.get(key);
  if (series === undefined) return NOTHING;
  for (let span = 0; span < SPANS.length; span++) slide(series, span, day - SPANS[span]!);
  if (series[STARTS + 2]! > BUCKETS + 64 * WIDTH) forget(series);
  return {
    count7: series[COUNTS]!,
    count30: series[COUNTS + 1]!,
    count365: series[COUNTS + 2]!,
    value7: series[VALUES]!,
    value30: series[VALUES + 1]!,
    value365: series[VALUES + 2]!,
    inspected365: series[INSPECTED]!,
    hits365: series[HITS]!,
    knownDays: Math.max(0, day - series[FIRST]!),
  };
}

function seriesFor(windows: Windows, key: string, day: number): Series {
  let series = windows.series.get(key);
  if (series === undefined) {
    // Written out with its first bucket, so that the list has room for exactly that.
    series = [day, BUCKETS, BUCKETS, BUCKETS, 0, 0, 0, 0, 0, 0, 0, 0, day, 0, 0, 0, 0];
    windows.series.set(key, series);
  }
  return series;
}

function bucketFor(series: Series, day: number): number {
  const last = series.length - WIDTH;
  if (last >= BUCKETS && series[last]! >= day) {
    // A window may already have slid past this bucket; the sums then must count it again.
    for (let span = 0; span < SPANS.length; span++)
      if (series[STARTS + span]! > last) unslide(series, span, last);
    return last;
  }
  series.push(day, 0, 0, 0, 0);
  return last + WIDTH;
}

/** Moves the start of a window to the first bucket after `oldest`. */
function slide(series: Series, span: number, oldest: number): void {
  let at = series[STARTS + span]!;
  while (at < series.length && series[at]! <= oldest) {
    series[COUNTS + span]! -= series[at + 1]!;
    series[VALUES + span]! -= series[at + 2]!;
    if (span === 2) {
      series[INSPECTED]! -= series[at + 3]!;
      series[HITS]! -= series[at + 4]!;
    }
    at += WIDTH;
  }
  series[STARTS + span] = at;
}

function unslide(series: Series, span: number, last: number): void {
  series[COUNTS + span]! += series[last + 1]!;
  series[VALUES + span]! += series[last + 2]!;
  if (span === 2) {
    series[INSPECTED]! += series[last + 3]!;
    series[HITS]! += series[last + 4]!;
  }
  series[STARTS + span] = last;
}

function forget(series: Series): void {
  const gone = series[STARTS + 2]! - BUCKETS;
  series.splice(BUCKETS, gone);
  for (let span = 0; span < SPANS.length; span++) series[STARTS + span]! -= gone;
}
