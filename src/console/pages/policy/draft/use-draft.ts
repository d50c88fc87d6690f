/** A draft while somebody works on it: kept in this browser, checked by the server shortly after every change. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Policy, PolicyChecked, PolicyDraft } from '../../../../exchange/contract.ts';
import { post } from '../../../http/client.ts';
import { recall, remember } from '../../../session/preferences.tsx';
import { type Draft, type Path, withValue } from './edit.ts';

const KEPT = 'policy.draft';
const WAIT_MILLIS = 400;

interface Kept {
  readonly from: number;
  readonly policy: Policy;
}

export interface DraftWork extends Draft {
  readonly checked: PolicyChecked | undefined;
  readonly isChecking: boolean;
  readonly startOver: () => void;
  readonly forget: () => void;
}

/** @param beginning what a new draft is made from @param from its version, by which a kept draft is found again */
export function useDraft(choices: PolicyDraft, beginning: Policy, from: number): DraftWork {
  const { version, validFrom } = choices.policy;
  const fresh: Policy = { ...beginning, version, validFrom };
  const [policy, setPolicy] = useState<Policy>(() => keptDraft(from, version) ?? fresh);
  const [asked, setAsked] = useState<Policy>(policy);
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    remember(KEPT, JSON.stringify({ from, policy } satisfies Kept));
    const timer = setTimeout(() => setAsked(policy), WAIT_MILLIS);
    return () => clearTimeout(timer);
  }, [from, policy]);
  const check = useQuery({
    queryKey: ['/policies/check', asked],
    queryFn: () => post<PolicyChecked>('/policies/check', { policy: asked }),
    placeholderData: (earlier: PolicyChecked | undefined) => earlier,
  });
  return {
    policy,
    set: (path: Path, value: unknown) => setPolicy((old) => withValue(old, path, value)),
    problems: check.data?.problems ?? [],
    checked: check.data,
    isChecking: check.isFetching || asked !== policy,
    startOver: () => setPolicy(fresh),
    forget: () => remember(KEPT, ''),
  };
}

/** A draft of a version that somebody else has made meanwhile is no longer one. */
function keptDraft(from: number, version: number): Policy | null {
  try {
    const kept = JSON.parse(recall(KEPT) || 'null') as Kept | null;
    return kept?.from === from && kept.policy.version === version ? kept.policy : null;
  } catch {
    return null;
  }
}
