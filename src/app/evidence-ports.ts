/** Answers what is asked of evidence: replays, the log, the policy in force, and long work. */
import { type EvidencePorts, personOf } from '../exchange/ports.ts';
import { Refusal } from '../exchange/refusal.ts';
import { logPage, replayView, startVerification } from './evidence.ts';
import type { House } from './house.ts';
import { jobSeenBy, mayStart } from './jobs-seen.ts';
import { needReady } from './need-ready.ts';
import { policyView } from './views/rules.ts';

export function evidencePorts(house: House): EvidencePorts {
  return {
    replay: (who, id) => replayView(house, who, id),
    log: (query) => logPage(house, query),
    verifyLog: async () => startVerification(house),
    async policy() {
      needReady(house);
      return policyView(house);
    },
    job: (who, id) => jobSeenBy(who, house.jobs.get(id)),
    cancelJob(who, id) {
      const job = jobSeenBy(who, house.jobs.get(id));
      if (job === undefined) return undefined;
      if (!mayStart(personOf(who), job.kind)) throw new Refusal('forbidden');
      return house.jobs.cancel(id);
    },
  };
}
