/** Another set for the selection of parcels, with its day and its reason; what is wrong is said at its field. */
import { useId, useState } from 'react';
import { fill } from '../../../../core/text.ts';
import type { ParcelSelectionSet, SettingView, SpecialPeriod } from '../../../../exchange/contract.ts';
import { FormDialog } from '../../../parts/form-dialog.tsx';
import { parcelPolicyTexts } from '../../../texts/parcel-policy.ts';
import { settingsTexts } from '../../../texts/settings.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { DayAndReasonFields, FormFailed, useDayAndReason, Wrong } from '../../settings/form-parts.tsx';
import { useSettingStep } from '../../settings/use-setting.ts';
import { DetectorsFields } from './detectors-fields.tsx';
import {
  asNumber,
  type DetectorDraft,
  detectorDrafts,
  detectorsOf,
  draftOf,
  type NumbersDraft,
  numbersOf,
} from './drafts.ts';
import { NumbersFields } from './numbers-fields.tsx';

interface PeriodDraft extends Pick<SpecialPeriod, 'name' | 'from' | 'to'> {
  readonly key: number;
  readonly numbers: NumbersDraft;
}

export function PolicyForm(props: {
  readonly view: SettingView;
  readonly nameOf: (id: string) => string;
  readonly onClose: () => void;
}) {
  const t = useTexts(settingsTexts);
  const p = useTexts(parcelPolicyTexts);
  const id = useId();
  const set = props.view.inForce.body as ParcelSelectionSet;
  const [numbers, setNumbers] = useState(draftOf(set));
  const [blindShare, setBlindShare] = useState(String(set.blindShare));
  const [detectors, setDetectors] = useState<readonly DetectorDraft[]>(detectorDrafts(set));
  const [periods, setPeriods] = useState<readonly PeriodDraft[]>(
    set.periods.map((one, key) => ({ ...one, key, numbers: draftOf(one) })),
  );
  const when = useDayAndReason();
  const step = useSettingStep('parcel-selection', '', props.onClose);
  const send = () =>
    step.mutate({
      body: {
        ...numbersOf(numbers),
        blindShare: asNumber(blindShare),
        detectors: detectorsOf(detectors),
        periods: periods.map(({ name, from, to, numbers: own }) => ({ name, from, to, ...numbersOf(own) })),
      },
      ...when.said,
    });
  const addPeriod = () => {
    const key = Math.max(-1, ...periods.map((one) => one.key)) + 1;
    setPeriods([
      ...periods,
      { key, name: '', from: when.given.validFrom, to: when.given.validFrom, numbers },
    ]);
  };
  return (
    <FormDialog
      title={t.proposeTitle}
      cancel={t.cancel}
      send={t.send}
      isBlocked={step.isPending || !when.isReady}
      onClose={props.onClose}
      onSend={send}
      isWide
    >
      <NumbersFields value={numbers} onChange={setNumbers} error={step.error} pointer="" />
      <div className="field">
        <label htmlFor={id}>{p.blindShare}</label>
        <input
          id={id}
          inputMode="decimal"
          value={blindShare}
          onChange={({ target }) => setBlindShare(target.value)}
        />
        <span className="note">{p.blindHint}</span>
        <Wrong error={step.error} pointer="/blindShare" />
      </div>
      {periods.map((period, place) => (
        <PeriodFields
          key={period.key}
          period={period}
          place={place}
          error={step.error}
          onChange={(next) => setPeriods(periods.map((one) => (one.key === period.key ? next : one)))}
          onRemove={() => setPeriods(periods.filter(({ key }) => key !== period.key))}
        />
      ))}
      <p>
        <button type="button" className="btn s" onClick={addPeriod}>
          {p.addPeriod}
        </button>
      </p>
      <DetectorsFields rows={detectors} nameOf={props.nameOf} onChange={setDetectors} error={step.error} />
      <DayAndReasonFields of={when} error={step.error} />
      <FormFailed error={step.error} />
    </FormDialog>
  );
}

function PeriodFields(props: {
  readonly period: PeriodDraft;
  readonly place: number;
  readonly error: unknown;
  readonly onChange: (next: PeriodDraft) => void;
  readonly onRemove: () => void;
}) {
  const t = useTexts(parcelPolicyTexts);
  const { period, place, error, onChange } = props;
  const pointer = `/periods/${place}`;
  return (
    <fieldset className="pp-period">
      <legend>{fill(t.period, { name: period.name || String(place + 1) })}</legend>
      <div className="row pp-numbers">
        <label>
          {t.name}
          <input
            maxLength={100}
            value={period.name}
            onChange={({ target }) => onChange({ ...period, name: target.value })}
          />
        </label>
        {(['from', 'to'] as const).map((field) => (
          <label key={field}>
            {t[field]}
            <input
              type="date"
              value={period[field]}
              onChange={({ target }) => onChange({ ...period, [field]: target.value })}
            />
          </label>
        ))}
        <button type="button" className="btn s" onClick={props.onRemove}>
          {t.removePeriod}
        </button>
      </div>
      {['name', 'from', 'to'].map((field) => (
        <Wrong key={field} error={error} pointer={`${pointer}/${field}`} />
      ))}
      <NumbersFields
        value={period.numbers}
        onChange={(numbers) => onChange({ ...period, numbers })}
        error={error}
        pointer={pointer}
      />
    </fieldset>
  );
}
