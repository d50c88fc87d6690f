/** What others published of a month, with its source: beside our own figures, never among them. */
import { formatNumber } from '../../../core/text.ts';
import type { OutsideView } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { Await, Empty, Skeleton } from '../../parts/states.tsx';
import { statisticsTexts } from '../../texts/statistics.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { formatFigure } from './figures.ts';

export function Outside({ period }: { readonly period: string }) {
  const t = useTexts(statisticsTexts);
  const outside = useGet<OutsideView>('/statistics/outside', { period });
  return (
    <section className="card" aria-label={t.outside}>
      <header>
        <h2>{t.outside}</h2>
        <span className="note">{period}</span>
      </header>
      <Await query={outside} loading={<Skeleton rows={3} />}>
        {({ figures }) =>
          figures.length === 0 ? (
            <Empty title={t.noOutside}>{t.noOutsideWhat}</Empty>
          ) : (
            <Figures figures={figures} />
          )
        }
      </Await>
    </section>
  );
}

function figureOf({ value, measure }: OutsideView['figures'][number]): string {
  if (measure === 'price_krw_kg') return formatNumber(value);
  return formatFigure(value, measure.endsWith('_kg') ? 'kg' : 'usd');
}

function Figures({ figures }: Pick<OutsideView, 'figures'>) {
  const t = useTexts(statisticsTexts);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by the keyboard
    <section className="scroll rd-pad" tabIndex={0} aria-label={`${t.outside}, ${t.figure}`}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.outsideName}</th>
            <th scope="col">{t.figure}</th>
            <th scope="col" className="n">
              {t.value}
            </th>
            <th scope="col">{t.source}</th>
            <th scope="col">{t.brought}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map((one) => (
            <tr key={`${one.table}/${one.code}/${one.name}/${one.measure}`}>
              <td>{[one.code, one.name].filter((part) => part !== '').join(' ') || '–'}</td>
              <td>{t[one.measure]}</td>
              <td className="n">{figureOf(one)}</td>
              <td>{`${one.source} (${one.table})`}</td>
              <td>{one.broughtOn}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
