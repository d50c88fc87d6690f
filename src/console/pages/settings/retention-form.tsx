/** Other terms of retention, each with its basis, from a day on and for a reason. */
import { useState } from 'react';
import type { RetentionClassView, RetentionRules, SettingView } from '../../../exchange/contract.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { settingsTexts } from '../../texts/settings.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { DayAndReasonFields, FormFailed, useDayAndReason, Wrong } from './form-parts.tsx';
import { useSettingStep } from './use-setting.ts';

export function RetentionForm(props: {
  readonly view: SettingView;
  readonly classes: readonly RetentionClassView[];
  readonly onClose: () => void;
}) {
  const { view, classes, onClose } = props;
  const t = useTexts(settingsTexts);
  const say = useSay();
  const [terms, setTerms] = useState(
    (view.inForce.body as RetentionRules).terms.map((term) => ({ ...term, years: String(term.years) })),
  );
  const when = useDayAndReason();
  const step = useSettingStep('retention', '', onClose);
  const change = (at: number, changes: { years?: string; basis?: string }) =>
    setTerms((old) => old.map((term, place) => (place === at ? { ...term, ...changes } : term)));
  const send = () => {
    const body = { terms: terms.map((term) => ({ ...term, years: Number(term.years) })) };
    step.mutate({ body, ...when.said });
  };
  return (
    <FormDialog
      title={t.proposeTitle}
      cancel={t.cancel}
      send={t.send}
      isBlocked={step.isPending || !when.isReady}
      onClose={onClose}
      onSend={send}
      isWide
    >
      {terms.map(({ id, years, basis }, at) => {
        const title = say(classes.find((one) => one.id === id)?.title) || id;
        return (
          <div className="field" key={id}>
            <span className="b">{title}</span>
            <div className="row">
              <input
                className="n st-years"
                inputMode="numeric"
                aria-label={`${title}: ${t.term}`}
                value={years}
                onChange={(event) => change(at, { years: event.target.value })}
              />
              <span className="nw">{t.yearsUnit}</span>
              <input
                className="grow"
                aria-label={`${title}: ${t.basis}`}
                maxLength={300}
                value={basis}
                onChange={(event) => change(at, { basis: event.target.value })}
              />
            </div>
            <Wrong error={step.error} pointer={`/terms/${at}`} />
          </div>
        );
      })}
      <DayAndReasonFields of={when} error={step.error} />
      <FormFailed error={step.error} />
    </FormDialog>
  );
}
