/** What confirming, refusing or taking back a policy asks before it is done. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { fill } from '../../../core/text.ts';
import type { PolicyActOffer, PolicyVersionView } from '../../../exchange/contract.ts';
import { post } from '../../http/client.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { ErrorView } from '../../parts/states.tsx';
import { policyWorkTexts } from '../../texts/policy-work.ts';
import { useTexts } from '../../texts/use-texts.ts';

export type AnswerAct = PolicyActOffer['act'];

interface Props {
  readonly version: number;
  readonly day: string;
  readonly act: AnswerAct;
  readonly onClose: () => void;
}

export function AnswerDialog({ version, day, act, onClose }: Props) {
  const t = useTexts(policyWorkTexts);
  const client = useQueryClient();
  const [why, setWhy] = useState('');
  const fieldId = useId();
  const isReasonNeeded = act !== 'confirm';
  const answer = useMutation({
    mutationFn: () =>
      post<PolicyVersionView>(`/policies/${version}/${act}`, why.trim() === '' ? {} : { why: why.trim() }),
    onSuccess: () => {
      void client.invalidateQueries();
      onClose();
    },
    // Somebody may have been quicker: the page behind shows what is true now.
    onError: () => void client.invalidateQueries({ queryKey: [`/policies/${version}`] }),
  });
  return (
    <FormDialog
      title={`${fill(t.versionN, { n: version })} ${t[act]}`}
      cancel={t.cancel}
      send={t[act]}
      isBlocked={answer.isPending}
      onClose={onClose}
      onSend={() => answer.mutate()}
    >
      {act === 'confirm' && <p>{fill(t.confirmWhat, { day })}</p>}
      <div className="field">
        <label htmlFor={fieldId}>{isReasonNeeded ? t.reason : t.reasonOptional}</label>
        <textarea
          id={fieldId}
          rows={3}
          maxLength={2000}
          value={why}
          required={isReasonNeeded}
          onChange={(event) => setWhy(event.target.value)}
        />
      </div>
      {answer.isError && <ErrorView error={answer.error} />}
    </FormDialog>
  );
}
