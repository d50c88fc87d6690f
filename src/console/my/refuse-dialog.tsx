/** Asks why a use is refused or a misuse reported: one reason of a few, and words if one likes. */
import { useId, useState } from 'react';
import type { RefusalReasonName } from '../../exchange/contract.ts';
import { FormDialog } from '../parts/form-dialog.tsx';
import { myTexts } from '../texts/my.ts';
import { useTexts } from '../texts/use-texts.ts';

const REASONS = [
  ['not-ordered', 'not-ordered'],
  ['unknown-shop', 'unknown-shop'],
  ['other-person', 'other-person'],
  ['other', 'otherReason'],
] as const;

interface Props {
  readonly title: string;
  readonly note: string;
  readonly isBusy: boolean;
  readonly onClose: () => void;
  readonly onSend: (given: { readonly reason: RefusalReasonName; readonly words?: string }) => void;
}

export function RefuseDialog({ title, note, isBusy, onClose, onSend }: Props) {
  const t = useTexts(myTexts);
  const [reasonId, wordsId] = [useId(), useId()];
  const [reason, setReason] = useState<RefusalReasonName>('not-ordered');
  const [words, setWords] = useState('');
  return (
    <FormDialog
      title={title}
      cancel={t.cancel}
      send={t.send}
      isBlocked={isBusy}
      onClose={onClose}
      onSend={() => onSend({ reason, ...(words.trim() === '' ? {} : { words: words.trim() }) })}
    >
      <p>{note}</p>
      <div className="field">
        <label htmlFor={reasonId}>{t.reason}</label>
        <select
          id={reasonId}
          value={reason}
          onChange={(event) => setReason(event.target.value as RefusalReasonName)}
        >
          {REASONS.map(([value, text]) => (
            <option key={value} value={value}>
              {t[text]}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={wordsId}>{t.words}</label>
        <textarea
          id={wordsId}
          rows={3}
          maxLength={1000}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </div>
    </FormDialog>
  );
}
