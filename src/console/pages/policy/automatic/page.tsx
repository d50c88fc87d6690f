/** Whether low-risk declarations are accepted without an officer: on what basis and where, who proposed and who approved it, and what was before. */
import '../../reading.css';
import '../policy.css';
import { Link } from 'wouter';
import type { AutomaticAcceptanceView } from '../../../../exchange/contract.ts';
import { useGet } from '../../../http/use-get.ts';
import { Await, Skeleton } from '../../../parts/states.tsx';
import { useHasRight } from '../../../session/session.tsx';
import { automaticTexts } from '../../../texts/automatic.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { Propose } from './propose.tsx';
import { Settings } from './settings.tsx';

export default function AutomaticPage() {
  const t = useTexts(automaticTexts);
  const mayPropose = useHasRight()('policy.propose');
  const query = useGet<readonly AutomaticAcceptanceView[]>('/acceptances/automatic', undefined, {
    every: 30_000,
  });
  const isInForce = query.data?.some(({ state }) => state === 'in-force');
  return (
    <>
      <div className="head">
        <Link href="/policy">{t.policy}</Link>
        <span className="dim" aria-hidden="true">
          /
        </span>
        <h1>{t.title}</h1>
        {isInForce !== undefined && (
          <span className={`st ${isInForce ? 'ok' : 'off'}`} role="status">
            {isInForce ? t.inForce : t.notInForce}
          </span>
        )}
      </div>
      <p className="mid">{t.what}</p>
      <div className={mayPropose ? 'rd-cols' : ''}>
        <div>
          <section className="card" aria-label={t.history}>
            <header>
              <h2>{t.history}</h2>
            </header>
            <Await query={query} loading={<Skeleton rows={6} />}>
              {(settings) => <Settings settings={settings} />}
            </Await>
          </section>
        </div>
        {mayPropose && (
          <div>
            <Propose />
          </div>
        )}
      </div>
    </>
  );
}
