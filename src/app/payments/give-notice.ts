/** An officer asks for duty that was not paid by its due day (관세법 제39조): the addressee reads it in the portal, with the new day. */
import { maskName } from '../../access/masking.ts';
import { may } from '../../access/may.ts';
import { type Day, seoulDay, toInstant } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import type { NoticeOrder, NoticeToPay, ParcelMoneyView } from '../../exchange/contract.ts';
import { personOf, type Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import type { Parcel } from '../../model/parcel.ts';
import { lastDayOf } from '../../reference/deadline.ts';
import { PARCEL_PAYMENT_RULES, PAY_DAYS } from '../../reference/parcel-payment-rules.ts';
import { holdMoney } from '../../store/queries/duty-payments.ts';
import { type ReleaseHead, readReleaseHead } from '../../store/queries/parcel-releases.ts';
import { storePaymentNotice } from '../../store/queries/payment-notices.ts';
import type { House } from '../house.ts';
import { readContents } from '../parcels/read-content.ts';
import { moneyView } from '../parcels/release/view.ts';
import { writeDesk } from '../trader-desk/write.ts';
import { type Money, moneyOfOne } from './money.ts';

/** What a notice given today would say; null where nothing is overdue, or it was asked for already. */
export async function noticeOn(
  house: Pick<House, 'vault'>,
  { content }: Pick<ReleaseHead, 'content'>,
  money: Money,
  today: Day,
): Promise<NoticeToPay | null> {
  if (!mayBeNoticed(money, today)) return null;
  const [parcel = null] = await readContents<Parcel>(house.vault, [content]);
  const addressee = parcel === null ? null : maskName(parcel.recipient.name);
  return { leftKrw: money.leftKrw!, dueOn: lastDayOf(today, PAY_DAYS), addressee };
}

/** Throws `Refusal`: of another office, not overdue, asked for already, or it would say something else than was shown. */
export async function givePaymentNotice(
  house: House,
  who: Who,
  houseBill: string,
  shown: NoticeOrder,
): Promise<ParcelMoneyView> {
  const head = await readReleaseHead(house.pool, houseBill);
  if (head === undefined || !may(personOf(who), 'parcel.release', { office: head.office }))
    throw new Refusal('not-found');
  const today = seoulDay(house.clock.now());
  await writeDesk(house, async (client) => {
    await holdMoney(client, head);
    const money = await moneyOfOne(client, head, today);
    if (!mayBeNoticed(money, today)) throw new Refusal('not-allowed-now', NOT_OVERDUE);
    const { carrierId } = head;
    const [leftKrw, dueOn] = [money.leftKrw!, lastDayOf(today, PAY_DAYS)];
    if (leftKrw !== shown.leftKrw || dueOn !== shown.dueOn) throw new Refusal('conflict', OTHERWISE);
    const recordedAt = toInstant(house.machineNow());
    const days = { noticedOn: today, dueOn, noticedBy: who.account, recordedAt };
    if (!(await storePaymentNotice(client, { carrierId, houseBill, leftKrw, ...days })))
      throw new Refusal('conflict');
    const article = PARCEL_PAYMENT_RULES['pay-notice'].cite;
    const detail = { houseBill, leftKrw, dueOn };
    return {
      events: [{ kind: 'parcel-payment-noticed', who: who.account, article, detail }],
      value: undefined,
    };
  });
  return moneyView(house, who, houseBill);
}

/** Overdue, unpaid, and not asked for yet. */
function mayBeNoticed({ late, leftKrw }: Money, today: Day): boolean {
  return late !== null && late.notice === null && late.dueOn < today && leftKrw !== null && leftKrw > 0;
}

const OTHERWISE: Text = {
  ko: '그사이 금액이나 기한이 바뀌었습니다. 다시 확인하고 보내십시오.',
  en: 'Amount or day have changed meanwhile: look again before it is given.',
};
const NOT_OVERDUE: Text = {
  ko: '납부기한이 지난 세금이 없거나 이미 고지했습니다.',
  en: 'Nothing is overdue, or it was asked for already.',
};
