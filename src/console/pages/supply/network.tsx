/** What depends on what: products, the materials they are made from, and the countries these come from, as a picture and a table. */
import './supply.css';
import { Link } from 'wouter';
import type { SupplyNetwork } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { ChartFrame } from '../../parts/chart-frame.tsx';
import { formatPercent } from '../../parts/format.ts';
import { Await, Empty, Skeleton } from '../../parts/states.tsx';
import { useUrlState } from '../../parts/url-state.ts';
import { supplyTexts } from '../../texts/supply.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { heightOf, NetworkPicture } from './network-picture.tsx';

export default function SupplyNetworkPage() {
  const t = useTexts(supplyTexts);
  const query = useGet<SupplyNetwork>('/supply/network');
  const [chosen, choose] = useUrlState('of');
  return (
    <>
      <div className="head">
        <h1>{t.network}</h1>
        <span className="grow" />
        <Link className="btn s" href="/supply">
          {t.back}
        </Link>
      </div>
      <p className="mid">{t.networkLead}</p>
      <Await query={query} loading={<Skeleton rows={12} />}>
        {(network) =>
          network.edges.length === 0 ? (
            <section className="card">
              <Empty title={t.networkEmpty}>{t.networkEmptyWhat}</Empty>
            </section>
          ) : (
            <>
              <section className="card" aria-label={t.network}>
                <div className="in">
                  <ChartFrame label={t.networkLead} height={heightOf(network)}>
                    {(width) => (
                      <NetworkPicture network={network} width={width} chosen={chosen} onChoose={choose} />
                    )}
                  </ChartFrame>
                </div>
              </section>
              <Edges network={network} chosen={chosen} onChoose={choose} />
            </>
          )
        }
      </Await>
    </>
  );
}

function Edges(props: {
  readonly network: SupplyNetwork;
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}) {
  const { network, chosen, onChoose } = props;
  const t = useTexts(supplyTexts);
  const say = useSay();
  const names = new Map(network.items.map(({ id, name }) => [id, say(name)]));
  const edges = network.edges.filter(({ from, to }) => chosen === '' || from === chosen || to === chosen);
  return (
    <section className="card" aria-label={t.edges}>
      <header>
        <h2>{t.edges}</h2>
        <span className="tools">
          <select
            className="select"
            aria-label={t.item}
            value={chosen}
            onChange={(event) => onChoose(event.target.value)}
          >
            <option value="">{t.all}</option>
            {network.items.map(({ id, name }) => (
              <option key={id} value={id}>
                {say(name)}
              </option>
            ))}
            {network.countries.map((country) => (
              <option key={country} value={country}>
                {country}
              </option>
            ))}
          </select>
        </span>
      </header>
      <div className="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{t.from}</th>
              <th scope="col">{t.kindOf}</th>
              <th scope="col">{t.to}</th>
              <th scope="col" className="n">
                {t.share}
              </th>
            </tr>
          </thead>
          <tbody>
            {edges.map((edge) => (
              <tr key={`${edge.from} ${edge.to}`}>
                <td>
                  <Link href={`/supply/items/${edge.from}`}>{names.get(edge.from)}</Link>
                </td>
                <td>{t[edge.kind]}</td>
                <td>{names.get(edge.to) ?? edge.to}</td>
                <td className="n">{edge.kind === 'made-from' ? '–' : formatPercent(edge.share, 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
