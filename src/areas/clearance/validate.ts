/**
 * Whether an incoming JSON value is a declaration we can take in, for every way of intake: all that is wrong at once
 * with JSON pointers, or a fresh clean declaration with nothing in it that we do not know (관세법 제241조 수입신고).
 */
import type { Problem, Result } from '../../core/problem.ts';
import { type Declaration, MOST_ITEMS } from '../../model/declaration.ts';
import { checkConsistency, checkSequences } from './cross-checks.ts';
import { emptyNotes, type Notes, refuse, type ValidateOptions } from './notes.ts';
import { type ClearanceProblemCode, type ClearanceWarningCode, expectedGot } from './problems.ts';
import { readRecord } from './rules.ts';
import { DECLARATION_FIELDS } from './shape.ts';

export type { ValidateOptions } from './notes.ts';

/** A result, and beside it what is odd but no reason to refuse. */
export type Validation = Result<Declaration, ClearanceProblemCode> & {
  readonly warnings: readonly Problem<ClearanceWarningCode>[];
};

export function validateDeclaration(input: unknown, options: ValidateOptions = {}): Validation {
  const notes = emptyNotes(options, isExport(input) ? 'export' : 'import');
  if (isWorthReading(input, notes)) {
    const clean = readRecord(withEmptyParts(input), DECLARATION_FIELDS, notes, '');
    if (Array.isArray(input.items)) checkSequences(input.items, notes);
    if (notes.count === 0) {
      const declaration = clean as unknown as Declaration;
      checkConsistency(declaration, notes);
      return { ok: true, value: declaration, warnings: notes.warnings };
    }
  }
  return { ok: false, problems: notes.problems, count: notes.count, warnings: notes.warnings };
}

function isExport(input: unknown): boolean {
  return (input as { direction?: unknown } | null | undefined)?.direction === 'export';
}

/** Counts the lines before reading any: what is far too long is refused without going through it. */
function isWorthReading(input: unknown, notes: Notes): input is Record<string, unknown> {
  if (input === null || typeof input !== 'object' || Array.isArray(input)) {
    refuse(
      notes,
      'declaration/wrong-type',
      '',
      expectedGot({ ko: '신고서 객체', en: 'a declaration object' }, input),
    );
    return false;
  }
  const items = (input as Record<string, unknown>).items;
  if (!Array.isArray(items) || (items.length > 0 && items.length <= MOST_ITEMS)) return true;
  refuse(notes, items.length === 0 ? 'declaration/no-items' : 'declaration/too-many-items', '/items', {
    ko: `기대한 값: 1~${MOST_ITEMS}개의 란, 받은 값: ${items.length}개`,
    en: `expected 1 to ${MOST_ITEMS} items, got ${items.length}`,
  });
  return items.length === 0;
}

/** The three groups of optional fields may be left out altogether. */
function withEmptyParts(input: Record<string, unknown>): Record<string, unknown> {
  if (input.procedure != null && input.consignment != null && input.terms != null) return input;
  return {
    ...input,
    procedure: input.procedure ?? {},
    consignment: input.consignment ?? {},
    terms: input.terms ?? {},
  };
}
