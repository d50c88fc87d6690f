/** Declared fields of the whole import declaration that criteria may ask about (관세법 시행규칙 별지 제1호의3서식). */
import { totalCustomsValueKrw } from '../../model/bills.ts';
import type { Declaration } from '../../model/declaration.ts';
import type { Field } from '../../screening/criterion.ts';
import { declared, list, must, NO_KINDS } from './field-builder.ts';
import type { DeclarationSubject } from './subject.ts';

export const DECLARATION_FIELDS: readonly Field<DeclarationSubject>[] = [
  declared('declaration.number', 'text', '신고번호', 'Declaration number', (d) => d.declarationNumber, must),
  declared('declaration.version', 'number', '버전', 'Version', (d) => d.version, {
    ...must,
    domain: { least: 1, isWhole: true },
  }),
  declared('declaration.declaredOn', 'day', '신고일', 'Day of declaration', (d) => d.declaredOn, must),
  declared('declaration.office', 'text', '세관', 'Customs office', (d) => d.office, {
    ...must,
    ...list('customs-offices'),
    domain: { digits: [3] },
  }),
  declared('declaration.section', 'text', '과', 'Section of the office', (d) => d.section),
  declared(
    'declaration.processType',
    'text',
    '신고구분',
    'Process type',
    (d) => d.procedure.processType,
    list('import-process-types'),
  ),
  declared(
    'declaration.tradeType',
    'text',
    '거래구분',
    'Type of trade',
    (d) => d.procedure.tradeType,
    list('import-trade-types'),
  ),
  declared(
    'declaration.useType',
    'text',
    '수입종류',
    'Import use',
    (d) => d.procedure.useType,
    list('import-use-types'),
  ),
  declared(
    'declaration.clearancePlan',
    'text',
    '통관계획',
    'Clearance plan',
    (d) => d.procedure.clearancePlan,
    list('clearance-plans'),
  ),
  declared(
    'declaration.paymentType',
    'text',
    '징수형태',
    'Payment type',
    (d) => d.procedure.paymentType,
    list('payment-types'),
  ),
  declared('declaration.itemCount', 'number', '란 수', 'Number of lines', (d) => d.items.length, {
    ...must,
    unit: 'count',
    domain: { least: 1 },
  }),
  declared('declaration.netMassKg', 'number', '총 순중량', 'Total net mass', totalNetMassKg, { unit: 'kg' }),
  declared(
    'declaration.customsValueKrw',
    'number',
    '총 과세가격',
    'Total customs value',
    (d) => totalCustomsValueKrw(d),
    { unit: 'KRW' },
  ),
  declared('declaration.documentKinds', 'texts', '첨부서류', 'Documents attached', documentKinds, {
    ...must,
    ...list('document-kinds'),
  }),
  declared('declaration.hasRemarks', 'boolean', '신고인 기재', 'Has remarks', hasRemarks, must),

  declared('declarant.id', 'text', '신고인 부호', 'Declarant', (d) => d.declarant.id, must),
  declared('importer.id', 'text', '수입자 통관고유부호', 'Importer', (d) => d.importer?.id),
  declared('importer.name', 'text', '수입자 상호', 'Name of the importer', (d) => d.importer?.name),
  declared(
    'importer.businessNumber',
    'text',
    '수입자 사업자등록번호',
    'Business number of the importer',
    (d) => d.importer?.businessNumber,
  ),
  declared(
    'importer.aeoGrade',
    'text',
    '수입자 AEO 등급',
    'AEO grade of the importer',
    (d) => d.importer?.aeoGrade,
    { domain: { values: ['A', 'AA', 'AAA'] } },
  ),
  declared('dutyPayer.id', 'text', '납세의무자', 'Duty payer', (d) => d.dutyPayer?.id),
  declared('seller.id', 'text', '해외거래처 부호', 'Seller', (d) => d.seller?.id),
  declared('seller.name', 'text', '해외거래처 상호', 'Name of the seller', (d) => d.seller?.name),
  declared(
    'seller.country',
    'text',
    '해외거래처 국가',
    'Country of the seller',
    (d) => d.seller?.country,
    list('countries'),
  ),
  declared('manufacturer.id', 'text', '제조자', 'Manufacturer', (d) => d.manufacturer?.id),
];

/** Net mass of all lines; unknown as soon as one line does not say. */
function totalNetMassKg({ items }: Declaration): number | undefined {
  let total = 0;
  for (const { netMassKg } of items) {
    if (netMassKg === undefined) return undefined;
    total += netMassKg;
  }
  return total;
}

function documentKinds({ additionalDocuments }: Declaration): readonly string[] {
  if (additionalDocuments === undefined || additionalDocuments.length === 0) return NO_KINDS;
  return additionalDocuments.map(({ kind }) => kind);
}

function hasRemarks({ remarks }: Declaration): boolean {
  return remarks !== undefined && remarks !== '';
}
