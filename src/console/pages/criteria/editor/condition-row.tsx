/** One row of the form: which field, how it is compared, with what; the value is asked for as the field's type wants it. */
import { useMemo } from 'react';
import { fill } from '../../../../core/text.ts';
import type { CriterionField, OutlineOperator } from '../../../../exchange/contract.ts';
import { type Choice, Combobox } from '../../../parts/combobox.tsx';
import { useCodes } from '../../../parts/use-codes.ts';
import { useLanguage } from '../../../session/preferences.tsx';
import { criterionLifeTexts } from '../../../texts/criterion-life.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { type FormRow, operatorsOf, readNumber, takesMany, withField, withOperator } from './form.ts';

interface Props {
  readonly row: FormRow;
  /** Such as `2` or `2.1`. */
  readonly number: string;
  readonly fields: readonly CriterionField[];
  readonly isTroubled: boolean;
  readonly set: (row: FormRow) => void;
  readonly remove: () => void;
}

export function ConditionRow({ row, number, fields, isTroubled, set, remove }: Props) {
  const t = useTexts(criterionLifeTexts);
  const language = useLanguage();
  const field = fields.find(({ name }) => name === row.field);
  const label = fill(t.row, { n: number });
  const choices = useMemo(
    () =>
      fields.map((one): Choice => {
        const notes = [
          one.unit,
          one.isFact ? t.fact : null,
          one.isOptional && !one.isFact ? t.optional : null,
        ];
        return {
          value: one.name,
          title: one.title[language],
          note: [one.name, ...notes.filter(Boolean)].join(' · '),
          words: `${one.title.ko} ${one.title.en}`,
        };
      }),
    [fields, language, t],
  );
  const pick = (name: string) => {
    const next = fields.find((one) => one.name === name);
    if (next !== undefined) set(withField(row, next, field));
  };
  return (
    <div className={isTroubled ? 'cr-row is-troubled' : 'cr-row'}>
      <span className="cr-no" aria-hidden="true">
        {number}
      </span>
      <Combobox
        className="cr-field"
        label={`${label} ${t.field}`}
        choices={choices}
        value={row.field}
        onChoose={pick}
        placeholder={t.chooseField}
        nothing={t.noMatch}
        isWrong={row.field !== '' && field === undefined}
      />
      <select
        className="select"
        aria-label={`${label} ${t.operator}`}
        value={row.operator}
        disabled={field === undefined}
        onChange={(event) => set(withOperator(row, event.target.value as OutlineOperator))}
      >
        {(field === undefined ? [row.operator] : operatorsOf(field)).map((operator) => (
          <option key={operator} value={operator}>
            {t[`op.${operator}`]}
          </option>
        ))}
      </select>
      {field !== undefined && <Values row={row} field={field} label={label} set={set} />}
      {isTroubled && <span className="st bad">{t.clashHere}</span>}
      <span className="grow" />
      <button
        type="button"
        className="btn icon"
        aria-label={`${label}: ${t.removeRow}`}
        title={t.removeRow}
        onClick={remove}
      >
        <span aria-hidden="true">✕</span>
      </button>
    </div>
  );
}

interface ValuesProps {
  readonly row: FormRow;
  readonly field: CriterionField;
  readonly label: string;
  readonly set: (row: FormRow) => void;
}

function Values({ row, field, label, set }: ValuesProps) {
  const t = useTexts(criterionLifeTexts);
  const many = takesMany(row.operator);
  return (
    <span className="cr-values">
      {row.values.map((value, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: values of a row have no name but their place
        <span key={index} className="row">
          <Value
            value={value}
            field={field}
            label={row.values.length > 1 ? `${label} ${t.value} ${index + 1}` : `${label} ${t.value}`}
            set={(next) => set({ ...row, values: row.values.with(index, next) })}
          />
          {many && row.values.length > 1 && (
            <button
              type="button"
              className="btn icon"
              aria-label={fill(t.removeValue, { value })}
              onClick={() => set({ ...row, values: row.values.filter((_, place) => place !== index) })}
            >
              <span aria-hidden="true">✕</span>
            </button>
          )}
        </span>
      ))}
      {many && (
        <button type="button" className="btn s" onClick={() => set({ ...row, values: [...row.values, ''] })}>
          {t.addValue}
        </button>
      )}
    </span>
  );
}

interface ValueProps {
  readonly value: string;
  readonly field: CriterionField;
  readonly label: string;
  readonly set: (value: string) => void;
}

function Value({ value, field, label, set }: ValueProps) {
  const t = useTexts(criterionLifeTexts);
  if (field.codeList !== null)
    return <CodeValue list={field.codeList} value={value} label={label} set={set} />;
  if (field.type === 'boolean')
    return (
      <select
        className="select"
        aria-label={label}
        value={value}
        onChange={(event) => set(event.target.value)}
      >
        <option value="true">{t.yes}</option>
        <option value="false">{t.no}</option>
      </select>
    );
  const isWrong = field.type === 'number' && value.trim() !== '' && readNumber(value) === undefined;
  return (
    <>
      <input
        className={field.type === 'number' ? 'input cr-number' : 'input'}
        type={field.type === 'day' ? 'date' : 'text'}
        inputMode={field.type === 'number' ? 'decimal' : undefined}
        aria-label={field.unit === null ? label : `${label} (${field.unit})`}
        aria-invalid={isWrong || undefined}
        title={isWrong ? t.valueWrong : undefined}
        value={value}
        onChange={(event) => set(event.target.value)}
      />
      {field.unit !== null && <span className="note">{field.unit}</span>}
    </>
  );
}

function CodeValue(props: {
  readonly list: string;
  readonly value: string;
  readonly label: string;
  readonly set: (value: string) => void;
}) {
  const t = useTexts(criterionLifeTexts);
  const language = useLanguage();
  const codes = useCodes(props.list);
  const choices = useMemo(
    () =>
      codes.map(
        ({ code, name }): Choice => ({
          value: code,
          title: `${code} ${name[language]}`,
          note: language === 'ko' ? name.en : name.ko,
          words: `${name.ko} ${name.en}`,
        }),
      ),
    [codes, language],
  );
  return (
    <Combobox
      className="cr-code"
      label={props.label}
      choices={choices}
      value={props.value}
      onChoose={props.set}
      placeholder={t.chooseCode}
      nothing={t.noMatch}
      isFree
    />
  );
}
