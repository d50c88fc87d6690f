/** The officers' desk: the key by which cases are dealt and blind ones drawn, and the rules of dealing in force. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../core/hash.ts';
import type { DealingKey } from '../screening/cases/place.ts';
import type { Queryable } from '../store/open.ts';
import { readSetting } from '../store/queries/settings.ts';
import type { CaseKind } from '../store/rows.ts';

export interface DeskRules {
  /** Share of selected examinations that are blind, beside those that chance alone chose. */
  readonly blindShare: number;
  /** Office hours before its due time at which a case becomes urgent. */
  readonly urgentHours: number;
  /** Kinds that an officer may work straight from the list; everything else has to be dealt to him. */
  readonly takenFreely: readonly CaseKind[];
  /** Cases that an officer may have in hand before another is dealt to him: nobody keeps the ones he likes. */
  readonly mostInHand: number;
}

export const USUAL_RULES: DeskRules = {
  blindShare: 0.05,
  urgentHours: 2,
  takenFreely: ['documents'],
  mostInHand: 30,
};

export interface Desk {
  readonly key: DealingKey;
  rules: DeskRules;
}

const SETTING = 'desk';

/** The key lies outside the database, in a file that only the owner may read. */
export function openDesk(dataFolder: string): Desk {
  const folder = join(dataFolder, 'keys');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, 'dealing-secret');
  if (!existsSync(path)) writeFileSync(path, randomBytes(32), { mode: 0o600, flag: 'wx' });
  const secret = readFileSync(path);
  return { key: { id: sha256(secret).slice(0, 12), secret }, rules: USUAL_RULES };
}

export async function readDeskRules(pool: Queryable): Promise<DeskRules> {
  return { ...USUAL_RULES, ...(await readSetting<Partial<DeskRules>>(pool, SETTING)) };
}
