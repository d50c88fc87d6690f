/** The figures of a model, unseen profiles first, beside those of the model it is compared with; the caveat stands with them. */
import { fill } from '../../../core/text.ts';
import type { ModelView } from '../../../exchange/contract.ts';
import { formatCount, formatDecimals, formatPercent, NONE } from '../../parts/format.ts';
import { useUrlState } from '../../parts/url-state.ts';
import { modelsTexts } from '../../texts/models.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { comparable, compareCell, orderFigures } from './compare.ts';

interface Props {
  readonly model: ModelView;
  readonly models: readonly ModelView[];
}

export function Figures({ model, models }: Props) {
  const t = useTexts(modelsTexts);
  const say = useSay();
  const others = comparable(models, model);
  const [wanted, setWanted] = useUrlState('compare');
  const other = wanted === 'none' ? undefined : (others.find((one) => one.id === wanted) ?? others[0]);
  const figures = orderFigures(model.figures);
  const percents = [...new Set(figures.flatMap((row) => row.precisionAt.map((at) => at.percent)))].sort(
    (a, b) => a - b,
  );
  return (
    <section className="card" aria-label={t.figures}>
      <header>
        <h2>{t.figures}</h2>
        <span className="note">{t.figuresNote}</span>
        {others.length > 0 && (
          <label className="tools note">
            {t.compare}
            <select
              className="select"
              value={other?.id ?? 'none'}
              onChange={(event) => setWanted(event.target.value)}
            >
              <option value="none">{t.compareNone}</option>
              {others.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name} {fill(t.version, { n: one.version })}
                </option>
              ))}
            </select>
          </label>
        )}
      </header>
      <div className="scroll rd-pad">
        <table className="mo-figures">
          <thead>
            <tr>
              <th scope="col">{t.regime}</th>
              <th scope="col" className="n">
                {t.cases}
              </th>
              <th scope="col" className="n">
                {t.hits}
              </th>
              {percents.map((percent) => (
                <th key={percent} scope="col" className="n">
                  {fill(t.precisionAt, { percent })}
                </th>
              ))}
              <th scope="col" className="n">
                {t.auc}
              </th>
              <th scope="col" className="n">
                {t.averagePrecision}
              </th>
            </tr>
          </thead>
          <tbody>
            {figures.map((row) => {
              const before = other?.figures.find((one) => one.regime === row.regime);
              return (
                <tr key={row.regime} className={row.regime === 'unseen' ? 'is-first' : ''}>
                  <th scope="row">{say(row.title)}</th>
                  <td className="n">{formatCount(row.n)}</td>
                  <td className="n">
                    {formatCount(row.hits)}{' '}
                    <span className="dim">{row.n > 0 ? formatPercent(row.hits / row.n) : ''}</span>
                  </td>
                  {percents.map((percent) => (
                    <Cell
                      key={percent}
                      other={other}
                      value={row.precisionAt.find((at) => at.percent === percent)?.value ?? null}
                      range={row.precisionAt.find((at) => at.percent === percent)?.range ?? null}
                      before={before?.precisionAt.find((at) => at.percent === percent)?.value}
                    />
                  ))}
                  <Cell other={other} value={row.auc} range={row.aucRange} before={before?.auc} />
                  <Cell other={other} value={row.averagePrecision} before={before?.averagePrecision} />
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {model.worth !== null && <WorthLine worth={model.worth} />}
      <p className="mo-caveat">
        <b className="b">{t.caveat}</b> {say(model.caveat)}
      </p>
    </section>
  );
}

/** How far what it says of single finds is borne out by finds that it did not learn from. */
function WorthLine({ worth }: { readonly worth: NonNullable<ModelView['worth']> }) {
  const t = useTexts(modelsTexts);
  const short = (value: number | null): string => (value === null ? NONE : formatDecimals(value, 2));
  return (
    <p className="mo-caveat">
      <b className="b">{t.worth}</b>{' '}
      {fill(t.worthSays, {
        finds: formatCount(worth.finds),
        n: formatCount(worth.heldOut),
        times: short(worth.saidOverFound),
        order: short(worth.rankCorrelation),
      })}
    </p>
  );
}

interface CellProps {
  readonly value: number | null;
  /** 95 %. */
  readonly range?: { readonly low: number; readonly high: number } | null;
  readonly before: number | null | undefined;
  readonly other: ModelView | undefined;
}

/** A change up is a filled mark, down a hollow one; red and green stay with status. */
function Cell({ value, range = null, before, other }: CellProps) {
  const t = useTexts(modelsTexts);
  const cell = compareCell(value, before);
  const by = cell.change === null ? '' : formatDecimals(Math.abs(cell.change), 3);
  return (
    <td
      className="n"
      title={
        other === undefined || cell.before === null
          ? undefined
          : fill(t.previous, { version: `r${other.version}`, value: formatDecimals(cell.before, 3) })
      }
    >
      {value === null ? NONE : formatDecimals(value, 3)}
      {range !== null && (
        <p className="note nw">
          {formatDecimals(range.low, 2)}–{formatDecimals(range.high, 2)}
        </p>
      )}
      {cell.change !== null && (
        <p className="note">
          {cell.change === 0 ? t.same : fill(cell.change > 0 ? t.better : t.worse, { by })}
        </p>
      )}
    </td>
  );
}
