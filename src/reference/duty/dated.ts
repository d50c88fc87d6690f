/** A fact of duty that holds between two days, with where it was read: the shape of every row of this folder. */
import type { Day } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import type { FactStatus } from '../code-list.ts';

export interface Dated {
  readonly validFrom: Day;
  /** Last day in force; absent while it holds. */
  readonly validTo?: Day;
  readonly source: Text;
  readonly status: FactStatus;
}

/** The rows that hold on a day. */
export function rowsOn<Row extends Dated>(rows: readonly Row[], day: Day): readonly Row[] {
  return rows.filter((row) => holdsOn(row, day));
}

export function holdsOn({ validFrom, validTo }: Dated, day: Day): boolean {
  return validFrom <= day && (validTo === undefined || day <= validTo);
}
