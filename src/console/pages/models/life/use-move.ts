/** Sends a move of a model's life and shows what it changed everywhere; a refusal is told in the server's words. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ModelLife, ModelMoveAsked } from '../../../../exchange/contract.ts';
import { type ApiError, post } from '../../../http/client.ts';
import { useSay } from '../../../texts/use-texts.ts';

export function useMove(id: string, onDone: () => void) {
  const say = useSay();
  const client = useQueryClient();
  const path = `/models/${id}/life`;
  const sending = useMutation<ModelLife, ApiError, ModelMoveAsked>({
    mutationFn: (asked) => post<ModelLife>(`/models/${id}/moves`, asked),
    onSuccess: (life) => {
      client.setQueryData([path], life);
      onDone();
    },
    // Another model may have moved with it, or somebody else was faster.
    onSettled: () => void client.invalidateQueries({ predicate: ({ queryKey }) => isOfModels(queryKey[0]) }),
  });
  const body = sending.error?.body;
  return {
    send: (asked: ModelMoveAsked) => sending.mutate(asked),
    isSending: sending.isPending,
    error: sending.error === null ? null : say(body?.problems[0]?.message ?? body?.message),
  };
}

const isOfModels = (key: unknown): boolean => typeof key === 'string' && key.startsWith('/models');
