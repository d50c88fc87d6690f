/** Asks what came of a case of misuse, and why. */
import { useId, useState } from 'react';
import type { MisuseClosing, MisuseResult } from '../../../exchange/contract.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { misuseTexts } from '../../texts/misuse.ts';
import { useTexts } from '../../texts/use-texts.ts';

const RESULTS: readonly MisuseResult[] = ['misused', 'not-misused', 'unclear'];

export function CloseDialog(props: {
  readonly onClose: () => void;
  readonly onSend: (closing: MisuseClosing) => void;
}) {
  const t = useTexts(misuseTexts);
  const [resultId, whyId] = [useId(), useId()];
  const [as, setAs] = useState<MisuseResult>('misused');
  const [why, setWhy] = useState('');
  return (
    <FormDialog
      title={t.closeTitle}
      cancel={t.cancel}
      send={t.send}
      isBlocked={why.trim() === ''}
      onClose={props.onClose}
      onSend={() => props.onSend({ as, why: why.trim() })}
      isQuick
    >
      <p>{t.closeWhat}</p>
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
