/** Which code this is: the package's version, and the commit where the code lies in its repository. Told on the card of every model. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CodeVersion } from './registry/register.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
let known: CodeVersion | undefined;

export function codeVersion(): CodeVersion {
  known ??= { version: packageVersion(), commit: commitOf(ROOT) };
  return known;
}

function packageVersion(): string {
  return (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }).version;
}

/** Read from the files of the repository, since git itself need not be installed. */
export function commitOf(root: string): string | null {
  const folder = repositoryOf(root);
  if (folder === undefined) return null;
  const head = textOf(join(folder, 'HEAD'));
  const [, ref] = /^ref: (\S+)$/.exec(head ?? '') ?? [];
  if (ref === undefined) return head !== undefined && /^[0-9a-f]{40}$/.test(head) ? head : null;
  // A worktree keeps its HEAD apart and shares everything else.
  const shared = textOf(join(folder, 'commondir'));
  const folders = shared === undefined ? [folder] : [folder, resolve(folder, shared)];
  for (const one of folders) {
    const loose = textOf(join(one, ref));
    if (loose !== undefined) return loose;
    const packed = textOf(join(one, 'packed-refs'))
      ?.split('\n')
      .find((line) => line.endsWith(` ${ref}`));
    if (packed !== undefined) return packed.split(' ')[0] ?? null;
  }
  return null;
}

function repositoryOf(root: string): string | undefined {
  const entry = join(root, '.git');
  if (existsSync(join(entry, 'HEAD'))) return entry;
  const [, elsewhere] = /^gitdir: (.+)$/.exec(textOf(entry) ?? '') ?? [];
  return elsewhere === undefined ? undefined : resolve(dirname(entry), elsewhere);
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return undefined;
  }
}
