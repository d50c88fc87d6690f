/** Two models of one study side by side: whether they may be compared at all, their figures, and what was asked differently. */
import { fill } from '../../../../core/text.ts';
import type { StudyColumn, StudyModelView } from '../../../../exchange/contract.ts';
import { formatCount, formatDecimals, formatPercent, NONE } from '../../../parts/format.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { workbenchTexts } from '../../../texts/workbench.ts';
import { Definition } from './definition.tsx';

interface Props {
  readonly one: StudyModelView;
  readonly other: StudyModelView;
  readonly columns: readonly StudyColumn[];
}

/** The same rows with the same answers, kept apart in the same way and told new from known alike. */
export function isSameMeasure(one: StudyModelView, other: StudyModelView): boolean {
  const what = ({ dataHash, definition }: StudyModelView) =>
    JSON.stringify([dataHash, definition.judge, definition.groupBy, definition.seed]);
  return what(one) === what(other);
}

export function Comparison({ one, other, columns }: Props) {
  const t = useTexts(workbenchTexts);
  const versions = { one: one.version, other: other.version };
  const title = fill(t.comparison, versions);
  return (
    <div className="wb-comparison">
      <p className="note">{fill(isSameMeasure(one, other) ? t.compareSame : t.compareOther, versions)}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by the keyboard */}
      <section className="scroll rd-pad" tabIndex={0} aria-label={title}>
        <table className="wb-figures">
          <thead>
            <tr>
              <th scope="col">{t.regime}</th>
              <th scope="col">{t.version}</th>
              <th scope="col" className="n">
                {t.judgedN}
              </th>
              <th scope="col" className="n">
                {t.auc}
              </th>
              <th scope="col" className="n">
                {t.averagePrecision}
              </th>
              {one.figures.judgement.regimes[1]?.at.map(({ percent }) => (
                <th key={percent} scope="col" className="n">
                  {fill(t.top, { percent })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {one.figures.judgement.regimes.flatMap((regime) =>
              [one, other].map((model) => (
                <Row key={`${regime.name} ${model.version}`} model={model} name={regime.name} />
              )),
            )}
          </tbody>
        </table>
      </section>
      <div className="rd-two wb-pad">
        {[one, other].map((model) => (
          <div key={model.version}>
            <h3 className="rd-sub">{fill(t.model, { version: model.version })}</h3>
            <Definition definition={model.definition} columns={columns} />
          </div>
        ))}
      </div>
    </div>
  );
}

function Row({ model, name }: { readonly model: StudyModelView; readonly name: 'unseen' | 'all' | 'seen' }) {
  const t = useTexts(workbenchTexts);
  const regime = model.figures.judgement.regimes.find((one) => one.name === name);
  if (regime === undefined) return null;
  const figure = (value: number | null) => (value === null ? NONE : formatDecimals(value, 3));
  return (
    <tr>
      <th scope="row">{t[name]}</th>
      <td>{fill(t.model, { version: model.version })}</td>
      <td className="n">
        {formatCount(regime.rows)} <span className="note">({formatCount(regime.hits)})</span>
      </td>
      <td className="n">
        {figure(regime.auc)}
        {regime.aucError !== null && <span className="note"> ±{formatDecimals(regime.aucError, 3)}</span>}
      </td>
      <td className="n">{figure(regime.averagePrecision)}</td>
      {regime.at.map(({ percent, precision, hits, taken }) => (
        <td key={percent} className="n">
          {formatPercent(precision)}{' '}
          <span className="note">
            {fill(t.topOf, { hits: formatCount(hits), taken: formatCount(taken) })}
          </span>
        </td>
      ))}
    </tr>
  );
}
