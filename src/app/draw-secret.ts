/** The secrets of the random draw, one a business day: outside the database, in files that only the owner may read. */
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Day } from '../core/day.ts';
import { Fault } from '../core/problem.ts';
import { commitmentOf } from '../screening/draw.ts';
import { hasCode } from '../store/data-folder.ts';

const SECRET_BYTES = 32;

export interface DrawSecrets {
  /** The day's secret, made where there is none yet; whoever comes second gets the one of the first. */
  make(day: Day): Uint8Array;
  /** Throws `draw/secret-missing` where the file is gone or is not what was committed. */
  read(day: Day, commitment: string): Uint8Array;
}

export function openDrawSecrets(dataFolder: string): DrawSecrets {
  const folder = join(dataFolder, 'keys', 'draw');
  const pathOf = (day: Day): string => join(folder, day);
  return {
    make(day) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      if (!existsSync(pathOf(day))) create(folder, pathOf(day));
      return readFileSync(pathOf(day));
    },
    read(day, commitment) {
      const secret = existsSync(pathOf(day)) ? readFileSync(pathOf(day)) : undefined;
      if (secret !== undefined && commitmentOf(secret) === commitment) return secret;
      throw new Fault(
        'draw/secret-missing',
        `The secret of the random draw of ${day}, ${pathOf(day)}, is gone or is not the one that was committed; put the file back.`,
      );
    },
  };
}

/** Whole and on the disk before it has its name, and never over another: its hash may stand in the log already. */
function create(folder: string, path: string): void {
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  const file = openSync(draft, 'wx', 0o600);
  try {
    writeSync(file, randomBytes(SECRET_BYTES));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  try {
    linkSync(draft, path);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  const parent = openSync(folder, 'r');
  fsyncSync(parent);
  closeSync(parent);
}
