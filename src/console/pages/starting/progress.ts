/** How far the start is, and how long each running step still takes at the pace seen so far. Pure. */
import type { ProgressStep } from '../../../exchange/contract.ts';

/** Share of all steps that is done, each step counting the same: 0 to 1. */
export function shareDone(steps: readonly ProgressStep[]): number {
  if (steps.length === 0) return 0;
  const done = steps.reduce((sum, step) => sum + shareOf(step), 0);
  return done / steps.length;
}

/** 0 to 1; a running step without a known size counts as not begun. */
export function shareOf(step: ProgressStep): number {
  if (step.state === 'done') return 1;
  if (step.state !== 'running' || step.of <= 0) return 0;
  return Math.min(1, step.done / step.of);
}

/** What was seen of a step: how much was done at which millisecond. */
export interface Seen {
  readonly at: number;
  readonly done: number;
}

/** Seconds left at the pace since `first`; null until the pace can be told. */
export function secondsLeft(step: ProgressStep, first: Seen | undefined, now: number): number | null {
  if (first === undefined || step.of <= 0 || step.state !== 'running') return null;
  const done = step.done - first.done;
  const seconds = (now - first.at) / 1000;
  if (done <= 0 || seconds < 1) return null;
  return ((step.of - step.done) / done) * seconds;
}
