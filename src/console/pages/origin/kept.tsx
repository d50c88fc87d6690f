/** Checks that were kept: one's own firms', or all of them for officers. */
import { Link } from 'wouter';
import type { OriginRecordRow } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { formatHs } from '../../parts/format.ts';
import { Await, Skeleton } from '../../parts/states.tsx';
import { useHasRight } from '../../session/session.tsx';
import { originTexts } from '../../texts/origin.ts';
import { useTexts } from '../../texts/use-texts.ts';

export function Kept() {
  const t = useTexts(originTexts);
  const mayRead = useHasRight()('origin.read');
  const query = useGet<readonly OriginRecordRow[]>('/origin/records', undefined, { isEnabled: mayRead });
  if (!mayRead) return null;
  return (
    <section className="card" aria-label={t.kept}>
      <header>
        <h2>{t.kept}</h2>
      </header>
      <Await query={query} loading={<Skeleton rows={3} />}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="in dim">{t.keptNone}</p>
          ) : (
            <ul className="in stack">
              {rows.map(({ number, keptOn, of }) => (
                <li key={number}>
                  <Link href={`/origin/records/${number}`}>{number}</Link>{' '}
                  <span className="note">{keptOn}</span>{' '}
                  {of === null ? (
                    <span className="st off">{t.erased}</span>
                  ) : (
                    <>
                      {formatHs(of.hs)} {of.goods}{' '}
                      <span className="st off">{t[`verdict_${of.verdict}`]}</span>
                    </>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Await>
    </section>
  );
}
