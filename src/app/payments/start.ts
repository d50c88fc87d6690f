/** A citizen starts to pay what a parcel owes: the payment is stored before the provider hears of it, so that no money can come unknown. */
import { publicPath } from '../../areas/parcels/index.ts';
import { toInstant } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import type { PaymentStart } from '../../exchange/contract.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { MOST_EASY_KRW, PARCEL_PAYMENT_RULES } from '../../reference/parcel-payment-rules.ts';
import { holdMoney, type PaymentRow, storePayment } from '../../store/queries/duty-payments.ts';
import type { House } from '../house.ts';
import { readPaths } from '../parcels/path/read.ts';
import { GUARDIAN } from '../personal-codes/answer-use.ts';
import { today, whoIs } from '../personal-codes/codes.ts';
import { UNREADABLE } from '../portal/duty.ts';
import { boughtBeside, ownParcel } from '../portal/own-parcels.ts';
import { usesOfOwn } from '../portal/use-of-parcel.ts';
import { writeDesk } from '../trader-desk/write.ts';
import { fixDuties } from './fix-duty.ts';
import { NOTICE_PATH } from './http-provider.ts';
import { type Money, moneyOfOne, type Payment } from './money.ts';
import { isToldOtherwise, NOBODY, OTHERWISE, REFUSED, TOO_MUCH, WAITS } from './my-money.ts';
import { reconcile } from './reconcile.ts';

/** Machine milliseconds in which somebody who comes again goes on with the same payment. */
const GOES_ON_MILLIS = 30 * 60_000;
const ARTICLE = PARCEL_PAYMENT_RULES['pay-electronically'].cite;

/** @param payer a guardian, where the holder is under age. Throws `Refusal`: nobody's parcel, a use to be answered first, nothing owed or too much, or the provider is away. */
export async function startPayment(
  house: House,
  citizen: string,
  houseBill: string,
  payer = citizen,
): Promise<PaymentStart> {
  const own = await ownParcel(house, citizen, houseBill);
  if (own === undefined) throw new Refusal('not-found');
  if (!house.payments.isOpen) throw new Refusal('unavailable', NOBODY);
  const { parcel } = own;
  const { standings } = await usesOfOwn(house, citizen, own);
  if (standings.includes('refused')) throw new Refusal('not-allowed-now', REFUSED);
  if (standings.includes('waits-guardian')) throw new Refusal('not-allowed-now', GUARDIAN);
  if (standings.includes('waits')) throw new Refusal('not-allowed-now', WAITS);
  const path = publicPath((await readPaths(house.pool, [parcel]))(parcel));
  if (isToldOtherwise(path)) throw new Refusal('not-allowed-now', OTHERWISE);
  const others = await boughtBeside(house, own);
  if (others === null) throw new Refusal('not-allowed-now', UNREADABLE);
  await fixDuties(house, [{ parcel, orders: own.orders, others }]);
  const before = underWay(house, await moneyOfOne(house.pool, parcel, today(house)));
  // The notice may have been lost: then it is paid, and must not be paid again.
  if (before !== undefined) await reconcile(house, before.id);
  const payment = await writeDesk<PaymentRow>(house, async (client) => {
    await holdMoney(client, parcel);
    const money = await moneyOfOne(client, parcel, today(house));
    const amountKrw = amountOf(money);
    const same = underWay(house, money);
    if (same !== undefined && same.amountKrw === amountKrw) return { events: [], value: same };
    const row = {
      ...{ id: house.newId(), citizen: payer, carrierId: parcel.carrierId, houseBill, amountKrw },
      ...{ duty: money.duty!.id, provider: house.payments.id },
      ...{ startedAt: toInstant(house.clock.now()), recordedAt: toInstant(house.machineNow()) },
    };
    await storePayment(client, row);
    const detail = { payment: row.id, houseBill, amountKrw, duty: row.duty, provider: row.provider };
    const event = { kind: 'duty-payment-started', who: whoIs(payer), article: ARTICLE, detail };
    return { events: [event], value: row };
  });
  const location = await house.payments.start({
    ...{ id: payment.id, amountKrw: payment.amountKrw, title: TITLE },
    returnUrl: new URL(`/my/payments/${payment.id}`, house.publicUrl).href,
    noticeUrl: new URL(NOTICE_PATH, house.publicUrl).href,
  });
  return { payment: payment.id, location };
}

/** Started by anybody who may pay, lately, and nothing was said of it. */
function underWay(house: House, { payments }: Money): Payment | undefined {
  const from = house.machineNow() - GOES_ON_MILLIS;
  return payments.findLast(
    ({ sums, recordedAt, provider }) =>
      sums.standing === 'started' && provider === house.payments.id && Date.parse(recordedAt) > from,
  );
}

function amountOf({ leftKrw }: Money): number {
  if (leftKrw === null) throw new Refusal('not-allowed-now', UNKNOWN);
  if (leftKrw === 0) throw new Refusal('not-allowed-now', NOTHING);
  if (leftKrw > MOST_EASY_KRW) throw new Refusal('not-allowed-now', TOO_MUCH);
  return leftKrw;
}

const TITLE = '수입 물품 세금 (Import duty)';
const UNKNOWN: Text = {
  ko: '아직 세액을 계산할 수 없어 낼 수 없습니다.',
  en: 'What is owed is not known yet, so it cannot be paid.',
};
const NOTHING: Text = { ko: '낼 세금이 없습니다.', en: 'There is nothing to pay.' };
