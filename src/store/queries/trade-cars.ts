/** How many cars were traded, from the ledger: only where every line says it. */
import type { Day } from '../../core/day.ts';
import type { Direction } from '../../model/declaration.ts';
import type { Queryable } from '../open.ts';

export interface CarsAsked {
  readonly flow: Direction;
  readonly from: Day;
  readonly to: Day;
  /** Of ten digits. */
  readonly codes: readonly string[];
  /** As known before this day. */
  readonly knownBefore: Day;
}

export interface CarsCounted {
  readonly cars: number;
  /** Lines that do not say how many they are. */
  readonly without: number;
}

export async function countCars(db: Queryable, asked: CarsAsked): Promise<CarsCounted> {
  const { rows } = await db.query<CarsCounted>(
    `select coalesce(sum(cars), 0)::float8 as cars, coalesce(sum(count) filter (where cars is null), 0)::int as without
     from trade_line where flow = $1 and day between $2 and $3 and known_on < $5 and hs_code = any($4)`,
    [asked.flow, asked.from, asked.to, asked.codes, asked.knownBefore],
  );
  return rows[0]!;
}
