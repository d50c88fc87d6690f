/** Another set of rules of dealing, with its day and its reason; what is wrong is said at its field. */
import { type ReactNode, useId, useState } from 'react';
import type { DeskRules, SettingView } from '../../../exchange/contract.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { settingsTexts } from '../../texts/settings.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { DayAndReasonFields, FormFailed, useDayAndReason, Wrong } from './form-parts.tsx';
import { useSettingStep } from './use-setting.ts';

type Kind = DeskRules['takenFreely'][number];
const KINDS: readonly Kind[] = ['documents', 'x-ray', 'physical', 'laboratory', 'hold'];

export function DeskRulesForm({
  view,
  onClose,
}: {
  readonly view: SettingView;
  readonly onClose: () => void;
}) {
  const t = useTexts(settingsTexts);
  const rules = view.inForce.body as DeskRules;
  const [blindShare, setBlindShare] = useState(String(rules.blindShare));
  const [urgentHours, setUrgentHours] = useState(String(rules.urgentHours));
  const [mostInHand, setMostInHand] = useState(String(rules.mostInHand));
  const [kinds, setKinds] = useState<readonly Kind[]>(rules.takenFreely);
  const when = useDayAndReason();
  const step = useSettingStep('desk', '', onClose);
  const send = () =>
    step.mutate({
      body: {
        blindShare: asNumber(blindShare),
        urgentHours: asNumber(urgentHours),
        mostInHand: asNumber(mostInHand),
        takenFreely: KINDS.filter((kind) => kinds.includes(kind)),
      },
      ...when.said,
    });
  const number = (
    title: string,
    hint: string,
    pointer: string,
    value: string,
    set: (text: string) => void,
  ) => (
    <Field title={title} hint={hint}>
      {(id) => (
        <>
          <input id={id} inputMode="decimal" value={value} onChange={(event) => set(event.target.value)} />
          <Wrong error={step.error} pointer={pointer} />
        </>
      )}
    </Field>
  );
  return (
    <FormDialog
      title={t.proposeTitle}
      cancel={t.cancel}
      send={t.send}
      isBlocked={step.isPending || !when.isReady}
      onClose={onClose}
      onSend={send}
    >
      {number(t.blindShare, t.blindShareHint, '/blindShare', blindShare, setBlindShare)}
      {number(t.urgentHours, t.urgentHoursHint, '/urgentHours', urgentHours, setUrgentHours)}
      {number(t.mostInHand, t.mostInHandHint, '/mostInHand', mostInHand, setMostInHand)}
      <fieldset className="field">
        <legend>{t.takenFreely}</legend>
        <div className="st-kinds">
          {KINDS.map((kind) => (
            <label key={kind}>
              <input
                type="checkbox"
                checked={kinds.includes(kind)}
                onChange={({ target }) =>
                  setKinds((old) => (target.checked ? [...old, kind] : old.filter((one) => one !== kind)))
                }
              />
              {t[kind]}
            </label>
          ))}
        </div>
        <span className="note">{t.takenFreelyHint}</span>
        <Wrong error={step.error} pointer="/takenFreely" />
      </fieldset>
      <DayAndReasonFields of={when} error={step.error} />
      <FormFailed error={step.error} />
    </FormDialog>
  );
}

/** What is no number goes as it was typed: the server says what is wrong with it. */
function asNumber(text: string): number | string {
  const value = Number(text.trim());
  return text.trim() === '' || Number.isNaN(value) ? text : value;
}

function Field(props: {
  readonly title: string;
  readonly hint?: string;
  readonly children: (id: string) => ReactNode;
}) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{props.title}</label>
      {props.children(id)}
      {props.hint !== undefined && <span className="note">{props.hint}</span>}
    </div>
  );
}
