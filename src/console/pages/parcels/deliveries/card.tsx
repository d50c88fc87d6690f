/** On the page of a parcel: where it was delivered beside where its list says, which field differs and how much. */
import { Link } from 'wouter';
import { fill } from '../../../../core/text.ts';
import type { DeliveryPlaceText, ParcelDeliveryView } from '../../../../exchange/contract.ts';
import { FactRows } from '../../../parts/fact-rows.tsx';
import { parcelDeliveryTexts } from '../../../texts/parcel-deliveries.ts';
import { useSay, useTexts } from '../../../texts/use-texts.ts';
import { DeliveryMark } from './mark.tsx';
import { DeliveryRules } from './rules.tsx';

export function DeliveryCard({ delivery }: { readonly delivery: ParcelDeliveryView }) {
  const t = useTexts(parcelDeliveryTexts);
  const say = useSay();
  const { listed, delivered, deliveredBy, deliveredOn, reportedOn, dueOn, gathered, fields } = delivery;
  const rows: readonly (readonly [string, string])[] = [
    [t.listed, placeText(listed)],
    [t.delivered, delivered === null ? t.erased : placeText(delivered)],
    [t.fields, differing(fields.map(say), delivery.likeness, t.alike)],
    [t.deliveredOn, deliveredOn],
    [t.reportedOn, `${reportedOn} (${fill(t.version, { n: delivery.version })})`],
    ...(dueOn === null ? [] : [[t.dueOn, dueOn] as const]),
    ...(deliveredBy === null ? [] : [[t.deliveredBy, deliveredBy] as const]),
  ];
  return (
    <section className="card pa-pad" aria-label={t.ofParcel}>
      <h2>
        {t.ofParcel} <DeliveryMark standing={delivery.standing} name={delivery.standingName} />{' '}
        {delivery.isLate && <span className="st warn">{t.late}</span>}
      </h2>
      <dl className="rd-lines">
        <FactRows rows={rows} />
      </dl>
      {gathered !== null && (
        <p>
          <Link href={`/parcels/deliveries?place=${gathered.place}`}>
            {fill(t.gathered, { n: gathered.parcels })}
          </Link>
        </p>
      )}
      <DeliveryRules rules={delivery.rules} />
    </section>
  );
}

function placeText({ postcode, address }: DeliveryPlaceText): string {
  return [postcode, address].filter((one) => one !== null).join(' ') || '–';
}

/** Names of fields, and how much the addresses are alike. */
export function differing(fields: readonly string[], likeness: number | null, alike: string): string {
  const share = likeness === null || fields.length === 0 ? [] : [fill(alike, { n: likeness })];
  return [...fields, ...share].join(' · ') || '–';
}
