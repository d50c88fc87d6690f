/** Asks why somebody wants to see personal identifiers before showing them (Personal Information Protection Act, art. 29: access is logged). */
import { useState } from 'react';
import type { CodeRow } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { Await } from '../../parts/states.tsx';
import { declarationTexts } from '../../texts/declaration.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

interface Props {
  readonly onChoose: (purpose: string) => void;
  readonly onClose: () => void;
}

export function PurposeDialog({ onChoose, onClose }: Props) {
  const t = useTexts(declarationTexts);
  const say = useSay();
  const query = useGet<readonly CodeRow[]>('/codes/purposes', undefined, { staleMillis: 600_000 });
  const [chosen, setChosen] = useState('');
  return (
    <Dialog
      title={t.purposeTitle}
      onClose={onClose}
      footer={
        <>
          <button type="button" className="btn" onClick={onClose}>
            {t.cancel}
          </button>
          <button
            type="button"
            className="btn main-act"
            disabled={chosen === ''}
            onClick={() => onChoose(chosen)}
          >
            {t.show}
          </button>
        </>
      }
    >
      <p className="mid">{t.purposeBody}</p>
      <Await query={query}>
        {(rows) => (
          <fieldset className="de-choices">
            <legend className="sr">{t.purpose}</legend>
            {rows.map((row) => (
              <label key={row.code}>
                <input
                  type="radio"
                  name="purpose"
                  value={row.code}
                  checked={chosen === row.code}
                  onChange={() => setChosen(row.code)}
                />
                {say(row.name)}
              </label>
            ))}
          </fieldset>
        )}
      </Await>
    </Dialog>
  );
}
