/** The condition as a form: rows of field, comparison and value, all or any of which must hold, with groups one level deep. */
import type { CriterionField } from '../../../../exchange/contract.ts';
import { criterionLifeTexts } from '../../../texts/criterion-life.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ConditionRow } from './condition-row.tsx';
import { emptyGroup, emptyRow, type Form, type FormGroup, type FormRow } from './form.ts';

interface Props {
  readonly form: Form;
  readonly set: (form: Form) => void;
  /** Those that may be asked in the chosen scope. */
  readonly fields: readonly CriterionField[];
  /** Names of fields that the check finds in contradiction. */
  readonly troubled: ReadonlySet<string>;
}

type Part = FormRow | FormGroup;

export function ConditionForm({ form, set, fields, troubled }: Props) {
  const t = useTexts(criterionLifeTexts);
  const setParts = (parts: readonly Part[]) => set({ ...form, parts });
  return (
    <div className="cr-form">
      <Joins joins={form.joins} set={(joins) => set({ ...form, joins })} label={t.joins} />
      {form.parts.map((part, index) => {
        const replace = (next: Part) => setParts(form.parts.with(index, next));
        const remove = () => setParts(form.parts.filter((one) => one !== part));
        return part.kind === 'row' ? (
          <ConditionRow
            key={part.key}
            row={part}
            number={String(index + 1)}
            fields={fields}
            isTroubled={troubled.has(part.field)}
            set={replace}
            remove={remove}
          />
        ) : (
          <Group
            key={part.key}
            group={part}
            number={index + 1}
            fields={fields}
            troubled={troubled}
            set={replace}
            remove={remove}
          />
        );
      })}
      <div className="row">
        <button type="button" className="btn s" onClick={() => setParts([...form.parts, emptyRow()])}>
          {t.addRow}
        </button>
        <button
          type="button"
          className="btn s"
          onClick={() => setParts([...form.parts, emptyGroup(form.joins)])}
        >
          {t.addGroup}
        </button>
      </div>
    </div>
  );
}

interface GroupProps {
  readonly group: FormGroup;
  readonly number: number;
  readonly fields: readonly CriterionField[];
  readonly troubled: ReadonlySet<string>;
  readonly set: (group: FormGroup) => void;
  readonly remove: () => void;
}

function Group({ group, number, fields, troubled, set, remove }: GroupProps) {
  const t = useTexts(criterionLifeTexts);
  return (
    <fieldset className="cr-group">
      <legend className="sr">{`${t.group} ${number}`}</legend>
      <div className="row">
        <Joins
          joins={group.joins}
          set={(joins) => set({ ...group, joins })}
          label={`${t.group} ${number}: ${t.joins}`}
        />
        <span className="grow" />
        <button type="button" className="btn s" onClick={remove}>
          {t.removeGroup}
        </button>
      </div>
      {group.parts.map((row, index) => (
        <ConditionRow
          key={row.key}
          row={row}
          number={`${number}.${index + 1}`}
          fields={fields}
          isTroubled={troubled.has(row.field)}
          set={(next) => set({ ...group, parts: group.parts.with(index, next) })}
          remove={() => set({ ...group, parts: group.parts.filter((one) => one !== row) })}
        />
      ))}
      <button
        type="button"
        className="btn s"
        onClick={() => set({ ...group, parts: [...group.parts, emptyRow()] })}
      >
        {t.addRow}
      </button>
    </fieldset>
  );
}

interface JoinsProps {
  readonly joins: 'all' | 'any';
  readonly set: (joins: 'all' | 'any') => void;
  readonly label: string;
}

function Joins({ joins, set, label }: JoinsProps) {
  const t = useTexts(criterionLifeTexts);
  return (
    <fieldset className="seg cr-joins" aria-label={label}>
      <button type="button" aria-pressed={joins === 'all'} onClick={() => set('all')}>
        {t.joinsAll}
      </button>
      <button type="button" aria-pressed={joins === 'any'} onClick={() => set('any')}>
        {t.joinsAny}
      </button>
    </fieldset>
  );
}
