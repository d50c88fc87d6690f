/** With whom an importer trades and what: sellers with what examinations found, goods with their value. */
import { Link } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { ImporterView } from '../../../exchange/contract.ts';
import { RateWhisker, whiskerEnd } from '../../parts/charts/rate-whisker.tsx';
import { formatCount, formatHs, formatInterval, formatPercent, formatWonShort } from '../../parts/format.ts';
import { RateWithInterval } from '../../parts/rate.tsx';
import { useLanguage } from '../../session/preferences.tsx';
import { importerTexts } from '../../texts/importer.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

interface Props {
  readonly view: ImporterView;
}

export function Sellers({ view }: Props) {
  const t = useTexts(importerTexts);
  const end = whiskerEnd(view.sellers.map((seller) => seller.examined));
  const address = (seller: string) =>
    `/declarations?importer=${encodeURIComponent(view.id)}&seller=${encodeURIComponent(seller)}`;
  return (
    <section className="card" aria-label={t.sellers}>
      <header>
        <h2>{t.sellers}</h2>
        <span className="note">{fill(t.sellersNote, { n: view.sellers.length })}</span>
      </header>
      {view.sellers.length === 0 ? (
        <p className="in dim">{t.noSellers}</p>
      ) : (
        <div className="scroll rd-pad">
          <table>
            <thead>
              <tr>
                <th scope="col">{t.seller}</th>
                <th scope="col">{t.country}</th>
                <th scope="col" className="n">
                  {t.declarations}
                </th>
                <th scope="col" colSpan={2}>
                  {t.hitRate}
                </th>
              </tr>
            </thead>
            <tbody>
              {view.sellers.map((seller) => (
                <tr key={seller.id}>
                  <td className="cut rd-name" title={seller.id}>
                    <Link href={address(seller.id)}>{seller.name ?? seller.id}</Link>
                  </td>
                  <td>{seller.country ?? '–'}</td>
                  <td className="n">{formatCount(seller.declarations)}</td>
                  <td>
                    <RateWhisker
                      rate={seller.examined}
                      most={end}
                      base={view.examined.rate}
                      label={`${formatPercent(seller.examined.rate)} ${formatInterval(seller.examined)} n=${seller.examined.n}`}
                    />
                  </td>
                  <td>
                    <RateWithInterval rate={seller.examined} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

export function Goods({ view }: Props) {
  const t = useTexts(importerTexts);
  const say = useSay();
  const language = useLanguage();
  const total = view.goods.reduce((sum, goods) => sum + goods.valueKrw, 0) || 1;
  return (
    <section className="card" aria-label={t.goods}>
      <header>
        <h2>{t.goods}</h2>
        <span className="note">{fill(t.goodsNote, { n: view.goods.length })}</span>
      </header>
      {view.goods.length === 0 ? (
        <p className="in dim">{t.noGoods}</p>
      ) : (
        <div className="scroll rd-pad">
          <table>
            <thead>
              <tr>
                <th scope="col">{t.hs}</th>
                <th scope="col">{t.name}</th>
                <th scope="col" className="n">
                  {t.declarations}
                </th>
                <th scope="col" className="n">
                  {t.value}
                </th>
                <th scope="col">
                  <span className="sr">{t.share}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {view.goods.map((goods) => (
                <tr key={goods.hs6}>
                  <td>
                    <Link href={`/declarations?importer=${encodeURIComponent(view.id)}&hs=${goods.hs6}`}>
                      {formatHs(goods.hs6)}
                    </Link>
                  </td>
                  <td className="cut rd-name" title={say(goods.name)}>
                    {say(goods.name)}
                  </td>
                  <td className="n">{formatCount(goods.declarations)}</td>
                  <td className="n">{formatWonShort(goods.valueKrw, language)}</td>
                  <td>
                    <progress
                      className="rd-meter"
                      max={1}
                      value={goods.valueKrw / total}
                      aria-label={t.share}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
