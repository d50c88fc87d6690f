/** Networks of personal codes: places at which codes meet, or the network around one of them; which of both stands in the address. */
import './networks.css';
import { Link, useSearchParams } from 'wouter';
import { fill } from '../../../core/text.ts';
import { useUrlState } from '../../parts/url-state.ts';
import { networkTexts } from '../../texts/networks.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Clusters } from './clusters.tsx';
import { Network } from './network.tsx';

const DAYS = ['7', '30', '90'] as const;

export default function NetworksPage() {
  const t = useTexts(networkTexts);
  const [parameters] = useSearchParams();
  const [days, setDays] = useUrlState('days', '30');
  const start = parameters.get('start');
  return (
    <>
      <div className="head">
        <h1>{start === null ? t.list : t.title}</h1>
        <span className="grow" />
        <fieldset className="seg" aria-label={t.days}>
          {DAYS.map((one) => (
            <button key={one} type="button" aria-pressed={days === one} onClick={() => setDays(one)}>
              {fill(t.daysN, { n: one })}
            </button>
          ))}
        </fieldset>
        {start !== null && (
          <Link className="btn s" href={`/parcels/networks?days=${days}`}>
            {t.list}
          </Link>
        )}
        <Link className="btn s" href="/parcels/misuse">
          {t.misuse}
        </Link>
      </div>
      {start === null ? <Clusters days={days} /> : <Network start={start} days={days} />}
    </>
  );
}
