/** A new telephone that waits for its proof, as its holder sees it in the portal. */
import { toInstant } from '../../../core/day.ts';
import type { MyNewPhone } from '../../../exchange/contract.ts';
import { readPhoneProof, readProofState } from '../../../store/queries/phone-proofs.ts';
import type { House } from '../../house.ts';
import { MOST_WRONG, openPhone, PROOF_MILLIS } from './prove.ts';

/** Null where none waits, or its time is over. */
export async function myNewPhone(house: House, citizen: string): Promise<MyNewPhone | null> {
  const row = await readPhoneProof(house.pool, citizen);
  if (row === undefined) return null;
  const until = Date.parse(row.askedAt) + PROOF_MILLIS;
  const content = await openPhone(house, row.content);
  if (content === null || house.machineNow() > until) return null;
  return {
    ...{ phone: content.phone, until: toInstant(until), triesLeft: Math.max(0, MOST_WRONG - row.wrong) },
    state: (await readProofState(house.pool, citizen)) ?? 'stopped',
    inbox: await house.messages.inbox(),
  };
}
