/** The static check of a criterion under the fields of what it is asked about, with the lists of a day and the HS edition where a pack lists it. */
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
import { type Criterion, isForParcels } from '../screening/criterion.ts';
import { withFieldsOf } from './criteria/fields-of.ts';

/** @param day from which the criterion is to bite; a nomenclature makes it name subheadings that no edition holds */
export function proveOf(
  criterion: ProvedCriterion & Pick<Criterion, 'direction'>,
  day: Day,
  nomenclature?: HsNomenclature,
): CriterionProof {
  const dayField = isForParcels(criterion) ? 'parcel.arrivedOn' : 'declaration.declaredOn';
  return withFieldsOf(criterion, (fields) =>
    proveCriterion(criterion, fields, {
      ...{ codeLists: CODE_LISTS, day, dayField },
      ...(nomenclature === undefined ? {} : { nomenclature }),
    }),
  );
}

/** The nomenclature of a data pack, or nothing where there is none. */
export async function nomenclatureAtHand(
  env: Readonly<Record<string, string | undefined>>,
): Promise<HsNomenclature | undefined> {
  const folder = packFolder(await findPacks(env), 'hs-nomenclature');
  return folder === undefined ? undefined : readHsNomenclature(folder);
}
