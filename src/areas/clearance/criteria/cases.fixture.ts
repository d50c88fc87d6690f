/** For every starting criterion a made-up declaration that meets it and one that only just does not. */
import type { Consignment, Declaration, GoodsItem, TradeTerms } from '../../../model/declaration.ts';
import type { ExampleChanges } from '../example.ts';
import type { DeclarationFact, ItemFact } from '../subject.ts';

export interface Case {
  readonly meets: ExampleChanges;
  readonly misses: ExampleChanges;
}

interface Parts {
  readonly item?: Partial<GoodsItem>;
  readonly consignment?: Consignment;
  readonly terms?: Partial<TradeTerms>;
  readonly declaration?: Partial<Declaration>;
  readonly facts?: Partial<Record<DeclarationFact, number | null>>;
  readonly itemFacts?: Partial<Record<ItemFact, number | null>>;
}

function changes({ item = {}, consignment, terms, declaration, facts, itemFacts }: Parts): ExampleChanges {
  return {
    declaration: {
      ...declaration,
      ...(consignment && {
        consignment: { departureCountry: 'CN', grossMassKg: 1_650, transportMode: '10', ...consignment },
      }),
      ...(terms && { terms: { currency: 'USD', invoiceAmount: 14_000, ...terms } }),
    },
    items: [item],
    ...(facts && { facts }),
    ...(itemFacts && { itemFacts: [itemFacts] }),
  };
}

/** A case from what both have in common and what tells them apart. */
function pair(common: Parts, meets: Parts, misses: Parts): Case {
  const join = (own: Parts): ExampleChanges =>
    changes({
      item: { ...common.item, ...own.item },
      consignment: { ...common.consignment, ...own.consignment },
      terms: { ...common.terms, ...own.terms },
      declaration: { ...common.declaration, ...own.declaration },
      facts: { ...common.facts, ...own.facts },
      itemFacts: { ...common.itemFacts, ...own.itemFacts },
    });
  return { meets: join(meets), misses: join(misses) };
}

const paper = (kind: string): Parts => ({ declaration: { additionalDocuments: [{ kind }] } });
const goods = (hsCode: string, more: Partial<GoodsItem> = {}): Parts => ({ item: { hsCode, ...more } });
const origin = (originCountry: string): Parts => ({ item: { originCountry } });
const by = (item: Partial<GoodsItem>): Parts => ({ item });

export const CASES: Readonly<Record<string, Case>> = {
  'C-0101': pair({}, by({ originMarking: 'N' }), by({ originMarking: 'E' })),
  'C-0102': pair(
    by({ originMarking: 'B' }),
    { consignment: { departureCountry: 'HK' } },
    { consignment: { departureCountry: 'CN' } },
  ),
  'C-0103': pair({}, origin('VN'), origin('CN')),
  'C-0104': pair(
    goods('0703201000', { originCountry: 'PE' }),
    { consignment: { departureCountry: 'CN' } },
    { consignment: { departureCountry: 'PE' } },
  ),
  'C-0105': pair(
    { item: { originCountry: 'VN', dutyRatePercent: 0 } },
    { consignment: { transitCountry: 'CN' } },
    { consignment: { transitCountry: 'TW' } },
  ),
  'C-0201': pair({}, by({ customsValueKrw: 5_700_000 }), by({ customsValueKrw: 5_900_000 })),
  'C-0202': pair({}, by({ customsValueKrw: 7_700_000 }), by({ customsValueKrw: 7_800_000 })),
  'C-0203': pair(
    goods('4202211020', { netMassKg: 100, customsValueKrw: 4_000_000 }),
    origin('IT'),
    origin('ES'),
  ),
  'C-0204': pair(
    { itemFacts: { 'peers.rank': 0.02 } },
    { terms: { isRelatedParty: true } },
    { terms: { isRelatedParty: false } },
  ),
  'C-0205': pair(
    goods('8703231010', { quantity: 5, quantityUnit: 'U', netMassKg: 7_000 }),
    by({ customsValueKrw: 19_000_000 }),
    by({ customsValueKrw: 20_000_000 }),
  ),
  'C-0206': pair({}, { terms: { deductionsKrw: 2_000_000 } }, { terms: { deductionsKrw: 1_900_000 } }),
  'C-0301': pair(goods('0202300000'), paper('FOOD'), paper('ANIMAL')),
  'C-0302': pair(goods('0805100000'), paper('INVOICE'), paper('PLANT')),
  'C-0303': pair(goods('1905310000'), paper('PLANT'), paper('FOOD')),
  'C-0304': pair(goods('3004909900'), {}, paper('MEDICINE')),
  'C-0305': pair(goods('8507600000'), {}, paper('SAFETY')),
  'C-0306': pair(
    goods('3304991000'),
    { declaration: { procedure: { tradeType: '87' } } },
    { declaration: { procedure: { tradeType: '11' } } },
  ),
  'C-0401': pair(goods('4202211020'), by({ brand: 'AURVELLE' }), by({ brand: 'XXXX' })),
  'C-0402': pair(
    by({ brand: 'PEAKWREN' }),
    by({ customsValueKrw: 13_600_000 }),
    by({ customsValueKrw: 13_700_000 }),
  ),
  'C-0403': pair(
    { item: { hsCode: '9102119010', netMassKg: 200 }, facts: { 'seller.knownDays': 10 } },
    { consignment: { transportMode: '40' } },
    { consignment: { transportMode: '10' } },
  ),
  'C-0501': pair({}, goods('2939110000'), goods('2939200000')),
  'C-0502': pair(goods('2939420000'), {}, paper('NARCOTIC')),
  'C-0503': pair(
    { item: { hsCode: '0603110000' }, consignment: { departureCountry: 'CO' } },
    { facts: { 'importerSeller.declarations365d': 1 } },
    { facts: { 'importerSeller.declarations365d': 3 } },
  ),
  'C-0504': pair(
    {
      item: { customsValueKrw: 4_000_000 },
      consignment: { transportMode: '40', departureCountry: 'TH' },
      facts: { 'importer.declarations365d': 2 },
    },
    { facts: { 'importer.declarations365d': 2, 'importer.knownDays': 20 } },
    { facts: { 'importer.declarations365d': 2, 'importer.knownDays': 90 } },
  ),
  'C-0505': pair(
    { item: { customsValueKrw: 4_000_000 }, facts: { 'seller.knownDays': 30 } },
    { consignment: { transitCountry: 'SG' } },
    { consignment: { transitCountry: 'JP' } },
  ),
  'C-0506': pair(goods('9303200000'), {}, paper('FIREARM')),
  'C-0507': pair(
    goods('4907001000'),
    {},
    { declaration: { importer: { id: 'IMP-00001', aeoGrade: 'AAA' } } },
  ),
  'C-0601': pair(
    { item: { customsValueKrw: 70_000_000 } },
    { facts: { 'importer.knownDays': 59 } },
    { facts: { 'importer.knownDays': 60 } },
  ),
  'C-0602': pair(
    { facts: { 'importer.knownDays': 40 } },
    { facts: { 'importer.knownDays': 40, 'importer.declarations30d': 15 } },
    { facts: { 'importer.knownDays': 40, 'importer.declarations30d': 14 } },
  ),
  'C-0603': pair(
    {},
    { facts: { 'importer.inspected365d': 10, 'importer.hits365d': 3 } },
    { facts: { 'importer.inspected365d': 4, 'importer.hits365d': 4 } },
  ),
  'C-0604': pair(
    { facts: { 'importer.knownDays': 100 } },
    { facts: { 'importer.knownDays': 100, 'declarant.inspected365d': 20, 'declarant.hits365d': 5 } },
    { facts: { 'importer.knownDays': 100, 'declarant.inspected365d': 20, 'declarant.hits365d': 4 } },
  ),
  'C-0605': pair(
    {},
    { facts: { 'seller.inspected365d': 7, 'seller.hits365d': 3 } },
    { facts: { 'seller.inspected365d': 8, 'seller.hits365d': 3 } },
  ),
  'C-0701': pair(
    {},
    by({ preference: { agreement: '112' } }),
    by({ preference: { agreement: '112', certificateNumber: 'C-1' } }),
  ),
  'C-0702': pair(
    { item: { customsValueKrw: 50_000_000, preference: { agreement: '112', certificateNumber: 'C-1' } } },
    { consignment: { transitCountry: 'HK' } },
    { consignment: { transitCountry: 'CN' } },
  ),
  'C-0703': pair(by({ preference: { agreement: '113' } }), origin('CN'), origin('VN')),
  'C-0704': pair(by({ dutyRateKind: 'FCN1' }), {}, by({ preference: { agreement: '112' } })),
  'C-0705': pair(
    by({ preference: { agreement: '112' }, customsValueKrw: 120_000_000 }),
    { declaration: { seller: { id: 'SEL-00001', country: 'HK' } } },
    { declaration: { seller: { id: 'SEL-00001', country: 'CN' } } },
  ),
  'C-0801': pair({}, by({ netMassKg: 1_660 }), by({ netMassKg: 1_650 })),
  'C-0802': pair({}, by({ netMassKg: 590 }), by({ netMassKg: 610 })),
  'C-0803': pair({}, by({ netMassKg: 900 }), by({ netMassKg: 920 })),
  'C-0901': pair(
    by({ customsValueKrw: 1_400_000 }),
    { facts: { 'importerSeller.declarations7d': 2 } },
    { facts: { 'importerSeller.declarations7d': 1 } },
  ),
  'C-0902': pair(
    by({ customsValueKrw: 1_400_000 }),
    { facts: { 'bill.declarations30d': 1 } },
    { facts: { 'bill.declarations30d': 0 } },
  ),
  'C-1001': pair(goods('4412310000'), origin('VN'), origin('ID')),
  'C-1002': pair(
    goods('4412330000', { originCountry: 'MY' }),
    by({ dutyRateKind: 'A' }),
    by({ dutyRateKind: 'I' }),
  ),
  'C-1003': pair(goods('3920620000'), origin('IN'), origin('JP')),
  'C-1004': pair(goods('7208511000', { customsValueKrw: 90_000_000 }), origin('CN'), origin('JP')),
  'C-1005': pair(goods('7005290000'), origin('CN'), origin('ID')),
  'C-1006': pair(
    goods('4412310000', { originCountry: 'TH' }),
    { consignment: { departureCountry: 'VN' } },
    { consignment: { departureCountry: 'TH' } },
  ),
};
