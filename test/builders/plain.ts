/** Declarations that nothing speaks against, of importers, sellers and bills of their own, for tests of what comes after screening. */
import type { Declaration } from '../../src/model/declaration.ts';
import { declarationAt } from './declarations.ts';

let serial = 0;

/** Paid before acceptance, filed after storage. */
export function plainDeclaration(changes: Partial<Declaration> = {}, office = '020'): Declaration {
  serial += 1;
  const base = declarationAt(office, 0);
  return {
    ...base,
    declarationNumber: `9990126${String(serial).padStart(6, '0')}M`,
    procedure: { ...base.procedure, clearancePlan: 'D', paymentType: '11' },
    consignment: {
      ...base.consignment,
      ...{ billOfLading: `BILL${serial}`, transportMode: '40', departureCountry: 'US', arrivalPort: 'ICN' },
      ...{ grossMassKg: 165, packageCount: 20 },
    },
    importer: { id: `IMPACC${serial}`, name: `수리시험${serial}` },
    seller: { id: `USSELLER${serial}`, name: `SELLER ${serial} INC`, country: 'US' },
    items: [
      {
        sequence: 1,
        hsCode: '8471300000',
        description: 'PORTABLE COMPUTERS',
        originCountry: 'US',
        originMarking: 'G',
        quantity: 100,
        quantityUnit: 'U',
        netMassKg: 150,
        unitPrice: 600,
        customsValueKrw: 90_000_000,
        dutyRateKind: 'A',
        dutyRatePercent: 0,
      },
    ],
    ...changes,
  };
}
