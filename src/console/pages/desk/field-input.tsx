/** One field of a draft: typed or chosen from its code list, with what is wrong or odd beneath it. */
import { useId } from 'react';
import type { Problem } from '../../../core/problem.ts';
import { useCodes } from '../../parts/use-codes.ts';
import { useLanguage } from '../../session/preferences.tsx';
import { declarationFieldTexts } from '../../texts/declaration-fields.ts';
import { deskTexts } from '../../texts/trader-desk.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { type DraftField, readInput } from './draft-fields.ts';

export interface FieldInputProps {
  readonly field: DraftField;
  readonly value: unknown;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
  readonly onChange: (value: unknown) => void;
}

const WIDE = new Set(['item.description', 'remarks', 'party.address']);

export function FieldInput({ field, value, problems, warnings, onChange }: FieldInputProps) {
  const names = useTexts(declarationFieldTexts);
  const say = useSay();
  const id = useId();
  const isWrong = problems.length > 0;
  const text = value === undefined || value === null ? '' : String(value);
  const set = (typed: string) => onChange(readInput(field.type, typed));
  return (
    <div className={`field${WIDE.has(field.name) ? ' is-wide' : ''}`}>
      <label htmlFor={id}>{names[field.name]}</label>
      {field.type === 'code' ? (
        <CodeSelect id={id} list={field.list ?? ''} value={text} isWrong={isWrong} onChange={set} />
      ) : field.type === 'yes-no' ? (
        <YesNo id={id} value={text} onChange={set} />
      ) : (
        <input
          id={id}
          value={text}
          type={field.type === 'day' ? 'date' : 'text'}
          inputMode={field.type === 'number' ? 'decimal' : undefined}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? `${id}-wrong` : undefined}
          autoComplete="off"
          onChange={(event) => set(event.target.value)}
        />
      )}
      {isWrong && (
        <span className="dk-wrong" id={`${id}-wrong`}>
          {problems.map(({ message }) => say(message)).join(' ')}
        </span>
      )}
      {warnings.length > 0 && (
        <span className="dk-odd">{warnings.map(({ message }) => say(message)).join(' ')}</span>
      )}
    </div>
  );
}

interface ChoiceProps {
  readonly id: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A code that is not in the list is kept and shown as it is. */
function CodeSelect(props: ChoiceProps & { readonly list: string; readonly isWrong: boolean }) {
  const t = useTexts(deskTexts);
  const language = useLanguage();
  const rows = useCodes(props.list);
  const isKnown = props.value === '' || rows.some(({ code }) => code === props.value);
  return (
    <select
      id={props.id}
      value={props.value}
      aria-invalid={props.isWrong}
      onChange={(event) => props.onChange(event.target.value)}
    >
      <option value="">{t.notChosen}</option>
      {!isKnown && <option value={props.value}>{props.value}</option>}
      {rows.map((row) => (
        <option key={row.code} value={row.code}>
          {row.code} {row.name[language]}
        </option>
      ))}
    </select>
  );
}

function YesNo({ id, value, onChange }: ChoiceProps) {
  const t = useTexts(deskTexts);
  return (
    <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">{t.notChosen}</option>
      <option value="true">{t.yes}</option>
      <option value="false">{t.no}</option>
    </select>
  );
}
