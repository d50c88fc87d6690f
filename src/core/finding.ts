/** What anything that judges says about a subject: a number, a reason, and the fields that it rests on. */
import type { Parameters } from './text.ts';

export type FindingSource =
  | 'fault'
  | 'list'
  | 'mandatory'
  | 'random'
  | 'kept'
  | 'criterion'
  | 'detector'
  | 'score';

export interface Reason {
  /** Names a template of words; the words are filled when somebody reads, so records stay small and both languages true. */
  readonly id: string;
  readonly parameters: Parameters;
}

export interface Finding {
  readonly source: FindingSource;
  /** The detector, criterion, list or score that speaks. */
  readonly id: string;
  readonly version: number;
  /** 0 (nothing) to 1 (certain); for ordering, not a probability unless the source says so. */
  readonly score: number;
  readonly reason: Reason;
  /** JSON pointers into the subject. */
  readonly evidence: readonly string[];
}

/** Every number that meets a threshold is rounded to 1e-9 first, so that a recomputation compares the same. */
export function rounded(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}
