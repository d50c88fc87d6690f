/** Filters as chips above a list, and the field that narrows it while one types. */
import { type ReactNode, useEffect, useState } from 'react';
import { fill } from '../../core/text.ts';
import { sharedTexts } from '../texts/shared.ts';
import { useTexts } from '../texts/use-texts.ts';

interface ChipProps {
  readonly title: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: ReactNode;
}

/** A filter: a quiet chip while it lets all through, in the accent with a cross when it narrows. */
export function Chip({ title, value, onChange, children }: ChipProps) {
  const t = useTexts(sharedTexts);
  return (
    <span className={`chip${value === '' ? '' : ' on'}`}>
      <label className="row">
        {title}
        <select value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">{t.anyValue}</option>
          {children}
        </select>
      </label>
      {value !== '' && (
        <button type="button" aria-label={fill(t.removeFilter, { name: title })} onClick={() => onChange('')}>
          <span aria-hidden="true">×</span>
        </button>
      )}
    </span>
  );
}

/** Searches as one types, a moment after the last letter. */
export function FindHere({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const t = useTexts(sharedTexts);
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text === value) return;
    const timer = setTimeout(() => onChange(text), 250);
    return () => clearTimeout(timer);
  }, [text, value, onChange]);
  return (
    <input
      className={`select find-here${value === '' ? '' : ' on'}`}
      value={text}
      placeholder={t.searchHere}
      aria-label={t.searchHere}
      onChange={(event) => setText(event.target.value)}
    />
  );
}
