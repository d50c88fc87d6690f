/** Declared fields of one line (란), and plain figures worked out of them, that criteria may ask about. */
import { pricePerKg } from '../../model/bills.ts';
import type { Declaration, GoodsItem } from '../../model/declaration.ts';
import type { Field } from '../../screening/criterion.ts';
import {
  declaredOfLine as declared,
  list,
  must,
  NO_KINDS,
  notNegative,
  startOfHsCode,
} from './field-builder.ts';
import { massPerPieceKg } from './history.ts';
import type { DeclarationSubject } from './subject.ts';

export const ITEM_FIELDS: readonly Field<DeclarationSubject>[] = [
  declared('item.sequence', 'number', '란 번호', 'Line number', (i) => i.sequence, {
    ...must,
    domain: { least: 1, isWhole: true },
  }),
  declared('item.hsCode', 'text', '품목번호', 'HS code', (i) => i.hsCode, {
    ...must,
    domain: { digits: [6, 10], isHsCode: true },
  }),
  declared('item.hs2', 'text', 'HS 류', 'HS chapter', (i) => i.hsCode.slice(0, 2), {
    ...must,
    ...list('hs-chapters'),
    ...startOfHsCode(2),
  }),
  declared('item.hs4', 'text', 'HS 호', 'HS heading', (i) => i.hsCode.slice(0, 4), {
    ...must,
    ...startOfHsCode(4),
  }),
  declared('item.hs6', 'text', 'HS 소호', 'HS subheading', (i) => i.hsCode.slice(0, 6), {
    ...must,
    ...startOfHsCode(6),
  }),
  declared('item.description', 'text', '품명', 'Description', (i) => i.description),
  declared('item.tradeName', 'text', '거래품명', 'Trade name', (i) => i.tradeName),
  declared('item.brand', 'text', '상표', 'Brand', (i) => i.brand),
  declared('item.model', 'text', '모델·규격', 'Model', (i) => i.model),
  declared('item.ingredients', 'text', '성분', 'Ingredients', (i) => i.ingredients),
  declared(
    'item.originCountry',
    'text',
    '원산지',
    'Country of origin',
    (i) => i.originCountry,
    list('countries'),
  ),
  declared(
    'item.originCriterion',
    'text',
    '원산지 결정기준',
    'Origin criterion',
    (i) => i.originCriterion,
    list('origin-criteria'),
  ),
  declared(
    'item.originMarking',
    'text',
    '원산지표시 유무',
    'Origin marking',
    (i) => i.originMarking,
    list('origin-markings'),
  ),
  declared(
    'item.originMarkingMethod',
    'text',
    '원산지표시 방법',
    'Method of origin marking',
    (i) => i.originMarkingMethod,
    list('origin-marking-methods'),
  ),
  declared(
    'item.isOriginDeparture',
    'boolean',
    '원산지와 적출국 일치',
    'Origin is the country of departure',
    (i, d) => same(i.originCountry, d.consignment.departureCountry),
  ),
  declared(
    'item.isOriginSeller',
    'boolean',
    '원산지와 해외거래처 국가 일치',
    'Origin is the seller’s country',
    (i, d) => same(i.originCountry, d.seller?.country),
  ),
  declared('item.quantity', 'number', '수량', 'Quantity', (i) => i.quantity, notNegative),
  declared(
    'item.quantityUnit',
    'text',
    '수량 단위',
    'Unit of quantity',
    (i) => i.quantityUnit,
    list('units'),
  ),
  declared('item.netMassKg', 'number', '순중량', 'Net mass', (i) => i.netMassKg, { unit: 'kg' }),
  declared('item.massPerPiece', 'number', '개당 중량', 'Mass of a piece', massPerPieceKg, { unit: 'kg' }),
  declared('item.unitPrice', 'number', '단가', 'Unit price', (i) => i.unitPrice, notNegative),
  declared('item.amount', 'number', '금액', 'Amount', (i) => i.amount, notNegative),
  declared('item.customsValueKrw', 'number', '과세가격', 'Customs value', (i) => i.customsValueKrw, {
    unit: 'KRW',
  }),
  declared('item.pricePerKg', 'number', 'kg당 과세가격', 'Customs value a kilogram', (i) => pricePerKg(i), {
    unit: 'KRW/kg',
  }),
  declared(
    'item.dutyRateKind',
    'text',
    '세율구분',
    'Kind of duty rate',
    (i) => i.dutyRateKind,
    list('rate-kinds'),
  ),
  declared('item.dutyRatePercent', 'number', '관세율', 'Rate of duty', (i) => i.dutyRatePercent, {
    unit: '%',
  }),
  declared('item.reliefCode', 'text', '감면분납부호', 'Relief code', (i) => i.reliefCode),
  declared('item.reliefPercent', 'number', '감면율', 'Relief', (i) => i.reliefPercent, { unit: '%' }),
  declared(
    'item.hasPreference',
    'boolean',
    '협정관세 신청',
    'Preference claimed',
    (i) => i.preference !== undefined,
    must,
  ),
  declared(
    'item.agreement',
    'text',
    'C/O 발급협정',
    'Agreement of the preference',
    (i) => i.preference?.agreement,
    list('agreements'),
  ),
  declared(
    'item.hasCertificate',
    'boolean',
    '원산지증명서 번호 있음',
    'Certificate of origin numbered',
    (i) => (i.preference?.certificateNumber ?? '') !== '',
    must,
  ),
  declared('item.documentKinds', 'texts', '란 관련 첨부서류', 'Documents covering the line', documentKinds, {
    ...must,
    ...list('document-kinds'),
  }),
];

function same(one: string | undefined, other: string | undefined): boolean | undefined {
  return one === undefined || other === undefined ? undefined : one === other;
}

/** Kinds of the papers that cover this line; a paper without lines covers all. */
function documentKinds({ sequence }: GoodsItem, { additionalDocuments }: Declaration): readonly string[] {
  if (additionalDocuments === undefined || additionalDocuments.length === 0) return NO_KINDS;
  return additionalDocuments
    .filter(({ items }) => items === undefined || items.includes(sequence))
    .map(({ kind }) => kind);
}
