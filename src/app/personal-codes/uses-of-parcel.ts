/** What holders said to the uses that a parcel makes of their codes, for officers of its office. */
import { adultGoodsNames, USE_FAULT_TEXTS, USE_STANDINGS, type UseFault } from '../../areas/parcels/index.ts';
import type { CodeUseView } from '../../exchange/contract.ts';
import { placesOfWho, type Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { readUsesOfBill } from '../../store/queries/code-uses.ts';
import { readCodesById, readConsents } from '../../store/queries/personal-codes.ts';
import type { House } from '../house.ts';
import { standingOf } from '../portal/use-standing.ts';

/** Empty where nobody registered the code. Throws `Refusal` where the parcel is of another office, or of none. */
export async function usesOfParcel(house: House, who: Who, houseBill: string): Promise<CodeUseView[]> {
  const { rows } = await house.pool.query<{ office: string }>(
    `select office from parcel where is_latest and mode = 'live' and house_bill = $1 limit 1`,
    [houseBill],
  );
  const places = placesOfWho(who, 'parcel.read');
  const isSeen =
    places.reach === 'all' || (places.reach === 'own-office' && places.office === rows[0]?.office);
  if (rows.length === 0 || !isSeen) throw new Refusal('not-found');
  const uses = await readUsesOfBill(house.pool, houseBill);
  const codes = await readCodesById(
    house.pool,
    uses.map(({ code }) => code),
  );
  const views: CodeUseView[] = [];
  for (const use of uses) {
    const citizen = codes.find(({ id }) => id === use.code)?.citizen ?? '';
    const standing = standingOf(use, await readConsents(house.pool, citizen));
    views.push({
      ...{ number: use.number, notedAt: use.notedAt, answeredAt: use.answeredAt },
      ...{ isByGuardian: use.answeredBy !== null, adultGoods: adultGoodsNames(use.adultGoods) },
      ...{ standing, standingName: USE_STANDINGS[standing], isTold: use.seenAt !== null },
      faults: use.faults.map((one) => USE_FAULT_TEXTS[one as UseFault]),
    });
  }
  return views;
}
