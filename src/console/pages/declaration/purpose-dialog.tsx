/** Asks why somebody wants to see personal identifiers before showing them (Personal Information Protection Act, art. 29: access is logged). */
import './declaration.css';
import { useId, useState } from 'react';
import type { CodeRow } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { Await } from '../../parts/states.tsx';
import { declarationTexts } from '../../texts/declaration.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

interface Props {
  /** @param note in their own words, empty where they gave none */
  readonly onChoose: (purpose: string, note: string) => void;
  readonly onClose: () => void;
}

export function PurposeDialog({ onChoose, onClose }: Props) {
  const t = useTexts(declarationTexts);
  const say = useSay();
  const query = useGet<readonly CodeRow[]>('/codes/purposes', undefined, { staleMillis: 600_000 });
  const [chosen, setChosen] = useState('');
  const [note, setNote] = useState('');
  const noteId = useId();
  return (
    <FormDialog
      title={t.purposeTitle}
      cancel={t.cancel}
      send={t.show}
      isBlocked={chosen === ''}
      onClose={onClose}
      onSend={() => onChoose(chosen, note.trim())}
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
      <div className="field">
        <label htmlFor={noteId}>{t.purposeNote}</label>
        <textarea
          id={noteId}
          rows={2}
          maxLength={2000}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
      </div>
    </FormDialog>
  );
}
