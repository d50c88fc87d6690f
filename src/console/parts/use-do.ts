/** Does one thing at a time: what came of it or why it was refused is said at the foot, and what it may have changed is read again. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError } from '../http/client.ts';
import { sharedTexts } from '../texts/shared.ts';
import { useSay, useTexts } from '../texts/use-texts.ts';
import { useToast } from './toast.tsx';

/** What people change on the pages that use this. */
const CHANGED =
  /^\/(desk|objections|rulings|origin\/records|counsel\/(?:questions|desk)|language|agency-rules|library|supply|extracts|parcel|recorded-rights|models|code-networks|misuse)/;

export interface Doing {
  readonly isBusy: boolean;
  /** @param work what it returns is said when it went well @returns whether it did */
  readonly run: (work: () => Promise<string | undefined>) => Promise<boolean>;
}

export function useDo(): Doing {
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
        const text = await work();
        if (text !== undefined) show({ text });
        return true;
      } catch (error) {
        const message = error instanceof ApiError ? say(error.body?.message) : '';
        show({ text: message === '' ? t.errorUnreachableWhat : message, isBad: true, millis: 12_000 });
        return false;
      } finally {
        setBusy(false);
        void client.invalidateQueries({ predicate: ({ queryKey }) => CHANGED.test(String(queryKey[0])) });
      }
    },
  };
}
