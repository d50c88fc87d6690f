/** How much fraud is left in what was let through, estimated from the random stratum, with its interval and n. */
import { fill } from '../../../../core/text.ts';
import type { LeftView } from '../../../../exchange/contract.ts';
import { useGet } from '../../../http/use-get.ts';
import { formatCount, formatDecimals, formatPercent } from '../../../parts/format.ts';
import { Await, Skeleton } from '../../../parts/states.tsx';
import { chanceTexts } from '../../../texts/chance.ts';
import { useTexts } from '../../../texts/use-texts.ts';

export function LeftInStream() {
  const t = useTexts(chanceTexts);
  const query = useGet<LeftView>('/draw/left');
  return (
    <section className="card" aria-label={t.left}>
      <header>
        <h2>{t.left}</h2>
        {query.data !== undefined && (
          <span className="note">{fill(t.leftNote, { from: query.data.from, to: query.data.to })}</span>
        )}
      </header>
      <Await query={query} loading={<Skeleton rows={2} />}>
        {(view) => <Estimate view={view} />}
      </Await>
    </section>
  );
}

function Estimate({ view }: { readonly view: LeftView }) {
  const t = useTexts(chanceTexts);
  const { stream, n, hits, share, low, high, waiting, weighted } = view;
  const of = (part: number): string => formatCount(Math.round(part * stream));
  return (
    <>
      <p className="po-foot">
        {share === null || low === null || high === null
          ? fill(t.leftNone, { stream: formatCount(stream) })
          : fill(t.leftSays, {
              stream: formatCount(stream),
              n: formatCount(n),
              hits: formatCount(hits),
              share: formatPercent(share, 1),
              low: formatPercent(low, 1),
              high: formatPercent(high, 1),
              total: of(share),
              totalLow: of(low),
              totalHigh: of(high),
            })}{' '}
        {waiting > 0 && fill(t.leftWaiting, { n: formatCount(waiting) })}
      </p>
      {n > 0 && <p className="note po-foot">{fill(t.leftHow, { weighted: formatDecimals(weighted, 0) })}</p>}
    </>
  );
}
