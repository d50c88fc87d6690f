/** By what law deliveries are reported, each row with its article; unverified ones say so. */
import type { DeliveryRuleView } from '../../../../exchange/contract.ts';
import { parcelDeliveryTexts } from '../../../texts/parcel-deliveries.ts';
import { useSay, useTexts } from '../../../texts/use-texts.ts';

export function DeliveryRules({ rules }: { readonly rules: readonly DeliveryRuleView[] }) {
  const t = useTexts(parcelDeliveryTexts);
  const say = useSay();
  return (
    <details>
      <summary>{t.rules}</summary>
      {rules.map(({ cite, says, isVerified }) => (
        <p className="note" key={cite}>
          {say(says)} <span lang="ko">({cite})</span>{' '}
          {!isVerified && <span className="st warn">{t.unverified}</span>}
        </p>
      ))}
    </details>
  );
}
