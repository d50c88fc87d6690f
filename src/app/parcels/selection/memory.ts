/** The memory of earlier parcels: counted again from the store when it is first asked for, then kept up decision by decision. */
import {
  type Counted,
  countOutcome,
  countParcel,
  openMemory,
  type ParcelMemory,
} from '../../../areas/parcels/index.ts';
import { toInstant } from '../../../core/day.ts';
import type { Queryable } from '../../../store/open.ts';
import { type CountedRow, readCounted } from '../../../store/queries/parcel-decisions.ts';

/** What is longer ago has faded. */
const BACK_DAYS = 120;
const PAGE = 5000;

/** @param machineNow milliseconds since 1970, the clock of recording */
export async function loadParcelMemory(pool: Queryable, machineNow: number): Promise<ParcelMemory> {
  const memory = openMemory();
  const from = toInstant(machineNow - BACK_DAYS * 86_400_000);
  let last: CountedRow | undefined;
  for (;;) {
    const rows = await readCounted(pool, from, last, PAGE);
    for (const { counted, found } of rows) {
      const one = JSON.parse(counted) as Counted;
      countParcel(memory, one);
      if (found !== null) countOutcome(memory, one.keys, one.day, found !== NOTHING);
    }
    last = rows.at(-1);
    if (rows.length < PAGE) return memory;
  }
}

/** The outcome of an examination that found nothing. */
export const NOTHING = 'nothing';
