/** Chooses one of many by typing: a field with a list below it that arrow keys walk (the combobox pattern of the ARIA practices). */
import { useEffect, useId, useRef, useState } from 'react';

export interface Choice {
  readonly value: string;
  readonly title: string;
  /** Small print at the right. */
  readonly note?: string;
  /** What else may be typed to find it. */
  readonly words?: string;
}

export interface ComboboxProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly onChoose: (value: string) => void;
  readonly placeholder?: string;
  /** Said where nothing fits. */
  readonly nothing: string;
  /** Whatever is typed may stand, though it is none of the choices. */
  readonly isFree?: boolean;
  readonly isWrong?: boolean;
  readonly className?: string;
}

const MOST_SHOWN = 60;

export function Combobox(props: ComboboxProps) {
  const { choices, value, onChoose } = props;
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const chosen = choices.find((choice) => choice.value === value);
  const shown = typed === null ? [] : fitting(choices, typed);
  const isOpen = typed !== null;
  useEffect(() => {
    if (isOpen) list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at, isOpen]);
  const close = () => setTyped(null);
  const choose = (choice: Choice) => {
    onChoose(choice.value);
    close();
  };
  const leave = () => {
    if (typed !== null && props.isFree && typed.trim() !== '') onChoose(typed.trim());
    close();
  };
  return (
    <span className={`combo ${props.className ?? ''}`}>
      <input
        className="input"
        role="combobox"
        aria-label={props.label}
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-invalid={props.isWrong || undefined}
        {...(isOpen && shown[at] ? { 'aria-activedescendant': `${id}-${at}` } : {})}
        value={typed ?? chosen?.title ?? value}
        placeholder={props.placeholder}
        title={chosen === undefined ? value : `${chosen.title} ${chosen.value}`}
        autoComplete="off"
        spellCheck={false}
        onFocus={(event) => event.target.select()}
        onMouseDown={() => {
          if (typed === null) setTyped('');
        }}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault();
            if (typed === null) return setTyped('');
            const step = event.key === 'ArrowDown' ? 1 : -1;
            setAt(Math.max(0, Math.min(shown.length - 1, at + step)));
          } else if (event.key === 'Enter' && isOpen) {
            event.preventDefault();
            const choice = shown[at];
            if (choice !== undefined) choose(choice);
            else leave();
          } else if (event.key === 'Escape' && isOpen) {
            event.preventDefault();
            event.stopPropagation();
            close();
          }
        }}
      />
      {isOpen && (
        <div id={`${id}-list`} className="combo-list" role="listbox" aria-label={props.label} ref={list}>
          {shown.map((choice, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the field, which keeps the focus
            <div
              key={choice.value}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(choice)}
            >
              <span>{choice.title}</span>
              <span className="note">{choice.note ?? choice.value}</span>
            </div>
          ))}
          {shown.length === 0 && <p className="note">{props.nothing}</p>}
        </div>
      )}
    </span>
  );
}

/** Every word has to occur; what begins with the words stands first. */
export function fitting(choices: readonly Choice[], typed: string): readonly Choice[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const first = words[0];
  if (first === undefined) return choices.slice(0, MOST_SHOWN);
  const found = choices.filter(({ value, title, words: more = '' }) => {
    const text = `${value} ${title} ${more}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const isStart = ({ value, title }: Choice) =>
    value.toLowerCase().startsWith(first) || title.toLowerCase().startsWith(first);
  return [...found.filter(isStart), ...found.filter((choice) => !isStart(choice))].slice(0, MOST_SHOWN);
}
