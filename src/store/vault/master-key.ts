/** The master key of sealed contents: a file outside the database, so that a stolen database or backup says nothing. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../../core/problem.ts';
import { hasCode } from '../data-folder.ts';

const BYTES = 32;

/** Reads `keys/content-master` of the data folder, or makes it (0600). Throws `store/key-unreadable`. */
export function openMasterKey(dataFolder: string): Buffer {
  const folder = join(dataFolder, 'keys');
  const path = join(folder, 'content-master');
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    try {
      writeFileSync(path, randomBytes(BYTES), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) throw error;
    }
  }
  const key = readFileSync(path);
  if (key.length !== BYTES)
    throw new Fault('store/key-unreadable', `The master key of contents, ${path}, is damaged.`);
  return key;
}
