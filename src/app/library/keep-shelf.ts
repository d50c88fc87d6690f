/** All laws of the pack in all versions, read when somebody asks and given back when nobody has for a while; read anew when files change. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { makeShelf, readLaw, type Shelf } from '../../areas/counsel/index.ts';
import { findPacks, packFolder } from '../../packs/find-packs.ts';
import { LAW_PACK, readLawTexts } from '../../packs/law-texts.ts';

export interface ShelfKeeper {
  readonly get: () => Promise<Shelf>;
  /** Names and times of the files: another stamp, other laws. */
  readonly stamp: () => Promise<string>;
  /** The next who asks reads the files again. */
  readonly forget: () => void;
}

const IDLE_MILLIS = 10 * 60_000;

type Env = Readonly<Record<string, string | undefined>>;

export function keepShelf(env: Env, dataFolder: string): ShelfKeeper {
  let kept: Promise<Shelf> | undefined;
  let idle: NodeJS.Timeout | undefined;
  const forget = (): void => {
    kept = undefined;
  };
  const folder = async (): Promise<string | undefined> =>
    packFolder(await findPacks(env, dataFolder), LAW_PACK);
  const read = async (): Promise<Shelf> => {
    const at = await folder();
    const texts = at === undefined ? [] : await readLawTexts(at, () => true);
    return makeShelf(texts.flatMap((text) => readLaw(text) ?? []));
  };
  return {
    forget,
    get() {
      clearTimeout(idle);
      idle = setTimeout(forget, IDLE_MILLIS).unref();
      kept ??= read().catch((error: unknown) => {
        forget();
        throw error;
      });
      return kept;
    },
    async stamp() {
      const at = await folder();
      if (at === undefined) return '';
      const files = (await readdir(at, { recursive: true })).filter((name) => name.endsWith('.md')).sort();
      const times = await Promise.all(
        files.map(async (name) => `${name} ${(await stat(join(at, name))).mtimeMs}`),
      );
      return times.join('\n');
    },
  };
}
