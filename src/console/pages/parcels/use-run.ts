/** Does one thing at a time about selection; what was refused is said at the foot, and what is shown is read again. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError } from '../../http/client.ts';
import { useToast } from '../../parts/toast.tsx';
import { sharedTexts } from '../../texts/shared.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

export function useRun(): { readonly isBusy: boolean; run(work: () => Promise<string>): Promise<boolean> } {
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
        show({ text: await work() });
        return true;
      } catch (error) {
        const message = error instanceof ApiError ? say(error.body?.message) : '';
        show({ text: message === '' ? t.errorUnreachableWhat : message, isBad: true, millis: 12_000 });
        return false;
      } finally {
        setBusy(false);
        void client.invalidateQueries({
          predicate: ({ queryKey }) => /^\/parcel/.test(String(queryKey[0])),
        });
      }
    },
  };
}
