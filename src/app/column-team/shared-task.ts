/** How a task of growing trees and its answers lie in memory that threads share: numbers at fixed places. */
import type { Found, Search } from '../../learning/best-split.ts';
import type { Columns, FoundPair, SearchSettings, Task } from '../../learning/columns.ts';

/** Whole numbers that threads wait on: the number of the latest task, how many have done it, and what it is. */
export const TICKET = 0;
export const DONE = 1;
export const ORDER = 2;
export const CONTROLS = 3;

export const WORK = 1;
/** Back to waiting for messages. */
export const REST = 2;

/** Added to `DONE` by a member that failed. */
export const FAILED = 1_000;

export interface SharedMemory {
  readonly control: Int32Array;
  readonly task: Float64Array;
  /** A stretch of `ANSWER` numbers a member. */
  readonly answers: Float64Array;
}

/** What a member is told when a training begins. Buffers are shared, the rest is copied. */
export interface Begin {
  readonly columns: Columns;
  readonly settings: SearchSettings;
}

const FOUND = 6;
const SEARCH = 5;
const HEAD = 5;
const ANSWER = 2 * FOUND;

export function sharedMemory(members: number): SharedMemory {
  return {
    control: new Int32Array(new SharedArrayBuffer(CONTROLS * 4)),
    task: new Float64Array(new SharedArrayBuffer((HEAD + 2 * SEARCH) * 8)),
    answers: new Float64Array(new SharedArrayBuffer(members * ANSWER * 8)),
  };
}

export function writeTask(into: Float64Array, task: Task): void {
  into.set([task.features, task.start, task.end, task.small, task.large]);
  into.set(searchNumbers(task.searchSmall), HEAD);
  into.set(searchNumbers(task.searchLarge), HEAD + SEARCH);
}

export function readTask(from: Float64Array): Task {
  const [features, start, end, small, large] = from as unknown as [number, number, number, number, number];
  const searchSmall = searchFrom(from, HEAD);
  const searchLarge = searchFrom(from, HEAD + SEARCH);
  return { features, start, end, small, large, searchSmall, searchLarge };
}

function searchNumbers(search: Search | undefined): number[] {
  if (search === undefined) return [0, 0, 0, 0, 0];
  return [1, search.gradient, search.hessian, search.bounds.low, search.bounds.high];
}

function searchFrom(from: Float64Array, at: number): Search | undefined {
  if (from[at] === 0) return undefined;
  const bounds = { low: from[at + 3]!, high: from[at + 4]! };
  return { gradient: from[at + 1]!, hessian: from[at + 2]!, bounds };
}

export function writeAnswer(into: Float64Array, member: number, { small, large }: FoundPair): void {
  [small, large].forEach(({ gain, feature, lastLeft, missingLeft, gradientLeft, hessianLeft }, place) => {
    const numbers = [gain, feature, lastLeft, missingLeft ? 1 : 0, gradientLeft, hessianLeft];
    into.set(numbers, member * ANSWER + place * FOUND);
  });
}

export function readAnswer(from: Float64Array, member: number): FoundPair {
  const foundAt = (at: number): Found => ({
    gain: from[at]!,
    feature: from[at + 1]!,
    lastLeft: from[at + 2]!,
    missingLeft: from[at + 3] === 1,
    gradientLeft: from[at + 4]!,
    hessianLeft: from[at + 5]!,
  });
  return { small: foundAt(member * ANSWER), large: foundAt(member * ANSWER + FOUND) };
}
