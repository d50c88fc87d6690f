/** What the screening engine has to know about a parcel. */
import type { ListKey } from '../../../screening/lists/watch-list.ts';
import type { SubjectKind } from '../../../screening/subject-kind.ts';
import { PARCEL_FIELDS } from './fields.ts';
import { PARCEL_SUBJECT, type ParcelSubject } from './subject.ts';

export const PARCEL_KIND: SubjectKind<ParcelSubject> = {
  name: PARCEL_SUBJECT,
  fields: PARCEL_FIELDS,
  dayOf: ({ parcel }) => parcel.arrivedOn,
  officeOf: ({ parcel }) => parcel.office,
  itemCountOf: ({ parcel }) => parcel.goods.length,
  goodsOf: ({ parcel }, line) => ({ hsCode: parcel.goods[line]!.hsCode ?? '', origin: undefined }),
  listKeysOf: listKeys,
  // Trust is of firms in the registry of authorised operators; nobody of a parcel stands there.
  gradeOf: () => undefined,
  linksOf: () => ({ importer: undefined, declarant: undefined, carrier: undefined, warehouse: undefined }),
  stakeOf: () => undefined,
};

function listKeys({ parcel: { sender, recipient, houseBill } }: ParcelSubject): ListKey[] {
  return [
    { kind: 'name', key: sender.name, pointer: '/sender/name' },
    { kind: 'name', key: recipient.name, pointer: '/recipient/name' },
    { kind: 'bill', key: houseBill, pointer: '/houseBill' },
    ...(recipient.customsCode === undefined
      ? []
      : [{ kind: 'importer', key: recipient.customsCode, pointer: '/recipient/customsCode' }]),
  ];
}
