/** Which fields the form of a draft has, in the order of the printed form, and how what is typed becomes a value. */
import type { FieldName } from '../../texts/declaration-fields.ts';

export type FieldType = 'text' | 'number' | 'day' | 'code' | 'yes-no';

export interface DraftField {
  readonly pointer: string;
  readonly name: FieldName;
  readonly type: FieldType;
  /** Code list that the field chooses from. */
  readonly list?: string;
}

export interface DraftGroup {
  readonly id: 'groupHead' | 'groupParties' | 'groupProcedure' | 'groupConsignment' | 'groupTerms';
  /** Whose fields they are, for parties. */
  readonly party?: FieldName;
  readonly fields: readonly DraftField[];
}

export function field(pointer: string, name: FieldName, type: FieldType = 'text', list?: string): DraftField {
  return { pointer, name, type, ...(list === undefined ? {} : { list }) };
}

export const code = (pointer: string, name: FieldName, list: string): DraftField =>
  field(pointer, name, 'code', list);

function party(role: 'importer' | 'seller'): DraftGroup {
  const fields = [field(`/${role}/id`, 'party.id'), field(`/${role}/name`, 'party.name')];
  const own =
    role === 'importer'
      ? [
          field('/importer/businessNumber', 'party.businessNumber'),
          field('/importer/address', 'party.address'),
        ]
      : [code('/seller/country', 'party.country', 'countries')];
  return { id: 'groupParties', party: role, fields: [...fields, ...own] };
}

export const HEAD_FIELDS: readonly DraftGroup[] = [
  {
    id: 'groupHead',
    fields: [
      code('/office', 'office', 'customs-offices'),
      field('/section', 'section'),
      field('/remarks', 'remarks'),
    ],
  },
  party('importer'),
  party('seller'),
  {
    id: 'groupProcedure',
    fields: [
      code('/procedure/processType', 'procedure.processType', 'import-process-types'),
      code('/procedure/tradeType', 'procedure.tradeType', 'import-trade-types'),
      code('/procedure/useType', 'procedure.useType', 'import-use-types'),
      code('/procedure/clearancePlan', 'procedure.clearancePlan', 'clearance-plans'),
      code('/procedure/paymentType', 'procedure.paymentType', 'payment-types'),
    ],
  },
  {
    id: 'groupConsignment',
    fields: [
      field('/consignment/billOfLading', 'consignment.billOfLading'),
      field('/consignment/masterBill', 'consignment.masterBill'),
      field('/consignment/cargoNumber', 'consignment.cargoNumber'),
      code('/consignment/transportMode', 'consignment.transportMode', 'transport-modes'),
      code('/consignment/departureCountry', 'consignment.departureCountry', 'countries'),
      code('/consignment/arrivalPort', 'consignment.arrivalPort', 'ports'),
      field('/consignment/arrivedOn', 'consignment.arrivedOn', 'day'),
      field('/consignment/storedOn', 'consignment.storedOn', 'day'),
      field('/consignment/warehouse', 'consignment.warehouse'),
      field('/consignment/grossMassKg', 'consignment.grossMassKg', 'number'),
      field('/consignment/packageCount', 'consignment.packageCount', 'number'),
      code('/consignment/packageKind', 'consignment.packageKind', 'package-kinds'),
    ],
  },
  {
    id: 'groupTerms',
    fields: [
      code('/terms/incoterm', 'terms.incoterm', 'incoterms'),
      code('/terms/currency', 'terms.currency', 'currencies'),
      field('/terms/invoiceNumber', 'terms.invoiceNumber'),
      field('/terms/invoiceAmount', 'terms.invoiceAmount', 'number'),
      field('/terms/exchangeRate', 'terms.exchangeRate', 'number'),
      code('/terms/paymentMethod', 'terms.paymentMethod', 'payment-methods'),
      field('/terms/freightKrw', 'terms.freightKrw', 'number'),
      field('/terms/insuranceKrw', 'terms.insuranceKrw', 'number'),
      field('/terms/hasPriceDeclaration', 'terms.hasPriceDeclaration', 'yes-no'),
      field('/terms/isRelatedParty', 'terms.isRelatedParty', 'yes-no'),
    ],
  },
];

/** @param index of the line, from 0 */
export function fieldsOfLine(index: number): readonly DraftField[] {
  const at = `/items/${index}`;
  return [
    field(`${at}/hsCode`, 'item.hsCode'),
    field(`${at}/description`, 'item.description'),
    field(`${at}/tradeName`, 'item.tradeName'),
    field(`${at}/brand`, 'item.brand'),
    field(`${at}/model`, 'item.model'),
    code(`${at}/originCountry`, 'item.originCountry', 'countries'),
    code(`${at}/originMarking`, 'item.originMarking', 'origin-markings'),
    field(`${at}/quantity`, 'item.quantity', 'number'),
    code(`${at}/quantityUnit`, 'item.quantityUnit', 'units'),
    field(`${at}/netMassKg`, 'item.netMassKg', 'number'),
    field(`${at}/unitPrice`, 'item.unitPrice', 'number'),
    field(`${at}/amount`, 'item.amount', 'number'),
    field(`${at}/customsValueKrw`, 'item.customsValueKrw', 'number'),
    field(`${at}/dutyRateKind`, 'item.dutyRateKind'),
    field(`${at}/dutyRatePercent`, 'item.dutyRatePercent', 'number'),
    code(`${at}/preference/agreement`, 'item.preference.agreement', 'agreements'),
    field(`${at}/preference/certificateNumber`, 'item.preference.certificateNumber'),
    field(`${at}/preference/issuedOn`, 'item.preference.issuedOn', 'day'),
  ];
}

/** What cannot be read as its type stays text: the check then says so at the field. */
export function readInput(type: FieldType, text: string): string | number | boolean | undefined {
  const plain = text.trim();
  if (plain === '') return undefined;
  if (type === 'yes-no') return plain === 'true';
  if (type !== 'number') return plain;
  const digits = plain.replaceAll(',', '');
  return /^-?\d+(\.\d+)?$/.test(digits) ? Number(digits) : plain;
}
