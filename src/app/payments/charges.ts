/** Money of another amount than asked, as officers and whoever paid see it. */
import { may } from '../../access/may.ts';
import { CHARGE_STANDINGS, chargeActs, chargesOf } from '../../areas/parcels/index.ts';
import type { ChargeList, ChargeView } from '../../exchange/contract.ts';
import { personOf, placesOfWho, type Who } from '../../exchange/ports.ts';
import { readChargeHeads } from '../../store/queries/charges.ts';
import type { House } from '../house.ts';
import { officeOf } from '../parcels/board.ts';
import { wordsOf } from '../said.ts';
import { type Payment, withSteps } from './money.ts';

const MOST = 300;

/** Of the office that the person may see, or of all: what waits first. */
export async function chargeList(house: House, who: Who): Promise<ChargeList> {
  const heads = await readChargeHeads(house.pool, officeOf(placesOfWho(who, 'parcel.read')), MOST + 1);
  const shown = heads.slice(0, MOST);
  const payments = await withSteps(house.pool, shown);
  const rows: ChargeList['rows'][number][] = [];
  for (const [place, payment] of payments.entries()) {
    const { office } = shown[place]!;
    const { id, houseBill, amountKrw } = payment;
    const mayAct = may(personOf(who), 'parcel.release', { office });
    for (const charge of await chargeViews(house, payment, mayAct))
      rows.push({ ...charge, office, houseBill, payment: id, askedKrw: amountKrw });
  }
  return { rows, isCut: heads.length > MOST };
}

/** @param mayAct whether whoever looks may decide about them */
export async function chargeViews(
  { vault }: Pick<House, 'vault'>,
  { steps }: Payment,
  mayAct: boolean,
): Promise<ChargeView[]> {
  const charges = chargesOf(steps);
  const decisions = charges.map(({ decidedAt }) => (decidedAt === null ? undefined : steps[decidedAt]));
  const words = await wordsOf(
    vault,
    charges.map(
      ({ transaction }) => steps.findLast((s) => s.transaction === transaction && s.words !== null)?.words,
    ),
  );
  return charges.map((charge, place) => ({
    transaction: charge.transaction,
    amount: charge.amount,
    currency: charge.currency,
    standing: charge.standing,
    standingName: CHARGE_STANDINGS[charge.standing],
    at: steps[charge.toldAt]!.at,
    decidedAt: decisions[place]?.at ?? null,
    why: words[place] ?? null,
    acts: mayAct ? chargeActs(charge) : [],
  }));
}
