/** Which fields the form of an export draft has, in the order of the export form. */
import type { Direction } from '../../../exchange/contract.ts';
import { code, type DraftField, type DraftGroup, field, fieldsOfLine, HEAD_FIELDS } from './draft-fields.ts';

const EXPORT_HEAD_FIELDS: readonly DraftGroup[] = [
  {
    id: 'groupHead',
    fields: [
      code('/office', 'office', 'customs-offices'),
      field('/section', 'section'),
      field('/refundApplicant', 'refundApplicant'),
      field('/industrialZone', 'industrialZone'),
      field('/remarks', 'remarks'),
    ],
  },
  {
    id: 'groupParties',
    party: 'exporter',
    fields: [
      field('/exporter/id', 'party.id'),
      field('/exporter/name', 'party.name'),
      field('/exporter/businessNumber', 'party.businessNumber'),
      field('/exporter/address', 'party.address'),
    ],
  },
  {
    id: 'groupParties',
    party: 'manufacturer',
    fields: [field('/manufacturer/id', 'party.id'), field('/manufacturer/name', 'party.name')],
  },
  {
    id: 'groupParties',
    party: 'seller',
    fields: [
      field('/seller/id', 'party.id'),
      field('/seller/name', 'party.name'),
      code('/seller/country', 'party.country', 'countries'),
    ],
  },
  {
    id: 'groupProcedure',
    fields: [
      code('/procedure/processType', 'procedure.processType', 'export-process-types'),
      code('/procedure/tradeType', 'procedure.tradeType', 'export-trade-types'),
      code('/procedure/useType', 'procedure.useType', 'export-use-types'),
    ],
  },
  {
    id: 'groupConsignment',
    fields: [
      code('/consignment/destinationCountry', 'consignment.destinationCountry', 'countries'),
      code('/consignment/loadingPort', 'consignment.loadingPort', 'ports'),
      field('/consignment/goodsLocation', 'consignment.goodsLocation'),
      code('/consignment/transportMode', 'consignment.transportMode', 'transport-modes'),
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
      code('/terms/paymentMethod', 'terms.paymentMethod', 'payment-methods'),
    ],
  },
];

/** Of an import line, what an export has as well. */
const SHARED =
  /\/(hsCode|description|tradeName|brand|model|originCountry|quantity|quantityUnit|netMassKg|unitPrice|amount)$/;

export function headFieldsOf(direction: Direction): readonly DraftGroup[] {
  return direction === 'export' ? EXPORT_HEAD_FIELDS : HEAD_FIELDS;
}

/** @param index of the line, from 0 */
export function lineFieldsOf(direction: Direction, index: number): readonly DraftField[] {
  const fields = fieldsOfLine(index);
  if (direction === 'import') return fields;
  return [
    ...fields.filter(({ pointer }) => SHARED.test(pointer)),
    field(`/items/${index}/fobValueKrw`, 'item.fobValueKrw', 'number'),
    field(`/items/${index}/chassisNumber`, 'item.chassisNumber'),
  ];
}
