/** Does one thing and keeps everything that was wrong with it, to be shown where it was typed. */
import { useState } from 'react';
import type { ErrorBody } from '../../exchange/contract.ts';
import { ApiError } from '../http/client.ts';
import { useDo } from './use-do.ts';

export function useProblems(): {
  readonly isBusy: boolean;
  readonly problems: NonNullable<ErrorBody['problems']>;
  /** @returns whether it went well */
  readonly run: (work: () => Promise<string | undefined>) => Promise<boolean>;
} {
  const { isBusy, run } = useDo();
  const [problems, setProblems] = useState<NonNullable<ErrorBody['problems']>>([]);
  return {
    ...{ isBusy, problems },
    run(work) {
      setProblems([]);
      return run(() =>
        work().catch((error: unknown) => {
          if (error instanceof ApiError) setProblems(error.body?.problems ?? []);
          throw error;
        }),
      );
    },
  };
}
