/** Asks for the reason of a move of a model before it is made. */
import { useId, useState } from 'react';
import { FormDialog } from '../../../parts/form-dialog.tsx';
import { modelLifeTexts } from '../../../texts/model-life.ts';
import { useTexts } from '../../../texts/use-texts.ts';

interface Props {
  readonly title: string;
  readonly error: string | null;
  readonly onSend: (why: string) => void;
  readonly onClose: () => void;
}

export function MoveModelDialog({ title, error, onSend, onClose }: Props) {
  const t = useTexts(modelLifeTexts);
  const fieldId = useId();
  const [why, setWhy] = useState('');
  return (
    <FormDialog
      title={title}
      cancel={t.cancel}
      send={title}
      isBlocked={why.trim() === ''}
      onClose={onClose}
      onSend={() => onSend(why.trim())}
      isQuick
    >
      <div className="field">
        <label htmlFor={fieldId}>{t.reason}</label>
        <textarea
          id={fieldId}
          rows={3}
          maxLength={2000}
          required
          value={why}
          onChange={(event) => setWhy(event.target.value)}
        />
        <span className="note">{t.reasonHint}</span>
      </div>
      {error !== null && (
        <p className="st bad" role="alert">
          {error}
        </p>
      )}
    </FormDialog>
  );
}
