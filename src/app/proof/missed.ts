/** What is estimated to have been missed: findings and revenue left in the stream that nobody examined, and so the recall. */
import type { ProofLeft, ProofRevenue, RangedValue } from '../../exchange/contract.ts';
import { type EstimatedTotal, estimatedTotal } from '../../learning/horvitz-thompson.ts';
import type { Examined } from './examined.ts';

export interface Stream {
  /** Declarations that nothing but chance would have examined. */
  readonly stream: number;
  /** Drawn and not examined yet. */
  readonly waiting: number;
}

export function leftOf(rows: readonly Examined[], { stream, waiting }: Stream): ProofLeft {
  const drawn = onlyDrawn(rows);
  const hits = drawn.filter(({ isHit }) => isHit).length;
  const estimate = estimatedTotal(
    drawn.map(({ probability, isHit }) => ({ probability, amount: isHit ? 1 : 0 })),
  );
  // More than there is cannot be left.
  const total = estimate && atMost(estimate, stream);
  const caught = rows.filter((row) => row.isSelected && row.isHit).length;
  return {
    ...{ stream, waiting, n: drawn.length, hits, caught },
    total: total === undefined ? null : ranged(total),
    recall: total === undefined ? null : recallOf(caught, total),
  };
}

export function revenueOf(rows: readonly Examined[]): ProofRevenue {
  const known = rows.filter(({ recoveredKrw }) => recoveredKrw !== null && recoveredKrw > 0);
  const recoveredKrw = sum(known.filter((row) => row.isSelected));
  const drawn = onlyDrawn(rows);
  // Where chance found no revenue yet, a usual finding is what may be hidden.
  const usual = known.length === 0 ? 0 : sum(known) / known.length;
  const estimate = estimatedTotal(
    drawn.map(({ probability, recoveredKrw: amount }) => ({ probability, amount: amount ?? 0 })),
    usual,
  );
  return {
    ...{ n: known.length, recoveredKrw },
    leftKrw: estimate === undefined || known.length === 0 ? null : ranged(estimate),
    recall: estimate === undefined || known.length === 0 ? null : recallOf(recoveredKrw, estimate),
  };
}

/** Nothing but chance had them examined: they stand for what was released. */
function onlyDrawn(rows: readonly Examined[]): readonly Examined[] {
  return rows.filter((row) => row.isRandom && !row.isSelected && row.probability > 0);
}

const sum = (rows: readonly Examined[]): number =>
  rows.reduce((all, { recoveredKrw }) => all + (recoveredKrw ?? 0), 0);

function atMost({ total, low, high }: EstimatedTotal, most: number): EstimatedTotal {
  return { total: Math.min(total, most), low: Math.min(low, most), high: Math.min(high, most) };
}

function ranged({ total, low, high }: EstimatedTotal): RangedValue {
  return { value: total, low, high };
}

/** Null where there was nothing to catch. */
function recallOf(caught: number, { total, low, high }: EstimatedTotal): RangedValue | null {
  if (caught + high === 0) return null;
  const share = (left: number): number => (caught + left === 0 ? 0 : caught / (caught + left));
  return { value: share(total), low: share(high), high: share(low) };
}
