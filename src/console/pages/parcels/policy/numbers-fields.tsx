/** Fields of thresholds, chance and places: of the policy, and of each special period. */
import { useId } from 'react';
import { fill } from '../../../../core/text.ts';
import { parcelPolicyTexts } from '../../../texts/parcel-policy.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { Wrong } from '../../settings/form-parts.tsx';
import type { NumbersDraft, PlacesDraft } from './drafts.ts';

interface Props {
  readonly value: NumbersDraft;
  readonly onChange: (next: NumbersDraft) => void;
  readonly error: unknown;
  /** Where these numbers stand in the set: '' or `/periods/0`. */
  readonly pointer: string;
}

export function NumbersFields({ value, onChange, error, pointer }: Props) {
  const t = useTexts(parcelPolicyTexts);
  const id = useId();
  return (
    <>
      <fieldset className="field">
        <legend>{t.scores}</legend>
        <div className="row pp-numbers">
          {(['inspectFrom', 'documentsFrom', 'criticalFrom'] as const).map((name) => (
            <label key={name}>
              {t[name]}
              <input
                className="n st-years"
                inputMode="decimal"
                value={value[name]}
                onChange={({ target }) => onChange({ ...value, [name]: target.value })}
              />
            </label>
          ))}
        </div>
        <Wrong error={error} pointer={`${pointer}/scores`} />
      </fieldset>
      <div className="field">
        <label htmlFor={id}>{t.random}</label>
        <input
          id={id}
          inputMode="decimal"
          value={value.random}
          onChange={({ target }) => onChange({ ...value, random: target.value })}
        />
        <span className="note">{t.randomHint}</span>
        <Wrong error={error} pointer={`${pointer}/random`} />
      </div>
      <Places
        rows={value.places}
        onChange={(places) => onChange({ ...value, places })}
        error={error}
        pointer={pointer}
      />
    </>
  );
}

const COLUMNS = ['office', 'physical', 'xray', 'critical'] as const;

function Places(props: {
  readonly rows: readonly PlacesDraft[];
  readonly onChange: (rows: readonly PlacesDraft[]) => void;
  readonly error: unknown;
  readonly pointer: string;
}) {
  const t = useTexts(parcelPolicyTexts);
  const { rows, onChange } = props;
  const change = (key: number, changes: Partial<PlacesDraft>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...changes } : row)));
  const add = () => {
    const key = Math.max(-1, ...rows.map((row) => row.key)) + 1;
    onChange([...rows, { key, office: '', physical: '0', xray: '0', critical: '' }]);
  };
  return (
    <fieldset className="field">
      <legend>{t.places}</legend>
      {rows.map((row, place) => (
        <div key={row.key}>
          <div className="row pp-numbers">
            {COLUMNS.map((name) => (
              <label key={name}>
                {t[name]}
                <input
                  className="n st-years"
                  inputMode={name === 'office' ? 'text' : 'numeric'}
                  value={row[name]}
                  onChange={({ target }) => change(row.key, { [name]: target.value })}
                />
              </label>
            ))}
            <button
              type="button"
              className="btn s"
              aria-label={fill(t.removeOffice, { office: row.office })}
              onClick={() => onChange(rows.filter(({ key }) => key !== row.key))}
            >
              ×
            </button>
          </div>
          {[0, 1].map((one) => (
            <Wrong key={one} error={props.error} pointer={`${props.pointer}/capacities/${place * 2 + one}`} />
          ))}
          {row.critical.trim() !== '' && (
            <Wrong
              error={props.error}
              pointer={`${props.pointer}/critical/${rows.slice(0, place).filter(({ critical }) => critical.trim() !== '').length}`}
            />
          )}
        </div>
      ))}
      <Wrong error={props.error} pointer={`${props.pointer}/capacities`} isExact />
      <p className="row">
        <button type="button" className="btn s" onClick={add}>
          {t.addOffice}
        </button>
        <span className="note">{t.officeHint}</span>
      </p>
    </fieldset>
  );
}
