/** Filing declarations, one by one, in batches and by file. */
import type { Day } from '../../core/day.ts';
import type { Problem } from '../../core/problem.ts';
import type { Answers, Lane } from '../../screening/answers.ts';
import type { CsvField, CsvMapping } from './trader-drafts.ts';

// POST /declarations (one JSON declaration) -> Acknowledgement, 201 | 200 the same again | 409 conflict | 422 problems
// POST /declarations/batch (JSON array, or application/x-ndjson stream) -> one Acknowledgement a line, in order
export interface Acknowledgement {
  readonly line: number;
  readonly result: 'stored' | 'same' | 'conflict' | 'refused';
  readonly number: string | null;
  readonly version: number | null;
  readonly contentHash: string | null;
  readonly decision: string | null;
  readonly lane: Lane | null;
  readonly answers: Answers | null;
  readonly problems: readonly Problem[];
  /** What is odd but no reason to refuse, such as net mass above gross or a code outside its list. */
  readonly warnings: readonly Problem[];
}

// POST /imports/preview (file body, text/csv | application/x-ndjson | application/json) -> ImportPreview
// POST /imports (same body) -> ImportResult (progress by events `job` of kind `import`)
export interface ImportPreview {
  readonly format: 'kcs-csv' | 'mapped-csv' | 'ndjson' | 'json';
  readonly encoding: string;
  readonly lines: number;
  readonly good: number;
  readonly problems: readonly Problem[];
  readonly problemCount: number;
  readonly sample: readonly {
    readonly number: string;
    readonly declaredOn: Day;
    readonly office: string;
    readonly hsCode: string;
    readonly description: string;
    readonly customsValueKrw: number | null;
  }[];
  /** Of a table in columns of its own: what they mean, as kept for the same heading or as guessed from it. */
  readonly table: ImportTable | null;
}

export interface ImportTable {
  readonly columns: readonly string[];
  readonly sample: readonly (readonly string[])[];
  readonly fields: readonly CsvField[];
  readonly mapping: CsvMapping;
  /** Name under which it was kept; null while it is a guess that nobody has confirmed. */
  readonly kept: string | null;
  /** What stands against reading the table by it. */
  readonly problems: readonly Problem[];
}

// POST /imports/mappings ImportMapping -> ImportMappingKept: confirmed by the one who sends it, and offered for the same heading.
// POST /imports?mapping=TITLE reads a table by it.
export interface ImportMapping {
  readonly title: string;
  readonly columns: readonly string[];
  readonly mapping: CsvMapping;
}

export interface ImportMappingKept {
  readonly title: string;
}

export interface ImportResult {
  readonly stored: number;
  readonly same: number;
  readonly conflicts: number;
  readonly refused: number;
  readonly problems: readonly Problem[];
}
