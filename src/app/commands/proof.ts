/** `gwanmun proof`: the proof of selection as the page shows it, reckoned from the store. */
import type { ProofView } from '../../exchange/contract.ts';
import { proofView, USUAL_DAYS } from '../proof/view.ts';
import { type Asked, clockOf, withStore } from './workplace.ts';

export function readProof(asked: Asked, days = USUAL_DAYS): Promise<ProofView> {
  return withStore(asked, async (store) =>
    proofView({ pool: store.pool, clock: await clockOf(store) }, days),
  );
}

export type { ProofRow, ProofView } from '../../exchange/contract.ts';
