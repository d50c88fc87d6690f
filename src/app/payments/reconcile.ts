/**
 * Makes good what was lost between the provider and us: notices that never came, refunds that it was not asked for, payments that
 * nobody finished. Asked after by whoever comes back from paying, and by a clock; a provider that is down is asked again later.
 */
import { openRefunds, type PaymentNotice } from '../../areas/parcels/index.ts';
import { toInstant } from '../../core/day.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { billKey } from '../../model/bills.ts';
import { holdMoney, type PaymentRow, readPayment, readUnsettled } from '../../store/queries/duty-payments.ts';
import type { House } from '../house.ts';
import { inRounds } from '../in-rounds.ts';
import { writeDesk } from '../trader-desk/write.ts';
import { withSteps } from './money.ts';
import { add, type Followed, takeStep } from './take-step.ts';

/** Machine milliseconds between two rounds. */
const ROUND_MILLIS = 20_000;
/** Machine milliseconds after which a payment that nobody finished is given up; money that comes later counts all the same. */
const LAPSES_MILLIS = 60 * 60_000;
/** So long a payment is asked after. */
const ASKED_MILLIS = 7 * 86_400_000;
/** Read at once. */
const MOST = 100;

/** A notice that was signed. Throws `Refusal` where there is no such payment. */
export async function takeNotice(house: House, notice: PaymentNotice): Promise<void> {
  const followed = await takeStep(house, notice);
  if (followed === undefined) throw new Refusal('not-found');
  await follow(house, followed);
}

/** What follows from a step, outside of its transaction: whatever of it fails, the clock does it again. */
export async function follow(house: House, { isNew, payment, refunds }: Followed): Promise<void> {
  for (const refund of refunds)
    await house.payments.giveBack(refund).catch((error: unknown) => console.error(String(error)));
  if (!isNew) return;
  house.follower.note({ consignments: [billKey(payment.houseBill)], numbers: [], payers: [] });
  house.parcelReleases.look();
}

/** Throws `Refusal` (unavailable) where the provider is away. */
export async function reconcile(house: House, id: string): Promise<void> {
  const row = await readPayment(house.pool, id);
  // Of another provider, before the settings were changed: it cannot be asked any more.
  if (row === undefined || row.provider !== house.payments.id) return;
  const view = await house.payments.ask(id);
  for (const notice of view?.notices ?? []) if (notice.payment === id) await takeNotice(house, notice);
  const isOver = Date.parse(row.recordedAt) < house.machineNow() - LAPSES_MILLIS;
  if ((view === undefined || view.isOpen) && isOver) await lapse(house, row);
  const [payment] = await withSteps(house.pool, [row]);
  for (const { refund, amountKrw, transaction } of openRefunds(payment?.steps ?? []))
    if (refund !== null) await house.payments.giveBack({ payment: id, refund, amountKrw, transaction });
}

async function lapse(house: House, row: PaymentRow): Promise<void> {
  await writeDesk(house, async (client) => {
    await holdMoney(client, row);
    const [payment] = await withSteps(client, [row]);
    if (payment?.sums.standing !== 'started') return { events: [], value: undefined };
    const step = { kind: 'lapsed' as const, amountKrw: null, transaction: null, notice: null };
    const event = await add(house, client, payment, { ...step, refund: null, said: null });
    return { events: [event], value: undefined };
  });
}

/** One round over everything that is not settled, as far as the provider answers. @returns how many payments were asked after */
export async function reconcileAll(house: House, most = MOST): Promise<number> {
  const since = toInstant(house.machineNow() - ASKED_MILLIS);
  let asked = 0;
  for (let after = ''; ; ) {
    const ids = await readUnsettled(house.pool, { since, provider: house.payments.id, after, most });
    for (const id of ids) {
      try {
        await reconcile(house, id);
        asked++;
      } catch (error) {
        if (isUnreachable(error)) return asked;
        // One that fails by itself keeps no other from being asked after.
        console.error(String(error instanceof Refusal ? error.cause : error));
      }
    }
    if (ids.length < most) return asked;
    after = ids.at(-1)!;
  }
}

function isUnreachable(error: unknown): boolean {
  const { cause } = error as { cause?: unknown };
  return (
    error instanceof Refusal && (cause instanceof TypeError || (cause as Error)?.name === 'TimeoutError')
  );
}

/** @returns how to stop it; waits for the round under way */
export function keepPayments(house: House): () => Promise<void> {
  return inRounds(ROUND_MILLIS, () => reconcileAll(house));
}
