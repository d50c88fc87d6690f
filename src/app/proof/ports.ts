/** Answers what the HTTP server asks about the proof of selection. */
import { seoulDay } from '../../core/day.ts';
import type { ProofPorts } from '../../exchange/proof-ports.ts';
import type { House } from '../house.ts';
import { proofCases, proofView, USUAL_DAYS } from './view.ts';

export function proofPorts(house: House, needReady: () => void): ProofPorts {
  return {
    async view(_who, days) {
      needReady();
      // Gathered from weeks of decisions: whoever looks soon after sees the same.
      const key = `proof ${days ?? USUAL_DAYS} ${seoulDay(house.clock.now())}`;
      return house.costly.read(key, () => proofView(house, days));
    },
    async cases(who, asked) {
      needReady();
      return proofCases(house, who, asked);
    },
  };
}
