/** The officers' desk: the key by which cases are dealt and blind ones drawn, and the rules of dealing in force. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Day } from '../core/day.ts';
import { sha256 } from '../core/hash.ts';
import { type DeskRules, USUAL_RULES } from '../screening/cases/desk-rules.ts';
import type { DealingKey } from '../screening/cases/place.ts';
import type { Queryable } from '../store/open.ts';
import { readSettingOn } from '../store/queries/setting-versions.ts';

export interface Desk {
  readonly key: DealingKey;
  rules: DeskRules;
}

/** The key lies outside the database, in a file that only the owner may read. */
export function openDesk(dataFolder: string): Desk {
  const folder = join(dataFolder, 'keys');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, 'dealing-secret');
  if (!existsSync(path)) writeFileSync(path, randomBytes(32), { mode: 0o600, flag: 'wx' });
  const secret = readFileSync(path);
  return { key: { id: sha256(secret).slice(0, 12), secret }, rules: USUAL_RULES };
}

/** The rules in force on a business day. */
export async function readDeskRules(pool: Queryable, day: Day): Promise<DeskRules> {
  const row = await readSettingOn(pool, 'desk', day);
  return { ...USUAL_RULES, ...(row?.body as Partial<DeskRules> | undefined) };
}
