/** Steps in the life of models, newest first: when, who, what, why, and who had proposed it. */
import { fill } from '../../../../core/text.ts';
import type { ModelStepView } from '../../../../exchange/contract.ts';
import { formatInstant } from '../../../parts/format.ts';
import { modelLifeTexts } from '../../../texts/model-life.ts';
import { modelsTexts } from '../../../texts/models.ts';
import { useSay, useTexts } from '../../../texts/use-texts.ts';

interface Props {
  readonly rows: readonly ModelStepView[];
  readonly title: string;
  /** Names the model of each row and leads to it; absent where all rows are of one. */
  readonly choose?: (id: string) => void;
}

export function Steps({ rows, title, choose }: Props) {
  const t = useTexts(modelLifeTexts);
  const m = useTexts(modelsTexts);
  const say = useSay();
  return (
    <details className="in" open={choose === undefined && rows.length <= 6}>
      <summary>{title}</summary>
      <div className="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{t.when}</th>
              {choose !== undefined && <th scope="col">{t.model}</th>}
              <th scope="col">{t.what}</th>
              <th scope="col">{t.who}</th>
              <th scope="col">{t.why}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td className="nw">{formatInstant(row.at)}</td>
                {choose !== undefined && (
                  <td className="nw">
                    <button type="button" className="btn link" onClick={() => choose(row.model)}>
                      {row.name} {fill(m.version, { n: row.version })}
                    </button>
                  </td>
                )}
                <td className="nw">{say(row.title)}</td>
                <td className="nw">
                  {say(row.who)}
                  {row.firstBy !== null && (
                    <span className="note"> {fill(t.proposedBy, { who: say(row.firstBy) })}</span>
                  )}
                </td>
                <td className="wrap">{row.why}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
