/** Every field of an export declaration that officers' criteria may ask about: declared, worked out, or looked up in earlier exports. */
import type { Text } from '../../core/text.ts';
import { totalCustomsValueKrw } from '../../model/bills.ts';
import type { GoodsItem } from '../../model/declaration.ts';
import type { Field, FieldTable } from '../../screening/criterion.ts';
import {
  EXPORT_FACTS,
  EXPORT_ITEM_FACTS,
  type ExportFact,
  type ExportItemFact,
  type ExportSubject,
  exportFact,
  exportItemFact,
} from './export-subject.ts';
import { declared, declaredOfLine, list, type More } from './field-builder.ts';
import { CONSIGNMENT_FIELDS } from './field-table-consignment.ts';
import { DECLARATION_FIELDS } from './field-table-declaration.ts';
import { ITEM_FIELDS } from './field-table-item.ts';
import type { DeclarationSubject } from './subject.ts';

/** Fields of the import form that an export has as well; the rest of it says nothing of an export. */
const SHARED = new Set([
  ...['declaration.number', 'declaration.version', 'declaration.declaredOn', 'declaration.office'],
  ...['declaration.section', 'declaration.itemCount', 'declaration.netMassKg', 'declaration.documentKinds'],
  ...['declaration.hasRemarks', 'declarant.id', 'manufacturer.id'],
  ...['consignment.billOfLading', 'consignment.transportMode', 'consignment.containerKind'],
  ...['consignment.carrierId', 'consignment.courierId', 'consignment.forwarderId'],
  ...['consignment.grossMassKg', 'consignment.packageCount', 'consignment.packageKind'],
  ...['terms.incoterm', 'terms.currency', 'terms.invoiceAmount', 'terms.paymentMethod'],
  ...['terms.freightKrw', 'terms.insuranceKrw', 'terms.isRelatedParty'],
  ...[
    'item.sequence',
    'item.hsCode',
    'item.hs2',
    'item.hs4',
    'item.hs6',
    'item.description',
    'item.tradeName',
  ],
  ...['item.brand', 'item.model', 'item.ingredients', 'item.originCountry', 'item.originCriterion'],
  ...['item.originMarking', 'item.quantity', 'item.quantityUnit', 'item.netMassKg', 'item.massPerPiece'],
  ...['item.unitPrice', 'item.amount', 'item.documentKinds'],
]);

const KRW: More = { unit: 'KRW' };

const OWN: readonly Field<DeclarationSubject>[] = [
  declared(
    'declaration.processType',
    'text',
    '신고구분',
    'Process type',
    (d) => d.procedure.processType,
    list('export-process-types'),
  ),
  declared(
    'declaration.tradeType',
    'text',
    '거래구분',
    'Type of trade',
    (d) => d.procedure.tradeType,
    list('export-trade-types'),
  ),
  declared(
    'declaration.useType',
    'text',
    '수출종류',
    'Kind of export',
    (d) => d.procedure.useType,
    list('export-use-types'),
  ),
  declared(
    'declaration.fobValueKrw',
    'number',
    '총 신고가격(FOB)',
    'Total value (FOB)',
    totalCustomsValueKrw,
    KRW,
  ),
  declared(
    'declaration.refundApplicant',
    'text',
    '환급신청인',
    'Who claims drawback',
    (d) => d.refundApplicant,
    {
      domain: { values: ['1', '2'] },
    },
  ),
  declared(
    'declaration.industrialZone',
    'text',
    '산업단지부호',
    'Industrial estate',
    (d) => d.industrialZone,
  ),
  declared(
    'declaration.previousCount',
    'number',
    '수입신고번호 수',
    'Import declarations named',
    (d) => d.previousDocuments?.length ?? 0,
    {
      isRequired: true,
      domain: { least: 0, isWhole: true },
    },
  ),
  declared('exporter.id', 'text', '수출자 통관고유부호', 'Exporter', (d) => d.exporter?.id),
  declared('exporter.name', 'text', '수출자 상호', 'Name of the exporter', (d) => d.exporter?.name),
  declared(
    'exporter.aeoGrade',
    'text',
    '수출자 AEO 등급',
    'AEO grade of the exporter',
    (d) => d.exporter?.aeoGrade,
    {
      domain: { values: ['A', 'AA', 'AAA'] },
    },
  ),
  declared('buyer.id', 'text', '구매자 부호', 'Buyer', (d) => d.seller?.id),
  declared('buyer.name', 'text', '구매자 상호', 'Name of the buyer', (d) => d.seller?.name),
  declared(
    'buyer.country',
    'text',
    '구매자 국가',
    'Country of the buyer',
    (d) => d.seller?.country,
    list('countries'),
  ),
  declared(
    'consignment.destinationCountry',
    'text',
    '목적국',
    'Country of destination',
    (d) => d.consignment.destinationCountry,
    list('countries'),
  ),
  declared(
    'consignment.loadingPort',
    'text',
    '적재항',
    'Port of loading',
    (d) => d.consignment.loadingPort,
    list('ports'),
  ),
  declared(
    'consignment.goodsLocation',
    'text',
    '물품소재지',
    'Where the goods lie',
    (d) => d.consignment.goodsLocation,
  ),
  declaredOfLine('item.fobValueKrw', 'number', '신고가격(FOB)', 'Value (FOB)', (i) => i.fobValueKrw, KRW),
  declaredOfLine('item.fobPerKg', 'number', 'kg당 신고가격', 'Value (FOB) a kilogram', fobPerKg, {
    unit: 'KRW/kg',
  }),
  declaredOfLine(
    'item.chassisNumber',
    'text',
    '차대번호',
    'Vehicle identification number',
    (i) => i.chassisNumber,
  ),
];

const FACT_WORDS: Readonly<Record<ExportFact | ExportItemFact, readonly [Text, string]>> = {
  'exporter.exports30d': [{ ko: '수출자 최근 30일 수출', en: 'Exports of the exporter, 30 days' }, 'count'],
  'exporter.exports365d': [{ ko: '수출자 최근 1년 수출', en: 'Exports of the exporter, 365 days' }, 'count'],
  'exporter.knownDays': [{ ko: '수출자 수출 일수', en: 'Days since the exporter was first seen' }, 'day'],
  'declarant.exports365d': [
    { ko: '신고인 최근 1년 수출', en: 'Exports of the declarant, 365 days' },
    'count',
  ],
  'buyer.exports365d': [{ ko: '구매자 최근 1년 수출', en: 'Exports to the buyer, 365 days' }, 'count'],
  'buyer.knownDays': [{ ko: '구매자 거래 일수', en: 'Days since the buyer was first seen' }, 'day'],
  'exporterHs6.exports365d': [
    { ko: '수출자의 같은 HS 6단위 최근 1년 수출', en: 'Exports of the subheading by the exporter, 365 days' },
    'count',
  ],
  'chassis.exports365d': [
    { ko: '같은 차대번호 최근 1년 수출', en: 'Exports of the same vehicle, 365 days' },
    'count',
  ],
};

function factFacets(name: ExportFact | ExportItemFact) {
  const [title, unit] = FACT_WORDS[name];
  return {
    ...{ name, title, unit, type: 'number' as const, optional: true, isFact: true },
    domain: { least: 0, isWhole: true } as const,
  };
}

const FACT_FIELDS: readonly Field<ExportSubject>[] = [
  ...EXPORT_FACTS.map(
    (name): Field<ExportSubject> => ({
      ...factFacets(name),
      scope: 'declaration',
      read: (subject) => exportFact(subject, name),
    }),
  ),
  ...EXPORT_ITEM_FACTS.map(
    (name): Field<ExportSubject> => ({
      ...factFacets(name),
      scope: 'item',
      read: (subject, item) => exportItemFact(subject, item, name),
    }),
  ),
];

function fobPerKg({ fobValueKrw, netMassKg }: GoodsItem): number | undefined {
  return fobValueKrw === undefined || netMassKg === undefined || netMassKg <= 0
    ? undefined
    : fobValueKrw / netMassKg;
}

const shared = (fields: readonly Field<DeclarationSubject>[]): readonly Field<DeclarationSubject>[] =>
  fields.filter(({ name }) => SHARED.has(name));

/** In the order in which an editor lists them. */
export const EXPORT_FIELDS: FieldTable<ExportSubject> = [
  ...shared([...DECLARATION_FIELDS, ...CONSIGNMENT_FIELDS, ...ITEM_FIELDS]),
  ...OWN,
  ...FACT_FIELDS,
];
