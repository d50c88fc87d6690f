/** What validation compares codes with: the lists in force, and the HS edition of the declaration's day where a pack lists it. */

import type { ValidateOptions } from '../areas/clearance/index.ts';
import { seoulDay } from '../core/day.ts';
import { findPacks, packFolder } from '../packs/find-packs.ts';
import { readHsNomenclature } from '../packs/hs-tables.ts';
import { knownCodes } from '../reference/code-lists.ts';
import { type HsNomenclature, readHsCode } from '../reference/hs-code.ts';

const PACK = 'hs-nomenclature';

/**
 * Codes outside their list or edition are warnings, never refusals: lists of other countries are not ours to know.
 * @param now business clock, milliseconds: the lists of that day are compared with
 */
export async function declarationChecks(
  env: Readonly<Record<string, string | undefined>>,
  now: number,
): Promise<ValidateOptions> {
  const nomenclature = await nomenclatureOf(env);
  return {
    knownCodes: knownCodes(seoulDay(now)),
    isKnownHsCode: (hsCode, declaredOn) => readHsCode(hsCode, declaredOn, nomenclature).ok,
  };
}

async function nomenclatureOf(
  env: Readonly<Record<string, string | undefined>>,
): Promise<HsNomenclature | undefined> {
  const folder = packFolder(await findPacks(env), PACK);
  return folder === undefined ? undefined : readHsNomenclature(folder);
}
