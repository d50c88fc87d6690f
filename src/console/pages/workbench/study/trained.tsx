/** Every model that came of a study, newest first: to look at, to set side by side, to take away as JSON. */
import { Link } from 'wouter';
import { fill } from '../../../../core/text.ts';
import type { StudyModelView, StudyView } from '../../../../exchange/contract.ts';
import { API } from '../../../http/client.ts';
import { formatCount, formatDecimals, formatDuration, formatInstant, NONE } from '../../../parts/format.ts';
import { useUrlState } from '../../../parts/url-state.ts';
import { useLanguage } from '../../../session/preferences.tsx';
import { useHasRight } from '../../../session/session.tsx';
import { useSay, useTexts } from '../../../texts/use-texts.ts';
import { workbenchTexts } from '../../../texts/workbench.ts';
import { Comparison } from './comparison.tsx';

interface Props {
  readonly study: StudyView;
  readonly shown: StudyModelView;
  readonly show: (version: string) => void;
}

export function Trained({ study, shown, show }: Props) {
  const t = useTexts(workbenchTexts);
  const mayTakeOut = useHasRight()('study.make');
  const [wanted, compareWith] = useUrlState('compare');
  const others = study.trained.filter(({ version }) => version !== shown.version);
  const other = others.find(({ version }) => String(version) === wanted);
  return (
    <section className="card" aria-label={t.trained}>
      <header>
        <h2>{t.trained}</h2>
        <span className="note">{t.trainedNote}</span>
        {others.length > 0 && (
          <label className="tools note">
            {t.compareWith}
            <select
              className="select"
              value={other === undefined ? '' : String(other.version)}
              onChange={(event) => compareWith(event.target.value)}
            >
              <option value="">{t.compareNone}</option>
              {others.map(({ version }) => (
                <option key={version} value={String(version)}>
                  {fill(t.model, { version })}
                </option>
              ))}
            </select>
          </label>
        )}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by the keyboard */}
      <section className="scroll rd-pad" tabIndex={0} aria-label={t.trained}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.version}</th>
              <th scope="col">{t.when}</th>
              <th scope="col">{t.by}</th>
              <th scope="col" className="n">
                {t.columnsN}
              </th>
              <th scope="col" className="n">
                {t.judgedN}
              </th>
              <th scope="col" className="n">
                {t.unseenAuc}
              </th>
              <th scope="col" className="n">
                {t.allAuc}
              </th>
              <th scope="col" className="n">
                {t.seconds}
              </th>
              <th scope="col">{t.card}</th>
              <th scope="col">{t.download}</th>
            </tr>
          </thead>
          <tbody>
            {study.trained.map((model) => (
              <Row
                key={model.version}
                study={study}
                model={model}
                isShown={model.version === shown.version}
                show={() => show(model === study.trained[0] ? '' : String(model.version))}
              />
            ))}
          </tbody>
        </table>
      </section>
      {mayTakeOut && (
        <p className="in row">
          <span className="note">{t.features}</span>
          {(['csv', 'parquet'] as const).map((format) => (
            <a
              key={format}
              className="btn s"
              href={`${API}/studies/${study.id}/features.${format}`}
              download={`study-${study.id}-features.${format}`}
            >
              {format === 'csv' ? 'CSV' : 'Parquet'}
            </a>
          ))}
        </p>
      )}
      {other !== undefined && <Comparison one={shown} other={other} columns={study.columns} />}
    </section>
  );
}

function Row(props: {
  readonly study: StudyView;
  readonly model: StudyModelView;
  readonly isShown: boolean;
  readonly show: () => void;
}) {
  const { study, model, isShown } = props;
  const t = useTexts(workbenchTexts);
  const say = useSay();
  const language = useLanguage();
  const { judged, judgement } = model.figures;
  const auc = (name: 'unseen' | 'all') => {
    const value = judgement.regimes.find((regime) => regime.name === name)?.auc ?? null;
    return value === null ? NONE : formatDecimals(value, 3);
  };
  const isGrouped = model.definition.groupBy.length > 0;
  return (
    <tr>
      <td>
        <button type="button" className="btn link" aria-pressed={isShown} onClick={props.show}>
          {fill(t.model, { version: model.version })}
        </button>{' '}
        {model === study.trained[0] && <span className="note">{t.newest}</span>}
        {isShown && <span aria-hidden="true"> ●</span>}
      </td>
      <td className="nw">{formatInstant(model.trainedAt)}</td>
      <td>{say(model.trainedBy)}</td>
      <td className="n">{formatCount(model.definition.columns.length)}</td>
      <td className="n">
        {formatCount(judged.rows)} <span className="note">({formatCount(judged.hits)})</span>
      </td>
      <td className="n">{isGrouped ? auc('unseen') : NONE}</td>
      <td className="n">{auc('all')}</td>
      <td className="n">{formatDuration(model.seconds, language)}</td>
      <td className="nw">
        <Link href={`/workbench/${study.id}/models/${model.version}/card`}>
          {t.card}
          <span className="sr"> {fill(t.model, { version: model.version })}</span>
        </Link>
      </td>
      <td className="nw">
        <a
          href={`${API}/studies/${study.id}/models/${model.version}/file`}
          download={`study-${study.id}-${model.version}.json`}
          title={fill(t.downloadWhy, { version: model.version })}
        >
          JSON<span className="sr"> {fill(t.downloadWhy, { version: model.version })}</span>
        </a>{' '}
        <a
          href={`${API}/studies/${study.id}/models/${model.version}/xgboost.json`}
          download={`study-${study.id}-${model.version}-xgboost.json`}
          title={fill(t.forestWhy, { version: model.version })}
        >
          XGBoost<span className="sr"> {fill(t.forestWhy, { version: model.version })}</span>
        </a>
      </td>
    </tr>
  );
}
