/** What the nearest texts say about labels: shares of the vote, and how near the nearest text of each label is. */
import type { FoundText } from './text-index.ts';

export interface Votes {
  /** Share of the vote of each label; they add up to 1. */
  readonly share: ReadonlyMap<string, number>;
  /** Score of the best text of each label. */
  readonly nearest: ReadonlyMap<string, number>;
}

/** A text half as near as the nearest has a sixteenth of its vote. */
const STEEPNESS = 4;

export function votesOf(found: readonly FoundText[], labelOf: (text: number) => string): Votes {
  const share = new Map<string, number>();
  const nearest = new Map<string, number>();
  const top = found[0]?.score ?? 1;
  let total = 0;
  for (const { text, score } of found) {
    const label = labelOf(text);
    const vote = (score / top) ** STEEPNESS;
    total += vote;
    share.set(label, (share.get(label) ?? 0) + vote);
    if (!nearest.has(label)) nearest.set(label, score);
  }
  for (const [label, vote] of share) share.set(label, vote / total);
  return { share, nearest };
}

/** Values of labels brought up to their beginnings of `length` letters. */
export function byBeginning(
  values: ReadonlyMap<string, number>,
  length: number,
  join: (one: number, other: number) => number,
): Map<string, number> {
  const joined = new Map<string, number>();
  for (const [label, value] of values) {
    const beginning = label.slice(0, length);
    const known = joined.get(beginning);
    joined.set(beginning, known === undefined ? value : join(known, value));
  }
  return joined;
}

export const sumOf = (one: number, other: number): number => one + other;
