/** The static check of a criterion over import or export declarations, with the lists of a day and the HS edition where a pack lists it. */
import { EXPORT_FIELDS, IMPORT_FIELDS } from '../areas/clearance/index.ts';
import type { Day } from '../core/day.ts';
import { findPacks, packFolder } from '../packs/find-packs.ts';
import { readHsNomenclature } from '../packs/hs-tables.ts';
import { CODE_LISTS } from '../reference/code-lists.ts';
import type { HsNomenclature } from '../reference/hs-code.ts';
import {
  type CriterionProof,
  type ProvedCriterion,
  proveCriterion,
} from '../screening/criteria/proof/index.ts';

/** @param day from which the criterion is to bite; a nomenclature makes it name subheadings that no edition holds */
export function proveImport(
  criterion: ProvedCriterion,
  day: Day,
  nomenclature?: HsNomenclature,
): CriterionProof {
  return proveCriterion(criterion, IMPORT_FIELDS, {
    codeLists: CODE_LISTS,
    day,
    dayField: 'declaration.declaredOn',
    ...(nomenclature === undefined ? {} : { nomenclature }),
  });
}

/** The same over export declarations. */
export function proveExport(criterion: ProvedCriterion, day: Day): CriterionProof {
  const dayField = 'declaration.declaredOn';
  return proveCriterion(criterion, EXPORT_FIELDS, { codeLists: CODE_LISTS, day, dayField });
}

/** The nomenclature of a data pack, or nothing where there is none. */
export async function nomenclatureAtHand(
  env: Readonly<Record<string, string | undefined>>,
): Promise<HsNomenclature | undefined> {
  const folder = packFolder(await findPacks(env), 'hs-nomenclature');
  return folder === undefined ? undefined : readHsNomenclature(folder);
}
