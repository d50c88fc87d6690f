/** Cuts every feature into at most 255 bins, so that growing trees only ever counts small whole numbers. */

/** Rows by features, as numbers before binning. Feature-major: value of row r in feature f at `f * rows + r`; NaN is missing. */
export interface Matrix {
  readonly rows: number;
  readonly features: number;
  readonly values: Float32Array;
}

export interface Binned {
  readonly rows: number;
  readonly features: number;
  /** Feature-major. Bin b holds the values from `cuts[b - 1]` up to below `cuts[b]`; missing values stand in the bin after the last. */
  readonly bins: Uint8Array;
  readonly cuts: readonly Float32Array[];
  readonly hasMissing: readonly boolean[];
}

const MOST_CUTS = 254;

export function makeMatrix(rows: number, features: number): Matrix {
  return { rows, features, values: new Float32Array(rows * features) };
}

/** Cuts by quantiles of the rows given; a feature with one value gets no cut and is never split on. */
export function bin(matrix: Matrix, mostCuts = MOST_CUTS): Binned {
  const { rows, features, values } = matrix;
  const bins = new Uint8Array(rows * features);
  const cuts: Float32Array[] = [];
  const hasMissing: boolean[] = [];
  for (let f = 0; f < features; f++) {
    const column = values.subarray(f * rows, (f + 1) * rows);
    const present = column.slice().sort();
    let known = present.length;
    while (known > 0 && Number.isNaN(present[known - 1]!)) known--;
    const featureCuts = cutsOf(present.subarray(0, known), Math.min(mostCuts, MOST_CUTS));
    cuts.push(featureCuts);
    hasMissing.push(known < rows);
    const missing = featureCuts.length + 1;
    for (let r = 0; r < rows; r++) {
      const value = column[r]!;
      bins[f * rows + r] = Number.isNaN(value) ? missing : binOf(value, featureCuts);
    }
  }
  return { rows, features, bins, cuts, hasMissing };
}

/** Number of cuts at or below the value. */
export function binOf(value: number, cuts: Float32Array): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cuts[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A cut stands half way between neighbouring values, in float32, above the lower and at most at the upper one. */
function cutsOf(sorted: Float32Array, most: number): Float32Array {
  const starts: number[] = [];
  for (let i = 1; i < sorted.length; i++) if (sorted[i]! > sorted[i - 1]!) starts.push(i);
  const chosen = starts.length <= most ? starts : nearQuantiles(starts, sorted.length, most);
  return Float32Array.from(chosen, (i) => {
    const lower = sorted[i - 1]!;
    const upper = sorted[i]!;
    const half = Math.fround(lower + (upper - lower) / 2);
    return half > lower ? half : upper;
  });
}

/** Of the places where the value changes, those at which another equal share of the rows is full. */
function nearQuantiles(starts: readonly number[], rows: number, most: number): number[] {
  const chosen: number[] = [];
  let last = 0;
  for (const start of starts) {
    const share = (rows - last) / (most - chosen.length + 1);
    if (start - last < share || chosen.length === most) continue;
    chosen.push(start);
    last = start;
  }
  return chosen;
}
