/** Which data packs lie on this machine, for the command line and the application; what is missing is no error. */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Text } from '../core/text.ts';
import { KNOWN_PACKS, type KnownPack } from './known-packs.ts';
import { readSourceNote } from './source-note.ts';

/** The variable with the folders to look in, separated by `:`; each holds packs or is a pack itself. */
export const PACKS_VARIABLE = 'GWANMUN_PACKS';

export interface FoundPack {
  readonly name: string;
  readonly folder: string;
  readonly title: string;
  readonly licence?: string;
  /** Absent for a folder that calls itself a pack but that we do not know. */
  readonly purpose?: Text;
}

export interface Packs {
  readonly found: readonly FoundPack[];
  readonly missing: readonly KnownPack[];
  /** Folders named in the variable that could not be read. */
  readonly unreadable: readonly string[];
}

/** Looks in the folders of the variable, then in `<dataFolder>/packs`; the first pack of a name wins. */
export async function findPacks(
  env: Readonly<Record<string, string | undefined>>,
  dataFolder?: string,
): Promise<Packs> {
  const named = (env[PACKS_VARIABLE] ?? '').split(':').filter((folder) => folder !== '');
  const found = new Map<string, FoundPack>();
  const unreadable: string[] = [];
  for (const folder of named) {
    if (!(await collect(resolve(folder), found))) unreadable.push(folder);
  }
  if (dataFolder !== undefined) await collect(resolve(dataFolder, 'packs'), found);
  const order = new Map(KNOWN_PACKS.map(({ name }, place) => [name, place]));
  const place = (name: string): number => order.get(name) ?? KNOWN_PACKS.length;
  return {
    found: [...found.values()].sort((a, b) => place(a.name) - place(b.name) || (a.name < b.name ? -1 : 1)),
    missing: KNOWN_PACKS.filter(({ name }) => !found.has(name)),
    unreadable,
  };
}

/** The folder of a pack by name, or undefined where it is missing. */
export function packFolder(packs: Packs, name: string): string | undefined {
  return packs.found.find((pack) => pack.name === name)?.folder;
}

async function collect(folder: string, found: Map<string, FoundPack>): Promise<boolean> {
  if (await add(folder, found)) return true;
  const entries = await readdir(folder).catch(() => undefined);
  if (entries === undefined) return false;
  for (const entry of entries.sort()) await add(join(folder, entry), found);
  return true;
}

/** A folder is a pack when it holds a SOURCE.md. */
async function add(folder: string, found: Map<string, FoundPack>): Promise<boolean> {
  const note = await readFile(join(folder, 'SOURCE.md'), 'utf8').catch(() => undefined);
  if (note === undefined) return false;
  const name = basename(folder);
  if (found.has(name)) return true;
  const purpose = KNOWN_PACKS.find((pack) => pack.name === name)?.purpose;
  found.set(name, {
    name,
    folder,
    ...readSourceNote(note, name),
    ...(purpose === undefined ? {} : { purpose }),
  });
  return true;
}
