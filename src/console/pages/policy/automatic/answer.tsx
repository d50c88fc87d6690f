/** What approving or ending a setting of automatic acceptance asks before it is done. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { AutomaticAcceptanceView } from '../../../../exchange/contract.ts';
import { post } from '../../../http/client.ts';
import { FormDialog } from '../../../parts/form-dialog.tsx';
import { ErrorView } from '../../../parts/states.tsx';
import { automaticTexts } from '../../../texts/automatic.ts';
import { useTexts } from '../../../texts/use-texts.ts';

export type SettingAct = 'approve' | 'end';

export function AnswerSetting(props: {
  readonly setting: AutomaticAcceptanceView;
  readonly act: SettingAct;
  readonly onClose: () => void;
}) {
  const t = useTexts(automaticTexts);
  const { setting, act, onClose } = props;
  const client = useQueryClient();
  const [why, setWhy] = useState('');
  const fieldId = useId();
  const answer = useMutation({
    mutationFn: () =>
      post<readonly AutomaticAcceptanceView[]>(
        `/acceptances/automatic/${setting.id}/${act}`,
        act === 'end' ? { why: why.trim() } : {},
      ),
    onSuccess: (settings) => {
      client.setQueryData(['/acceptances/automatic'], settings);
      onClose();
    },
    // Somebody may have been quicker: the list behind shows what is true now.
    onError: () => void client.invalidateQueries({ queryKey: ['/acceptances/automatic'] }),
  });
  return (
    <FormDialog
      title={`${t.title}: ${t[act]}`}
      cancel={t.cancel}
      send={t[act]}
      isBlocked={answer.isPending}
      onClose={onClose}
      onSend={() => answer.mutate()}
    >
      <p>
        <b>{setting.basis}</b>
      </p>
      <p>{act === 'approve' ? t.approveWhat : t.endWhat}</p>
      {act === 'end' && (
        <div className="field">
          <label htmlFor={fieldId}>{t.why}</label>
          <textarea
            id={fieldId}
            rows={3}
            maxLength={2000}
            required
            value={why}
            onChange={(event) => setWhy(event.target.value)}
          />
        </div>
      )}
      {answer.isError && <ErrorView error={answer.error} />}
    </FormDialog>
  );
}
