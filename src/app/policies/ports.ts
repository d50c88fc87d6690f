/** Answers what the HTTP server asks about policies, from the running house. */
import type { PolicyPorts } from '../../exchange/policy-ports.ts';
import type { House } from '../house.ts';
import { needReady } from '../need-ready.ts';
import { checkDraft, confirm, propose, refuse, withdraw } from './acts.ts';
import { previewView, startPreview } from './preview.ts';
import { policyDraft, policyVersion, policyVersions } from './versions.ts';

const ACTS = { confirm, refuse, withdraw };

export function policyPorts(house: House): PolicyPorts {
  const ready = async <Value>(work: () => Value | Promise<Value>): Promise<Value> => {
    needReady(house);
    return work();
  };
  return {
    versions: (who) => ready(() => policyVersions(house, who)),
    version: (who, version) => ready(() => policyVersion(house, who, version)),
    draft: () => ready(() => policyDraft(house)),
    check: (policy) => ready(() => checkDraft(house, policy)),
    propose: (who, proposal) =>
      ready(async () => policyVersion(house, who, await propose(house, who, proposal))),
    answer: (who, version, act, answer) =>
      ready(async () => {
        await ACTS[act](house, who, version, answer);
        return policyVersion(house, who, version);
      }),
    preview: (who, policy) => ready(() => startPreview(house, who, policy)),
    previewed: (who, id) => ready(() => previewView(house, who, id)),
  };
}
