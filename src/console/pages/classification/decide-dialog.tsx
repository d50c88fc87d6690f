/** An officer decides the code for a description: which, by which rule, why. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { ClassificationAsked, ClassificationDecisionView } from '../../../exchange/contract.ts';
import { post } from '../../http/client.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { ErrorView } from '../../parts/states.tsx';
import { useToast } from '../../parts/toast.tsx';
import { classificationTexts } from '../../texts/classification.ts';
import { useTexts } from '../../texts/use-texts.ts';

const RULES = ['1', '2a', '2b', '3a', '3b', '3c', '4', '5a', '5b', '6'] as const;

export function DecideDialog(props: {
  readonly text: string;
  readonly code: string;
  readonly onClose: () => void;
}) {
  const { text, onClose } = props;
  const t = useTexts(classificationTexts);
  const ids = useId();
  const show = useToast();
  const client = useQueryClient();
  const [asked, setAsked] = useState({ code: props.code, rule: '1', ruling: '', why: '' });
  const deciding = useMutation({
    mutationFn: () => {
      const { ruling, ...rest } = asked;
      const body: ClassificationAsked = { text, ...rest, ...(ruling.trim() === '' ? {} : { ruling }) };
      return post<ClassificationDecisionView>('/classification/decisions', body);
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['/classification/recommendations'] });
      await client.invalidateQueries({ queryKey: ['/classification/decisions'] });
      show({ text: t.decided });
      onClose();
    },
  });
  const set = (name: keyof typeof asked) => (event: { target: { value: string } }) =>
    setAsked({ ...asked, [name]: event.target.value });
  return (
    <FormDialog
      title={t.decideTitle}
      cancel={t.cancel}
      send={t.send}
      isBlocked={deciding.isPending || asked.code.trim() === '' || asked.why.trim() === ''}
      onClose={onClose}
      onSend={() => deciding.mutate()}
      isQuick
    >
      <p className="note">{text}</p>
      <div className="field">
        <label htmlFor={`${ids}code`}>{t.code}</label>
        <input id={`${ids}code`} value={asked.code} maxLength={20} onChange={set('code')} />
      </div>
      <div className="field">
        <label htmlFor={`${ids}rule`}>{t.ruleOf}</label>
        <select id={`${ids}rule`} value={asked.rule} onChange={set('rule')}>
          {RULES.map((rule) => (
            <option key={rule}>{rule}</option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${ids}ruling`}>{t.ruling}</label>
        <input id={`${ids}ruling`} value={asked.ruling} maxLength={80} onChange={set('ruling')} />
      </div>
      <div className="field">
        <label htmlFor={`${ids}why`}>{t.why}</label>
        <textarea id={`${ids}why`} rows={3} value={asked.why} maxLength={2000} onChange={set('why')} />
      </div>
      {deciding.isError && <ErrorView error={deciding.error} />}
    </FormDialog>
  );
}
