/** The figures of a study as a table: one block a regime, new groups first, each scorer on the same rows beside chance. */
import { fill } from '../../../../core/text.ts';
import { formatCount, formatDecimals, formatPercent, NONE } from '../../../parts/format.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { workbenchTexts } from '../../../texts/workbench.ts';
import type { RegimeTable, Scorer, TopShare } from './scorers.ts';

interface Props {
  readonly tables: readonly RegimeTable[];
  /** What the best single column is called. */
  readonly lookup: string;
}

export function FiguresTable({ tables, lookup }: Props) {
  const t = useTexts(workbenchTexts);
  const percents = tables.flatMap(({ scorers }) => scorers[0]?.at ?? []).map(({ percent }) => percent);
  const columns = [...new Set(percents)];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by the keyboard
    <section className="scroll rd-pad" tabIndex={0} aria-label={t.figures}>
      <table className="wb-figures">
        <thead>
          <tr>
            <th scope="col">{t.who}</th>
            <th scope="col" className="n">
              {t.auc}
            </th>
            <th scope="col" className="n">
              {t.averagePrecision}
            </th>
            {columns.map((percent) => (
              <th key={percent} scope="col" className="n">
                {fill(t.top, { percent })}
              </th>
            ))}
          </tr>
        </thead>
        {tables.map((table) => (
          <Block key={table.name} table={table} columns={columns} lookup={lookup} />
        ))}
      </table>
    </section>
  );
}

function Block(props: {
  readonly table: RegimeTable;
  readonly columns: readonly number[];
  readonly lookup: string;
}) {
  const { table, columns } = props;
  const t = useTexts(workbenchTexts);
  const words = { rows: formatCount(table.rows), hits: formatCount(table.hits) };
  return (
    <tbody>
      <tr className="wb-block">
        <th scope="rowgroup" colSpan={columns.length + 3}>
          <b>{t[table.name]}</b>{' '}
          <span className="note">{table.rows === 0 ? t.regimeEmpty : fill(t.regimeN, words)}</span>
        </th>
      </tr>
      {table.rows > 0 &&
        table.scorers.map((scorer) => (
          <Row
            key={scorer.who}
            scorer={scorer}
            columns={columns}
            lookup={props.lookup}
            share={table.hits / table.rows}
          />
        ))}
    </tbody>
  );
}

function Row(props: {
  readonly scorer: Scorer;
  readonly columns: readonly number[];
  readonly lookup: string;
  readonly share: number;
}) {
  const { scorer, columns } = props;
  const t = useTexts(workbenchTexts);
  const isChance = scorer.who === 'random';
  const why = { thisModel: undefined, random: t.randomWhy, lookup: t.lookupWhy, champion: t.championWhy };
  return (
    <tr className={scorer.who === 'thisModel' ? 'wb-this' : isChance ? 'wb-chance' : ''}>
      <th scope="row" title={why[scorer.who]}>
        {scorer.who === 'lookup' ? props.lookup : t[scorer.who]}
        {scorer.who === 'champion' && <span className="note"> n={formatCount(scorer.rows)}</span>}
      </th>
      <td className="n">
        {scorer.auc === null ? NONE : formatDecimals(scorer.auc, 3)}
        {scorer.aucError !== null && <span className="note"> ±{formatDecimals(scorer.aucError, 3)}</span>}
      </td>
      <td className="n">
        {scorer.averagePrecision === null ? NONE : formatDecimals(scorer.averagePrecision, 3)}
      </td>
      {columns.map((percent) => (
        <td key={percent} className="n">
          {isChance ? (
            formatPercent(props.share)
          ) : (
            <Top top={scorer.at.find((one) => one.percent === percent)} />
          )}
        </td>
      ))}
    </tr>
  );
}

function Top({ top }: { readonly top: TopShare | undefined }) {
  const t = useTexts(workbenchTexts);
  if (top === undefined || top.taken === 0) return <>{NONE}</>;
  const words = { low: formatPercent(top.low, 1), high: formatPercent(top.high, 1) };
  return (
    <span title={fill(t.interval, words)}>
      {formatPercent(top.precision)}{' '}
      <span className="note">
        {fill(t.topOf, { hits: formatCount(top.hits), taken: formatCount(top.taken) })}
      </span>
    </span>
  );
}
