/** Takes one step of an outage and puts the answered state in its place. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { OutageView } from '../../../exchange/contract.ts';
import { post } from '../../http/client.ts';
import { keyOf } from '../../http/use-get.ts';

export function useStep(path: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: object) => post<OutageView>(path, body),
    onSuccess: (view) => client.setQueryData(keyOf('/outage'), view),
    // Somebody else was faster: what stands now is shown.
    onError: () => void client.invalidateQueries({ queryKey: keyOf('/outage') }),
  });
}
