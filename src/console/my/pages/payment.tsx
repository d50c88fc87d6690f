/** Where somebody comes back to from paying: what became of it, looked at again until the provider has said so, and the receipt. */
import { Link } from 'wouter';
import type { MyPayment } from '../../../exchange/contract.ts';
import { API } from '../../http/client.ts';
import { useGet } from '../../http/use-get.ts';
import { formatInstant, formatWon } from '../../parts/format.ts';
import { Await } from '../../parts/states.tsx';
import { useLanguage } from '../../session/preferences.tsx';
import { myPaymentTexts } from '../../texts/my-payments.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { Charges } from '../charges.tsx';
import { PAYMENT_LOOK } from '../pay-card.tsx';

/** Milliseconds between two looks. */
const AGAIN = 4_000;

export function Payment({ id }: { readonly id: string }) {
  const t = useTexts(myPaymentTexts);
  const query = useGet<MyPayment>(`/my/payments/${encodeURIComponent(id)}`, undefined, { every: AGAIN });
  return (
    <>
      <h1>{t.title}</h1>
      <Await query={query}>{(payment) => <Whole payment={payment} />}</Await>
    </>
  );
}

function Whole({ payment }: { readonly payment: MyPayment }) {
  const t = useTexts(myPaymentTexts);
  const say = useSay();
  const language = useLanguage();
  const { id, standing, standingName, houseBill, paidAt, isSandbox } = payment;
  const facts: readonly (readonly [string, string | null])[] = [
    [t.amount, formatWon(payment.amountKrw, language)],
    [t.startedAt, formatInstant(payment.startedAt)],
    [t.paidAt, paidAt === null ? null : formatInstant(paidAt)],
    [t.backing, payment.refundingKrw === 0 ? null : formatWon(payment.refundingKrw, language)],
    [t.back, payment.refundedKrw === 0 ? null : formatWon(payment.refundedKrw, language)],
  ];
  return (
    <section className="my-card my-pad">
      <p role="status">
        <span className={`st ${PAYMENT_LOOK[standing]}`}>{say(standingName)}</span>{' '}
        {standing === 'paid' ? t.paidWhat : t[standing]}
      </p>
      {isSandbox && <span className="tag">{t.sandbox}</span>}
      <dl className="my-facts">
        {facts.map(([name, value]) =>
          value === null ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      <Charges charges={payment.charges} />
      <div className="my-acts">
        {(paidAt !== null || payment.charges.length > 0) && (
          <a className="my-big is-quiet" href={`${API}/my/payments/${id}/receipt.pdf`} download>
            {t.receipt}
          </a>
        )}
        <Link className="my-big" href={`/parcels/${encodeURIComponent(houseBill)}`}>
          {t.toParcel}
        </Link>
      </div>
    </section>
  );
}
