/** Studies beside the server: what stands in the data, and a model learnt from it and judged, with progress on the way. */
import type { Problem } from '../../core/problem.ts';
import { inspectTable } from '../../learning/table/inspect.ts';
import type { LookedAt, StudyDefinition } from '../../screening/studies/index.ts';
import { openPool } from '../../store/open.ts';
import { openVault } from '../../store/vault/vault.ts';
import { answerBeside, type Progress } from '../beside.ts';
import { type FeatureFormat, featuresOut } from './features-out.ts';
import { readStudyData, type StudyData, StudyRefused } from './study-data.ts';
import { type BroughtModel, type TrainedStudy, trainStudy } from './train-study.ts';

export interface StudyRequest {
  readonly appUrl: string;
  readonly dataFolder: string;
  readonly asks: 'look' | 'train' | FeatureFormat;
  /** A model file in place of our own training. */
  readonly brought?: BroughtModel;
  readonly definition: StudyDefinition;
}

export type StudyAnswer =
  | { readonly refused: readonly Problem[] }
  | { readonly looked: LookedAt }
  | { readonly features: Uint8Array }
  | { readonly trained: TrainedStudy };

async function work(
  { appUrl, dataFolder, asks, definition, brought }: StudyRequest,
  progress: Progress,
): Promise<StudyAnswer> {
  const pool = openPool(appUrl, 2);
  try {
    const place = { pool, vault: openVault(pool, dataFolder), dataFolder };
    const data = await readStudyData(place, definition, (done, of) => progress(done, of * 4));
    if (asks === 'look') return { looked: lookAt(data) };
    if (asks !== 'train') return { features: featuresOut(data, definition, asks) };
    const told: Progress = (done, of) => progress(of + done * 3, of * 4);
    return { trained: await trainStudy(place, data, definition, told, brought) };
  } catch (error) {
    if (error instanceof StudyRefused) return { refused: error.problems };
    throw error;
  } finally {
    await pool.end();
  }
}

function lookAt({ table, labels, documents, columns }: StudyData): LookedAt {
  const byName = new Map(columns.map((column) => [column.name, column]));
  return {
    rows: table.rows,
    hits: labels.reduce((sum, hit) => sum + hit, 0),
    declarations: new Set(documents.filter((document) => document >= 0)).size,
    columns: inspectTable(table, labels, documentsAsGroups(documents)).map((report) => {
      const column = byName.get(report.name)!;
      // Who somebody is shows in no list.
      return { ...column, ...report, ...(column.isPersonal ? { common: [] } : {}) };
    }),
  };
}

/** A row that stands alone is a group of its own. */
function documentsAsGroups(documents: Int32Array): Int32Array {
  let next = documents.reduce((most, document) => Math.max(most, document), -1) + 1;
  return documents.map((document) => (document < 0 ? next++ : document));
}

answerBeside(work);
