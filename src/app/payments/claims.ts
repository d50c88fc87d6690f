/** Duty asked back because the goods went back (관세법 제106조의2제1항): the citizen claims, an officer answers, the provider pays. */
import { may } from '../../access/may.ts';
import { claimProblems } from '../../areas/parcels/index.ts';
import { toInstant } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import type { NewRefundClaim, ParcelMoneyView, RefundDecision } from '../../exchange/contract.ts';
import { personOf, type Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { PARCEL_PAYMENT_RULES } from '../../reference/parcel-payment-rules.ts';
import { holdMoney } from '../../store/queries/duty-payments.ts';
import { readReleaseHead } from '../../store/queries/parcel-releases.ts';
import { decideClaim, lockClaim, storeClaim } from '../../store/queries/refund-claims.ts';
import type { House } from '../house.ts';
import { moneyView } from '../parcels/release/view.ts';
import { today, whoIs } from '../personal-codes/codes.ts';
import { wordsOfCitizen } from '../personal-codes/holders.ts';
import { clearedDays } from '../portal/accepted.ts';
import { tellCitizens } from '../portal/mail/tell.ts';
import { ownParcel } from '../portal/own-parcels.ts';
import { type DeskEvent, writeDesk } from '../trader-desk/write.ts';
import { moneyOfOne } from './money.ts';
import { askBack } from './take-step.ts';
import { withDeclaration } from './tell-declaration.ts';

const ARTICLE = PARCEL_PAYMENT_RULES.returned.cite;

/** Throws `Refusal`: nobody's parcel, nothing paid, not cleared, open already, or days that are wrong. */
export async function claimRefund(
  house: House,
  citizen: string,
  houseBill: string,
  { way, sentOn, proof }: NewRefundClaim,
): Promise<void> {
  const own = await ownParcel(house, citizen, houseBill);
  if (own === undefined) throw new Refusal('not-found');
  const day = (await clearedDays(house.pool, [houseBill])).get(houseBill);
  if (day === undefined) throw new Refusal('not-allowed-now', NOT_CLEARED);
  const problems = claimProblems(sentOn, day, today(house));
  if (problems.length > 0) throw new Refusal('invalid', undefined, problems);
  const [sealed] = await house.vault.sealWords([
    { ...wordsOfCitizen(citizen, today(house), proof.trim()), isSaid: true },
  ]);
  const { carrierId } = own.parcel;
  await writeDesk(house, async (client) => {
    await holdMoney(client, own.parcel);
    const { keptKrw } = await moneyOfOne(client, own.parcel, today(house));
    if (keptKrw === 0) throw new Refusal('not-allowed-now', NOTHING);
    const id = house.newId();
    const row = { id, citizen, carrierId, houseBill, way, sentOn, proof: sealed! };
    if (!(await storeClaim(client, { ...row, askedAt: toInstant(house.clock.now()) })))
      throw new Refusal('conflict', OPEN);
    const detail = { claim: id, houseBill, way, sentOn };
    const event = { kind: 'duty-refund-claimed', who: whoIs(citizen), article: ARTICLE, detail };
    return { events: [event], value: undefined };
  });
}

/** Throws `Refusal`: of another office, answered already, or more than was paid. */
export async function decideRefund(
  house: House,
  who: Who,
  id: string,
  { as, amountKrw = 0, why }: RefundDecision,
): Promise<ParcelMoneyView> {
  const done = await writeDesk(house, async (client) => {
    const claim = await lockClaim(client, id);
    const head = claim === undefined ? undefined : await readReleaseHead(client, claim.houseBill);
    if (claim === undefined || !may(personOf(who), 'parcel.release', { office: head?.office ?? '' }))
      throw new Refusal('not-found');
    if (claim.decidedAt !== null) throw new Refusal('not-allowed-now');
    await holdMoney(client, claim);
    const { keptKrw, payments } = await moneyOfOne(client, claim, today(house));
    const isGranted = as === 'granted';
    if (isGranted && !(amountKrw > 0 && amountKrw <= keptKrw)) throw new Refusal('invalid', TOO_MUCH);
    const [sealed] = await house.vault.sealWords([
      { ...wordsOfCitizen(claim.citizen, today(house), why.trim()), isSaid: true },
    ]);
    await decideClaim(client, id, {
      ...{ decidedBy: who.account, decidedAt: toInstant(house.clock.now()), decidedAs: as },
      ...{ amountKrw: isGranted ? amountKrw : null, why: sealed! },
    });
    await tellCitizens(house, client, 'answer', [
      { citizen: claim.citizen, subject: `claim ${id}`, number: claim.houseBill },
    ]);
    const event = {
      kind: isGranted ? 'duty-refund-granted' : 'duty-refund-refused',
      ...{ who: who.account, why: sealed as unknown as string, article: ARTICLE },
      detail: { claim: id, houseBill: claim.houseBill, amountKrw: isGranted ? amountKrw : null },
    };
    const events: DeskEvent[] = [event];
    const refunds = [];
    let left = isGranted ? amountKrw : 0;
    for (const payment of payments.toReversed()) {
      const { paidKrw, refundedKrw, refundingKrw } = payment.sums;
      const part = Math.min(left, paidKrw - refundedKrw - refundingKrw);
      if (part <= 0) continue;
      const back = await askBack(house, client, payment, part, `claim ${id}`, who.account);
      events.push(back.event);
      refunds.push(back.refund);
      left -= part;
    }
    const [first] = payments;
    const told = first === undefined ? events : await withDeclaration(client, first.id, events);
    return { events: told, value: { houseBill: claim.houseBill, refunds } };
  });
  for (const refund of done.refunds)
    await house.payments.giveBack(refund).catch((error: unknown) => console.error(String(error)));
  return moneyView(house, who, done.houseBill);
}

const NOT_CLEARED: Text = {
  ko: '아직 통관되지 않은 화물입니다.',
  en: 'It is not cleared yet.',
};
const NOTHING: Text = { ko: '돌려드릴 세금이 없습니다.', en: 'There is nothing to give back.' };
const OPEN: Text = { ko: '이미 신청하셨습니다.', en: 'You have claimed it already.' };
const TOO_MUCH: Text = {
  ko: '환급액은 1원 이상, 낸 금액 이하여야 합니다.',
  en: 'The amount must be at least KRW 1 and at most what was paid.',
};
