/** The analyses that there are, read once, with the columns that each direction offers them. */
import { loadAnalyses } from '../../catalogue.ts';
import type { Direction } from '../../model/declaration.ts';
import { type Analysis, type AnalysisColumn, analysisColumns } from '../../screening/analyses/index.ts';
import { PAST_EXPORTS, PAST_IMPORTS } from '../past-kinds.ts';

let loading: Promise<readonly Analysis[]> | undefined;

export function templates(): Promise<readonly Analysis[]> {
  loading ??= loadAnalyses().then((entries) => entries.map(({ analysis }) => analysis));
  return loading;
}

export async function templateOf(id: string): Promise<Analysis | undefined> {
  return (await templates()).find((one) => one.id === id);
}

export function columnsFor(direction: Direction): readonly AnalysisColumn[] {
  return direction === 'export' ? analysisColumns(PAST_EXPORTS.fields) : analysisColumns(PAST_IMPORTS.fields);
}
