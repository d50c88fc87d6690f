/** On the page of one parcel: what officers did with it beside releasing it and recording what was found. */
import { fill } from '../../../../core/text.ts';
import type { ParcelActView } from '../../../../exchange/contract.ts';
import { useGet } from '../../../http/use-get.ts';
import { formatInstant } from '../../../parts/format.ts';
import { Await, Skeleton } from '../../../parts/states.tsx';
import { parcelActTexts } from '../../../texts/parcel-acts.ts';
import { useSay, useTexts } from '../../../texts/use-texts.ts';
import { ParcelActBar } from './bar.tsx';

export function ActsCard({ houseBill }: { readonly houseBill: string }) {
  const t = useTexts(parcelActTexts);
  const say = useSay();
  const query = useGet<readonly ParcelActView[]>(`/parcels/${encodeURIComponent(houseBill)}/acts`);
  return (
    <section className="card pa-pad" aria-label={t.acts}>
      <h2>{t.acts}</h2>
      <div className="row">
        <ParcelActBar chosen={[houseBill]} onDone={() => {}} />
      </div>
      <Await query={query} loading={<Skeleton rows={2} />}>
        {(acts) =>
          acts.length === 0 ? (
            <p className="mid">{t.noActs}</p>
          ) : (
            <ul className="pa-todo">
              {acts.map(({ act, at, who, to, why }) => (
                <li key={`${at}${act}`}>
                  <b>{t[act]}</b> {to !== null && fill(t.toWhom, { name: say(to) })}{' '}
                  <span className="note">
                    {formatInstant(at)} {say(who)}
                  </span>
                  <p>{why ?? t.erased}</p>
                </li>
              ))}
            </ul>
          )
        }
      </Await>
    </section>
  );
}
