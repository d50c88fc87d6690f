/** What the screening engine has to know about an import declaration. */
import type { GoodsItem } from '../../model/declaration.ts';
import type { ListKey } from '../../screening/lists/watch-list.ts';
import type { SubjectKind } from '../../screening/subject-kind.ts';
import { IMPORT_FIELDS } from './fields.ts';
import type { ImportSubject } from './subject.ts';

export const IMPORT_KIND: SubjectKind<ImportSubject> = {
  name: 'import-declaration',
  fields: IMPORT_FIELDS,
  dayOf: (subject) => subject.declaration.declaredOn,
  officeOf: (subject) => subject.declaration.office,
  itemCountOf: (subject) => subject.declaration.items.length,
  goodsOf: (subject, item) => {
    const { hsCode, originCountry } = subject.declaration.items[item]!;
    return { hsCode, origin: originCountry };
  },
  listKeysOf: listKeys,
  gradeOf: (subject) => subject.declaration.importer?.aeoGrade,
  linksOf: ({ declaration: { importer, declarant, consignment } }) => ({
    importer: importer?.id,
    declarant: declarant.id,
    carrier: consignment.carrierId,
    warehouse: consignment.warehouse,
  }),
  stakeOf: ({ declaration }, item) => stakeKrw(declaration.items[item]!),
};

/** 부가가치세법 제30조. */
const VAT_SHARE = 0.1;

/**
 * Duty and value-added tax on the declared value: what a finding would be a correction of. Undefined where no value is declared.
 */
function stakeKrw({ customsValueKrw, dutyRatePercent = 0 }: GoodsItem): number | undefined {
  return customsValueKrw === undefined ? undefined : customsValueKrw * (dutyRatePercent / 100 + VAT_SHARE);
}

/** Parties by code and by name, the bill, the warehouse. */
function listKeys({ declaration }: ImportSubject): ListKey[] {
  const keys: ListKey[] = [];
  const parties = {
    importer: declaration.importer,
    seller: declaration.seller,
    declarant: declaration.declarant,
  };
  for (const [kind, party] of Object.entries(parties)) {
    if (party === undefined) continue;
    keys.push({ kind, key: party.id, pointer: `/${kind}/id` });
    if (party.name !== undefined) keys.push({ kind: 'name', key: party.name, pointer: `/${kind}/name` });
  }
  const { billOfLading, warehouse } = declaration.consignment;
  if (billOfLading !== undefined) {
    keys.push({ kind: 'bill', key: billOfLading, pointer: '/consignment/billOfLading' });
  }
  if (warehouse !== undefined)
    keys.push({ kind: 'warehouse', key: warehouse, pointer: '/consignment/warehouse' });
  return keys;
}
