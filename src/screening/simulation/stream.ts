/** The trade that a simulation plays: lines of goods week by week, with what an examination of each would find, known to nobody but the referee. */
import { dayNumber } from '../../core/day.ts';
import { priceTable } from '../scores/goods-prices.ts';
import { type LearningRow, type LearningTable, tabulate } from '../scores/learning-table.ts';

/** One line that crosses the border. `day` is the day of its declaration. */
export interface StreamRow extends LearningRow {
  /** Duty and tax that examining its declaration would bring in, won; stands at every line of it. */
  readonly amountKrw?: number;
  /** Name of the planted change that made this line what it is. */
  readonly planted?: string;
}

export interface Stream {
  readonly table: LearningTable;
  readonly weeks: number;
  /** Consignments, in the order of filing; the rows of consignment u are `starts[u]` to before `starts[u + 1]`. */
  readonly units: number;
  readonly starts: Int32Array;
  readonly week: Int32Array;
  /** 1 where an examination of the consignment finds fraud. */
  readonly hits: Uint8Array;
  readonly amounts: Float64Array | undefined;
  /** Planted change of each consignment, `planted[u]` into `kinds`; -1 none. */
  readonly kinds: readonly string[];
  readonly planted: Int32Array;
}

/** @param rows in the order of filing, lines of one declaration together @param labelledWeeks usual prices come from these alone */
export function streamOf(rows: readonly StreamRow[], labelledWeeks: number): Stream {
  const first = dayNumber(rows[0]!.declaration.declaredOn);
  const weekOf = ({ declaration }: StreamRow): number =>
    Math.floor((dayNumber(declaration.declaredOn) - first) / 7);
  const early = rows.filter((row) => weekOf(row) < labelledWeeks);
  const prices = priceTable(early.map(({ declaration, item }) => declaration.items[item]!));
  const table = tabulate(rows, prices);
  const starts: number[] = [];
  rows.forEach((_, row) => {
    if (row === 0 || table.declarations[row] !== table.declarations[row - 1]) starts.push(row);
  });
  const units = starts.length;
  const kinds = [...new Set(rows.flatMap(({ planted }) => (planted === undefined ? [] : [planted])))].sort();
  const week = Int32Array.from(starts, (row) => weekOf(rows[row]!));
  return {
    table,
    weeks: units === 0 ? 0 : week[units - 1]! + 1,
    units,
    starts: Int32Array.from([...starts, rows.length]),
    week,
    hits: Uint8Array.from(starts, (row, unit) =>
      table.hits.subarray(row, starts[unit + 1] ?? rows.length).some((hit) => hit === 1) ? 1 : 0,
    ),
    amounts: rows.some(({ amountKrw }) => amountKrw !== undefined)
      ? Float64Array.from(starts, (row) => rows[row]!.amountKrw ?? 0)
      : undefined,
    kinds,
    planted: Int32Array.from(starts, (row, unit) =>
      plantedIn(rows.slice(row, starts[unit + 1] ?? rows.length), kinds),
    ),
  };
}

function plantedIn(rows: readonly StreamRow[], kinds: readonly string[]): number {
  const planted = rows.find((row) => row.planted !== undefined)?.planted;
  return planted === undefined ? -1 : kinds.indexOf(planted);
}
