/** `gwanmun requirements`: an official table of goods and requirements, from a CSV file into the store. */
import { toInstant } from '../../core/day.ts';
import { canonicalJson } from '../../core/hash.ts';
import { openText } from '../../packs/open-text.ts';
import { addRequirementTable } from '../../store/queries/automatic-acceptance.ts';
import { readRequirementFile } from '../acceptance/requirement-file.ts';
import { type Asked, withStore } from './workplace.ts';

export interface ImportedRequirements {
  /** Null where nothing was stored. */
  readonly version: number | null;
  readonly isNew: boolean;
  readonly approvals: number;
  readonly taxReview: number;
  readonly problems: readonly string[];
}

/** Nothing is stored while anything is wrong with the file. */
export async function importRequirements(asked: Asked, path: string): Promise<ImportedRequirements> {
  let text = '';
  for await (const piece of openText(path)) text += piece;
  const { rows, problems } = readRequirementFile(text);
  const counts = { approvals: rows.requirements.length, taxReview: rows.taxReview.length };
  if (problems.length > 0) return { version: null, isNew: false, ...counts, problems };
  const stored = await withStore(asked, ({ pool }) =>
    addRequirementTable(pool, {
      source: path.split('/').at(-1) ?? path,
      body: canonicalJson(rows),
      importedBy: 'system:requirements',
      importedAt: toInstant(Date.now()),
    }),
  );
  return { ...stored, ...counts, problems };
}
