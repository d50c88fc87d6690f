/** Asks what is filed about a right, and what is to become of a parcel instead of having it, confirmed by its number. */
import { useId, useState } from 'react';
import { fill } from '../../core/text.ts';
import type { EndWayName, MyPathView } from '../../exchange/contract.ts';
import { FormDialog } from '../parts/form-dialog.tsx';
import { WordsField } from '../parts/words-field.tsx';
import { myPathTexts } from '../texts/my-path.ts';
import { useSay, useTexts } from '../texts/use-texts.ts';

interface Asking<Given> {
  readonly isBusy: boolean;
  readonly onClose: () => void;
  readonly onSend: (given: Given) => Promise<void>;
}

export function FileDialog({ isBusy, onClose, onSend }: Asking<string>) {
  const t = useTexts(myPathTexts);
  const [words, setWords] = useState('');
  return (
    <FormDialog
      title={t.fileTitle}
      cancel={t.cancel}
      send={t.send}
      isBlocked={isBusy || words.trim() === ''}
      onClose={onClose}
      onSend={() => void onSend(words.trim())}
    >
      <p>{t.fileWhat}</p>
      <WordsField rows={4} title={t.words} words={words} onChange={setWords} />
    </FormDialog>
  );
}

export interface AskedEnd {
  readonly way: EndWayName;
  readonly confirm: string;
  readonly words?: string;
}

export function AskDialog({
  bill,
  ways,
  isBusy,
  onClose,
  onSend,
}: Asking<AskedEnd> & { readonly bill: string; readonly ways: MyPathView['ways'] }) {
  const t = useTexts(myPathTexts);
  const say = useSay();
  const ids = useId();
  const [way, setWay] = useState<EndWayName>(ways[0]?.way ?? 'treasury');
  const [words, setWords] = useState('');
  const [confirm, setConfirm] = useState('');
  const said = words.trim() === '' ? {} : { words: words.trim() };
  return (
    <FormDialog
      title={t.askTitle}
      cancel={t.cancel}
      send={t.send}
      isBlocked={isBusy || confirm.trim() !== bill}
      onClose={onClose}
      onSend={() => void onSend({ way, confirm: confirm.trim(), ...said })}
    >
      <p>{t.askWarn}</p>
      <div className="field">
        <label htmlFor={`${ids}way`}>{t.way}</label>
        <select id={`${ids}way`} value={way} onChange={({ target }) => setWay(target.value as EndWayName)}>
          {ways.map((one) => (
            <option key={one.way} value={one.way}>
              {say(one.name)}
            </option>
          ))}
        </select>
      </div>
      <WordsField rows={4} title={t.why} words={words} onChange={setWords} />
      <div className="field">
        <label htmlFor={`${ids}confirm`}>{fill(t.confirm, { bill })}</label>
        <input
          id={`${ids}confirm`}
          maxLength={40}
          autoComplete="off"
          value={confirm}
          onChange={({ target }) => setConfirm(target.value)}
        />
      </div>
    </FormDialog>
  );
}
