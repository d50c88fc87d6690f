/** A dialog that asks for something and sends it: the form, a way back, and one button that sends. */
import { type ReactNode, useId } from 'react';
import { Dialog } from './dialog.tsx';

export interface FormDialogProps {
  readonly title: string;
  /** What the two buttons say. */
  readonly cancel: string;
  readonly send: string;
  readonly isBlocked: boolean;
  readonly onClose: () => void;
  readonly onSend: () => void;
  readonly children: ReactNode;
  readonly isWide?: boolean;
}

export function FormDialog(props: FormDialogProps) {
  const formId = useId();
  return (
    <Dialog
      title={props.title}
      onClose={props.onClose}
      isWide={props.isWide ?? false}
      footer={
        <>
          <button type="button" className="btn" onClick={props.onClose}>
            {props.cancel}
          </button>
          <button type="submit" form={formId} className="btn main-act" disabled={props.isBlocked}>
            {props.send}
          </button>
        </>
      }
    >
      <form
        id={formId}
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          props.onSend();
        }}
      >
        {props.children}
      </form>
    </Dialog>
  );
}
