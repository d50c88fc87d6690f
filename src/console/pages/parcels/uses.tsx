/** What the holder of the code said to its use, on the page of a parcel; nothing where nobody registered the code. */
import { Link } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { CodeUseView } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { formatInstant } from '../../parts/format.ts';
import { Await } from '../../parts/states.tsx';
import { misuseTexts } from '../../texts/misuse.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

const LOOK = {
  ...{ 'goes-on': 'off', consented: 'off', waits: 'warn' },
  ...{ 'waits-guardian': 'warn', confirmed: 'ok', refused: 'bad' },
} as const;

export function Uses({ bill }: { readonly bill: string }) {
  const t = useTexts(misuseTexts);
  const say = useSay();
  const query = useGet<readonly CodeUseView[]>(`/parcels/${encodeURIComponent(bill)}/uses`);
  if (query.data?.length === 0) return null;
  return (
    <section className="card pa-pad" aria-label={t.holderSays}>
      <h2>{t.holderSays}</h2>
      <Await query={query}>
        {(uses) =>
          uses.map(({ number, standing, standingName, isTold, answeredAt, notedAt, faults, ...more }) => (
            <p key={number}>
              <span className={`st ${LOOK[standing]}`}>{say(standingName)}</span> {number} ·{' '}
              {formatInstant(answeredAt ?? notedAt)} · {isTold ? t.told : t.notTold}
              {faults.map((fault) => ` · ${say(fault)}`)}
              {more.isByGuardian && ` · ${t.byGuardian}`}{' '}
              {more.adultGoods.length > 0 && (
                <span className="st warn">
                  {fill(t.adultGoods, { goods: more.adultGoods.map(say).join(', ') })}
                </span>
              )}
              {standing === 'refused' && <Link href="/parcels/misuse">{t.cases}</Link>}
            </p>
          ))
        }
      </Await>
    </section>
  );
}
