/** What the HTTP server asks of the application about policies. */
import type * as c from './contract.ts';
import type { Who } from './ports.ts';

export interface PolicyPorts {
  versions(who: Who): Promise<readonly c.PolicyVersionRow[]>;
  version(who: Who, version: number): Promise<c.PolicyVersionView>;
  draft(): Promise<c.PolicyDraft>;
  check(policy: unknown): Promise<c.PolicyChecked>;
  propose(who: Who, proposal: c.PolicyProposal): Promise<c.PolicyVersionView>;
  answer(
    who: Who,
    version: number,
    act: 'confirm' | 'refuse' | 'withdraw',
    answer: c.PolicyAnswer,
  ): Promise<c.PolicyVersionView>;
  preview(who: Who, policy: unknown): Promise<c.JobView>;
  previewed(who: Who, id: string): Promise<c.PolicyPreview>;
}
