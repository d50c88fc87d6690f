/** What a parcel owes as far as the list tells it, for its addressee: each line with its law, or the sentence that says what is missing. */
import { type Bought, chooseProcedure, countTogether } from '../../areas/parcels/index.ts';
import { seoulDay } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import { assess, type DutyCase, TAX_NAMES } from '../../duty/index.ts';
import type { AssessmentView, MyDuty } from '../../exchange/contract.ts';
import { Refusal } from '../../exchange/refusal.ts';
import type { Order } from '../../model/order.ts';
import type { Parcel } from '../../model/parcel.ts';
import { basesOf } from '../duty/bases.ts';
import { bookFor } from '../duty/book.ts';
import type { House } from '../house.ts';
import { ratesAround } from '../parcels/rates.ts';

/** Throws `Refusal`: everything that is wrong with the question at once. */
export async function calculate(house: House, asked: DutyCase): Promise<AssessmentView> {
  const result = assess(asked, await bookFor(asked, await house.rates()));
  if (!result.ok) throw new Refusal('invalid', undefined, result.problems, result.count);
  return { assessment: result.value, bases: basesOf(result.value), taxNames: TAX_NAMES };
}

/** @param others parcels of the same buyer, with their orders; null where some of them cannot be read */
export async function dutyOfParcel(
  house: House,
  parcel: Parcel,
  orders: readonly Order[],
  others: readonly Bought[] | null,
): Promise<MyDuty> {
  if (others === null) return { answer: null, why: UNREADABLE, problems: [] };
  const asked = await caseOfParcel(house, parcel, orders, others);
  if (!('goods' in asked)) return { answer: null, why: asked, problems: [] };
  const result = assess(asked, await bookFor(asked, await house.rates()));
  if (!result.ok) return { answer: null, why: null, problems: result.problems };
  const answer = { assessment: result.value, bases: basesOf(result.value), taxNames: TAX_NAMES };
  return { answer, why: null, problems: [] };
}

/** A question to the duty room, or why there is none. The law is that of the arrival, or of today where it has not come. */
async function caseOfParcel(
  house: House,
  parcel: Parcel,
  orders: readonly Order[],
  others: readonly Bought[],
): Promise<DutyCase | Text> {
  const { goods, currency, channel, departureCountry } = parcel;
  const today = seoulDay(house.clock.now());
  const day = [parcel.arrivedOn, today].sort()[0]!;
  if (goods.some(({ hsCode }) => hsCode === undefined)) return NO_CODE;
  if (goods.length > 1 && goods.some(({ amount }) => amount === undefined)) return NO_AMOUNT;
  const rateOn = await ratesAround(house, [day]);
  const { procedure } = chooseProcedure(parcel, orders, rateOn, others);
  const counted = countTogether({ parcel, orders }, others, rateOn);
  return {
    day,
    channel: channel === 'post' ? 'post' : procedure === 'list' ? 'express-list' : 'express',
    departure: departureCountry,
    isSelfUse: true,
    ...(counted?.kind === 'purchase'
      ? { aggregatedWith: counted.others.map((one) => ({ amount: one.goodsAmount, currency: one.currency })) }
      : {}),
    goods: goods.map(({ hsCode, quantity, netMassKg, amount }) => ({
      hsCode: hsCode!,
      price: { amount: amount ?? parcel.goodsAmount, currency },
      quantity,
      ...(netMassKg === undefined ? {} : { netMassKg }),
    })),
  };
}

/** Beside the parcel, or of it: whether it counts as one with others is not known then. */
export const UNREADABLE: Text = {
  ko: '함께 셈할 주문이나 화물의 기록을 읽을 수 없어 세액을 아직 알 수 없습니다. 세관이 확인하고 있습니다.',
  en: 'A record of an order or parcel that may count with it cannot be read, so what is owed is not known yet; customs sees it.',
};
const NO_CODE: Text = {
  ko: '목록에 품목번호가 없어 아직 계산할 수 없습니다. 세금 계산기에서 물품을 골라 보십시오.',
  en: 'The list names no HS code, so it cannot be computed yet; try the calculator with the goods.',
};
const NO_AMOUNT: Text = {
  ko: '물품별 가격이 목록에 없어 아직 계산할 수 없습니다.',
  en: 'The list gives no price of each line, so it cannot be computed yet.',
};
/** What an office has to mend is nothing that an addressee can do: no rate in the table, no exchange rate of the week. */
const OFFICE_MENDS: readonly string[] = ['duty/no-rate', 'duty/no-exchange-rate'];
const NOT_YET: Text = {
  ko: '이 물품에 적용할 세율이나 환율이 아직 정해지지 않아 계산하지 못했습니다. 세관이 정하면 여기에 나타나며, 지금 하실 일은 없습니다.',
  en: 'The rate for these goods is not settled yet, so nothing could be computed. It appears here once customs has it; there is nothing that you have to do now.',
};
const LISTED_WRONG: Text = {
  ko: '운송업자가 보낸 목록에 빠지거나 잘못된 것이 있어 계산하지 못했습니다. 운송업자가 고치면 여기에 나타납니다.',
  en: 'Something is missing or wrong in what the carrier listed, so nothing could be computed. It appears here once the carrier has mended it.',
};

/** Of a parcel, which its addressee did not list: what is missing, without the words of whoever keeps the tables. */
export function inPlainWords(duty: MyDuty): MyDuty {
  const { problems } = duty;
  if (problems.length === 0) return duty;
  const isOfOffice = problems.every(({ code }) => OFFICE_MENDS.includes(code));
  return { answer: null, why: isOfOffice ? NOT_YET : LISTED_WRONG, problems: [] };
}
