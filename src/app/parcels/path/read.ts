/** How the paths of parcels stand, for many with one question: most have none. */
import { NO_PATH, type ParcelPath, type PathStep, pathOf } from '../../../areas/parcels/index.ts';
import type { Queryable } from '../../../store/open.ts';
import type { BillRef } from '../../../store/queries/parcel-duties.ts';
import { type PathStepRow, readPathSteps } from '../../../store/queries/parcel-path.ts';

/** A kind that is not known is read as it stands, and breaks its path. */
export function pathOfRows(rows: readonly PathStepRow[]): ParcelPath {
  return rows.length === 0 ? NO_PATH : pathOf(rows as unknown as readonly PathStep[]);
}

export async function readPaths(
  db: Queryable,
  of: readonly BillRef[],
): Promise<(bill: BillRef) => ParcelPath> {
  const rowsOf = await readStepsOf(db, of);
  return (bill) => pathOfRows(rowsOf(bill));
}

/** @returns the steps of each of them, in their order */
export async function readStepsOf(
  db: Queryable,
  of: readonly BillRef[],
): Promise<(bill: BillRef) => readonly PathStepRow[]> {
  const rows = await readPathSteps(db, of);
  return (bill) =>
    rows.filter(({ houseBill, carrierId }) => houseBill === bill.houseBill && carrierId === bill.carrierId);
}

export async function stepsOfOne(db: Queryable, bill: BillRef): Promise<readonly PathStepRow[]> {
  return (await readStepsOf(db, [bill]))(bill);
}
