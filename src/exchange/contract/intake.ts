/** Filing declarations, one by one, in batches and by file. */
import type { Day } from '../../core/day.ts';
import type { Problem } from '../../core/problem.ts';
import type { Answers, Lane } from '../../screening/answers.ts';

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
  readonly format: 'kcs-csv' | 'ndjson' | 'json';
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
}
export interface ImportResult {
  readonly stored: number;
  readonly same: number;
  readonly conflicts: number;
  readonly refused: number;
  readonly problems: readonly Problem[];
}
