/** What a guardian does for a minor: agrees to a use of the code or does not, and pays; of no other person's, and no longer than it stands. */
import type { PaymentStart, WardUseAnswered } from '../../../exchange/contract.ts';
import { Refusal } from '../../../exchange/refusal.ts';
import { isGuardianOf } from '../../../store/queries/guardianships.ts';
import type { House } from '../../house.ts';
import { startPayment } from '../../payments/start.ts';
import { answer } from '../../personal-codes/answer-use.ts';
import { isMinorNow } from './guardians.ts';

export async function answerForMinor(
  house: House,
  guardian: string,
  minor: string,
  use: string,
  { answer: to, words }: WardUseAnswered,
): Promise<void> {
  await needGuardian(house, guardian, minor);
  const given = words === undefined ? { answer: to } : { answer: to, words };
  await answer(house, minor, use, given, guardian);
}

/** Receipts are the guardian's. */
export async function payForMinor(
  house: House,
  guardian: string,
  minor: string,
  houseBill: string,
): Promise<PaymentStart> {
  await needGuardian(house, guardian, minor);
  return startPayment(house, minor, houseBill, guardian);
}

/** It ends by itself when the minor comes of age. */
async function needGuardian(house: House, guardian: string, minor: string): Promise<void> {
  const stands = await isGuardianOf(house.pool, guardian, minor);
  if (!stands || !(await isMinorNow(house, minor))) throw new Refusal('not-found');
}
