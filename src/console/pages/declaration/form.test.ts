import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Declaration, GoodsItem, Party } from '../../../model/declaration.ts';
import { declarationFieldTexts } from '../../texts/declaration-fields.ts';
import { formGroups, itemFields } from './form.ts';

const party: Required<Party> = {
  id: 'P1',
  name: 'name',
  businessNumber: '1',
  country: 'KR',
  address: 'a',
  phone: '2',
  email: 'e',
  aeoGrade: 'A',
};
const item: Required<GoodsItem> = {
  sequence: 1,
  description: 'd',
  tradeName: 't',
  brand: 'b',
  model: 'm',
  ingredients: 'i',
  hsCode: '610910',
  originCountry: 'CN',
  originCriterion: 'A',
  originMarking: 'E',
  originMarkingMethod: 'L',
  quantity: 1,
  quantityUnit: 'PC',
  netMassKg: 1,
  unitPrice: 1,
  amount: 1,
  customsValueKrw: 1,
  dutyRateKind: 'A',
  dutyRatePercent: 13,
  reliefCode: 'r',
  reliefPercent: 5,
  preference: { agreement: '112', certificateNumber: 'c', issuedOn: '2027-01-01', hsCode: '6109' },
  dutyTaxFees: [],
  fobValueKrw: 1,
  chassisNumber: 'K',
};
const declaration: Required<Declaration> = {
  declarationNumber: '4341127018246M',
  version: 2,
  direction: 'import',
  declaredOn: '2027-01-14',
  office: '020',
  section: '11',
  procedure: { processType: 'B', tradeType: '11', useType: 'K', clearancePlan: 'D', paymentType: '43' },
  declarant: party,
  importer: party,
  exporter: party,
  dutyPayer: party,
  seller: party,
  manufacturer: party,
  consignment: {
    billOfLading: 'B',
    masterBill: 'M',
    cargoNumber: 'C',
    transportMode: '10',
    containerKind: 'k',
    carrierId: 'c',
    courierId: 'q',
    forwarderId: 'f',
    vesselName: 'v',
    departureCountry: 'CN',
    destinationCountry: 'KR',
    transitCountry: 'HK',
    arrivalPort: 'KRINC',
    loadingPort: 'KRPUS',
    goodsLocation: 'g',
    arrivedOn: '2027-01-12',
    storedOn: '2027-01-13',
    warehouse: '02012087',
    grossMassKg: 1,
    packageCount: 1,
    packageKind: 'CT',
  },
  terms: {
    incoterm: 'CIF',
    currency: 'USD',
    invoiceAmount: 1,
    paymentMethod: 'TT',
    exchangeRate: 1,
    freightKrw: 0,
    insuranceKrw: 0,
    additionsKrw: 0,
    deductionsKrw: 0,
    hasPriceDeclaration: true,
    isRelatedParty: false,
    invoiceNumber: 'I',
  },
  items: [item],
  additionalDocuments: [],
  previousDocuments: [],
  remarks: 'r',
  refundApplicant: '1',
  industrialZone: '11',
};

test('every field that can be declared is on the form once, under its own pointer, with a name in both languages', () => {
  const shown = [...formGroups(declaration).flatMap((group) => group.fields), ...itemFields(declaration, 0)];
  const pointers = shown.map((field) => field.pointer);
  assert.equal(new Set(pointers).size, pointers.length);
  assert.deepEqual([...pointers].sort(), leaves(declaration, '').sort());
  for (const { name, pointer } of shown) {
    assert.ok(declarationFieldTexts.ko[name], `${pointer} has no Korean name`);
    assert.ok(declarationFieldTexts.en[name], `${pointer} has no English name`);
  }
});

test('what is false or zero is shown, what is absent is not', () => {
  const fields = formGroups(declaration).flatMap((group) => group.fields);
  assert.equal(fields.find((field) => field.pointer === '/terms/isRelatedParty')?.value, false);
  assert.equal(fields.find((field) => field.pointer === '/terms/freightKrw')?.value, 0);
  const { terms: _, ...without } = declaration;
  const few = formGroups({ ...without, terms: {} });
  assert.equal(
    few.some((group) => group.id === 'terms'),
    false,
  );
});

function leaves(value: unknown, at: string): string[] {
  if (Array.isArray(value)) return value.flatMap((one, i) => leaves(one, `${at}/${i}`));
  if (value !== null && typeof value === 'object')
    return Object.entries(value).flatMap(([key, one]) => leaves(one, `${at}/${key}`));
  return [at];
}
