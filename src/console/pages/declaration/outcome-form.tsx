/** What an officer records of an examination: outcome code, line, expected recovery, notes. */

import { useId } from 'react';
import { fill } from '../../../core/text.ts';
import type { CodeRow, DeclarationView } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { goodsName } from '../../parts/format.ts';
import { useLanguage } from '../../session/preferences.tsx';
import { declarationTexts } from '../../texts/declaration.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

export interface OutcomeFields {
  readonly code: string;
  readonly item: string;
  readonly won: string;
  readonly notes: string;
}

interface OutcomeProps {
  readonly view: DeclarationView;
  readonly fields: OutcomeFields;
  readonly set: (fields: OutcomeFields) => void;
}

export function OutcomeForm({ view, fields, set }: OutcomeProps) {
  const t = useTexts(declarationTexts);
  const language = useLanguage();
  const say = useSay();
  const codes = useGet<readonly CodeRow[]>('/codes/outcome-codes', undefined, { staleMillis: 600_000 });
  return (
    <>
      <Field label={t.outcomeCode}>
        {(id) => (
          <select
            id={id}
            required
            value={fields.code}
            onChange={(event) => set({ ...fields, code: event.target.value })}
          >
            <option value="">–</option>
            {codesFor(view, codes.data ?? []).map((row) => (
              <option key={row.code} value={row.code}>
                {row.code} {say(row.name)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className="de-two">
        <Field label={t.outcomeItem}>
          {(id) => (
            <select
              id={id}
              value={fields.item}
              onChange={(event) => set({ ...fields, item: event.target.value })}
            >
              <option value="">{t.wholeDeclaration}</option>
              {view.declaration.items.map((item) => (
                <option key={item.sequence} value={item.sequence}>
                  {fill(t.line, { n: item.sequence })} {goodsName(item, language)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t.recoveredKrw}>
          {(id) => (
            <input
              id={id}
              inputMode="numeric"
              value={fields.won}
              onChange={(event) => set({ ...fields, won: event.target.value })}
            />
          )}
        </Field>
      </div>
      <Field label={t.notes}>
        {(id) => (
          <textarea
            id={id}
            rows={3}
            value={fields.notes}
            onChange={(event) => set({ ...fields, notes: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}

/** Prices, relations and splitting are not on the list of export outcomes (V1, V2, S1, S2 are ours, for imports). */
function codesFor({ declaration }: DeclarationView, codes: readonly CodeRow[]): readonly CodeRow[] {
  return declaration.direction === 'export' ? codes.filter(({ code }) => !/^[VS]\d$/.test(code)) : codes;
}

interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly children: (id: string) => React.ReactNode;
}

/** A label over its control, with a hint below where one is needed. */
export function Field({ label, hint, children }: FieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {hint !== undefined && <p className="note">{hint}</p>}
    </div>
  );
}
