/** Deliveries elsewhere than listed: by carrier with rates, by place where several gather, and the parcels behind each number. */
import '../../reading.css';
import '../parcels.css';
import { Link, useSearchParams } from 'wouter';
import { fill } from '../../../../core/text.ts';
import type { DeliveriesView } from '../../../../exchange/contract.ts';
import { useGet } from '../../../http/use-get.ts';
import { Await, Skeleton } from '../../../parts/states.tsx';
import { parcelDeliveryTexts } from '../../../texts/parcel-deliveries.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { DeliveryRows } from './rows.tsx';
import { DeliveryRules } from './rules.tsx';
import { Carriers, Places } from './tables.tsx';

export const FILTERS = ['carrier', 'standing', 'place', 'late'] as const;
export type Choice = Readonly<Partial<Record<(typeof FILTERS)[number], string>>>;

export default function ParcelDeliveriesPage() {
  const t = useTexts(parcelDeliveryTexts);
  const query = useGet<DeliveriesView>('/parcel-deliveries', undefined, { every: 60_000 });
  const [parameters, setParameters] = useSearchParams();
  const chosen: Choice = Object.fromEntries(
    FILTERS.flatMap((name) => {
      const value = parameters.get(name);
      return value === null || value === '' ? [] : [[name, value]];
    }),
  );
  /** A number is one choice: what was chosen before goes. */
  const choose = (choice: Choice) => setParameters(new URLSearchParams({ ...choice }));
  return (
    <>
      <div className="head">
        <h1>{t.title}</h1>
        <span className="grow" />
        <Link href="/parcels">{t.back}</Link>
      </div>
      <Await query={query} loading={<Skeleton rows={8} />}>
        {(view) => (
          <>
            <p className="mid">{fill(t.what, { from: view.from, to: view.today })}</p>
            <section className="card" aria-label={t.carriers}>
              <h2 className="in">{t.carriers}</h2>
              <Carriers view={view} onChoose={choose} />
            </section>
            <section className="card" aria-label={t.places}>
              <h2 className="in">{t.places}</h2>
              <Places view={view} onChoose={choose} />
            </section>
          </>
        )}
      </Await>
      <DeliveryRows chosen={chosen} onChoose={choose} />
      {query.data !== undefined && (
        <section className="card pa-pad" aria-label={t.rules}>
          <p className="note">{fill(t.silentWhat, { closed: query.data.closed })}</p>
          <DeliveryRules rules={query.data.rules} />
        </section>
      )}
    </>
  );
}
