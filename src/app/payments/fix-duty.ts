/**
 * Fixes what a parcel owes as the duty room computes it, so that it can be paid: computed anew until something was paid for this
 * version, since the rate of the week changes until arrival. What cannot be computed is kept as not known, never as nothing. Of what was
 * abandoned, destroyed or sent back nothing is owed any more.
 */
import type { Bought } from '../../areas/parcels/index.ts';
import { type Instant, seoulDay, toInstant } from '../../core/day.ts';
import type { Assessment } from '../../duty/index.ts';
import type { MyDuty } from '../../exchange/contract.ts';
import type { Parcel } from '../../model/parcel.ts';
import { changeByBitmap } from '../../store/by-bitmap.ts';
import { readUsesAround } from '../../store/queries/code-uses.ts';
import { type ParcelDutyRow, storeDuties } from '../../store/queries/parcel-duties.ts';
import { readEnded } from '../../store/queries/parcel-path.ts';
import type { House } from '../house.ts';
import { dutyOfParcel } from '../portal/duty.ts';
import { tellOfParcels } from '../portal/mail/tell.ts';
import { writeDesk } from '../trader-desk/write.ts';
import { keyOf, type Money, readMoney } from './money.ts';

const ARTICLE = '관세법 제38조, 제39조';

export interface BoughtBeside extends Bought {
  /** Parcels of the same buyer that may count as one with it. */
  readonly others: readonly Bought[];
}

/** @returns in the order given */
export async function fixDuties(house: House, given: readonly BoughtBeside[]): Promise<ParcelDutyRow[]> {
  const computed: ParcelDutyRow[] = [];
  for (const { parcel, orders, others } of given)
    computed.push(rowOf(house, parcel, await dutyOfParcel(house, parcel, orders, others)));
  return writeDesk(house, async (client) => {
    // Held, so that two who compute at once keep one.
    const { rows: held } = await client.query<{ houseBill: string; matchedAt: Instant | null }>(
      `select p.house_bill as "houseBill", s.matched_at as "matchedAt" from parcel p left join parcel_standing s on s.parcel = p.id
       where p.mode = 'live' and p.is_latest and p.house_bill = any($1) order by p.house_bill for update of p`,
      [computed.map(({ houseBill }) => houseBill)],
    );
    const money = await readMoney(client, computed, seoulDay(house.clock.now()));
    const matched = new Map(held.map(({ houseBill, matchedAt }) => [houseBill, matchedAt]));
    const ended = new Set((await readEnded(client, computed)).map(keyOf));
    const fresh = computed.filter(
      (row) => !ended.has(keyOf(row)) && !isKept(money(row), row, matched.get(row.houseBill) ?? null),
    );
    await storeDuties(client, fresh);
    const owing = fresh.filter(({ payableKrw }) => (payableKrw ?? 0) > 0).map(({ houseBill }) => houseBill);
    await tellOfParcels(house, client, 'duty', owing, () =>
      changeByBitmap(client, () => readUsesAround(client, owing, [])),
    );
    const detail = fresh.map(({ houseBill, version, payableKrw, day, status }) => ({
      ...{ houseBill, version, payableKrw, day, status },
    }));
    const event = { kind: 'parcel-duty', who: 'system:duty', article: ARTICLE, detail: { parcels: detail } };
    const value = computed.map((row) => (fresh.includes(row) ? row : (money(row).duty ?? row)));
    return { events: fresh.length === 0 ? [] : [event], value };
  });
}

/** What was paid for stands; the same again is the same, unless it is of another matching. */
function isKept({ duty, payments }: Money, now: ParcelDutyRow, matchedAt: Instant | null): boolean {
  if (duty?.version !== now.version) return false;
  if (payments.some(({ sums }) => sums.paidKrw > 0)) return true;
  if (isBefore(duty.computedAt, matchedAt)) return false;
  return duty.payableKrw === now.payableKrw && duty.payableKrw !== null;
}

export function isBefore(computedAt: Instant, matchedAt: Instant | null): boolean {
  return matchedAt !== null && Date.parse(computedAt) < Date.parse(matchedAt);
}

function rowOf(house: House, { carrierId, houseBill, version }: Parcel, { answer }: MyDuty): ParcelDutyRow {
  const assessment = answer?.assessment ?? null;
  return {
    ...{ id: house.newId(), carrierId, houseBill, version, payableKrw: assessment?.payableKrw ?? null },
    totals: totalsOf(assessment),
    day: assessment?.day ?? seoulDay(house.clock.now()),
    status: assessment?.status ?? 'unverified',
    isMadeUp: assessment?.isMadeUp ?? house.settings.isDemonstration,
    computedAt: toInstant(house.machineNow()),
  };
}

function totalsOf(assessment: Assessment | null): ParcelDutyRow['totals'] {
  return (assessment?.totals ?? [])
    .filter(({ payableKrw }) => payableKrw > 0)
    .map(({ tax, payableKrw }) => ({ tax, payableKrw }));
}
