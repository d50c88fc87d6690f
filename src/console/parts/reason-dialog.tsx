/** Asks for one text, such as a reason or an answer, and hands it on; says what is wrong in place. */
import { type ReactNode, useId, useState } from 'react';
import { deskTexts } from '../texts/desk.ts';
import { useTexts } from '../texts/use-texts.ts';
import { FormDialog } from './form-dialog.tsx';

export function ReasonDialog(props: {
  readonly title: string;
  readonly label: string;
  readonly what?: string;
  /** More fields, above the text. */
  readonly children?: ReactNode;
  readonly onSend: (text: string) => void;
  readonly onClose: () => void;
}) {
  const t = useTexts(deskTexts);
  const [text, setText] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  const textId = useId();
  const send = () => {
    if (text.trim() === '') setIsWrong(true);
    else props.onSend(text.trim());
  };
  return (
    <FormDialog
      title={props.title}
      cancel={t.close}
      send={t.send}
      isBlocked={false}
      onClose={props.onClose}
      onSend={send}
    >
      {props.what !== undefined && <p className="note">{props.what}</p>}
      {props.children}
      <div className="field">
        <label htmlFor={textId}>{props.label}</label>
        <textarea id={textId} rows={4} value={text} onChange={(event) => setText(event.target.value)} />
      </div>
      {isWrong && text.trim() === '' && (
        <p className="st bad" role="alert">
          {t.missing}
        </p>
      )}
    </FormDialog>
  );
}
