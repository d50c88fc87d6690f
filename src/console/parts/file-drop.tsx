/** The place where one file is dropped or chosen, for every page that takes files. */
import { type ReactNode, useRef, useState } from 'react';

interface Props {
  /** Names the place, and the field behind its button. */
  readonly label: string;
  /** What stands before the button. */
  readonly children: ReactNode;
  readonly button: string;
  /** The button is what to do next on this page. */
  readonly isMain?: boolean;
  readonly note: string;
  /** As the file dialog takes it. */
  readonly accept: string;
  readonly className?: string;
  readonly take: (file: File) => void;
}

export function FileDrop({ label, children, button, isMain, note, accept, className, take }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  return (
    <section
      className={['drop', className, isOver && 'is-over'].filter(Boolean).join(' ')}
      aria-label={label}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        const [dropped] = event.dataTransfer.files;
        if (dropped) take(dropped);
      }}
    >
      <p className="row">
        {children}
        <button
          type="button"
          className={isMain ? 'btn main-act' : 'btn'}
          onClick={() => input.current?.click()}
        >
          {button}
        </button>
      </p>
      <p className="note">{note}</p>
      <input
        ref={input}
        type="file"
        className="sr"
        tabIndex={-1}
        aria-label={label}
        accept={accept}
        onChange={(event) => {
          const [picked] = event.target.files ?? [];
          if (picked) take(picked);
          // The same file chosen again after it was mended has to be read again.
          event.target.value = '';
        }}
      />
    </section>
  );
}
