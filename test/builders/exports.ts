/** Export declarations for the tests of the running server: made up, valid, ordinary, and changed where a test wants it. */
import type { Declaration, GoodsItem } from '../../src/model/declaration.ts';
import { TODAY } from './declarations.ts';

export interface ExportChanges extends Partial<Omit<Declaration, 'items'>> {
  readonly item?: Partial<GoodsItem>;
}

let serial = 0;

/** A number of its own each time; office 020, five tonnes of plastic granules to Vietnam. */
export function exportDeclaration({ item, ...changes }: ExportChanges = {}): Declaration {
  serial += 1;
  return {
    declarationNumber: `B000126${String(700_000 + serial)}X`,
    version: 1,
    direction: 'export',
    declaredOn: TODAY,
    office: '020',
    procedure: { processType: 'H', tradeType: '11', useType: 'A' },
    declarant: { id: 'B0001', name: '시험관세사' },
    exporter: { id: 'IMP-T-1', name: '시험수입' },
    manufacturer: { id: 'MAKER-1', name: '시험제조' },
    seller: { id: 'VNBUYER01', name: 'Saigon Plastics', country: 'VN' },
    consignment: {
      transportMode: '10',
      destinationCountry: 'VN',
      loadingPort: 'KRINC',
      goodsLocation: '인천광역시 중구',
      grossMassKg: 5_200,
      packageCount: 10,
    },
    terms: { incoterm: 'FOB', currency: 'USD', invoiceAmount: 6_500, paymentMethod: 'TT' },
    items: [
      {
        sequence: 1,
        description: 'POLYETHYLENE GRANULES',
        hsCode: '3901201000',
        originCountry: 'KR',
        quantity: 5_000,
        quantityUnit: 'KG',
        netMassKg: 5_000,
        unitPrice: 1.3,
        amount: 6_500,
        fobValueKrw: 8_900_000,
        ...item,
      },
    ],
    ...changes,
  };
}
