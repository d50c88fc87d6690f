/** Other terms of retention, each with its basis, from a day on and for a reason. */
import { useId, useState } from 'react';
import type { RetentionClassView, RetentionRules, SettingView } from '../../../exchange/contract.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { useBusinessDay } from '../../session/status.ts';
import { settingsTexts } from '../../texts/settings.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { FormFailed, Wrong } from './form-parts.tsx';
import { useSettingStep } from './use-setting.ts';

export function RetentionForm(props: {
  readonly view: SettingView;
  readonly classes: readonly RetentionClassView[];
  readonly onClose: () => void;
}) {
  const { view, classes, onClose } = props;
  const fieldId = useId();
  const t = useTexts(settingsTexts);
  const say = useSay();
  const today = useBusinessDay() ?? '';
  const [terms, setTerms] = useState(
    (view.inForce.body as RetentionRules).terms.map((term) => ({ ...term, years: String(term.years) })),
  );
  const [day, setDay] = useState(today);
  const [why, setWhy] = useState('');
  const step = useSettingStep('retention', '', onClose);
  const change = (at: number, changes: { years?: string; basis?: string }) =>
    setTerms((old) => old.map((term, place) => (place === at ? { ...term, ...changes } : term)));
  const send = () => {
    const body = { terms: terms.map((term) => ({ ...term, years: Number(term.years) })) };
    step.mutate({ body, validFrom: day, why: why.trim() });
  };
  return (
    <FormDialog
      title={t.proposeTitle}
      cancel={t.cancel}
      send={t.send}
      isBlocked={step.isPending || why.trim() === ''}
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
      <div className="field">
        <label htmlFor={`${fieldId}d`}>{t.validFrom}</label>
        <input
          id={`${fieldId}d`}
          type="date"
          min={today}
          value={day}
          onChange={(event) => setDay(event.target.value)}
        />
        <Wrong error={step.error} pointer="/validFrom" />
      </div>
      <div className="field">
        <label htmlFor={`${fieldId}w`}>{t.why}</label>
        <textarea
          id={`${fieldId}w`}
          rows={3}
          maxLength={2000}
          value={why}
          onChange={(event) => setWhy(event.target.value)}
        />
      </div>
      <FormFailed error={step.error} />
    </FormDialog>
  );
}
