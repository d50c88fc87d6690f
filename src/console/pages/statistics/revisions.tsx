/** What was published of a month, when, and what changed from one publication to the next. */
import { fill } from '../../../core/text.ts';
import type { RevisedFigure, RevisionsView } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { formatCount } from '../../parts/format.ts';
import { Await, Empty, Skeleton } from '../../parts/states.tsx';
import { statisticsTexts } from '../../texts/statistics.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { formatFigure } from './figures.ts';

export function Revisions({ month }: { readonly month: string }) {
  const t = useTexts(statisticsTexts);
  const revisions = useGet<RevisionsView>('/statistics/revisions', { month });
  return (
    <section className="card" aria-label={t.revisions}>
      <header>
        <h2>{t.revisions}</h2>
        <span className="note">{fill(t.revisionsWhat, { month })}</span>
      </header>
      <Await query={revisions} loading={<Skeleton rows={3} />}>
        {({ publications }) =>
          publications.length === 0 ? (
            <Empty title={t.noRevisions}>{t.noRevisionsWhat}</Empty>
          ) : (
            <Publications publications={publications} />
          )
        }
      </Await>
    </section>
  );
}

function Publications({ publications }: Pick<RevisionsView, 'publications'>) {
  const t = useTexts(statisticsTexts);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by the keyboard
    <section className="scroll rd-pad" tabIndex={0} aria-label={`${t.on}, ${t.status}`}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.on}</th>
            <th scope="col">{t.status}</th>
            <th scope="col" className="n">
              {t.export} ({t.usdUnit})
            </th>
            <th scope="col" className="n">
              {t.import} ({t.usdUnit})
            </th>
            <th scope="col" className="n">
              {t.cells}
            </th>
            <th scope="col" className="n">
              {t.withheld}
            </th>
            <th scope="col">{t.changed}</th>
          </tr>
        </thead>
        <tbody>
          {publications.map((one, place) => (
            <tr key={one.publishedOn}>
              <td>{one.publishedOn}</td>
              <td>{t[one.status]}</td>
              <td className="n">{formatFigure(one.exportUsd, 'usd')}</td>
              <td className="n">{formatFigure(one.importUsd, 'usd')}</td>
              <td className="n">{formatCount(one.cells)}</td>
              <td className="n">{formatCount(one.withheld)}</td>
              <td>{place > 0 && (one.changed.length === 0 ? t.same : <Changes changed={one.changed} />)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Changes({ changed }: { readonly changed: readonly RevisedFigure[] }) {
  const t = useTexts(statisticsTexts);
  const say = useSay();
  const figure = (usd: number | null): string => (usd === null ? t.withheld : formatFigure(usd, 'usd'));
  return (
    <details>
      <summary>{fill(t.changedCount, { n: changed.length })}</summary>
      <ul className="ts-changes">
        {changed.map(({ flow, item, name, wasUsd, isUsd }) => (
          <li key={`${flow}/${item}`}>
            {t[flow]} {item} {say(name)}: {figure(wasUsd)} → {figure(isUsd)}
          </li>
        ))}
      </ul>
    </details>
  );
}
