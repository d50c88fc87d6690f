/** The whole form as groups of named fields, for the officer who wants to read everything: nothing declared is left out. */
import type { Declaration, Party } from '../../../model/declaration.ts';
import type { FieldName } from '../../texts/declaration-fields.ts';

/** How a value is written. `code`: as it stands, with its name beside it. */
export type Writing = 'text' | 'code' | 'won' | 'number' | 'kg' | 'percent' | 'day' | 'yes-no';

export interface FormField {
  /** JSON pointer into the declaration; finds the code's name, the mask and the reasons that rest on it. */
  readonly pointer: string;
  readonly name: FieldName;
  readonly value: string | number | boolean;
  readonly writing: Writing;
  /** Number of the box as printed on the form; only those that are certain. */
  readonly box?: number;
}

export interface FormGroup {
  readonly id: 'head' | 'procedure' | 'parties' | 'consignment' | 'terms';
  /** Who the group is about, for parties. */
  readonly party?: FieldName;
  readonly fields: readonly FormField[];
}

const WRITINGS: Readonly<Partial<Record<FieldName, Writing>>> = {
  declaredOn: 'day',
  'consignment.arrivedOn': 'day',
  'consignment.storedOn': 'day',
  'consignment.grossMassKg': 'kg',
  'consignment.packageCount': 'number',
  'terms.invoiceAmount': 'number',
  'terms.exchangeRate': 'number',
  'terms.freightKrw': 'won',
  'terms.insuranceKrw': 'won',
  'terms.additionsKrw': 'won',
  'terms.deductionsKrw': 'won',
  'terms.hasPriceDeclaration': 'yes-no',
  'terms.isRelatedParty': 'yes-no',
  'item.quantity': 'number',
  'item.netMassKg': 'kg',
  'item.unitPrice': 'number',
  'item.amount': 'number',
  'item.customsValueKrw': 'won',
  'item.fobValueKrw': 'won',
  'item.dutyRatePercent': 'percent',
  'item.reliefPercent': 'percent',
  'item.preference.issuedOn': 'day',
};

/** Boxes 1 to 13 and 60 as printed on 별지 제1호의3서식 (2021-03-16). */
const BOXES: Readonly<Partial<Record<FieldName, number>>> = {
  declarationNumber: 1,
  declaredOn: 2,
  office: 3,
  'consignment.billOfLading': 4,
  'consignment.cargoNumber': 5,
  'consignment.arrivedOn': 6,
  'terms.invoiceNumber': 7,
  'consignment.storedOn': 8,
  'procedure.paymentType': 9,
  'consignment.forwarderId': 13,
  remarks: 60,
};

/** Boxes 10, 11 and 12 hold a whole party. */
export const PARTY_BOXES: Readonly<Partial<Record<FieldName, number>>> = {
  declarant: 10,
  importer: 11,
  dutyPayer: 12,
};

const PARTIES = ['declarant', 'importer', 'exporter', 'dutyPayer', 'seller', 'manufacturer'] as const;
const HEAD = [
  'declarationNumber',
  'version',
  'direction',
  'declaredOn',
  'office',
  'section',
  'remarks',
  'refundApplicant',
  'industrialZone',
] as const;

export function formGroups(declaration: Declaration): readonly FormGroup[] {
  const head = fieldsOf(pick(declaration, HEAD), '', '');
  const groups: FormGroup[] = [
    { id: 'head', fields: head },
    { id: 'procedure', fields: fieldsOf(declaration.procedure, '/procedure', 'procedure.') },
  ];
  for (const role of PARTIES) {
    const party: Party | undefined = declaration[role];
    if (party) groups.push({ id: 'parties', party: role, fields: fieldsOf(party, `/${role}`, 'party.') });
  }
  groups.push(
    { id: 'consignment', fields: fieldsOf(declaration.consignment, '/consignment', 'consignment.') },
    { id: 'terms', fields: fieldsOf(declaration.terms, '/terms', 'terms.') },
  );
  return groups.filter((group) => group.fields.length > 0);
}

/** One line of the declaration, the preference beside its other fields; taxes are a table of their own. */
export function itemFields(declaration: Declaration, index: number): readonly FormField[] {
  const item = declaration.items[index];
  if (!item) return [];
  const { preference, dutyTaxFees: _, ...plain } = item;
  return [
    ...fieldsOf(plain, `/items/${index}`, 'item.'),
    ...(preference ? fieldsOf(preference, `/items/${index}/preference`, 'item.preference.') : []),
  ];
}

function fieldsOf(record: object, at: string, prefix: string): readonly FormField[] {
  const fields: FormField[] = [];
  for (const [key, value] of Object.entries(record)) {
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') continue;
    const name = `${prefix}${key}` as FieldName;
    const box = BOXES[name];
    fields.push({
      pointer: `${at}/${key}`,
      name,
      value,
      writing: WRITINGS[name] ?? 'code',
      ...(box === undefined ? {} : { box }),
    });
  }
  return fields;
}

function pick<K extends keyof Declaration>(
  declaration: Declaration,
  keys: readonly K[],
): Partial<Declaration> {
  return Object.fromEntries(
    keys.filter((key) => declaration[key] !== undefined).map((key) => [key, declaration[key]]),
  );
}
