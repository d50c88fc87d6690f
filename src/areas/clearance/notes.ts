/** Collects everything that is wrong or odd in one declaration while it is read, without ever growing past a bound. */
import { MOST_PROBLEMS, type Problem } from '../../core/problem.ts';
import type { Text } from '../../core/text.ts';
import type { ClearanceProblemCode, ClearanceWarningCode } from './problems.ts';

/** What the reader of a declaration may ask of the world; all of it optional. */
export interface ValidateOptions {
  /** Code lists by their ids in the reference room (named in shape.ts); a code that is not in its list is a warning. */
  readonly knownCodes?: Readonly<Record<string, ReadonlySet<string>>>;
  /** Whether the HS code stands in the edition of its day. */
  readonly isKnownHsCode?: (hsCode: string, declaredOn: string) => boolean;
}

export interface Notes {
  readonly options: ValidateOptions;
  readonly direction: 'import' | 'export';
  readonly problems: Problem<ClearanceProblemCode>[];
  readonly warnings: Problem<ClearanceWarningCode>[];
  /** How many problems there were, kept or not. */
  count: number;
}

export function emptyNotes(options: ValidateOptions, direction: 'import' | 'export'): Notes {
  return { options, direction, problems: [], warnings: [], count: 0 };
}

export function refuse(notes: Notes, code: ClearanceProblemCode, pointer: string, message: Text): undefined {
  notes.count++;
  if (notes.problems.length < MOST_PROBLEMS) notes.problems.push({ code, message, pointer });
  return undefined;
}

export function warn(notes: Notes, code: ClearanceWarningCode, pointer: string, message: Text): void {
  if (notes.warnings.length < MOST_PROBLEMS) notes.warnings.push({ code, message, pointer });
}
