/** The one shape of everything that is wrong: returned when the input is wrong, thrown when we are. */
import type { Text } from './text.ts';

/** `code` is a closed union per room, such as `declaration/importer-missing`. `pointer` is a JSON pointer. */
export interface Problem<Code extends string = string> {
  readonly code: Code;
  readonly message: Text;
  readonly pointer?: string;
  readonly cause?: string;
}

/** A value, or everything that is wrong with the input at once (at most 1,000 problems, and how many there were). */
export type Result<Value, Code extends string = string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly Problem<Code>[]; readonly count: number };

export const MOST_PROBLEMS = 1000;

export function good<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function bad<Code extends string>(problems: readonly Problem<Code>[]): Result<never, Code> {
  return { ok: false, problems: problems.slice(0, MOST_PROBLEMS), count: problems.length };
}

/** A broken promise of our own. It is never the user's mistake and never a release. */
export class Fault extends Error {
  readonly code: string;
  constructor(code: string, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'Fault';
    this.code = code;
  }
}
