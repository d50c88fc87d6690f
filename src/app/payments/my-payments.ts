/** One payment as whoever started it sees it; who comes back before the notice is answered from what the provider says itself. */
import type { MyPayment } from '../../exchange/contract.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { readPayment } from '../../store/queries/duty-payments.ts';
import type { House } from '../house.ts';
import { type Payment, withSteps } from './money.ts';
import { paymentView } from './my-money.ts';
import { reconcile } from './reconcile.ts';

/** Throws `Refusal` where it is none of the citizen's. */
export async function ownPayment(
  { pool }: Pick<House, 'pool'>,
  citizen: string,
  id: string,
): Promise<Payment> {
  const row = await readPayment(pool, id);
  const [payment] = row === undefined || row.citizen !== citizen ? [] : await withSteps(pool, [row]);
  if (payment === undefined) throw new Refusal('not-found');
  return payment;
}

export async function myPayment(house: House, citizen: string, id: string): Promise<MyPayment> {
  const payment = await ownPayment(house, citizen, id);
  if (payment.sums.standing !== 'started') return paymentView(house, payment);
  // Away: it stays as it is, and the clock asks again.
  await reconcile(house, id).catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
  });
  return paymentView(house, await ownPayment(house, citizen, id));
}
