/** What each detector leads to from which score, and whether it competes for places. */

import { parcelPolicyTexts } from '../../../texts/parcel-policy.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { Wrong } from '../../settings/form-parts.tsx';
import { type DetectorDraft, EXAMS } from './drafts.ts';

export function DetectorsFields(props: {
  readonly rows: readonly DetectorDraft[];
  readonly nameOf: (id: string) => string;
  readonly onChange: (rows: readonly DetectorDraft[]) => void;
  readonly error: unknown;
}) {
  const t = useTexts(parcelPolicyTexts);
  const { rows, nameOf, onChange, error } = props;
  const titles = { documents: t.documents, 'x-ray': t.xray, physical: t.physical };
  const change = (id: string, changes: Partial<DetectorDraft>) =>
    onChange(rows.map((row) => (row.id === id ? { ...row, ...changes } : row)));
  return (
    <fieldset className="field">
      <legend>{t.detectors}</legend>
      <span className="note">{t.detectorsHint}</span>
      {rows.map((row, place) => (
        <fieldset key={row.id} className="pp-detector">
          <legend>{nameOf(row.id)}</legend>
          <div className="row pp-numbers">
            {EXAMS.map((exam) => (
              <label key={exam}>
                {titles[exam]}
                <input
                  className="n st-years"
                  inputMode="decimal"
                  value={row.from[exam]}
                  onChange={({ target }) => change(row.id, { from: { ...row.from, [exam]: target.value } })}
                />
              </label>
            ))}
            <label>
              <input
                type="checkbox"
                checked={row.isRisk}
                onChange={({ target }) => change(row.id, { isRisk: target.checked })}
              />{' '}
              {t.risk}
            </label>
          </div>
          <Wrong error={error} pointer={`/detectors/${place}`} />
        </fieldset>
      ))}
      <Wrong error={error} pointer="/detectors" isExact />
    </fieldset>
  );
}
