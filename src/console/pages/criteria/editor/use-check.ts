/** Checks a condition while it is being written: a moment after the last key, and never an older answer for a newer text. */
import { useEffect, useState } from 'react';
import type { Criterion, CriterionCheck } from '../../../../exchange/contract.ts';
import { post } from '../../../http/client.ts';

const REST_MILLIS = 250;

export type Checked = Pick<Criterion, 'scope' | 'expression'> &
  Partial<Pick<Criterion, 'validFrom' | 'validTo' | 'direction'>>;

export interface CheckState {
  /** The answer to the text as it stands, null while there is none. */
  readonly check: CriterionCheck | null;
  readonly isChecking: boolean;
  readonly isBroken: boolean;
}

export function useCheck(checked: Checked): CheckState {
  const { direction = 'import' } = checked;
  const key = JSON.stringify([
    ...[checked.scope, checked.expression, checked.validFrom, checked.validTo],
    direction,
  ]);
  const [answer, setAnswer] = useState<{ readonly key: string; readonly check: CriterionCheck | null }>();
  const isEmpty = checked.expression.trim() === '';
  useEffect(() => {
    if (isEmpty) return;
    const ended = new AbortController();
    const timer = setTimeout(() => {
      const [scope, expression, validFrom, validTo, of] = JSON.parse(key) as (string | null)[];
      const days = { ...(validFrom ? { validFrom } : {}), ...(validTo ? { validTo } : {}) };
      const asked = { scope, expression, direction: of, ...days };
      post<CriterionCheck>('/criteria/check', asked, { signal: ended.signal }).then(
        (check) => setAnswer({ key, check }),
        (error: Error) => {
          if (error.name !== 'AbortError') setAnswer({ key, check: null });
        },
      );
    }, REST_MILLIS);
    return () => {
      clearTimeout(timer);
      ended.abort();
    };
  }, [key, isEmpty]);
  if (isEmpty) return { check: null, isChecking: false, isBroken: false };
  const isCurrent = answer?.key === key;
  return {
    check: isCurrent ? answer.check : null,
    isChecking: !isCurrent,
    isBroken: isCurrent && answer.check === null,
  };
}
