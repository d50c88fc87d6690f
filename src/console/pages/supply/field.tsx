/** A labelled field of the dialogs of early warning: text, number, day, or one of a few. */
import { useId } from 'react';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'date' | 'number';
  /** Makes it a choice: value and words. */
  readonly choices?: readonly (readonly [value: string, words: string])[];
  /** Makes it a text of several lines. */
  readonly rows?: number;
}

export function Field({ label, value, onChange, type = 'text', choices, rows }: Props) {
  const id = useId();
  const take = (event: { readonly target: { readonly value: string } }) => onChange(event.target.value);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {choices !== undefined ? (
        <select id={id} value={value} onChange={take}>
          {choices.map(([one, words]) => (
            <option key={one} value={one}>
              {words}
            </option>
          ))}
        </select>
      ) : rows !== undefined ? (
        <textarea id={id} rows={rows} value={value} onChange={take} />
      ) : (
        <input id={id} type={type} value={value} onChange={take} />
      )}
    </div>
  );
}
