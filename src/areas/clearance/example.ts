/** Builds made-up import subjects for the examples that detectors carry and for tests: an ordinary case, changed where it matters. */
import type { Declaration, GoodsItem } from '../../model/declaration.ts';
import type { RecordedReference } from '../../screening/record.ts';
import {
  DECLARATION_FACTS,
  type DeclarationFact,
  type ImportSubject,
  ITEM_FACTS,
  type ItemFact,
} from './subject.ts';

export interface ExampleChanges {
  readonly declaration?: Partial<Declaration>;
  readonly items?: readonly Partial<GoodsItem>[];
  readonly facts?: Partial<Record<DeclarationFact, number | null>>;
  /** Facts by line; a line without an entry keeps the ordinary ones. */
  readonly itemFacts?: readonly Partial<Record<ItemFact, number | null>>[];
  readonly references?: readonly RecordedReference[];
}

/** An honest cotton T-shirt import from an importer of long standing. */
const ORDINARY_ITEM: GoodsItem = {
  sequence: 1,
  description: '면 티셔츠',
  tradeName: 'COTTON T-SHIRTS',
  hsCode: '6109101000',
  originCountry: 'CN',
  originMarking: 'Y',
  quantity: 10_000,
  quantityUnit: 'U',
  netMassKg: 1_500,
  unitPrice: 1.4,
  amount: 14_000,
  customsValueKrw: 19_400_000,
  dutyRateKind: 'A',
  dutyRatePercent: 13,
};

const ORDINARY: Declaration = {
  declarationNumber: '9990126000001M',
  version: 1,
  direction: 'import',
  declaredOn: '2026-03-02',
  office: '020',
  procedure: { processType: 'A', tradeType: '11', useType: '21', clearancePlan: 'D', paymentType: '11' },
  declarant: { id: '99901' },
  importer: { id: 'IMP-00001', name: '보기의류', businessNumber: '999-00-00001' },
  seller: { id: 'SEL-00001', name: 'Example Garment', country: 'CN' },
  consignment: {
    billOfLading: 'EXMP0000001',
    transportMode: '10',
    departureCountry: 'CN',
    arrivalPort: 'KRINC',
    arrivedOn: '2026-02-28',
    grossMassKg: 1_650,
    packageCount: 100,
    packageKind: 'CT',
  },
  terms: { incoterm: 'CIF', currency: 'USD', invoiceAmount: 14_000, exchangeRate: 1_385.5 },
  items: [ORDINARY_ITEM],
};

const ORDINARY_FACTS: Readonly<Record<DeclarationFact, number>> = {
  'importer.declarations7d': 2,
  'importer.declarations30d': 8,
  'importer.declarations365d': 96,
  'importer.valueKrw30d': 160_000_000,
  'importer.valueKrw365d': 1_900_000_000,
  'importer.inspected365d': 4,
  'importer.hits365d': 0,
  'importer.knownDays': 900,
  'declarant.declarations30d': 220,
  'declarant.declarations365d': 2_600,
  'declarant.inspected365d': 50,
  'declarant.hits365d': 4,
  'seller.declarations30d': 6,
  'seller.declarations365d': 70,
  'seller.inspected365d': 3,
  'seller.hits365d': 0,
  'seller.knownDays': 700,
  'importerSeller.declarations7d': 1,
  'importerSeller.declarations365d': 40,
  'importerSeller.valueKrw7d': 19_000_000,
  'bill.declarations30d': 0,
};

const ORDINARY_ITEM_FACTS: Readonly<Record<ItemFact, number | null>> = {
  'hs6.declarations30d': 90,
  'hs6.declarations365d': 1_100,
  'hs6.inspected365d': 40,
  'hs6.hits365d': 5,
  'importerHs6.declarations365d': 60,
  'importerHs6.priceCount': 60,
  'importerHs6.priceMedian': 12_900,
  'route.declarations365d': 20_000,
  'route.inspected365d': 400,
  'route.hits365d': 60,
  'peers.count': 412,
  'peers.p05': 7_800,
  'peers.median': 13_000,
  'peers.p95': 24_000,
  'peers.rank': 0.49,
  'piece.count': 398,
  'piece.p05': 0.12,
  'piece.median': 0.16,
  'piece.p95': 0.21,
  'importerGoods.hs6': 610910,
  'importerGoods.lines': 24,
  'importerGoods.dutyRatePercent': 13,
  'ruled.hsCode': null,
  'ruled.day': null,
  'ruled.number': null,
  'ruled.isOwn': null,
  'ruled.dutyRatePercent': null,
};

export function exampleImport(changes: ExampleChanges = {}): ImportSubject {
  const rows = changes.items ?? [{}];
  const items = rows.map((row, index) => ({ ...ORDINARY_ITEM, sequence: index + 1, ...row }));
  const facts = { ...ORDINARY_FACTS, ...changes.facts };
  return deepFreeze({
    kind: 'import-declaration' as const,
    declaration: { ...ORDINARY, ...changes.declaration, items },
    facts: {
      declaration: DECLARATION_FACTS.map((name) => facts[name] ?? null),
      items: items.map((_, index) => {
        const row = { ...ORDINARY_ITEM_FACTS, ...changes.itemFacts?.[index] };
        return ITEM_FACTS.map((name) => row[name] ?? null);
      }),
      profiles: items.map(() => []),
      ...(changes.references === undefined ? {} : { references: changes.references }),
    },
  });
}

function deepFreeze<T>(value: T): T {
  if (value !== null && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}
