/** Answers what the HTTP server asks about the proof of selection. */
import type { ProofPorts } from '../../exchange/proof-ports.ts';
import type { House } from '../house.ts';
import { proofCases, proofView } from './view.ts';

export function proofPorts(house: House, needReady: () => void): ProofPorts {
  return {
    async view(_who, days) {
      needReady();
      return proofView(house, days);
    },
    async cases(who, asked) {
      needReady();
      return proofCases(house, who, asked);
    },
  };
}
