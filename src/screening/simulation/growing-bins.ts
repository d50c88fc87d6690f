/** Bins of rows that grow week by week: what never changes is binned once, and cuts are made anew only when much has come. */
import { binLike } from '../../learning/bin-like.ts';
import { type Binned, bin, type Matrix, makeMatrix } from '../../learning/bins.ts';

/** A few thousand rows bear no finer cuts, and small histograms are what makes a weekly training quick. */
const MOST_CUTS = 48;
/** Cuts are made anew when the rows have grown by a quarter. */
const GROWN = 1.25;

export interface GrowingBins {
  /** One more row of the table. */
  add(row: number): void;
  /** @param fill writes the changing features of all rows added, feature-major, `rows` places a feature */
  bin(fill: (values: Float32Array, rows: number) => void): Binned;
}

/** @param changing how many features change; they stand first @param fixed the others, row after row of the table */
export function growingBins(changing: number, fixed: Float32Array, width: number): GrowingBins {
  const added: number[] = [];
  let cutAt = 0;
  let moving: Binned | undefined;
  let still: Binned | undefined;

  const columnsOf = (from: number): Matrix => {
    const matrix = makeMatrix(added.length - from, width);
    for (let i = from; i < added.length; i++) {
      const at = added[i]! * width;
      for (let f = 0; f < width; f++) matrix.values[f * matrix.rows + i - from] = fixed[at + f]!;
    }
    return matrix;
  };

  return {
    add: (row) => void added.push(row),
    bin(fill) {
      const rows = added.length;
      const matrix = makeMatrix(rows, changing);
      fill(matrix.values, rows);
      if (moving === undefined || still === undefined || rows > cutAt * GROWN) {
        moving = bin(matrix, MOST_CUTS);
        still = bin(columnsOf(0), MOST_CUTS);
        cutAt = rows;
      } else {
        moving = binLike(matrix, moving);
        still = joined(still, binLike(columnsOf(still.rows), still));
      }
      const bins = new Uint8Array(rows * (changing + width));
      bins.set(moving.bins);
      bins.set(still.bins, rows * changing);
      return {
        rows,
        features: changing + width,
        bins,
        cuts: [...moving.cuts, ...still.cuts],
        hasMissing: [...moving.hasMissing, ...still.hasMissing],
      };
    },
  };
}

/** The rows of one and then of the other, by the same cuts. */
function joined(one: Binned, other: Binned): Binned {
  const rows = one.rows + other.rows;
  const bins = new Uint8Array(rows * one.features);
  for (let f = 0; f < one.features; f++) {
    bins.set(one.bins.subarray(f * one.rows, (f + 1) * one.rows), f * rows);
    bins.set(other.bins.subarray(f * other.rows, (f + 1) * other.rows), f * rows + one.rows);
  }
  return { ...one, rows, bins, hasMissing: one.hasMissing.map((has, f) => has || other.hasMissing[f]!) };
}
