/** A number to be typed: what is typed stays as it is, what is no number counts as nought and is refused by the server. */
import { useState } from 'react';

interface Props {
  readonly title: string;
  readonly note?: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

export function NumberField({ title, note, value, onChange }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <label className="field">
      <span className="label">{title}</span>
      <input
        inputMode="decimal"
        value={typed ?? String(value)}
        onChange={(event) => {
          setTyped(event.target.value);
          onChange(Number(event.target.value) || 0);
        }}
        onBlur={() => setTyped(null)}
      />
      {note !== undefined && <span className="note">{note}</span>}
    </label>
  );
}
