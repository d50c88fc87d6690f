/** Lines of the latest declarations, labelled or not, from which training learns what goods usually cost and weigh. */
import type { Day } from '../core/day.ts';
import type { GoodsItem } from '../model/declaration.ts';
import { type PriceTable, priceTable } from '../screening/scores/goods-prices.ts';
import type { Queryable } from '../store/open.ts';

/** Columns, latest declaration first: quick to hand to another thread. Numbers are NaN where nothing was declared. */
export interface DeclaredLines {
  readonly days: Day[];
  readonly hsCodes: string[];
  /** '' where none was declared. */
  readonly origins: string[];
  readonly values: number[];
  readonly masses: number[];
  readonly quantities: number[];
}

/** So many latest declarations tell usual prices well enough, whatever the size of the store. */
const MOST_DECLARATIONS = 60_000;
const PAGE = 4_000;

interface Row {
  readonly occurred: string;
  readonly number: string;
  readonly version: number;
  readonly day: Day;
  readonly hs: string | null;
  readonly origin: string | null;
  readonly value: number | null;
  readonly mass: number | null;
  readonly quantity: number | null;
}

/** Reads in pages, so that a server goes on answering meanwhile. */
export async function readDeclaredLines(
  pool: Queryable,
  most: number = MOST_DECLARATIONS,
): Promise<DeclaredLines> {
  const lines: DeclaredLines = {
    days: [],
    hsCodes: [],
    origins: [],
    values: [],
    masses: [],
    quantities: [],
  };
  let before: readonly [occurred: string, number: string, version: number] = ['infinity', '', 0];
  for (let read = 0; read < most; read += PAGE) {
    const rows = await readPage(pool, before, Math.min(PAGE, most - read));
    for (const row of rows) add(lines, row);
    const last = rows.at(-1);
    if (last === undefined) break;
    before = [last.occurred, last.number, last.version];
    await new Promise((resolve) => setImmediate(resolve));
  }
  return lines;
}

/** A declaration without a line would end the reading, so it comes with empty columns. */
async function readPage(
  pool: Queryable,
  before: readonly [string, string, number],
  limit: number,
): Promise<Row[]> {
  const { rows } = await pool.query<Row>(
    `select d.occurred_at::text as occurred, d.number, d.version, d.declared_on as day, i.hs_code as hs, i.origin,
            i.customs_value_krw as value, i.net_mass_kg as mass, i.quantity
     from (
       select occurred_at, number, version, declared_on from declaration
       where direction = 'import' and (occurred_at, number, version) < ($1::timestamptz, $2, $3)
       order by occurred_at desc, number desc, version desc limit $4
     ) d left join declaration_item i using (number, version)
     order by d.occurred_at desc, d.number desc, d.version desc, i.sequence`,
    [...before, limit],
  );
  return rows;
}

function add(lines: DeclaredLines, { day, hs, origin, value, mass, quantity }: Row): void {
  if (hs === null) return;
  lines.days.push(day);
  lines.hsCodes.push(hs);
  lines.origins.push(origin ?? '');
  lines.values.push(value ?? Number.NaN);
  lines.masses.push(mass ?? Number.NaN);
  lines.quantities.push(quantity ?? Number.NaN);
}

/** Usual prices as they were known before a day; undefined where no line is that old. */
export function pricesBefore(lines: DeclaredLines, day: Day): PriceTable | undefined {
  const places = [...lines.days.keys()].filter((place) => lines.days[place]! < day);
  return places.length === 0 ? undefined : priceTable(itemsAt(lines, places));
}

/** Usual prices by all the lines; undefined where there are none. */
export function pricesOf(lines: DeclaredLines): PriceTable | undefined {
  return lines.days.length === 0 ? undefined : priceTable(itemsAt(lines, lines.days.keys()));
}

function* itemsAt(lines: DeclaredLines, places: Iterable<number>): Generator<GoodsItem> {
  for (const place of places) {
    const origin = lines.origins[place]!;
    yield {
      sequence: 1,
      hsCode: lines.hsCodes[place]!,
      ...(origin === '' ? {} : { originCountry: origin }),
      customsValueKrw: lines.values[place]!,
      netMassKg: lines.masses[place]!,
      quantity: lines.quantities[place]!,
    };
  }
}
