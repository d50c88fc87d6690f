/** Own declarations and a partner's statistics in the same cells: months taken together, six digits of goods, country. */

import { cellOf } from '../../../learning/table/encoding.ts';
import type { Column } from '../../../learning/table/table.ts';
import type { AnalysisChoice, AnalysisRecords } from '../../../screening/analyses/analysis.ts';
import { codesOf, columnNamed, numbersOf } from '../../../screening/analyses/read-columns.ts';

export interface Cell {
  /** First month of those taken together. */
  readonly month: string;
  readonly goods: string;
  readonly country: string;
  /** Won. */
  own: number;
  /** What the partner's figures let expect here, in won. */
  expected: number;
  /** Kilograms. */
  ownMass: number;
  theirMass: number;
  readonly rows: number[];
}

export interface MirrorParameters {
  readonly wonEach: number;
  readonly kgEach: number;
  readonly cifOverFob: number;
  readonly months: number;
  readonly leastWon: number;
}

export interface MirrorCells {
  /** Cells of which the partner says something. */
  readonly cells: readonly Cell[];
  readonly leftOut: Readonly<Record<'unreadable-rows' | 'nothing-said' | 'only-ours', number>>;
}

export function mirrorCells(
  { table, brought }: AnalysisRecords,
  choice: AnalysisChoice,
  parameters: MirrorParameters,
): MirrorCells {
  const cells = new Map<string, Cell>();
  const span = Math.round(parameters.months);
  let [unreadable, nothingSaid] = [0, 0];
  const theirs = (role: string): Column => columnNamed(brought, choice[role]![0]!);
  const [month, goods, country] = [theirs('theirMonth'), theirs('theirGoods'), theirs('theirCountry')];
  const values = numbersOf(brought, choice.theirValue![0]!);
  const massName = choice.theirMass?.[0];
  const masses = massName === undefined ? undefined : numbersOf(brought, massName);
  for (let row = 0; row < (brought?.rows ?? 0); row++) {
    const at = monthRead(cellOf(month, row));
    const hs6 = goodsRead(cellOf(goods, row));
    const where = String(cellOf(country, row) ?? '').toUpperCase();
    if (at === undefined || hs6 === undefined || where === '' || Number.isNaN(values[row]!)) {
      unreadable++;
      continue;
    }
    const cell = cellAt(cells, firstOf(at, span), hs6, where);
    cell.expected += values[row]! * parameters.wonEach * parameters.cifOverFob;
    cell.theirMass += (masses?.[row] || 0) * parameters.kgEach;
  }
  const own = (role: string) => codesOf(table, choice[role]![0]!);
  const [ownMonth, ownGoods, ownCountry] = [own('month'), own('goods'), own('country')];
  const ownValues = numbersOf(table, choice.value![0]!);
  const ownMasses = numbersOf(table, choice.mass![0]!);
  for (let row = 0; row < table.rows; row++) {
    const [m, g, c] = [ownMonth.ids[row]!, ownGoods.ids[row]!, ownCountry.ids[row]!];
    if (m < 0 || g < 0 || c < 0 || Number.isNaN(ownValues[row]!)) {
      nothingSaid++;
      continue;
    }
    const at = firstOf(ownMonth.names[m]!.slice(0, 7), span);
    const cell = cellAt(cells, at, ownGoods.names[g]!.slice(0, 6), ownCountry.names[c]!);
    cell.own += ownValues[row]!;
    cell.ownMass += ownMasses[row] || 0;
    cell.rows.push(row);
  }
  return chosen(cells, parameters.leastWon, { unreadable, nothingSaid });
}

/** Months that both books hold are compared: of others one side says nothing at all. */
function chosen(
  all: ReadonlyMap<string, Cell>,
  leastWon: number,
  { unreadable, nothingSaid }: { readonly unreadable: number; readonly nothingSaid: number },
): MirrorCells {
  const months = new Set([...all.values()].filter(({ rows }) => rows.length > 0).map(({ month }) => month));
  const theirs = [...all.values()].filter(({ expected, month }) => expected > 0 && months.has(month));
  const onlyOurs = [...all.values()].filter(({ expected }) => expected === 0).length;
  return {
    cells: theirs.filter(({ own, expected }) => Math.max(own, expected) >= leastWon),
    leftOut: { 'unreadable-rows': unreadable, 'nothing-said': nothingSaid, 'only-ours': onlyOurs },
  };
}

function cellAt(cells: Map<string, Cell>, month: string, goods: string, country: string): Cell {
  const key = `${month} ${goods} ${country}`;
  const known = cells.get(key);
  if (known !== undefined) return known;
  const cell: Cell = { month, goods, country, own: 0, expected: 0, ownMass: 0, theirMass: 0, rows: [] };
  cells.set(key, cell);
  return cell;
}

/** '2026-03', '202603', 202603 or '2026-03-31' -> '2026-03'. */
function monthRead(cell: string | number | undefined): string | undefined {
  const [, year, month] = /^(\d{4})[-./]?(0[1-9]|1[0-2])(?:[-./]?\d{2})?$/.exec(String(cell ?? '')) ?? [];
  return year === undefined ? undefined : `${year}-${month}`;
}

/** Six digits and more; a table that reads its codes as numbers has lost a leading nought. */
function goodsRead(cell: string | number | undefined): string | undefined {
  const digits = String(cell ?? '').replaceAll('.', '');
  if (!/^\d{5,10}$/.test(digits)) return undefined;
  return (digits.length % 2 === 0 ? digits : `0${digits}`).slice(0, 6);
}

/** The first month of the block that a month falls in, blocks beginning with January. */
function firstOf(month: string, span: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const count = year * 12 + number - 1;
  const first = count - (count % span);
  return `${Math.floor(first / 12)}-${String((first % 12) + 1).padStart(2, '0')}`;
}
