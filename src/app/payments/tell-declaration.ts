/** What is paid in the portal for a parcel, and what goes back of it, told to the declaration that it is for, as events with a reference. */
import type pg from 'pg';
import { PARCEL_PAYMENT_RULES } from '../../reference/parcel-payment-rules.ts';
import { readDeclarationPaid } from '../../store/queries/reported-payments.ts';
import type { DeskEvent } from '../trader-desk/write.ts';

/** By the event of the step. */
const TOLD: Readonly<Record<string, string>> = {
  'duty-paid': 'parcel-duty-paid',
  'duty-charge-taken': 'parcel-duty-paid',
  'duty-refund-asked': 'parcel-duty-taken-back',
};

/** @param events of steps of one payment @returns with those of its declaration, where one stands under the bill */
export async function withDeclaration(
  client: pg.PoolClient,
  payment: string,
  events: readonly DeskEvent[],
): Promise<DeskEvent[]> {
  const counted = events.filter(({ kind, detail }) => kind in TOLD && amountOf(detail) !== null);
  const declaration = counted.length === 0 ? undefined : await readDeclarationPaid(client, payment);
  if (declaration === undefined) return [...events];
  const told = counted.map(({ kind, who, detail }) => ({
    ...{ kind: TOLD[kind]!, who, ...declaration, detail },
    article: PARCEL_PAYMENT_RULES['pay-early'].cite,
  }));
  return [...events, ...told];
}

function amountOf(detail: unknown): number | null {
  return (detail as { readonly amountKrw?: number | null }).amountKrw ?? null;
}
