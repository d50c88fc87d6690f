/** What the pages of the desk share: opening a declaration, and doing something with a message when it failed. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { ApiError } from '../../http/client.ts';
import { useToast } from '../../parts/toast.tsx';
import { sharedTexts } from '../../texts/shared.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

export function useOpen(): (number: string) => void {
  const [, go] = useLocation();
  return (number) => go(`/desk/declarations/${encodeURIComponent(number)}`);
}

/** Runs one thing at a time; what was refused is said at the foot, and everything of the desk is read again. */
export function useDo(): { isBusy: boolean; run: (work: () => Promise<void>) => Promise<boolean> } {
  const [isBusy, setBusy] = useState(false);
  const show = useToast();
  const say = useSay();
  const t = useTexts(sharedTexts);
  const client = useQueryClient();
  return {
    isBusy,
    run: async (work) => {
      setBusy(true);
      try {
        await work();
        return true;
      } catch (error) {
        const message = error instanceof ApiError ? say(error.body?.message) : '';
        show({ text: message === '' ? t.errorUnreachableWhat : message, isBad: true, millis: 12_000 });
        return false;
      } finally {
        setBusy(false);
        void client.invalidateQueries({
          predicate: ({ queryKey }) =>
            /^\/(desk|objections|rulings|counsel\/questions|supply)/.test(String(queryKey[0])),
        });
      }
    },
  };
}
