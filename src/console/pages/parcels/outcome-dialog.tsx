/** Asks what was found in one or many parcels, and what was looked at; the same is recorded for all of them. */
import { useId, useState } from 'react';
import { fill } from '../../../core/text.ts';
import type { NewParcelOutcomes, ParcelFound, ParcelOutcomesAnswer } from '../../../exchange/contract.ts';
import { post } from '../../http/client.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { useDo } from '../../parts/use-do.ts';
import { parcelSelectionTexts } from '../../texts/parcel-selection.ts';
import { useTexts } from '../../texts/use-texts.ts';

const FOUND: readonly ParcelFound[] = [
  'nothing',
  'narcotics',
  'dangerous',
  'counterfeit',
  'food-medicine',
  'resale',
  'splitting',
  'other',
];

export function OutcomeDialog(props: {
  readonly houseBills: readonly string[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const { houseBills } = props;
  const t = useTexts(parcelSelectionTexts);
  const ids = useId();
  const [found, setFound] = useState<ParcelFound>('nothing');
  const [note, setNote] = useState('');
  const { isBusy, run } = useDo();
  const send = async (): Promise<void> => {
    const outcomes: NewParcelOutcomes = { houseBills, found, note: note.trim() };
    const isDone = await run(async () => {
      const { recorded, skipped } = await post<ParcelOutcomesAnswer>('/parcel-selection/outcomes', outcomes);
      const told = fill(t.recorded, { n: recorded.length });
      return skipped.length === 0 ? told : `${told} ${fill(t.skipped, { n: skipped.length })}`;
    });
    if (isDone) props.onDone();
  };
  return (
    <FormDialog
      title={t.record}
      cancel={t.cancel}
      send={t.record}
      isBlocked={note.trim() === '' || isBusy}
      onClose={props.onClose}
      onSend={() => void send()}
      isQuick
    >
      <p>{houseBills.length === 1 ? houseBills[0] : fill(t.reads, { n: houseBills.length })}</p>
      <div className="field">
        <label htmlFor={`${ids}found`}>{t.found}</label>
        <select
          id={`${ids}found`}
          value={found}
          onChange={(event) => setFound(event.target.value as ParcelFound)}
        >
          {FOUND.map((one) => (
            <option key={one} value={one}>
              {t[one]}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${ids}note`}>{t.note}</label>
        <textarea
          id={`${ids}note`}
          rows={3}
          maxLength={2000}
          required
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <span className="note">{t.noteHint}</span>
      </div>
    </FormDialog>
  );
}
