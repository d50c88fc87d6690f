/** The condition that is being written, as a form or as text, with the check's answer under it. */
import type { ReactNode } from 'react';
import { fill } from '../../../../core/text.ts';
import type { CriterionField } from '../../../../exchange/contract.ts';
import { criterionLifeTexts } from '../../../texts/criterion-life.ts';
import { useSay, useTexts } from '../../../texts/use-texts.ts';
import { CheckAnswer } from './check-answer.tsx';
import { ConditionForm } from './condition-form.tsx';
import { ConditionText } from './condition-text.tsx';
import { emptyRow, type Form, formFromOutline, formText } from './form.ts';
import { fieldsInTrouble, placesOf } from './marks.ts';
import type { CheckState } from './use-check.ts';

/** Only one of them is being edited: whichever it is says what the other would be. */
export type Condition =
  | { readonly as: 'form'; readonly form: Form }
  | { readonly as: 'text'; readonly expression: string };

export function expressionOf(
  condition: Condition,
  fields: readonly CriterionField[],
): { readonly expression: string; readonly incomplete: number } {
  if (condition.as === 'text') return { expression: condition.expression, incomplete: 0 };
  return formText(condition.form, new Map(fields.map((field) => [field.name, field])));
}

export const EMPTY_CONDITION = (): Condition => ({
  as: 'form',
  form: { joins: 'all', parts: [emptyRow()] },
});

interface Props {
  readonly condition: Condition;
  readonly set: (condition: Condition) => void;
  readonly fields: readonly CriterionField[];
  readonly check: CheckState;
  readonly scope: ReactNode;
}

export function ConditionCard({ condition, set, fields, check, scope }: Props) {
  const t = useTexts(criterionLifeTexts);
  const say = useSay();
  const { expression, incomplete } = expressionOf(condition, fields);
  const outline = check.check?.outline;
  const proof = check.check?.proof;
  const isEmpty = expression.trim() === '';
  const toForm = () => {
    if (isEmpty) set(EMPTY_CONDITION());
    else if (outline?.ok) set({ as: 'form', form: formFromOutline(outline.form) });
  };
  return (
    <section className="card cr-condition" aria-label={t.expression}>
      <header>
        <fieldset className="seg">
          <button
            type="button"
            aria-pressed={condition.as === 'form'}
            disabled={condition.as === 'text' && !isEmpty && outline?.ok !== true}
            onClick={toForm}
          >
            {t.asForm}
          </button>
          <button
            type="button"
            aria-pressed={condition.as === 'text'}
            onClick={() => set({ as: 'text', expression })}
          >
            {t.asText}
          </button>
        </fieldset>
        <span className="grow" />
        <div className="ed-scope">{scope}</div>
      </header>
      {condition.as === 'form' ? (
        <ConditionForm
          form={condition.form}
          set={(form) => set({ as: 'form', form })}
          fields={fields}
          troubled={proof === undefined ? NONE : fieldsInTrouble(proof)}
        />
      ) : (
        <ConditionText
          expression={condition.expression}
          set={(next) => set({ as: 'text', expression: next })}
          fields={fields}
          places={proof === undefined ? [] : placesOf(proof)}
        />
      )}
      {incomplete > 0 && !isEmpty && <p className="note cr-foot">{fill(t.incomplete, { n: incomplete })}</p>}
      {condition.as === 'text' && outline?.ok === false && !isEmpty && (
        <p className="note cr-foot">
          {t.noForm}: {say(outline.why)}
        </p>
      )}
      <CheckAnswer state={check} isEmpty={isEmpty} />
    </section>
  );
}

const NONE: ReadonlySet<string> = new Set();
