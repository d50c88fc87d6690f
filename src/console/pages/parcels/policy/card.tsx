/** On the page of selection: by which policy parcels are decided today, in which special period, and what waits. */
import { Link } from 'wouter';
import { fill } from '../../../../core/text.ts';
import type { ParcelPolicyView, SettingView } from '../../../../exchange/contract.ts';
import { useGet } from '../../../http/use-get.ts';
import { Await, Skeleton } from '../../../parts/states.tsx';
import { parcelPolicyTexts } from '../../../texts/parcel-policy.ts';
import { useSay, useTexts } from '../../../texts/use-texts.ts';
import { numberLines } from './lines.ts';

export function PolicyCard() {
  const t = useTexts(parcelPolicyTexts);
  const query = useGet<ParcelPolicyView>('/parcel-selection/policy', undefined, { every: 30_000 });
  const setting = useGet<SettingView>('/settings/parcel-selection', undefined, { every: 30_000 });
  return (
    <section className="card pa-pad" aria-label={t.card}>
      <h2>{t.card}</h2>
      <Await query={query} loading={<Skeleton rows={3} />}>
        {(view) => <Today view={view} />}
      </Await>
      <p className="row">
        <Link className="btn s" href="/parcel-selection/policy">
          {t.open}
        </Link>
        {setting.data?.waiting && <span className="st warn">{t.waits}</span>}
      </p>
    </section>
  );
}

function Today({ view }: { readonly view: ParcelPolicyView }) {
  const t = useTexts(parcelPolicyTexts);
  const say = useSay();
  const { title, version, validFrom, isFirst, period, coming, numbers } = view;
  return (
    <>
      <p>
        {say(title)}{' '}
        <span className="dim">{isFirst ? t.first : fill(t.since, { day: validFrom, n: version })}</span>
      </p>
      <p className="row">
        {period === null ? (
          <span className="mid">{t.noPeriod}</span>
        ) : (
          <span className="st warn">{fill(t.inPeriod, { ...period })}</span>
        )}
        {coming.map((one) => (
          <span key={one.from} className="mid">
            {fill(t.coming, { ...one })}
          </span>
        ))}
      </p>
      <dl className="rd-lines">
        {numberLines(t, numbers).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
