/** Takes one step of a setting and puts the answered state in its place. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SettingName, SettingView } from '../../../exchange/contract.ts';
import { post } from '../../http/client.ts';
import { keyOf } from '../../http/use-get.ts';

/** @param path under the setting, such as `/3/confirm`; '' proposes */
export function useSettingStep(name: SettingName, path: string, onDone: () => void) {
  const client = useQueryClient();
  const address = `/settings/${name}`;
  return useMutation({
    mutationFn: (body: object) => post<SettingView>(`${address}${path}`, body),
    onSuccess: (view) => {
      client.setQueryData(keyOf(address), view);
      onDone();
    },
    // Somebody else was faster: what stands now is shown.
    onError: () => void client.invalidateQueries({ queryKey: keyOf(address) }),
  });
}
