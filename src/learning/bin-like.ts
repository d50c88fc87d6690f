/** Bins other values by cuts that stand already: a second view of the same rows costs no sorting. */
import { type Binned, binOf, type Matrix } from './bins.ts';

/** @param like bins of the same features; its cuts are used as they are */
export function binLike({ rows, features, values }: Matrix, { cuts }: Binned): Binned {
  const bins = new Uint8Array(rows * features);
  const hasMissing: boolean[] = [];
  for (let f = 0; f < features; f++) {
    const own = cuts[f]!;
    let missing = false;
    for (let at = f * rows; at < (f + 1) * rows; at++) {
      const value = values[at]!;
      if (Number.isNaN(value)) missing = true;
      bins[at] = Number.isNaN(value) ? own.length + 1 : binOf(value, own);
    }
    hasMissing.push(missing);
  }
  return { rows, features, bins, cuts, hasMissing };
}
