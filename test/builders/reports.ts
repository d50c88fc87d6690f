/** What others would have reported of made-up declarations, so that they can be accepted: goods in store, duty paid or secured. */
import type { CargoReport, PaymentReport } from '../../src/exchange/contract.ts';
import type { Declaration } from '../../src/model/declaration.ts';
import type { Client } from './client.ts';

const AT = '2026-11-18T03:00:00.000Z';
const PART = 5000;

export function cargoReport(declaration: Declaration, step: CargoReport['step'] = 'stored'): CargoReport {
  const bill = declaration.consignment.billOfLading!;
  return { id: `${step}-${bill}`, step, bill, at: AT, isMadeUp: true };
}

export function paymentReport(declaration: Declaration, amountKrw = 1_000_000): PaymentReport {
  const { declarationNumber } = declaration;
  return {
    id: `pay-${declarationNumber}`,
    kind: 'payment',
    declarationNumber,
    amountKrw,
    at: AT,
    isMadeUp: true,
  };
}

/** Everything stored and paid. */
export async function reportAll(machine: Client, declarations: readonly Declaration[]): Promise<void> {
  for (let from = 0; from < declarations.length; from += PART) {
    const part = declarations.slice(from, from + PART);
    const cargo = await machine.post(
      'cargo-reports',
      part.map((one) => cargoReport(one)),
    );
    if (cargo.status !== 200) throw new Error(cargo.text);
    const paid = await machine.post(
      'payment-reports',
      part.map((one) => paymentReport(one)),
    );
    if (paid.status !== 200) throw new Error(paid.text);
  }
}
