/** Where Gwanmun keeps what it must not lose, for every part that writes a file: `GWANMUN_DATA`, else `.gwanmun/` in the checkout. */
import { accessSync, constants, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Fault } from '../core/problem.ts';

const CHECKOUT = fileURLToPath(new URL('../../', import.meta.url));

/** The data folder as an absolute path; the folder need not exist yet. */
export function chooseDataFolder(environment: NodeJS.ProcessEnv = process.env): string {
  const named = environment.GWANMUN_DATA;
  return named ? resolve(named) : join(CHECKOUT, '.gwanmun');
}

/** Makes the folder; others may pass through (the server's user must), not look. Throws `store/folder-not-writable`, naming the folder. */
export function makeDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o711 });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (cause) {
    if (hasCode(cause, 'ENOSPC'))
      throw new Fault('store/disk-full', `The disk that holds ${folder} is full.`, cause);
    throw new Fault(
      'store/folder-not-writable',
      `The data folder ${folder} cannot be written to; set GWANMUN_DATA to a folder that can.`,
      cause,
    );
  }
}

/** Whether an error carries this code of the operating system (`ENOENT`) or of PostgreSQL (`23505`). */
export function hasCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
