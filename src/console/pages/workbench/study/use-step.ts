/** Sends a step of a study's model and shows what it changed; a refusal is told in the server's words. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { StudyProposal, StudyView } from '../../../../exchange/contract.ts';
import { type ApiError, post } from '../../../http/client.ts';
import { useSay } from '../../../texts/use-texts.ts';

interface Asked {
  readonly version: number;
  readonly step: string;
  readonly body: { readonly why: string } | StudyProposal;
}

export function useStep(id: string, onDone: () => void) {
  const say = useSay();
  const client = useQueryClient();
  const page = `/studies/${id}`;
  const sending = useMutation<StudyView, ApiError, Asked>({
    mutationFn: ({ version, step, body }) => post<StudyView>(`${page}/models/${version}/${step}`, body),
    onSuccess: (view) => {
      client.setQueryData([page], view);
      onDone();
    },
    onError: () => void client.invalidateQueries({ queryKey: [page] }),
  });
  const { error } = sending;
  const texts =
    error === null ? [] : [error.body?.message, ...(error.body?.problems ?? []).map((one) => one.message)];
  return {
    send: (asked: Asked) => sending.mutate(asked),
    isSending: sending.isPending,
    error: error === null ? null : texts.map((text) => say(text)).join(' '),
    reset: () => sending.reset(),
  };
}
