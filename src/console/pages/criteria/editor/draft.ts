/** A criterion while it is being written: empty, from a version, and as it is sent. Pure. */
import { addDays } from '../../../../core/day.ts';
import type { Criterion, CriterionDraft } from '../../../../exchange/contract.ts';

/** As the fields of the form hold it: an absent last day is empty. */
export interface DraftFields extends Omit<CriterionDraft, 'expression' | 'validTo'> {
  readonly validTo: string;
}

const YEAR_DAYS = 365;

/** A year, so that somebody looks again. */
export function emptyDraft(day: string, about: Criterion['direction'] = 'import'): DraftFields {
  return {
    ...(about === 'import' ? {} : { direction: about }),
    title: { ko: '', en: '' },
    scope: 'item',
    kind: 'risk',
    demand: 'documents',
    look: { ko: '', en: '' },
    owner: '',
    basis: '',
    validFrom: day,
    validTo: addDays(day, YEAR_DAYS),
  };
}

export function draftOf(criterion: Criterion): DraftFields {
  const { title, scope, direction, kind, demand, look, owner, basis, validFrom, validTo = '' } = criterion;
  const asked = direction === undefined ? {} : { direction };
  return { ...{ title, scope, kind, demand, look, owner, basis, validFrom, validTo }, ...asked };
}

export function sentDraft({ validTo, ...fields }: DraftFields, expression: string): CriterionDraft {
  return { ...fields, expression, ...(validTo === '' ? {} : { validTo }) };
}
