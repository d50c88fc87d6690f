/** Asks what came of a case of misuse, and why. */
import { useId, useState } from 'react';
import type { MisuseClosing, MisuseResult } from '../../../exchange/contract.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { misuseTexts } from '../../texts/misuse.ts';
import { useTexts } from '../../texts/use-texts.ts';

const RESULTS: readonly MisuseResult[] = ['misused', 'not-misused', 'unclear'];

export function CloseDialog(props: {
  /** The use was refused: its parcels are stopped until this is decided. */
  readonly isStopped: boolean;
  /** Its holder opened it and is told the result. */
  readonly isTold: boolean;
  readonly onClose: () => void;
  readonly onSend: (closing: MisuseClosing) => void;
}) {
  const t = useTexts(misuseTexts);
  const [resultId, whyId, parcelsId] = [useId(), useId(), useId()];
  const [as, setAs] = useState<MisuseResult>('misused');
  const [why, setWhy] = useState('');
  const [chosen, setChosen] = useState<NonNullable<MisuseClosing['parcels']> | null>(null);
  const parcels = chosen ?? (as === 'not-misused' ? 'goes-on' : 'stays');
  return (
    <FormDialog
      title={t.closeTitle}
      cancel={t.cancel}
      send={t.send}
      isBlocked={why.trim() === ''}
      onClose={props.onClose}
      onSend={() => props.onSend({ as, why: why.trim(), ...(props.isStopped ? { parcels } : {}) })}
      isQuick
    >
      <p>{props.isTold ? t.closeWhat : t.closeQuiet}</p>
      <div className="field">
        <label htmlFor={resultId}>{t.result}</label>
        <select id={resultId} value={as} onChange={(event) => setAs(event.target.value as MisuseResult)}>
          {RESULTS.map((one) => (
            <option key={one} value={one}>
              {t[one]}
            </option>
          ))}
        </select>
      </div>
      {props.isStopped && (
        <div className="field">
          <label htmlFor={parcelsId}>{t.parcels}</label>
          <select
            id={parcelsId}
            value={parcels}
            onChange={(event) => setChosen(event.target.value as typeof parcels)}
          >
            <option value="stays">{t.stays}</option>
            <option value="goes-on">{t['goes-on']}</option>
          </select>
        </div>
      )}
      <div className="field">
        <label htmlFor={whyId}>{t.why}</label>
        <textarea
          id={whyId}
          rows={3}
          maxLength={2000}
          value={why}
          onChange={(event) => setWhy(event.target.value)}
        />
      </div>
    </FormDialog>
  );
}
