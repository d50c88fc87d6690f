/** Other statements of the operator, from a day on and for a reason; what is left empty is a gap on every card. */
import { useId, useState } from 'react';
import type { AiFieldView, AiOperator, SettingView } from '../../../../exchange/contract.ts';
import { FormDialog } from '../../../parts/form-dialog.tsx';
import { modelCardTexts } from '../../../texts/model-card.ts';
import { settingsTexts } from '../../../texts/settings.ts';
import { useSay, useTexts } from '../../../texts/use-texts.ts';
import { DayAndReasonFields, FormFailed, useDayAndReason, Wrong } from '../../settings/form-parts.tsx';
import { useSettingStep } from '../../settings/use-setting.ts';

interface Props {
  readonly view: SettingView;
  readonly fields: readonly AiFieldView[];
  readonly onClose: () => void;
}

export function OperatorForm({ view, fields, onClose }: Props) {
  const t = useTexts(settingsTexts);
  const c = useTexts(modelCardTexts);
  const say = useSay();
  const formId = useId();
  const [stated, setStated] = useState(() => {
    const now = (view.inForce.body as AiOperator).stated;
    return new Map(fields.map(({ id }) => [id, now[id] ?? '']));
  });
  const when = useDayAndReason();
  const step = useSettingStep('ai-operator', '', onClose);
  const send = () => {
    const entries = fields.map(({ id }) => [id, stated.get(id)?.trim() || null] as const);
    step.mutate({ body: { stated: Object.fromEntries(entries) }, ...when.said });
  };
  return (
    <FormDialog
      title={c.proposeTitle}
      cancel={t.cancel}
      send={t.send}
      isBlocked={step.isPending || !when.isReady}
      onClose={onClose}
      onSend={send}
      isWide
    >
      <p className="note">{c.leaveEmpty}</p>
      {fields.map(({ id, title, kind }) => (
        <div className="field" key={id}>
          <label htmlFor={`${formId}${id}`}>{say(title)}</label>
          <input
            id={`${formId}${id}`}
            type={kind === 'day' ? 'date' : 'text'}
            maxLength={2000}
            value={stated.get(id) ?? ''}
            onChange={(event) => setStated(new Map(stated).set(id, event.target.value))}
          />
          <Wrong error={step.error} pointer={`/stated/${id}`} />
        </div>
      ))}
      <DayAndReasonFields of={when} error={step.error} />
      <FormFailed error={step.error} />
    </FormDialog>
  );
}
