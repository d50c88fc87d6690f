/**
 * How examination capacity is filled online: one threshold per office and kind of inspection, reset through the day from
 * the strengths seen in the last weeks and from what is left of the day, so that the best cases get the places
 * (the secretary problem with known distribution: accept above the quantile that fills what remains).
 */
import { rounded } from '../core/finding.ts';
import type { Inspection } from './answers.ts';
import type { Policy } from './policy.ts';

export type Examination = Exclude<Inspection, 'none'>;
export const EXAMINATIONS: readonly Examination[] = ['x-ray', 'physical', 'laboratory'];

/** @param asked a demand, a kind of case, an inspection */
export function isExamination(asked: string): asked is Examination {
  return (EXAMINATIONS as readonly string[]).includes(asked);
}

/** What a decision sees of one line of capacity. */
export interface Place {
  readonly inspection: Examination;
  /** A competing case needs at least this strength. */
  readonly threshold: number;
  readonly left: number;
  /** The places reserved for the critical score, where the policy reserves any. */
  readonly critical?: { readonly threshold: number; readonly left: number };
}

/** Strengths are kept as a histogram over [0, 1] with this many bins. */
const BINS = 500;
/** Older strengths lose half their weight in about this many resets. */
const FADE = 0.98;

export interface CapacityLine {
  readonly office: string;
  readonly inspection: Examination;
  readonly perDay: number;
  /** Its places are reserved for the critical score. */
  readonly isCritical: boolean;
  used: number;
  threshold: number;
  /** Faded counts of competing strengths. */
  readonly strengths: Float64Array;
}

export interface CapacityBook {
  readonly lines: Map<string, CapacityLine>;
  /** Examinations of today that a criterion with a quota of its own has brought about, by `office/criterion`. */
  readonly quotas: Map<string, number>;
}

export function openBook(): CapacityBook {
  return { lines: new Map(), quotas: new Map() };
}

/** The line of an office, made from the policy's row for it (or the `*` row) when it is first asked for. */
export function lineFor(
  book: CapacityBook,
  policy: Pick<Policy, 'capacities' | 'critical'>,
  office: string,
  inspection: Examination,
  isCritical = false,
): CapacityLine {
  const key = isCritical ? `${office}/${inspection}/critical` : `${office}/${inspection}`;
  let line = book.lines.get(key);
  if (line === undefined) {
    const reserved = reservedPlaces(policy, office, inspection);
    const perDay = isCritical ? reserved : capacityOf(policy, office, inspection) - reserved;
    line = {
      office,
      inspection,
      perDay,
      isCritical,
      used: 0,
      threshold: 0,
      strengths: new Float64Array(BINS),
    };
    book.lines.set(key, line);
  }
  return line;
}

/** Everything an office can examine in a day, reserved places included. */
export function capacityOf(
  { capacities }: Pick<Policy, 'capacities'>,
  office: string,
  inspection: Examination,
): number {
  return rowFor(capacities, office, inspection)?.perDay ?? 0;
}

/** Places of an office that are kept for the critical score; never more than there are. */
export function reservedPlaces(
  policy: Pick<Policy, 'capacities' | 'critical'>,
  office: string,
  inspection: Examination,
): number {
  const row = rowFor(policy.critical ?? [], office, inspection);
  if (row === undefined) return 0;
  const capacity = capacityOf(policy, office, inspection);
  return Math.min(capacity, row.perDay ?? Math.round(capacity * (row.share ?? 0)));
}

function rowFor<Row extends { readonly office: string; readonly inspection: Inspection }>(
  rows: readonly Row[],
  office: string,
  inspection: Examination,
): Row | undefined {
  return (
    rows.find((one) => one.office === office && one.inspection === inspection) ??
    rows.find((one) => one.office === '*' && one.inspection === inspection)
  );
}

export function noteStrength(line: CapacityLine, strength: number): void {
  line.strengths[Math.min(BINS - 1, Math.floor(strength * BINS))]! += 1;
}

/**
 * Sets the threshold so that the expected number of competing cases above it fills what is left.
 * @param expected competing cases still to come today
 */
export function resetThreshold(line: CapacityLine, expected: number): void {
  const left = line.perDay - line.used;
  let total = 0;
  for (const count of line.strengths) total += count;
  if (left <= 0) line.threshold = 1;
  else if (total === 0 || expected <= left) line.threshold = 0;
  else line.threshold = rounded(quantileFromTop(line.strengths, (total * left) / expected) / BINS);
  for (let bin = 0; bin < BINS; bin++) line.strengths[bin]! *= FADE;
}

function quantileFromTop(strengths: Float64Array, wanted: number): number {
  let above = 0;
  for (let bin = BINS - 1; bin >= 0; bin--) {
    above += strengths[bin]!;
    if (above > wanted) return bin + 1;
  }
  return 0;
}

/** A new business day: nothing is used yet. */
export function startDay(book: CapacityBook): void {
  for (const line of book.lines.values()) line.used = 0;
  book.quotas.clear();
}
