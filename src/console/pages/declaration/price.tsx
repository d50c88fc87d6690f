/** Where the price of one line lies among its peers, and how many of the examined ones at such a price were hits. */

import type { ReactNode } from 'react';
import { fill, formatNumber } from '../../../core/text.ts';
import type { DeclarationView, PeersView } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { ChartCard } from '../../parts/chart-card.tsx';
import { PriceHistogram } from '../../parts/charts/price-histogram.tsx';
import { goodsName } from '../../parts/format.ts';
import { Await, Empty, SkeletonBlock } from '../../parts/states.tsx';
import { useUrlState } from '../../parts/url-state.ts';
import { useLanguage } from '../../session/preferences.tsx';
import { declarationTexts } from '../../texts/declaration.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { FarmPrices } from './farm-prices.tsx';
import { splitAt } from './words.ts';

/** The peers of one line, read once for the price and for the similar cases. */
export function usePeers(view: DeclarationView, item: number) {
  const path = `/declarations/${encodeURIComponent(view.declaration.declarationNumber)}/peers`;
  return useGet<PeersView>(path, { item }, { staleMillis: 60_000, keepsPrevious: true });
}

export function Price({ view, item }: { readonly view: DeclarationView; readonly item: number }) {
  const t = useTexts(declarationTexts);
  const query = usePeers(view, item);
  const farm = query.data?.farm ? <FarmPrices farm={query.data.farm} /> : null;
  if (query.data && query.data.n > 0) return <PriceCard view={view} peers={query.data} farm={farm} />;
  return (
    <section className="card" aria-label={t.price}>
      <header>
        <h2>{t.price}</h2>
        <span className="tools">
          <ItemChooser view={view} />
        </span>
      </header>
      <div className="in">
        <Await query={query} loading={<SkeletonBlock height={188} />}>
          {() => <Empty title={t.noPeers}>{t.noPeersBody}</Empty>}
        </Await>
        {farm}
      </div>
    </section>
  );
}

function PriceCard({
  view,
  peers,
  farm,
}: {
  readonly view: DeclarationView;
  readonly peers: PeersView;
  readonly farm: ReactNode;
}) {
  const t = useTexts(declarationTexts);
  const say = useSay();
  const unit = say(peers.unit);
  const words = {
    label: fill(t.priceLabel, {
      unit,
      value: peers.thisValue ?? t.none,
      median: peers.median ?? t.none,
      n: peers.n,
    }),
    band: t.band,
    median: t.median,
    thisCase: t.thisCase,
    bin: (from: number, to: number, count: number) =>
      fill(t.bin, { from: formatNumber(from), to: formatNumber(to), n: count }),
    number: formatNumber,
  };
  const table = {
    columns: [
      { title: `${t.from} (${unit})`, isNumber: true },
      { title: `${t.to} (${unit})`, isNumber: true },
      { title: t.count, isNumber: true },
      { title: t.outcome },
    ],
    rows: [
      ...peers.bins.filter((bin) => bin.count > 0).map((bin) => [bin.from, bin.to, bin.count, t.peers]),
      ...peers.hits.map((hit) => [hit, hit, 1, t.fraud]),
      ...peers.cleans.map((clean) => [clean, clean, 1, t.clean]),
    ],
  };
  return (
    <ChartCard
      title={t.price}
      note={fill(t.priceNote, { unit, n: peers.n, since: peers.since })}
      legend={<ItemChooser view={view} />}
      table={table}
      fileName={`${view.declaration.declarationNumber}-price`}
    >
      <div className="de-price">
        <PriceHistogram peers={peers} words={words} />
        <PriceKey peers={peers} />
      </div>
      {farm}
    </ChartCard>
  );
}

function PriceKey({ peers }: { readonly peers: PeersView }) {
  const t = useTexts(declarationTexts);
  const { thisValue, hits, cleans } = peers;
  const split = thisValue === null ? null : splitAt(thisValue, hits, cleans);
  return (
    <div className="de-key">
      <p className="lane">
        <svg width="10" height="10" aria-hidden="true">
          <rect y="1" width="10" height="8" className="ch-peer" />
        </svg>
        {t.peers}
      </p>
      <p className="lane">
        <svg width="10" height="10" aria-hidden="true">
          <path d="M5 1l4.2 7H.8z" className="ch-hit" />
        </svg>
        {fill(t.hitsAfter, { n: hits.length })}
      </p>
      <p className="lane">
        <svg width="10" height="10" aria-hidden="true">
          <circle cx="5" cy="5" r="3.2" className="ch-clean" />
        </svg>
        {fill(t.cleansAfter, { n: cleans.length })}
      </p>
      {split === null ? (
        <p className="note">{t.priceNoValue}</p>
      ) : split.below.n + split.above.n > 0 ? (
        <p className="note">
          {fill(t.below, {
            at: thisValue ?? 0,
            n: split.below.n,
            hits: split.below.hits,
            n2: split.above.n,
            hits2: split.above.hits,
          })}
        </p>
      ) : null}
    </div>
  );
}

/** Only where there is a choice. */
function ItemChooser({ view }: { readonly view: DeclarationView }) {
  const t = useTexts(declarationTexts);
  const language = useLanguage();
  const [item, setItem] = useUrlState('item', '1');
  const { items } = view.declaration;
  if (items.length < 2) return null;
  return (
    <select
      className="select de-line"
      value={item}
      aria-label={t.chooseLine}
      onChange={(event) => setItem(event.target.value)}
    >
      {items.map((one) => (
        <option key={one.sequence} value={one.sequence}>
          {fill(t.line, { n: one.sequence })} {goodsName(one, language) || one.hsCode}
        </option>
      ))}
    </select>
  );
}
