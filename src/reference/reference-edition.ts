/** Which state of the facts a decision was made by: a name that changes when any list, limit or requirement changes. */
import { canonicalJson, sha256 } from '../core/hash.ts';
import { AGREEMENT_PARTIES } from './agreement-parties.ts';
import { CODE_LISTS } from './code-lists.ts';
import { HS_EDITIONS } from './hs-edition.ts';
import { LIMITS } from './limits.ts';
import { REQUIREMENTS } from './requirements.ts';

/** All facts that a decision can rest on, as one value: to be kept beside the decisions for replay. */
export function referenceContent(): unknown {
  return {
    lists: [...CODE_LISTS.values()].map(({ id, rows }) => ({ id, rows })),
    agreements: AGREEMENT_PARTIES,
    editions: HS_EDITIONS,
    limits: LIMITS,
    requirements: REQUIREMENTS,
  };
}

/** Sixteen hexadecimal digits of the content's hash. Costs some milliseconds: ask once. */
export function referenceEdition(): string {
  return sha256(canonicalJson(referenceContent())).slice(0, 16);
}
