/** The text line by line: figures that can be pointed at, doubts marked by a word and a wave, each line editable in place. */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { fill } from '../../../core/text.ts';
import type { ReleaseLine, ReleaseMark, ReleaseText } from '../../../exchange/contract.ts';
import { releaseTexts } from '../../texts/releases.ts';
import { useTexts } from '../../texts/use-texts.ts';

interface Props {
  readonly text: ReleaseText;
  readonly language: 'ko' | 'en';
  readonly mayEdit: boolean;
  readonly onChange: (lines: readonly ReleaseLine[]) => void;
  readonly onPoint: (mark: ReleaseMark) => void;
}

export function Lines({ text, language, mayEdit, onChange, onPoint }: Props) {
  const [open, setOpen] = useState<number | null>(null);
  const { lines, marks } = text;
  const change = (at: number, many: number, ...put: readonly ReleaseLine[]) => {
    onChange([...lines.slice(0, at), ...put, ...lines.slice(at + many)]);
  };
  return (
    <ol className="rl-lines" lang={language}>
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name of their own
        <li key={at} className={`rl-${line.part}`}>
          {open === at ? (
            <LineForm
              line={line}
              onDone={(said) => {
                setOpen(null);
                if (said !== line.text) change(at, 1, { ...line, text: said });
              }}
              onClose={() => setOpen(null)}
              onAdd={() => {
                change(at + 1, 0, { part: line.part === 'title' ? 'lead' : line.part, text: '' });
                setOpen(at + 1);
              }}
              onRemove={() => {
                setOpen(null);
                change(at, 1);
              }}
            />
          ) : (
            <Shown
              line={line}
              at={at}
              marks={marks.filter((mark) => mark.line === at)}
              onPoint={onPoint}
              onEdit={mayEdit ? () => setOpen(at) : undefined}
            />
          )}
        </li>
      ))}
    </ol>
  );
}

function Shown(props: {
  readonly line: ReleaseLine;
  readonly at: number;
  readonly marks: readonly ReleaseMark[];
  readonly onPoint: (mark: ReleaseMark) => void;
  readonly onEdit: (() => void) | undefined;
}) {
  const t = useTexts(releaseTexts);
  const { line, at, marks, onPoint, onEdit } = props;
  return (
    <>
      <span className="rl-text">{bound(line.text, marks, onPoint)}</span>
      {onEdit !== undefined && (
        <button
          type="button"
          className="btn link"
          aria-label={fill(t.editLine, { n: at + 1 })}
          onClick={onEdit}
        >
          {t.edit}
        </button>
      )}
    </>
  );
}

function bound(
  text: string,
  marks: readonly ReleaseMark[],
  onPoint: (mark: ReleaseMark) => void,
): ReactNode[] {
  const pieces: ReactNode[] = [];
  let from = 0;
  for (const mark of marks.toSorted((one, other) => one.start - other.start)) {
    if (mark.start < from || mark.end > text.length) continue;
    pieces.push(text.slice(from, mark.start));
    pieces.push(
      <Figure key={mark.start} mark={mark} words={text.slice(mark.start, mark.end)} onPoint={onPoint} />,
    );
    from = mark.end;
  }
  return [...pieces, text.slice(from)];
}

function Figure(props: {
  readonly mark: ReleaseMark;
  readonly words: string;
  readonly onPoint: (mark: ReleaseMark) => void;
}) {
  const t = useTexts(releaseTexts);
  const { mark, words } = props;
  const isDoubt = mark.verdict !== 'supported';
  const point = () => props.onPoint(mark);
  return (
    <button
      type="button"
      className={isDoubt ? 'rl-figure is-bad' : 'rl-figure'}
      title={t[mark.verdict]}
      onMouseEnter={point}
      onFocus={point}
      onClick={point}
    >
      {words}
      {isDoubt && <span className="sr"> ({t[mark.verdict]})</span>}
    </button>
  );
}

function LineForm(props: {
  readonly line: ReleaseLine;
  readonly onDone: (text: string) => void;
  readonly onClose: () => void;
  readonly onAdd: () => void;
  readonly onRemove: () => void;
}) {
  const t = useTexts(releaseTexts);
  const [text, setText] = useState(props.line.text);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const done = () => props.onDone(text.replace(/\s+/g, ' ').trim());
  return (
    <div className="rl-form">
      <textarea
        ref={field}
        rows={3}
        maxLength={2000}
        aria-label={t.lineText}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
            event.preventDefault();
            done();
          }
          if (event.key === 'Escape') props.onClose();
        }}
      />
      <div className="row">
        <button type="button" className="btn s main-act" onClick={done}>
          {t.done} <kbd>Enter</kbd>
        </button>
        <button type="button" className="btn s" onClick={props.onClose}>
          {t.cancel}
        </button>
        <button type="button" className="btn s" onClick={props.onAdd}>
          {t.addLine}
        </button>
        {props.line.part !== 'title' && (
          <button type="button" className="btn s" onClick={props.onRemove}>
            {t.removeLine}
          </button>
        )}
      </div>
    </div>
  );
}
