/** Declared fields of transport and of the terms of sale that criteria may ask about. */
import type { Field } from '../../screening/criterion.ts';
import { declared, list, notNegative } from './field-builder.ts';
import type { DeclarationSubject } from './subject.ts';

export const CONSIGNMENT_FIELDS: readonly Field<DeclarationSubject>[] = [
  declared(
    'consignment.billOfLading',
    'text',
    'B/L(AWB) 번호',
    'Bill of lading',
    (d) => d.consignment.billOfLading,
  ),
  declared('consignment.masterBill', 'text', 'Master B/L', 'Master bill', (d) => d.consignment.masterBill),
  declared(
    'consignment.transportMode',
    'text',
    '운송수단',
    'Mode of transport',
    (d) => d.consignment.transportMode,
    list('transport-modes'),
  ),
  declared(
    'consignment.containerKind',
    'text',
    '운송용기',
    'Kind of container',
    (d) => d.consignment.containerKind,
    list('container-kinds'),
  ),
  declared('consignment.carrierId', 'text', '운수기관', 'Carrier', (d) => d.consignment.carrierId),
  declared('consignment.courierId', 'text', '특송업체', 'Courier', (d) => d.consignment.courierId),
  declared('consignment.forwarderId', 'text', '운송주선인', 'Forwarder', (d) => d.consignment.forwarderId),
  declared(
    'consignment.departureCountry',
    'text',
    '적출국',
    'Country of departure',
    (d) => d.consignment.departureCountry,
    list('countries'),
  ),
  declared(
    'consignment.transitCountry',
    'text',
    '경유국',
    'Country of transhipment',
    (d) => d.consignment.transitCountry,
    list('countries'),
  ),
  declared(
    'consignment.arrivalPort',
    'text',
    '국내도착항',
    'Port of arrival',
    (d) => d.consignment.arrivalPort,
    list('ports'),
  ),
  declared('consignment.arrivedOn', 'day', '입항일', 'Day of arrival', (d) => d.consignment.arrivedOn),
  declared('consignment.storedOn', 'day', '반입일', 'Day of storage', (d) => d.consignment.storedOn),
  declared('consignment.warehouse', 'text', '장치장소', 'Bonded area', (d) => d.consignment.warehouse),
  declared('consignment.grossMassKg', 'number', '총중량', 'Gross mass', (d) => d.consignment.grossMassKg, {
    unit: 'kg',
  }),
  declared(
    'consignment.packageCount',
    'number',
    '총 포장개수',
    'Packages',
    (d) => d.consignment.packageCount,
    { unit: 'count' },
  ),
  declared(
    'consignment.packageKind',
    'text',
    '포장 종류',
    'Kind of package',
    (d) => d.consignment.packageKind,
    list('package-kinds'),
  ),

  declared('terms.incoterm', 'text', '인도조건', 'Incoterm', (d) => d.terms.incoterm, list('incoterms')),
  declared('terms.currency', 'text', '결제통화', 'Currency', (d) => d.terms.currency, list('currencies')),
  declared(
    'terms.invoiceAmount',
    'number',
    '결제금액',
    'Invoice amount',
    (d) => d.terms.invoiceAmount,
    notNegative,
  ),
  declared(
    'terms.paymentMethod',
    'text',
    '결제방법',
    'Payment method',
    (d) => d.terms.paymentMethod,
    list('payment-methods'),
  ),
  declared('terms.freightKrw', 'number', '운임', 'Freight', (d) => d.terms.freightKrw, { unit: 'KRW' }),
  declared('terms.insuranceKrw', 'number', '보험료', 'Insurance', (d) => d.terms.insuranceKrw, {
    unit: 'KRW',
  }),
  declared('terms.additionsKrw', 'number', '가산금액', 'Additions', (d) => d.terms.additionsKrw, {
    unit: 'KRW',
  }),
  declared('terms.deductionsKrw', 'number', '공제금액', 'Deductions', (d) => d.terms.deductionsKrw, {
    unit: 'KRW',
  }),
  declared(
    'terms.hasPriceDeclaration',
    'boolean',
    '가격신고서 유무',
    'Price declaration filed',
    (d) => d.terms.hasPriceDeclaration,
  ),
  declared('terms.isRelatedParty', 'boolean', '특수관계', 'Related parties', (d) => d.terms.isRelatedParty),
];
