/** A dialog that asks for something and sends it: the form, a way back, and one button that sends. */
import { type ReactNode, useEffect, useId } from 'react';
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
  /** Ctrl and Enter send as well, and the button says so. */
  readonly isQuick?: boolean;
}

export function FormDialog(props: FormDialogProps) {
  const formId = useId();
  const { isQuick = false, isBlocked, onSend } = props;
  useEffect(() => {
    // After the dialog has opened, which by itself puts the focus on its close button.
    document.getElementById(formId)?.querySelector<HTMLElement>('select, textarea, input')?.focus();
  }, [formId]);
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
          <button type="submit" form={formId} className="btn main-act" disabled={isBlocked}>
            {props.send}
            {isQuick && (
              <>
                {' '}
                <kbd>Ctrl Enter</kbd>
              </>
            )}
          </button>
        </>
      }
    >
      <form
        id={formId}
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          onSend();
        }}
        onKeyDown={(event) => {
          if (isQuick && !isBlocked && event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSend();
        }}
      >
        {props.children}
      </form>
    </Dialog>
  );
}
