/** What the screening engine has to know about an export declaration. */
import type { Party } from '../../model/declaration.ts';
import type { ListKey } from '../../screening/lists/watch-list.ts';
import type { SubjectKind } from '../../screening/subject-kind.ts';
import { EXPORT_FIELDS } from './export-fields.ts';
import type { ExportSubject } from './export-subject.ts';

export const EXPORT_KIND: SubjectKind<ExportSubject> = {
  name: 'export-declaration',
  fields: EXPORT_FIELDS,
  dayOf: (subject) => subject.declaration.declaredOn,
  officeOf: (subject) => subject.declaration.office,
  itemCountOf: (subject) => subject.declaration.items.length,
  goodsOf: (subject, item) => {
    const { hsCode, originCountry } = subject.declaration.items[item]!;
    return { hsCode, origin: originCountry };
  },
  listKeysOf: listKeys,
  gradeOf: (subject) => subject.declaration.exporter?.aeoGrade,
  // The fast track is of imports: nobody of its chain is asked here.
  linksOf: ({ declaration }) => ({
    importer: undefined,
    declarant: declaration.declarant.id,
    carrier: declaration.consignment.carrierId,
    warehouse: undefined,
  }),
  // No duty is owed on an export: strength is the score of what speaks against it.
  stakeOf: () => undefined,
};

/** A firm that is listed as an importer or a seller is stopped as well when it exports or buys. */
function listKeys({ declaration }: ExportSubject): ListKey[] {
  const { exporter, seller, declarant, consignment } = declaration;
  const keys: ListKey[] = [];
  const add = (kind: string, party: Party | undefined, pointer: string): void => {
    if (party === undefined) return;
    keys.push({ kind, key: party.id, pointer: `${pointer}/id` });
    if (party.name !== undefined) keys.push({ kind: 'name', key: party.name, pointer: `${pointer}/name` });
  };
  add('importer', exporter, '/exporter');
  add('seller', seller, '/seller');
  add('declarant', declarant, '/declarant');
  if (consignment.billOfLading !== undefined)
    keys.push({ kind: 'bill', key: consignment.billOfLading, pointer: '/consignment/billOfLading' });
  return keys;
}
