/** Does one thing at a time for a citizen; what was refused is said at the foot, and everything of the portal is read again. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError } from '../http/client.ts';
import { useToast } from '../parts/toast.tsx';
import { sharedTexts } from '../texts/shared.ts';
import { useSay, useTexts } from '../texts/use-texts.ts';

export interface Change {
  readonly isBusy: boolean;
  /** @returns whether it was done */
  readonly run: (work: () => Promise<unknown>) => Promise<boolean>;
}

export function useChange(): Change {
  const [isBusy, setBusy] = useState(false);
  const show = useToast();
  const say = useSay();
  const t = useTexts(sharedTexts);
  const client = useQueryClient();
  const run = async (work: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    try {
      await work();
      return true;
    } catch (error) {
      const body = error instanceof ApiError ? error.body : null;
      const problems = body?.problems.map(({ message: one }) => say(one)).join(' ') ?? '';
      const message = problems === '' ? say(body?.message) : problems;
      show({ text: message === '' ? t.errorUnreachableWhat : message, isBad: true, millis: 12_000 });
      return false;
    } finally {
      setBusy(false);
      const isOfData = ({ queryKey }: { queryKey: readonly unknown[] }) =>
        /^\/my\/(parcels|uses|code|purchases|payments|mail|guardians)/.test(String(queryKey[0]));
      await client.invalidateQueries({ predicate: isOfData });
    }
  };
  return { isBusy, run };
}
