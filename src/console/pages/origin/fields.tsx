/** Labelled fields of the pages of origin. */
import { type ReactNode, useId } from 'react';

export function Field(props: {
  readonly title: string;
  readonly children: (id: string) => ReactNode;
  readonly isWide?: boolean;
}) {
  const id = useId();
  return (
    <div className={props.isWide ? 'field or-wide' : 'field'}>
      <label htmlFor={id}>{props.title}</label>
      {props.children(id)}
    </div>
  );
}

export function Input(props: {
  readonly title: string;
  readonly value: string | null;
  readonly onChange: (text: string) => void;
  readonly isWide?: boolean;
  readonly type?: string;
}) {
  return (
    <Field title={props.title} isWide={props.isWide ?? false}>
      {(id) => (
        <input
          id={id}
          type={props.type ?? 'text'}
          value={props.value ?? ''}
          maxLength={300}
          autoComplete="off"
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

export function Choice(props: {
  readonly title: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, title: string])[];
  readonly onChange: (value: string) => void;
}) {
  return (
    <Field title={props.title}>
      {(id) => (
        <select id={id} value={props.value} onChange={(event) => props.onChange(event.target.value)}>
          {props.options.map(([value, title]) => (
            <option key={value} value={value}>
              {title}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
