/** What somebody paid, on paper: a receipt of one payment, and a certificate of what was paid in a year. */
import { addDays, type Instant, isDay, seoulDay, seoulMidnight, toInstant } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import { TAX_NAMES } from '../../duty/index.ts';
import type { PrintedReceipt } from '../../exchange/portal-ports.ts';
import { type ReceiptLine, receiptPdf } from '../../exchange/receipt-pdf.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { readPaidBy } from '../../store/queries/duty-payments.ts';
import { readDutyById } from '../../store/queries/parcel-duties.ts';
import type { House } from '../house.ts';
import { holderOf } from '../personal-codes/holders.ts';
import { chargeViews } from './charges.ts';
import { moneyOfOne, type Payment, withSteps } from './money.ts';
import { paidAt } from './my-money.ts';
import { ownPayment } from './my-payments.ts';

/** Throws `Refusal`: nobody's payment, or nothing was paid. */
export async function receiptOf(house: House, citizen: string, id: string): Promise<PrintedReceipt> {
  const payment = await ownPayment(house, citizen, id);
  const at = moneyAt(payment);
  if (at === undefined) throw new Refusal('not-allowed-now', NOT_PAID);
  const { name } = await holderOf(house, citizen);
  const bytes = await receiptPdf({
    ...{ title: RECEIPT, number: id, payer: name, at, period: null, isMadeUp: isMadeUp(house, [payment]) },
    lines: [await lineOf(house, payment)],
  });
  return { name: `receipt-${id}.pdf`, bytes };
}

/** Of a calendar year; with nothing paid it says so. */
export async function certificateOf(
  house: House,
  citizen: string,
  asked: string | undefined,
): Promise<PrintedReceipt> {
  const now = house.clock.now();
  const year = asked !== undefined && isDay(`${asked}-01-01`) ? asked : seoulDay(now).slice(0, 4);
  const from = seoulMidnight(`${year}-01-01`);
  const to = seoulMidnight(addDays(`${year}-12-31`, 1));
  const rows = await readPaidBy(house.pool, citizen, [toInstant(from), toInstant(to)]);
  const payments = await withSteps(house.pool, rows);
  const lines: ReceiptLine[] = [];
  for (const payment of payments) lines.push(await lineOf(house, payment));
  const { name } = await holderOf(house, citizen);
  const bytes = await receiptPdf({
    ...{ title: CERTIFICATE, number: null, payer: name, at: toInstant(now), period: year, lines },
    isMadeUp: isMadeUp(house, payments),
  });
  return { name: `payment-certificate-${year}.pdf`, bytes };
}

/** Sandbox money is no money. */
function isMadeUp({ settings }: House, payments: readonly Payment[]): boolean {
  return settings.isDemonstration || payments.some(({ provider }) => provider === 'sandbox');
}

/** Where nothing counts yet, when money of another amount came. */
function moneyAt(payment: Payment): Instant | undefined {
  return paidAt(payment) ?? payment.steps.find(({ kind }) => kind === 'differs')?.at;
}

async function lineOf(house: House, payment: Payment): Promise<ReceiptLine> {
  const duty = await readDutyById(house.pool, payment.duty);
  const { paidKrw, refundedKrw } = payment.sums;
  const charges = await chargeViews(house, payment, false);
  const { late } = await moneyOfOne(house.pool, payment, seoulDay(Date.parse(payment.startedAt)));
  const penalties = (late?.steps ?? []).filter(({ amountKrw }) => amountKrw > 0);
  return {
    ...{
      payment: payment.id,
      houseBill: payment.houseBill,
      paidAt: paidAt(payment) ?? null,
      paidKrw,
      refundedKrw,
    },
    charges: charges.map(({ amount, currency, standingName, at, decidedAt, why }) => ({
      ...{ amount, currency, at, decidedAt, why, standing: standingName },
    })),
    taxes: [
      ...(duty?.totals ?? []).map(({ tax, payableKrw }) => ({
        name: TAX_NAMES[tax as keyof typeof TAX_NAMES],
        amountKrw: payableKrw,
      })),
      ...penalties.map(({ text, amountKrw }) => ({ name: text, amountKrw })),
    ],
    transactions: payment.steps.flatMap(({ kind, transaction }) =>
      kind === 'paid' || kind === 'taken' ? (transaction ?? []) : [],
    ),
  };
}

const RECEIPT: Text = { ko: '관세 등 납부 영수증', en: 'Receipt of duty' };
const CERTIFICATE: Text = { ko: '관세 등 납부 증명서', en: 'Certificate of payment of duty' };
const NOT_PAID: Text = { ko: '납부되지 않은 결제입니다.', en: 'Nothing was paid with it.' };
