/** Money of another amount than asked, for whoever paid: how much came, what becomes of it, and why. */
import { fill } from '../../core/text.ts';
import type { MyCharge } from '../../exchange/contract.ts';
import { CHARGE_LOOK } from '../parts/charge-look.ts';
import { formatCharge, formatInstant } from '../parts/format.ts';
import { useLanguage } from '../session/preferences.tsx';
import { myPaymentTexts } from '../texts/my-payments.ts';
import { useSay, useTexts } from '../texts/use-texts.ts';

export function Charges({ charges }: { readonly charges: readonly MyCharge[] }) {
  const t = useTexts(myPaymentTexts);
  const say = useSay();
  const language = useLanguage();
  return charges.map((charge) => (
    <div className="my-note" key={charge.transaction}>
      <b>{fill(t.charge, { sum: formatCharge(charge, language) })}</b>{' '}
      <span className={`st ${CHARGE_LOOK[charge.standing]}`}>{say(charge.standingName)}</span>
      <p className="my-sub">{formatInstant(charge.decidedAt ?? charge.at)}</p>
      {charge.why !== null && <p className="my-sub">{fill(t.chargeWhy, { why: charge.why })}</p>}
    </div>
  ));
}
