/** Payment and release of one parcel for officers of its office: what is owed and was paid step by step, and what is still missing. */
import { may } from '../../../access/may.ts';
import { missingForRelease, PAYMENT_STANDINGS, RELEASE_NEEDS } from '../../../areas/parcels/index.ts';
import { seoulDay } from '../../../core/day.ts';
import { TAX_NAMES } from '../../../duty/index.ts';
import type { ParcelMoneyView } from '../../../exchange/contract.ts';
import { personOf, type Who } from '../../../exchange/ports.ts';
import { Refusal } from '../../../exchange/refusal.ts';
import { readByBitmap } from '../../../store/by-bitmap.ts';
import { readUsesAround } from '../../../store/queries/code-uses.ts';
import { type ReleaseHead, readReleaseHead, readReleases } from '../../../store/queries/parcel-releases.ts';
import { readClaims } from '../../../store/queries/refund-claims.ts';
import type { House } from '../../house.ts';
import { chargeViews } from '../../payments/charges.ts';
import { noticeOn } from '../../payments/give-notice.ts';
import { moneyOfOne, type Payment } from '../../payments/money.ts';
import { claimViews, lateView } from '../../payments/my-money.ts';
import { STEP_EVENTS } from '../../payments/take-step.ts';
import { wordsOf } from '../../said.ts';
import { titleOfEvent } from '../../views/events.ts';
import { namesOf } from '../../views/texts.ts';
import { releaseFacts } from './facts.ts';

/** Throws `Refusal` where the parcel is of another office, or of none. */
export async function moneyView(house: House, who: Who, houseBill: string): Promise<ParcelMoneyView> {
  const head = await readReleaseHead(house.pool, houseBill);
  const person = personOf(who);
  if (head === undefined || !may(person, 'parcel.read', { office: head.office }))
    throw new Refusal('not-found');
  const mayAct = may(person, 'parcel.release', { office: head.office });
  const today = seoulDay(house.clock.now());
  const money = await moneyOfOne(house.pool, head, today);
  const released = await releasedView(house, head);
  const missing = released === null ? await missingOf(house, head) : [];
  const { duty } = money;
  return {
    ...{
      houseBill,
      owedKrw: money.owedKrw,
      late: lateView(money.late, today),
      wouldNotice: mayAct ? await noticeOn(house, head, money, today) : null,
      paidKrw: money.keptKrw + money.reportedKrw,
      day: duty?.day ?? null,
    },
    isMadeUp: duty?.isMadeUp ?? false,
    totals: (duty?.totals ?? []).map(({ tax, payableKrw }) => ({
      name: TAX_NAMES[tax as keyof typeof TAX_NAMES],
      amountKrw: payableKrw,
    })),
    payments: await Promise.all(money.payments.map((one) => paymentView(house, one, mayAct))),
    claims: await claimsView(house, head, money.keptKrw, mayAct),
    ...{ released, missing },
    // What has only to be computed is computed when somebody releases it.
    mayRelease:
      mayAct &&
      released === null &&
      missing.every(({ mayBePassed, id }) => mayBePassed || (id === 'duty-unknown' && duty === null)),
  };
}

async function paymentView(house: House, payment: Payment, mayAct: boolean) {
  const { id, amountKrw, provider, steps, sums } = payment;
  return {
    ...{ id, amountKrw, provider, standing: sums.standing, standingName: PAYMENT_STANDINGS[sums.standing] },
    charges: await chargeViews(house, payment, mayAct),
    steps: steps.map(({ at, kind, amountKrw: amount, said }) => ({
      ...{ at, title: titleOfEvent(STEP_EVENTS[kind]), amountKrw: amount, said },
    })),
  };
}

async function claimsView(house: House, head: ReleaseHead, mostKrw: number, mayAct: boolean) {
  const rows = await readClaims(house.pool, [head]);
  const proofs = await wordsOf(
    house.vault,
    rows.map(({ proof }) => proof),
  );
  const views = await claimViews(house, rows);
  return views.map((view, place) => ({
    ...view,
    ...{ proof: proofs[place] ?? null, mostKrw, mayDecide: mayAct && view.decidedAs === null },
  }));
}

async function releasedView(
  house: House,
  { carrierId, houseBill }: ReleaseHead,
): Promise<ParcelMoneyView['released']> {
  const rows = await readReleases(house.pool, [houseBill]);
  const row = rows.find((one) => one.carrierId === carrierId);
  if (row === undefined) return null;
  const name = await namesOf(house.pool, [row.releasedBy]);
  return { at: row.releasedAt, by: name(row.releasedBy) };
}

async function missingOf(house: House, head: ReleaseHead): Promise<ParcelMoneyView['missing']> {
  const uses = await readByBitmap(house.pool, (client) =>
    readUsesAround(client, [head.houseBill], head.orders),
  );
  const [facts] = await releaseFacts(house.pool, [head], uses, seoulDay(house.clock.now()));
  return missingForRelease(facts!).map((id) => {
    const { says, article, mayBePassed } = RELEASE_NEEDS[id];
    return { id, says, article, mayBePassed };
  });
}
