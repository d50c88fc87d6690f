/**
 * What an officer does with money of another amount than asked: takes it as a part (관세법 제38조), so that the rest is asked for and
 * a surplus goes back; gives it back whole (제46조제1항); or settles it otherwise. Whoever paid reads the reason.
 */
import type pg from 'pg';
import { may } from '../../access/may.ts';
import { chargeActs, chargesOf, openRefunds } from '../../areas/parcels/index.ts';
import type { ChargeDecision, ParcelMoneyView } from '../../exchange/contract.ts';
import { personOf, type Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { holdMoney, readPayment } from '../../store/queries/duty-payments.ts';
import { readReleaseHead } from '../../store/queries/parcel-releases.ts';
import type { Sealed } from '../../store/vault/seal.ts';
import type { House } from '../house.ts';
import { moneyView } from '../parcels/release/view.ts';
import { today } from '../personal-codes/codes.ts';
import { wordsOfCitizen } from '../personal-codes/holders.ts';
import { type DeskEvent, writeDesk } from '../trader-desk/write.ts';
import { type Payment, withSteps } from './money.ts';
import type { RefundOrder } from './provider.ts';
import { follow } from './reconcile.ts';
import { add, giveSurplusBack } from './take-step.ts';
import { withDeclaration } from './tell-declaration.ts';

interface Done {
  readonly events: readonly DeskEvent[];
  readonly refunds: readonly RefundOrder[];
}

/** Throws `Refusal`: of another office, decided already, or an act that is not for this money. */
export async function decideCharge(
  house: House,
  who: Who,
  { payment: id, transaction }: { readonly payment: string; readonly transaction: string },
  { as, why }: ChargeDecision,
): Promise<ParcelMoneyView> {
  const row = await readPayment(house.pool, id);
  const head = row === undefined ? undefined : await readReleaseHead(house.pool, row.houseBill);
  if (row === undefined || !may(personOf(who), 'parcel.release', { office: head?.office ?? '' }))
    throw new Refusal('not-found');
  const [words] = await house.vault.sealWords([
    { ...wordsOfCitizen(row.citizen, today(house), why.trim()), isSaid: true },
  ]);
  const refunds = await writeDesk(house, async (client) => {
    await holdMoney(client, row);
    const [payment] = (await withSteps(client, [row])) as [Payment];
    const charge = chargesOf(payment.steps).find((one) => one.transaction === transaction);
    if (charge === undefined) throw new Refusal('not-found');
    if (!chargeActs(charge).includes(as)) throw new Refusal('not-allowed-now');
    const reason = { who: who.account, words: words as Sealed };
    const done = await ACTS[as](house, client, { payment, ...charge, reason });
    return { events: await withDeclaration(client, id, done.events), value: done.refunds };
  });
  await follow(house, { isNew: true, payment: row, refunds });
  return moneyView(house, who, row.houseBill);
}

interface Asked {
  readonly payment: Payment;
  readonly transaction: string;
  readonly amount: number;
  readonly reason: { readonly who: string; readonly words: Sealed };
}

type Act = (house: House, client: pg.PoolClient, asked: Asked) => Promise<Done>;

const ACTS: Readonly<Record<ChargeDecision['as'], Act>> = {
  async take(house, client, { payment, transaction, amount, reason }) {
    const step = { kind: 'taken' as const, amountKrw: amount, transaction };
    const event = await add(house, client, payment, { ...step, ...NONE }, reason);
    const back = await giveSurplusBack(house, client, payment);
    return { events: [event, ...back.map((one) => one.event)], refunds: back.map(({ refund }) => refund) };
  },
  async 'give-back'(house, client, { payment, transaction, reason }) {
    const refund = { payment: payment.id, refund: house.newId(), amountKrw: null, transaction };
    const step = { kind: 'refund-asked' as const, amountKrw: null, transaction };
    const because = { ...reason, why: 'charge' };
    const event = await add(house, client, payment, { ...step, ...NONE, refund: refund.refund }, because);
    return { events: [event], refunds: [refund] };
  },
  async settle(house, client, { payment, transaction, reason }) {
    const asked = openRefunds(payment.steps).find((one) => one.transaction === transaction);
    const step = { kind: 'settled' as const, amountKrw: null, transaction };
    const event = await add(
      house,
      client,
      payment,
      { ...step, ...NONE, refund: asked?.refund ?? null },
      reason,
    );
    return { events: [event], refunds: [] };
  },
};

const NONE = { notice: null, refund: null, said: null };
