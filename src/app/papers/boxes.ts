/**
 * The boxes of the certificate and the payment notice, filled from the declaration in the order of the import form
 * (관세법 시행규칙 별지 제1호의3서식); a box has its number where the numbering of the form is known.
 */
import { declaredTaxKrw } from '../../areas/clearance/index.ts';
import { formatNumber, type Text } from '../../core/text.ts';
import { TAX_NAMES } from '../../duty/index.ts';
import type { DeclarationDutyView, PaperBox } from '../../exchange/contract.ts';
import type { Declaration, GoodsItem, Party } from '../../model/declaration.ts';

const box = (ko: string, en: string, value: string | undefined, more: Partial<PaperBox> = {}): PaperBox => ({
  title: { ko, en },
  value: value === undefined || value === '' ? '-' : value,
  ...more,
});

const number = (value: number | undefined, unit = ''): string | undefined =>
  value === undefined ? undefined : `${formatNumber(value)}${unit}`;

/** Code, name and what may be shown of the rest. */
function party(one: Party | undefined): string | undefined {
  if (one === undefined) return undefined;
  return [one.name, one.id, one.businessNumber, one.address].filter((part) => part !== undefined).join(' · ');
}

export function headBoxes(d: Declaration, officeName: Text): PaperBox[] {
  const { consignment: c, procedure: p, terms } = d;
  const isExport = d.direction === 'export';
  const no = (value: number): Partial<PaperBox> => (isExport ? {} : { no: value });
  const boxes = [
    box('신고번호', 'Declaration number', d.declarationNumber, no(1)),
    box('신고일', 'Declared on', d.declaredOn, no(2)),
    box(
      '세관·과',
      'Office',
      `${officeName.ko} (${d.office}${d.section === undefined ? '' : `-${d.section}`})`,
      no(3),
    ),
    box('신고인', 'Declarant', party(d.declarant), no(10)),
  ];
  if (isExport) {
    return [
      ...boxes,
      box('수출자', 'Exporter', party(d.exporter)),
      box('제조자', 'Manufacturer', party(d.manufacturer)),
      box('구매자', 'Buyer', party(d.seller)),
      box('목적국', 'Destination', c.destinationCountry),
      box('적재항', 'Port of loading', c.arrivalPort),
      box('운송형태', 'Transport', [c.transportMode, c.containerKind].filter(Boolean).join('-')),
      box('거래구분', 'Kind of trade', p.tradeType),
      box('총중량', 'Gross mass', number(c.grossMassKg, ' kg')),
      box('총포장개수', 'Packages', number(c.packageCount)),
      box(
        '결제금액',
        'Invoice',
        [terms.incoterm, terms.currency, number(terms.invoiceAmount)].filter(Boolean).join(' '),
      ),
    ];
  }
  return [
    ...boxes.slice(0, 3),
    box('B/L(AWB)번호', 'Bill of lading', c.billOfLading, no(4)),
    box('화물관리번호', 'Cargo control number', c.cargoNumber, no(5)),
    box('입항일', 'Arrived on', c.arrivedOn, no(6)),
    box('반입일', 'Stored on', c.storedOn, no(8)),
    box('징수형태', 'Way of collection', p.paymentType, no(9)),
    boxes[3]!,
    box('수입자', 'Importer', party(d.importer), no(11)),
    box('납세의무자', 'Duty payer', party(d.dutyPayer ?? d.importer), no(12)),
    box('운송주선인', 'Forwarder', c.forwarderId, no(13)),
    box('해외거래처', 'Foreign seller', party(d.seller)),
    box('통관계획', 'Clearance plan', p.clearancePlan),
    box('신고구분', 'Kind of filing', p.processType),
    box('거래구분', 'Kind of trade', p.tradeType),
    box('종류', 'Use', p.useType),
    box('총중량', 'Gross mass', number(c.grossMassKg, ' kg')),
    box('총포장개수', 'Packages', number(c.packageCount)),
    box('국내도착항', 'Port of arrival', c.arrivalPort),
    box('적출국', 'Departed from', c.departureCountry),
    box('선기명', 'Ship or aircraft', c.vesselName),
  ];
}

export function lineBoxes(item: GoodsItem): PaperBox[] {
  return [
    box('품명', 'Description', item.description, { isWide: true }),
    box('거래품명', 'Trade name', item.tradeName),
    box('모델·규격', 'Model', item.model),
    box('품목번호', 'HS code', item.hsCode),
    box('순중량', 'Net mass', number(item.netMassKg, ' kg')),
    box('수량', 'Quantity', [number(item.quantity), item.quantityUnit].filter(Boolean).join(' ')),
    box('단가', 'Unit price', number(item.unitPrice)),
    box('과세가격', 'Customs value', number(item.customsValueKrw, '원')),
    box('원산지', 'Origin', item.originCountry),
    box('세율(구분)', 'Rate', rateOf(item)),
    box('감면분납부호', 'Relief', item.reliefCode),
    box('신고세액', 'Tax as declared', taxOf(item)),
  ];
}

function rateOf({ dutyRatePercent, dutyRateKind }: GoodsItem): string | undefined {
  if (dutyRatePercent === undefined) return undefined;
  return `${formatNumber(dutyRatePercent)} %${dutyRateKind === undefined ? '' : ` (${dutyRateKind})`}`;
}

function taxOf({ dutyTaxFees = [] }: GoodsItem): string | undefined {
  const parts = dutyTaxFees
    .filter(({ amountKrw }) => amountKrw !== undefined)
    .map(({ kind, amountKrw }) => `${kind} ${formatNumber(amountKrw!)}원`);
  return parts.length === 0 ? undefined : parts.join(', ');
}

export function totalBoxes(d: Declaration): PaperBox[] {
  const value = d.items.reduce((sum, { customsValueKrw = 0 }) => sum + customsValueKrw, 0);
  const tax = declaredTaxKrw(d);
  const { terms } = d;
  return [
    box('총과세가격', 'Customs value', number(value, '원')),
    box('운임', 'Freight', number(terms.freightKrw, '원')),
    box('보험료', 'Insurance', number(terms.insuranceKrw, '원')),
    box('환율', 'Rate of exchange', number(terms.exchangeRate)),
    box(
      '신고세액 합계',
      'Tax as declared',
      tax === null ? '신고서에 세액 없음 (none declared)' : `${formatNumber(tax)}원`,
    ),
  ];
}

/** What is owed: as declared, kind by kind, and as it is computed, tax by tax; what cannot be computed is named. */
export function noticeBoxes(d: Declaration, dueOn: string, duty: DeclarationDutyView): PaperBox[] {
  const byKind = new Map<string, number>();
  for (const { dutyTaxFees = [] } of d.items) {
    for (const { kind, amountKrw } of dutyTaxFees)
      if (amountKrw !== undefined) byKind.set(kind, (byKind.get(kind) ?? 0) + amountKrw);
  }
  const tax = declaredTaxKrw(d);
  return [
    box('신고번호', 'Declaration number', d.declarationNumber),
    box('신고일', 'Declared on', d.declaredOn),
    box('납세의무자', 'Payer', party(d.dutyPayer ?? d.importer), { isWide: true }),
    box('징수형태', 'Way of collection', d.procedure.paymentType),
    box('납부기한', 'Due', dueOn),
    ...[...byKind].map(([kind, sum]) => box(`세종 ${kind}`, `Tax ${kind}`, `${formatNumber(sum)}원`)),
    box(
      '납부할 금액 (신고세액)',
      'To be paid, as declared',
      tax === null ? '신고서에 세액 없음 (none declared)' : `${formatNumber(tax)}원`,
      {
        isWide: true,
      },
    ),
    ...computedBoxes(duty),
  ];
}

function computedBoxes({ assessment, problems }: DeclarationDutyView): PaperBox[] {
  if (assessment === null) return [lacking(problems.map(({ message }) => message))];
  const { totals, payableKrw, missing, isMadeUp } = assessment;
  const taxes = totals.map(({ tax, payableKrw: won, isComplete }) => {
    const { ko, en } = TAX_NAMES[tax];
    return box(ko, en, isComplete ? `${formatNumber(won)}원` : '계산하지 못함 (not computed)');
  });
  if (payableKrw === null) return [...taxes, lacking(missing.map(({ needs }) => needs))];
  const made = isMadeUp ? ' (지어낸 세율, made-up rates)' : '';
  return [
    ...taxes,
    box('계산된 납부세액', 'Payable as computed', `${formatNumber(payableKrw)}원${made}`, { isWide: true }),
  ];
}

/** The first thing that is missing, and how many there are. */
function lacking(needs: readonly Text[]): PaperBox {
  const [first] = needs;
  const more = needs.length > 1 ? ` (+${needs.length - 1})` : '';
  const value = first === undefined ? undefined : `계산하지 못함: ${first.ko} / ${first.en}${more}`;
  return box('계산된 납부세액', 'Payable as computed', value, { isWide: true });
}
