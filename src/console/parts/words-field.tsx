/** A field for sentences, under its title. */
import { useId } from 'react';

const MOST_LETTERS = 2000;

export function WordsField(props: {
  readonly title: string;
  readonly words: string;
  readonly rows?: number;
  readonly onChange: (words: string) => void;
}) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{props.title}</label>
      <textarea
        id={id}
        rows={props.rows ?? 3}
        maxLength={MOST_LETTERS}
        value={props.words}
        onChange={({ target }) => props.onChange(target.value)}
      />
    </div>
  );
}
