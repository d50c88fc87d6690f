/** A model of a table as it is kept: encoding, forest and calibration as plain data, and how it is asked about one row. */
import { type Calibration, calibrated } from '../calibration.ts';
import { pathContributions } from '../contributions.ts';
import { compileForest, type Forest, logistic, marginOf } from '../forest.ts';
import { columnOfFeature, type Encoding, featureNames, rowEncoder } from './encoding.ts';
import type { CellValue } from './table.ts';

export const TABLE_MODEL_FORMAT = 1;

export interface TableModel {
  readonly format: typeof TABLE_MODEL_FORMAT;
  readonly kind: 'table';
  readonly encoding: Encoding;
  readonly forest: Forest;
  readonly calibration: Calibration;
  readonly trainedOn: { readonly rows: number; readonly hits: number };
}

export interface Part {
  /** Name of the column. */
  readonly column: string;
  /** Change of the margin (log odds); above 0 speaks for yes. */
  readonly value: number;
}

export interface CompiledTableModel {
  /** Names of the columns that are asked for, in their order. */
  readonly columns: readonly string[];
  /** Calibrated chance of yes. @param read value of the column at that place */
  readonly chanceOf: (read: (place: number) => CellValue) => number;
  /** The columns that moved the margin most, either way. */
  readonly partsOf: (read: (place: number) => CellValue, most: number) => Part[];
}

export function compileTableModel(model: TableModel): CompiledTableModel {
  const encoder = rowEncoder(model.encoding);
  const forest = compileForest(model.forest);
  const names = featureNames(model.encoding.encoders);
  const row = new Float32Array(encoder.width);
  return {
    columns: model.encoding.encoders.map(({ name }) => name),
    chanceOf(read) {
      encoder.fill(read, row);
      return calibrated(model.calibration, logistic(marginOf(forest, row)));
    },
    partsOf(read, most) {
      encoder.fill(read, row);
      const parts = new Float64Array(encoder.width);
      pathContributions(forest, row, parts);
      const sums = new Map<string, number>();
      parts.forEach((value, place) => {
        const column = columnOfFeature(names[place]!);
        sums.set(column, (sums.get(column) ?? 0) + value);
      });
      return [...sums]
        .map(([column, value]) => ({ column, value }))
        .filter(({ value }) => value !== 0)
        .sort(
          (one, other) => Math.abs(other.value) - Math.abs(one.value) || (one.column < other.column ? -1 : 1),
        )
        .slice(0, most);
    },
  };
}
