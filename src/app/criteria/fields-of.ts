/** Which fields a criterion may ask about, by what it is asked about. */
import { EXPORT_FIELDS, IMPORT_FIELDS } from '../../areas/clearance/index.ts';
import { PARCEL_FIELDS } from '../../areas/parcels/index.ts';
import { aboutOf, type Criterion, type FieldTable } from '../../screening/criterion.ts';

export function withFieldsOf<Value>(
  criterion: Pick<Criterion, 'direction'>,
  work: <Subject>(fields: FieldTable<Subject>) => Value,
): Value {
  switch (aboutOf(criterion)) {
    case 'import':
      return work(IMPORT_FIELDS);
    case 'export':
      return work(EXPORT_FIELDS);
    case 'parcel':
      return work(PARCEL_FIELDS);
  }
}
