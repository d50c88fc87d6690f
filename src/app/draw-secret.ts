/** The secret of the random draw: outside the database, in a file that only the owner may read. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../core/hash.ts';
import type { DrawSecret } from './gate-decide.ts';

export function openDrawSecret(dataFolder: string): DrawSecret {
  const folder = join(dataFolder, 'keys');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, 'draw-secret');
  if (!existsSync(path)) writeFileSync(path, randomBytes(32), { mode: 0o600, flag: 'wx' });
  const secret = readFileSync(path);
  return { id: sha256(secret).slice(0, 12), secret };
}
