/** The secret by which codes of somebody become codes that tell nothing: the same in every snapshot of this house, and in no other. */
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hmacSha256 } from '../../core/hash.ts';

const LETTERS = 16;

/** Made at the first snapshot. @returns code -> hashed code */
export function openHashing(dataFolder: string): (code: string) => string {
  const file = join(dataFolder, 'snapshot-key');
  const key = readOrMake(file);
  const known = new Map<string, string>();
  return (code) => {
    let hashed = known.get(code);
    if (hashed === undefined) {
      hashed = hmacSha256(key, code).toString('hex').slice(0, LETTERS);
      known.set(code, hashed);
    }
    return hashed;
  };
}

function readOrMake(file: string): string {
  try {
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8');
}
