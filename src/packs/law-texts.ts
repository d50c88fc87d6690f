/** Reads the Markdown texts of laws from the pack `korea-law`: one folder a law, one file a level or version. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export const LAW_PACK = 'korea-law';

/** The texts of the folders that `isWanted` names, in the order of their paths. */
export async function readLawTexts(folder: string, isWanted: (name: string) => boolean): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const laws = entries.filter((entry) => entry.isDirectory() && isWanted(entry.name.normalize('NFC')));
  const texts: string[] = [];
  for (const law of laws.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const files = await readdir(join(folder, law.name));
    for (const file of files.filter((name) => name.endsWith('.md')).sort())
      texts.push(await readFile(join(folder, law.name, file), 'utf8'));
  }
  return texts;
}
