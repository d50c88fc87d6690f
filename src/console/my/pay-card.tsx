/** What is left to pay for a parcel and the way to pay it, what was paid, and duty back for goods that went back. */
import { useState } from 'react';
import { Link } from 'wouter';
import { fill } from '../../core/text.ts';
import type { LateView, MyMoney, MyPayment, NewRefundClaim, PaymentStart } from '../../exchange/contract.ts';
import { post } from '../http/client.ts';
import { formatInstant, formatWon } from '../parts/format.ts';
import { useLanguage } from '../session/preferences.tsx';
import { myPaymentTexts } from '../texts/my-payments.ts';
import { useSay, useTexts } from '../texts/use-texts.ts';
import { Charges } from './charges.tsx';
import { ClaimDialog } from './claim-dialog.tsx';
import { Lines } from './tax-lines.tsx';
import { useChange } from './use-change.ts';

interface Props {
  readonly bill: string;
  readonly money: MyMoney;
}

/** First on the page: there is something to do. */
export function ToPay({ bill, money: { leftKrw, mayPay, whyNot, provider, late } }: Props) {
  const t = useTexts(myPaymentTexts);
  const say = useSay();
  const language = useLanguage();
  const { isBusy, run } = useChange();
  if (leftKrw === null || leftKrw === 0) return null;
  const pay = () =>
    run(async () => {
      const { location } = await post<PaymentStart>(`/my/parcels/${encodeURIComponent(bill)}/payments`);
      window.location.assign(location);
    });
  return (
    <section className="my-do">
      <h2>{fill(t.toPay, { won: formatWon(leftKrw, language) })}</h2>
      <p>{whyNot === null ? t.toPayWhat : say(whyNot)}</p>
      {late !== null && <LateLines late={late} />}
      {mayPay && (
        <button type="button" className="my-big" disabled={isBusy} onClick={() => void pay()}>
          {t.pay}
        </button>
      )}
      {mayPay && provider !== null && <p className="my-sub">{fill(t.payBy, { name: say(provider) })}</p>}
    </section>
  );
}

/** Until when it is to be paid, and line by line what it costs that it was not. */
function LateLines({ late }: { readonly late: LateView }) {
  const t = useTexts(myPaymentTexts);
  const language = useLanguage();
  const { dueOn, noticeDueOn, isOver, steps, totalKrw, bases } = late;
  if (!isOver) return <p className="my-sub">{fill(t.dueOn, { day: dueOn })}</p>;
  return (
    <>
      <p>
        <b>
          {fill(totalKrw > 0 ? t.overdue : t.overdueOnly, { day: dueOn, won: formatWon(totalKrw, language) })}
        </b>
      </p>
      {noticeDueOn !== null && <p>{fill(t.noticed, { day: noticeDueOn })}</p>}
      <ul className="my-lines">
        <Lines lines={steps} bases={bases} />
      </ul>
    </>
  );
}

export function Payments({ bill, money }: Props) {
  const t = useTexts(myPaymentTexts);
  const language = useLanguage();
  const { payments, paidKrw } = money;
  if (payments.length === 0 && !money.mayClaim && money.claim === null) return null;
  return (
    <section className="my-card my-pad" aria-label={t.history}>
      <h2>{t.history}</h2>
      {paidKrw > 0 && (
        <p>
          <b>{fill(t.paid, { won: formatWon(paidKrw, language) })}</b>
        </p>
      )}
      <ul className="my-lines">
        {payments.map((one) => (
          <Row key={one.id} payment={one} />
        ))}
      </ul>
      {payments.map((one) => (
        <Charges key={one.id} charges={one.charges} />
      ))}
      <Claim bill={bill} money={money} />
      <Rules money={money} />
    </section>
  );
}

export const PAYMENT_LOOK = {
  ...{ started: 'warn', paid: 'ok', differs: 'bad', refused: 'bad' },
  ...{ cancelled: 'off', lapsed: 'off', refunded: 'off', settled: 'off' },
} as const;

function Row({ payment }: { readonly payment: MyPayment }) {
  const say = useSay();
  const language = useLanguage();
  const { id, standing, standingName, amountKrw, startedAt } = payment;
  return (
    <li>
      <span>
        <Link href={`/payments/${id}`}>{formatInstant(startedAt)}</Link>{' '}
        <span className={`st ${PAYMENT_LOOK[standing]}`}>{say(standingName)}</span>
      </span>
      <span>{formatWon(amountKrw, language)}</span>
    </li>
  );
}

function Claim({ bill, money: { mayClaim, claimTo, claim } }: Props) {
  const t = useTexts(myPaymentTexts);
  const language = useLanguage();
  const { isBusy, run } = useChange();
  const [isAsking, setAsking] = useState(false);
  const send = async (given: NewRefundClaim) => {
    const done = await run(() => post(`/my/parcels/${encodeURIComponent(bill)}/refund-claims`, given));
    if (done) setAsking(false);
  };
  return (
    <>
      {claim !== null && (
        <div className="my-note">
          <b>
            {claim.decidedAs === null
              ? t.claimOpen
              : claim.decidedAs === 'refused'
                ? t.claimRefused
                : fill(t.claimGranted, { won: formatWon(claim.amountKrw, language) })}
          </b>
          {claim.why !== null && <p className="my-sub">{claim.why}</p>}
        </div>
      )}
      {mayClaim && claimTo !== null && (
        <>
          <h3>{t.claimTitle}</h3>
          <p className="my-sub">{fill(t.claimWhat, { to: claimTo })}</p>
          <button type="button" className="my-big is-quiet" onClick={() => setAsking(true)}>
            {t.claim}
          </button>
        </>
      )}
      {isAsking && (
        <ClaimDialog isBusy={isBusy} onClose={() => setAsking(false)} onSend={(given) => void send(given)} />
      )}
    </>
  );
}

function Rules({ money: { rules } }: Pick<Props, 'money'>) {
  const t = useTexts(myPaymentTexts);
  const say = useSay();
  return (
    <details className="my-why">
      <summary>{t.rules}</summary>
      {rules.map(({ cite, says, isVerified }) => (
        <p className="my-sub" key={cite}>
          {say(says)} ({cite}){!isVerified && <span className="st warn">{t.unverified}</span>}
        </p>
      ))}
    </details>
  );
}
