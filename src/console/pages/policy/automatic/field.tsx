/** A text with its name and, where one is needed, a word on how it is filled in. */
import { useId } from 'react';

export function Field(props: {
  readonly title: string;
  readonly hint?: string;
  readonly value: string;
  readonly most: number;
  readonly onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>
        {props.title} {props.hint !== undefined && <span className="dim">{props.hint}</span>}
      </label>
      <textarea
        id={id}
        rows={2}
        maxLength={props.most}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </div>
  );
}
