/** The words of criteria, in those of what a criterion is asked about: declarations or parcels. */
import type { Criterion } from '../../../exchange/contract.ts';
import { criteriaTexts } from '../../texts/criteria.ts';
import { criterionLifeTexts } from '../../texts/criterion-life.ts';
import { parcelCriterionTexts } from '../../texts/parcel-criteria.ts';
import { useTexts } from '../../texts/use-texts.ts';

export function isAboutParcels({ direction }: Pick<Criterion, 'direction'>): boolean {
  return direction === 'parcel';
}

export function useCriterionWords(criterion: Pick<Criterion, 'direction'>) {
  const [list, life] = [useTexts(criteriaTexts), useTexts(criterionLifeTexts)];
  const parcels = useTexts(parcelCriterionTexts);
  return isAboutParcels(criterion) ? { ...list, ...life, ...parcels } : { ...parcels, ...list, ...life };
}
