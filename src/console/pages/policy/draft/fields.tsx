/** The fields of the editor: each shows its value, takes a new one, and says what is wrong at its place. */
import { type ReactNode, useId, useState } from 'react';
import { policyTexts } from '../../../texts/policy.ts';
import { useSay, useTexts } from '../../../texts/use-texts.ts';
import { type Draft, type Path, problemsAt, readNumber } from './edit.ts';

interface FieldProps {
  readonly draft: Draft;
  readonly path: Path;
  readonly label: string;
  /** In a table the column's head is the label: it is there for those who do not see. */
  readonly isBare?: boolean;
}

export function Wrong({
  draft,
  path,
  id,
}: {
  readonly draft: Draft;
  readonly path: Path;
  readonly id?: string;
}) {
  const say = useSay();
  const found = problemsAt(draft.problems, path);
  if (found.length === 0) return null;
  return (
    <div className="po-wrong" id={id} role="alert">
      <ul>
        {found.map((problem) => (
          <li key={say(problem.message)}>{say(problem.message)}</li>
        ))}
      </ul>
    </div>
  );
}

function Field(
  props: FieldProps & {
    readonly children: (field: {
      readonly id: string;
      readonly 'aria-invalid': boolean;
      readonly 'aria-describedby': string | undefined;
    }) => ReactNode;
  },
) {
  const { draft, path, label, isBare } = props;
  const [id, wrongId] = [useId(), useId()];
  const isWrong = problemsAt(draft.problems, path).length > 0;
  return (
    <div className="field">
      <label htmlFor={id} className={isBare ? 'sr' : undefined}>
        {label}
      </label>
      {props.children({ id, 'aria-invalid': isWrong, 'aria-describedby': isWrong ? wrongId : undefined })}
      <Wrong draft={draft} path={path} id={wrongId} />
    </div>
  );
}

export function valueAt(draft: Draft, path: Path): unknown {
  let value: unknown = draft.policy;
  for (const part of path) value = (value as Record<string | number, unknown> | undefined)?.[part];
  return value;
}

export function TextField(props: FieldProps & { readonly type?: 'text' | 'date' }) {
  const { draft, path, type = 'text' } = props;
  return (
    <Field {...props}>
      {(field) => (
        <input
          {...field}
          type={type}
          value={String(valueAt(draft, path) ?? '')}
          onChange={(event) => draft.set(path, event.target.value)}
        />
      )}
    </Field>
  );
}

/** Keeps what is typed while it is no number yet: '0.' on the way to '0.2'. */
export function NumberField(props: FieldProps & { readonly placeholder?: string }) {
  const { draft, path, placeholder } = props;
  const value = valueAt(draft, path);
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Field {...props}>
      {(field) => (
        <input
          {...field}
          inputMode="decimal"
          className="n"
          placeholder={placeholder}
          value={typed ?? String(value ?? '')}
          onChange={(event) => {
            setTyped(event.target.value);
            draft.set(path, readNumber(event.target.value));
          }}
          onBlur={() => setTyped(null)}
        />
      )}
    </Field>
  );
}

/** A list of codes with commas between. */
export function ListField(props: FieldProps & { readonly read: (text: string) => unknown }) {
  const { draft, path, read } = props;
  const shown = ((valueAt(draft, path) ?? []) as readonly string[]).join(', ');
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <>
      <Field {...props}>
        {(field) => (
          <input
            {...field}
            value={typed ?? shown}
            onChange={(event) => {
              setTyped(event.target.value);
              draft.set(path, read(event.target.value));
            }}
            onBlur={() => setTyped(null)}
          />
        )}
      </Field>
      {((valueAt(draft, path) ?? []) as readonly string[]).map((code, place) => (
        <Wrong key={code} draft={draft} path={[...path, place]} />
      ))}
    </>
  );
}

export interface Option {
  readonly value: string;
  readonly title: string;
}

/** @param none what stands for nothing chosen, where that may be */
export function ChoiceField(
  props: FieldProps & { readonly options: readonly Option[]; readonly none?: string },
) {
  const { draft, path, options, none } = props;
  return (
    <Field {...props}>
      {(field) => (
        <select
          {...field}
          value={String(valueAt(draft, path) ?? '')}
          onChange={(event) => draft.set(path, event.target.value === '' ? undefined : event.target.value)}
        >
          {none !== undefined && <option value="">{none}</option>}
          {options.map(({ value, title }) => (
            <option key={value} value={value}>
              {title}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

export const DEMAND_NAMES = [
  'none',
  'audit',
  'documents',
  'x-ray',
  'physical',
  'laboratory',
  'stop',
] as const;
const INSPECTION_NAMES = ['x-ray', 'physical', 'laboratory'] as const;

export function useDemandOptions(): readonly Option[] {
  const t = useTexts(policyTexts);
  return DEMAND_NAMES.map((value) => ({ value, title: t[`demand.${value}`] }));
}

export function useInspectionOptions(): readonly Option[] {
  const t = useTexts(policyTexts);
  return INSPECTION_NAMES.map((value) => ({ value, title: t[`inspection.${value}`] }));
}
