/** Which draw a row gets at the gate: its own of the day, or the one that its consignment got when it was first filed. */

import { stricterInspection } from '../screening/answers.ts';
import { type Draw, drawFor, isDrawn, type Kept } from '../screening/draw.ts';
import type { Policy } from '../screening/policy.ts';
import { rateFor } from '../screening/random-rates.ts';
import { type Decision, readRecord } from '../screening/record.ts';
import type { Queryable } from '../store/open.ts';
import { findEarlierFilings } from '../store/queries/consignments.ts';
import type { DrawDay } from './draw-days.ts';
import { type Filed, isRefused, type PreparedRow } from './gate-prepare.ts';

/** What an earlier filing of a consignment leaves to a later one. */
export interface EarlierDraw {
  /** The first decision on the consignment, and its draw with the examination that it means. */
  readonly decision: string;
  readonly draw: Draw;
  /** What a filing that was withdrawn or rejected had been selected for. */
  readonly left: Kept | undefined;
}

/** What the store knows of the consignments of a batch, in one query. */
export async function earlierDraws(
  pool: Queryable,
  rows: readonly PreparedRow[],
): Promise<Map<string, EarlierDraw>> {
  const keys = rows.flatMap((row) => (isRefused(row) ? [] : [row.consignment]));
  const found = new Map<string, EarlierDraw>();
  for (const [key, { id, record, leftId, leftRecord }] of await findEarlierFilings(pool, keys)) {
    const left = leftId === null || leftRecord === null ? undefined : selectionOf(readRecord(leftRecord));
    found.set(key, { decision: id, draw: readRecord(record).inputs.draw, left });
  }
  return found;
}

function selectionOf({ inputs, answers }: Decision): Kept {
  return { decision: inputs.id, inspection: answers.inspection };
}

export interface RowDraw {
  readonly draw: Draw;
  readonly kept: Kept | undefined;
}

/**
 * The first filing's draw holds for the consignment, and a declaration keeps its own when its bill is changed; who is drawn
 * by either stays drawn. What an earlier version, or a filing that was withdrawn, was selected for is demanded again.
 */
export function inheritedDraw(
  row: { readonly consignment: string; readonly declaration: { readonly office: string } },
  earlier: Filed | undefined,
  consignment: EarlierDraw | undefined,
  day: DrawDay,
  policy: Pick<Policy, 'random'>,
): RowDraw {
  const own = earlier?.draw;
  const before = own !== undefined && (isDrawn(own) || consignment === undefined) ? own : consignment?.draw;
  if (before === undefined) return { draw: freshDraw(row, day, policy), kept: undefined };
  const decision = before === own ? earlier?.decisionId : consignment?.decision;
  const selected = stricterInspection(
    earlier?.answers?.inspection ?? 'none',
    consignment?.left?.inspection ?? 'none',
  );
  return { draw: before, kept: { decision: decision ?? '', inspection: selected } };
}

function freshDraw(
  { consignment, declaration }: Parameters<typeof inheritedDraw>[0],
  { secret, secretId, rates }: DrawDay,
  { random }: Pick<Policy, 'random'>,
): Draw {
  const { probability, inspection } = rateFor(rates, declaration.office);
  const draw = drawFor(secret, secretId, consignment, probability);
  return inspection === random.inspection ? draw : { ...draw, inspection };
}
