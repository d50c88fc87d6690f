/** A ruling binds every customs office (관세법 제86조 제5항): one person proposes it and another approves. */
import { type Approval, mayApprove } from '../../access/index.ts';
import { personOf, type Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';

export function secondPerson(who: Who, proposedBy: string): Approval {
  return mayApprove('ruling', proposedBy, personOf(who));
}

/** Throws `Refusal` where this person may not. */
export function needSecond(who: Who, proposedBy: string): void {
  const approval = secondPerson(who, proposedBy);
  if (!approval.ok) throw new Refusal('forbidden', approval.why);
}
