/**
 * Imports and exports as a past that is gone through again: which declarations, which fields criteria ask of them, and how
 * what was known at their filing comes about where no decision recorded it.
 */
import {
  countExport,
  EXPORT_CRITERIA,
  EXPORT_FIELDS,
  EXPORT_KIND,
  type ExportSubject,
  type Facts,
  IMPORT_FIELDS,
  IMPORT_KIND,
  type ImportSubject,
  lookUp,
  lookUpExport,
  openExportHistory,
  openHistory,
  STARTING_CRITERIA,
} from '../areas/clearance/index.ts';
import type { Day } from '../core/day.ts';
import type { Declaration, Direction } from '../model/declaration.ts';
import type { Criterion, FieldTable } from '../screening/criterion.ts';
import { isForExports } from '../screening/export-edition.ts';
import { type KnownOutcome, remember } from './remember.ts';

export interface PastKind<Subject> {
  readonly direction: Direction;
  readonly fields: FieldTable<Subject>;
  /** Of this house, where a file is gone through without a store. */
  readonly criteria: readonly Criterion[];
  subjectOf(declaration: Declaration, facts: Facts): Subject;
  itemCountOf(subject: Subject): number;
  openMemory(): PastMemory;
}

/** What earlier declarations of the same direction teach, told about each in its order. */
export interface PastMemory {
  reach(day: Day): void;
  lookUp(declaration: Declaration): Facts;
  arrival(declaration: Declaration, outcome: KnownOutcome | undefined): void;
}

export const PAST_IMPORTS: PastKind<ImportSubject> = {
  direction: 'import',
  fields: IMPORT_FIELDS,
  criteria: STARTING_CRITERIA,
  subjectOf: (declaration, facts) => ({ kind: 'import-declaration', declaration, facts }),
  itemCountOf: IMPORT_KIND.itemCountOf,
  openMemory() {
    const history = openHistory();
    const { reach, arrival } = remember(history);
    return { reach, arrival, lookUp: (declaration) => lookUp(history, declaration) };
  },
};

/** What examinations found is no fact of exports. */
export const PAST_EXPORTS: PastKind<ExportSubject> = {
  direction: 'export',
  fields: EXPORT_FIELDS,
  criteria: EXPORT_CRITERIA,
  subjectOf: (declaration, facts) => ({ kind: 'export-declaration', declaration, facts }),
  itemCountOf: EXPORT_KIND.itemCountOf,
  openMemory() {
    const history = openExportHistory();
    return {
      reach() {},
      arrival: (declaration) => countExport(history, declaration),
      lookUp: (declaration) => lookUpExport(history, declaration),
    };
  },
};

/** Of the declarations that a criterion is asked about; one on parcels has a past of its own. */
export function withPastOf<Value>(
  criterion: Pick<Criterion, 'direction'>,
  work: <Subject>(kind: PastKind<Subject>) => Value,
): Value {
  return isForExports(criterion) ? work(PAST_EXPORTS) : work(PAST_IMPORTS);
}
