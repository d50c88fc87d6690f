/** What a version says otherwise than the one it was made from, side by side. */
import { fill } from '../../../../core/text.ts';
import type { CriterionChange, CriterionVersion } from '../../../../exchange/contract.ts';
import { criteriaTexts } from '../../../texts/criteria.ts';
import { criterionLifeTexts } from '../../../texts/criterion-life.ts';
import { useSay, useTexts } from '../../../texts/use-texts.ts';
import { CelLine } from '../cel-text.tsx';

const TITLES = {
  title: 'nameKo',
  scope: 'scope',
  kind: 'kindLabel',
  expression: 'expression',
  demand: 'demandLabel',
  look: 'lookKo',
  owner: 'ownerLabel',
  basis: 'basisLabel',
  validFrom: 'validFrom',
  validTo: 'validTo',
} as const satisfies Record<CriterionChange['field'], keyof (typeof criterionLifeTexts)['ko']>;

export function Changes({ version }: { readonly version: CriterionVersion }) {
  const t = useTexts(criterionLifeTexts);
  const { changes, basedOn } = version;
  return (
    <details className="cr-changes">
      <summary>
        {t.changes} <span className="note">{fill(t.compareWith, { n: basedOn ?? 0 })}</span>
      </summary>
      {changes.length === 0 ? (
        <p className="note">{t.changesNone}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{t.field}</th>
              <th scope="col">{t.before}</th>
              <th scope="col">{t.after}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <tr key={change.field}>
                <th scope="row">{t[TITLES[change.field]]}</th>
                <td>
                  <Side change={change} side="before" />
                </td>
                <td>
                  <Side change={change} side="after" />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
}

function Side({ change, side }: { readonly change: CriterionChange; readonly side: 'before' | 'after' }) {
  const t = useTexts(criterionLifeTexts);
  const c: Readonly<Record<string, string>> = useTexts(criteriaTexts);
  const say = useSay();
  const value = change[side];
  if (value === null) return <span className="dim">{t.absent}</span>;
  const Tag = side === 'before' ? 'del' : 'ins';
  const text = say(value);
  if (change.field === 'expression')
    return (
      <Tag>
        <CelLine expression={text} />
      </Tag>
    );
  if (change.field === 'scope') return <Tag>{c[text]}</Tag>;
  if (change.field === 'kind') return <Tag>{c[text]}</Tag>;
  return <Tag>{change.field === 'demand' ? c[`demand.${text}`] : text}</Tag>;
}
