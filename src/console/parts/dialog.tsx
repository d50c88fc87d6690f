/** A dialog on the browser's own element: focus stays inside, Escape closes, the page behind is inert. */
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { sharedTexts } from '../texts/shared.ts';
import { useTexts } from '../texts/use-texts.ts';

export interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons at the foot, the proposed one last. */
  readonly footer?: ReactNode;
  readonly isWide?: boolean;
}

/** Shown while it is mounted: `{isOpen && <Dialog …>}`. */
export function Dialog(props: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const t = useTexts(sharedTexts);
  useEffect(() => {
    const dialog = ref.current;
    if (dialog !== null && !dialog.open) dialog.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={ref}
      className={`dialog${props.isWide ? ' is-wide' : ''}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
      onMouseDown={(event) => {
        if (event.target === ref.current) props.onClose();
      }}
    >
      <header>
        <h2 id={titleId}>{props.title}</h2>
        <button type="button" className="btn icon" onClick={props.onClose} aria-label={t.close}>
          <span aria-hidden="true">✕</span>
        </button>
      </header>
      <div className="in">{props.children}</div>
      {props.footer !== undefined && <footer>{props.footer}</footer>}
    </dialog>
  );
}
