/** Duty and release of a parcel: what is owed and was paid step by step, what release still needs, and claims for money back. */
import { useState } from 'react';
import { fill } from '../../../core/text.ts';
import type { NoticeToPay, ParcelMoneyView } from '../../../exchange/contract.ts';
import { post } from '../../http/client.ts';
import { useGet } from '../../http/use-get.ts';
import { Basis } from '../../parts/duty/basis.tsx';
import { formatInstant, formatWon } from '../../parts/format.ts';
import { Await, Skeleton } from '../../parts/states.tsx';
import { useDo } from '../../parts/use-do.ts';
import { useLanguage } from '../../session/preferences.tsx';
import { parcelMoneyTexts } from '../../texts/parcel-money.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { ChargeActs, ChargeMark } from './charges/charge.tsx';
import { NoticeDialog, RefundDialog, ReleaseDialog } from './money-dialogs.tsx';

export function MoneyCard({ houseBill }: { readonly houseBill: string }) {
  const t = useTexts(parcelMoneyTexts);
  const query = useGet<ParcelMoneyView>(`/parcels/${encodeURIComponent(houseBill)}/money`);
  return (
    <section className="card pa-pad" aria-label={t.title}>
      <h2>{t.title}</h2>
      <Await query={query} loading={<Skeleton rows={3} />}>
        {(money) => (
          <>
            <Owed money={money} />
            <Late money={money} />
            <Payments money={money} />
            <Release money={money} />
            {money.claims.map((claim) => (
              <Claim key={claim.id} claim={claim} />
            ))}
          </>
        )}
      </Await>
    </section>
  );
}

type Part = { readonly money: ParcelMoneyView };

function Owed({ money: { owedKrw, paidKrw, day, totals, isMadeUp } }: Part) {
  const t = useTexts(parcelMoneyTexts);
  const say = useSay();
  const language = useLanguage();
  const [won, paid] = [formatWon(owedKrw, language), formatWon(paidKrw, language)];
  return (
    <p>
      {fill(owedKrw === null ? t.owedUnknown : t.owed, { won, paid })}{' '}
      <span className="mid">
        {totals.map(({ name, amountKrw }) => `${say(name)} ${formatWon(amountKrw, language)}`).join(', ')}{' '}
        {day !== null && fill(t.lawOf, { day })}
      </span>{' '}
      {isMadeUp && <span className="st off">{t.madeUp}</span>}
    </p>
  );
}

function Late({ money: { houseBill, late, wouldNotice } }: Part) {
  const t = useTexts(parcelMoneyTexts);
  const say = useSay();
  const language = useLanguage();
  const { isBusy, run } = useDo();
  const [isAsking, setAsking] = useState(false);
  if (late === null) return null;
  const { dueOn, noticeDueOn, isOver, steps } = late;
  const path = `/parcels/${encodeURIComponent(houseBill)}/payment-notice`;
  const give = async ({ leftKrw, dueOn: by }: NoticeToPay) => {
    if (await run(() => post(path, { leftKrw, dueOn: by }).then(() => t.noticeGiven))) setAsking(false);
  };
  return (
    <>
      <p>
        {fill(t.dueOn, { day: dueOn })} {isOver && <span className="st bad">{t.overdue}</span>}{' '}
        {noticeDueOn !== null && fill(t.noticed, { day: noticeDueOn })}
      </p>
      <ul className="pa-todo">
        {steps.map((step, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two spans may say the same
          <li key={place}>
            {say(step.text)} {formatWon(step.amountKrw, language)}{' '}
            <Basis basis={late.bases[step.basis]} source={step.source} status={step.status} />
          </li>
        ))}
      </ul>
      {wouldNotice !== null && (
        <button type="button" className="btn" onClick={() => setAsking(true)}>
          {t.giveNotice}…
        </button>
      )}
      {isAsking && wouldNotice !== null && (
        <NoticeDialog
          houseBill={houseBill}
          notice={wouldNotice}
          isBusy={isBusy}
          onClose={() => setAsking(false)}
          onSend={(notice) => void give(notice)}
        />
      )}
    </>
  );
}

const LOOK = {
  ...{ started: 'warn', paid: 'ok', differs: 'bad', refused: 'off' },
  ...{ cancelled: 'off', lapsed: 'off', refunded: 'off', settled: 'off' },
} as const;

function Payments({ money: { payments } }: Part) {
  const t = useTexts(parcelMoneyTexts);
  const say = useSay();
  const language = useLanguage();
  if (payments.length === 0) return <p className="mid">{t.noPayments}</p>;
  return (
    <ul className="pa-todo">
      {payments.map(({ id, provider, standing, standingName, amountKrw, steps, charges }) => (
        <li key={id}>
          <span className={`st ${LOOK[standing]}`}>{say(standingName)}</span> {formatWon(amountKrw, language)}{' '}
          <span className="dim">
            {fill(t.payment, { id, provider: provider === 'sandbox' ? t.sandbox : provider })}
          </span>
          {charges.map((charge) => (
            <p key={charge.transaction}>
              <ChargeMark charge={charge} /> <ChargeActs charge={charge} payment={id} askedKrw={amountKrw} />
            </p>
          ))}
          {steps.map(({ at, title, amountKrw: amount, said }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: steps are only ever added
            <p className="note" key={place}>
              {formatInstant(at)} {say(title)} {amount === null ? '' : formatWon(amount, language)}{' '}
              {said ?? ''}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}

function Release({ money: { houseBill, released, missing, mayRelease } }: Part) {
  const t = useTexts(parcelMoneyTexts);
  const say = useSay();
  const { isBusy, run } = useDo();
  const [isAsking, setAsking] = useState(false);
  if (released !== null)
    return (
      <p>
        <span className="st ok">✓</span>{' '}
        {fill(t.released, { at: formatInstant(released.at), by: say(released.by) })}
      </p>
    );
  const send = async (why: string) => {
    const path = `/parcels/${encodeURIComponent(houseBill)}/release`;
    if (await run(() => post(path, { why }).then(() => undefined))) setAsking(false);
  };
  return (
    <>
      <h3>{t.missing}</h3>
      {missing.length === 0 && <p>{t.nothingMissing}</p>}
      <ul className="pa-todo">
        {missing.map(({ id, says, article, mayBePassed }) => (
          <li key={id} data-need={id}>
            {say(says)} <span className="note">{article}</span>{' '}
            {mayBePassed && <span className="dim">{t.passable}</span>}
          </li>
        ))}
      </ul>
      {mayRelease && (
        <button type="button" className="btn" onClick={() => setAsking(true)}>
          {t.release}
        </button>
      )}
      {isAsking && (
        <ReleaseDialog isBusy={isBusy} onClose={() => setAsking(false)} onSend={(why) => void send(why)} />
      )}
    </>
  );
}

function Claim({ claim }: { readonly claim: ParcelMoneyView['claims'][number] }) {
  const t = useTexts(parcelMoneyTexts);
  const language = useLanguage();
  const { isBusy, run } = useDo();
  const [isAsking, setAsking] = useState(false);
  const { id, askedAt, sentOn, proof, way, decidedAs, amountKrw, why, mayDecide, mostKrw } = claim;
  const send = async (decision: object) => {
    if (await run(() => post(`/refund-claims/${id}/decision`, decision).then(() => undefined)))
      setAsking(false);
  };
  return (
    <div>
      <h3>{fill(t.claim, { at: formatInstant(askedAt) })}</h3>
      <p>
        {t[way]} · {fill(t.claimFacts, { day: sentOn, proof: proof ?? t.erased })}{' '}
        {decidedAs !== null && (
          <span className={decidedAs === 'granted' ? 'st ok' : 'st off'}>
            {decidedAs === 'granted' ? fill(t.granted, { won: formatWon(amountKrw, language) }) : t.refused}
          </span>
        )}{' '}
        {why}
      </p>
      {mayDecide && (
        <button type="button" className="btn" onClick={() => setAsking(true)}>
          {t.decide}
        </button>
      )}
      {isAsking && (
        <RefundDialog
          mostKrw={mostKrw}
          isBusy={isBusy}
          onClose={() => setAsking(false)}
          onSend={(decision) => void send(decision)}
        />
      )}
    </div>
  );
}
