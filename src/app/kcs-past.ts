/** The public data set of inspected declarations as a past: real distribution, every row examined (pack kcs-import-declarations). */
import { join } from 'node:path';
import { readKcsStream } from '../areas/clearance/index.ts';
import { Fault } from '../core/problem.ts';
import { findPacks } from '../packs/find-packs.ts';
import { openText } from '../packs/open-text.ts';
import type { PastDeclaration } from './history-store.ts';

export const KCS_PACK = 'kcs-import-declarations';
/** The data set gives days, no hours: everything is filed at noon. */
const NOON = 43_200;

/** Folder of the pack, or a clear fault that says how to get it. */
export async function kcsFolder(env: Readonly<Record<string, string | undefined>>): Promise<string> {
  const pack = (await findPacks(env)).found.find(({ name }) => name === KCS_PACK);
  if (pack !== undefined) return pack.folder;
  throw new Fault(
    'packs/missing',
    `The data pack ${KCS_PACK} was not found: set GWANMUN_PACKS to the folder that holds it (see gwanmun packs).`,
  );
}

export async function* readKcsPast(
  env: Readonly<Record<string, string | undefined>>,
  files: readonly string[] = ['train.csv', 'valid.csv'],
): AsyncGenerator<PastDeclaration> {
  const folder = await kcsFolder(env);
  for (const file of files) {
    for await (const row of readKcsStream(openText(join(folder, file)))) {
      if (!row.ok) continue;
      const { declaration, outcome } = row;
      const examined = outcome === undefined ? {} : { examined: { how: 'selected' as const, outcome } };
      yield { declaration, arrivalSecond: NOON, ...examined };
    }
  }
}
