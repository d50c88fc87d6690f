/** Gathers the examined lines of a stretch of the past into a table to learn from, each with what its examination found. */
import type { Table } from '../../learning/table/table.ts';
import type { Verdict } from '../../model/outcome.ts';
import { type Cell, type Chunk, cellAt, type Naming } from '../back-test/index.ts';
import type { FieldTable } from '../criterion.ts';
import { columnOf, studyFields } from './columns.ts';
import type { StudyOutcome } from './definition.ts';

/** The latest telling outcome of one version of a declaration. */
export interface Examined {
  readonly number: string;
  readonly version: number;
  readonly verdict: Verdict;
  readonly code: string;
  /** Sequence of the line that it names; null: the whole. */
  readonly item: number | null;
  readonly isRandom: boolean;
}

export interface ExaminedRow {
  readonly number: string;
  readonly version: number;
  /** Sequence of the line. */
  readonly item: number;
  readonly day: string;
  readonly office: string;
  readonly isRandom: boolean;
}

export interface ExaminedTable {
  readonly table: Table;
  readonly labels: Uint8Array;
  /** Number of the declaration among those gathered, one a row. */
  readonly documents: Int32Array;
  readonly rows: readonly ExaminedRow[];
}

const SEQUENCE = 'item.sequence';

export interface ExaminedGathering {
  /** Columns that a chunk has to hold. */
  readonly columns: readonly string[];
  take(chunk: Chunk): void;
  finish(): ExaminedTable;
}

/**
 * A finding speaks for the line that it names, a clean result for every line; of a finding the other lines are left out, since
 * nobody says what is true of them.
 */
export function gatherExamined<Subject>(
  fields: FieldTable<Subject>,
  naming: Naming,
  examined: readonly Examined[],
  outcome: StudyOutcome,
): ExaminedGathering {
  const asked = studyFields(fields);
  const cells = asked.map((): Cell[] => []);
  const known = new Map(examined.map((one) => [`${one.number}/${one.version}`, one]));
  const rows: ExaminedRow[] = [];
  const labels: number[] = [];
  const documents: number[] = [];
  let document = -1;
  return {
    columns: [...Object.values(naming), SEQUENCE, ...asked.map(({ name }) => name)],
    take({ rows: count, starts, columns }) {
      const whole = (name: string, row: number): Cell => cellAt(columns.get(name)!, row);
      const readers = asked.map(({ name, scope }) => ({
        column: columns.get(name)!,
        isLine: scope === 'item',
      }));
      for (let row = 0; row < count; row++) {
        const number = String(whole(naming.number, row));
        const version = Number(whole(naming.version, row));
        const found = known.get(`${number}/${version}`);
        if (found === undefined) continue;
        document++;
        for (let line = starts[row]!; line < starts[row + 1]!; line++) {
          const item = Number(cellAt(columns.get(SEQUENCE)!, line));
          if (found.verdict !== 'clean' && found.item !== null && found.item !== item) continue;
          readers.forEach(({ column, isLine }, place) => {
            cells[place]!.push(cellAt(column, isLine ? line : row));
          });
          rows.push({
            ...{ number, version, item, isRandom: found.isRandom },
            ...{ day: String(whole(naming.day, row)), office: String(whole(naming.office, row)) },
          });
          labels.push(isYes(found, outcome) ? 1 : 0);
          documents.push(document);
        }
      }
    },
    finish: () => ({
      table: {
        rows: rows.length,
        columns: asked.map((field, place) => columnOf(field.name, field, cells[place]!)),
      },
      labels: Uint8Array.from(labels),
      documents: Int32Array.from(documents),
      rows,
    }),
  };
}

function isYes({ verdict, code }: Examined, outcome: StudyOutcome): boolean {
  if (outcome.kind === 'codes') return outcome.codes.includes(code);
  return outcome.kind === 'critical' ? verdict === 'critical' : verdict !== 'clean';
}
