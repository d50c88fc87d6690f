/** Reads a table that was brought, in a process of its own: a file that is made to harm harms nobody else, and nobody waits. */
import type { Problem } from '../../core/problem.ts';
import type { Column } from '../../learning/table/table.ts';
import { answerBeside } from '../beside.ts';
import { readTable } from './read-table.ts';

export type TableShape =
  | { readonly problems: readonly Problem[] }
  | { readonly rows: number; readonly columns: readonly Pick<Column, 'name' | 'kind'>[] };

answerBeside(async (bytes: Uint8Array): Promise<TableShape> => {
  const read = await readTable(bytes);
  if (!read.ok) return { problems: read.problems };
  const { rows, columns } = read.table;
  return { rows, columns: columns.map(({ name, kind }) => ({ name, kind })) };
});
