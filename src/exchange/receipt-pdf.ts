/** A receipt of one payment, or a certificate of those of a year, as PDF. */
import { type Instant, seoulDay, seoulTime } from '../core/day.ts';
import { formatNumber, type Text } from '../core/text.ts';
import type { PaperBox } from './contract.ts';
import { type Document, drawBoxes, drawHead, drawLine, drawTitle, GREY, sheetPdf } from './paper-sheet.ts';

export interface ReceiptLine {
  readonly payment: string;
  readonly houseBill: string;
  /** Null where nothing counts. */
  readonly paidAt: Instant | null;
  /** Won. */
  readonly paidKrw: number;
  readonly refundedKrw: number;
  /** As computed when it was paid; their sum is what the parcel owed. */
  readonly taxes: readonly { readonly name: Text; readonly amountKrw: number }[];
  /** Of the provider. */
  readonly transactions: readonly string[];
  /** Money of another amount or currency than asked, and what became of it. */
  readonly charges: readonly ReceiptCharge[];
}

export interface ReceiptCharge {
  readonly amount: number;
  readonly currency: string;
  readonly standing: Text;
  readonly at: Instant;
  readonly decidedAt: Instant | null;
  /** What the officer wrote. */
  readonly why: string | null;
}

export interface Receipt {
  readonly title: Text;
  readonly number: string | null;
  readonly payer: string;
  /** Of payment, or of issue. */
  readonly at: Instant;
  /** Year; null: one payment. */
  readonly period: string | null;
  readonly isMadeUp: boolean;
  readonly lines: readonly ReceiptLine[];
}

export function receiptPdf(receipt: Receipt): Promise<Buffer> {
  const { title, number, at, payer, period, isMadeUp, lines } = receipt;
  const head = {
    title: `${title.ko} ${number ?? period ?? ''}`.trim(),
    author: '관문 (Gwanmun)',
    at,
    isMadeUp,
  };
  return sheetPdf(head, (document) => {
    const made = isMadeUp ? ' · 가상 자료 (made-up data)' : '';
    drawHead(document, title.ko, `${title.en} · ${momentText(at)}${made}`);
    const left = lines.reduce((sum, { paidKrw, refundedKrw }) => sum + paidKrw - refundedKrw, 0);
    drawBoxes(document, [
      box('납부자', 'Payer', payer),
      period === null ? box('납부번호', 'Payment', number ?? '') : box('기간', 'Year', period),
      box('납부 금액', 'Paid', won(left)),
    ]);
    for (const line of lines) drawPayment(document, line);
    document.moveDown(0.8).font('regular').fontSize(8).fillColor(GREY);
    if (lines.length === 0)
      drawLine(document, '이 기간에 납부한 금액이 없습니다. Nothing was paid in this time.');
    drawLine(
      document,
      '세금은 관세법 제9조, 제38조에 따라 낸 것이며 신용카드 등으로 낼 수 있습니다 (시행령 제32조의5). Paid under arts 9 and 38 of the Customs Act, through an agency for payment (Decree art. 32-5).',
    );
  });
}

function drawPayment(document: Document, line: ReceiptLine): void {
  drawTitle(document, `운송장 ${line.houseBill}`);
  drawBoxes(document, [
    box('납부일시', 'Paid at', line.paidAt === null ? '–' : momentText(line.paidAt)),
    box('납부 금액', 'Paid', won(line.paidKrw)),
    box('환급 금액', 'Given back', won(line.refundedKrw)),
    ...line.taxes.map(({ name, amountKrw }) => box(name.ko, name.en, won(amountKrw))),
    {
      ...box('납부번호 · 승인번호', 'Payment, transaction', [line.payment, ...line.transactions].join(' · ')),
      isWide: true,
    },
    ...line.charges.map(chargeBox),
  ]);
}

function chargeBox({ amount, currency, standing, at, decidedAt, why }: ReceiptCharge): PaperBox {
  const told = [`${formatNumber(amount)} ${currency} (${momentText(at)})`, `${standing.ko} (${standing.en})`];
  const decided = decidedAt === null ? [] : [momentText(decidedAt), why ?? ''];
  const value = [...told, ...decided].filter((part) => part !== '').join(' · ');
  return { ...box('낼 금액과 다르게 결제된 돈', 'Money of another amount', value), isWide: true };
}

function box(ko: string, en: string, value: string): PaperBox {
  return { title: { ko, en }, value };
}

function won(amount: number): string {
  return `${formatNumber(amount)}원`;
}

function momentText(at: Instant): string {
  const millis = Date.parse(at);
  return `${seoulDay(millis)} ${seoulTime(millis)}`;
}
