/** One minor as the guardian sees it: uses of the code to agree to or not, and what is to be paid. */
import { type ReactNode, useState } from 'react';
import { fill } from '../../../core/text.ts';
import type { MyWard, PaymentStart } from '../../../exchange/contract.ts';
import { post } from '../../http/client.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { formatInstant, formatWon } from '../../parts/format.ts';
import { useLanguage } from '../../session/preferences.tsx';
import { myGuardianTexts } from '../../texts/my-guardians.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import type { Change } from '../use-change.ts';
import { Card } from './code.tsx';

interface Props {
  readonly ward: MyWard;
  readonly change: Change;
}

export function Ward({ ward, change, children }: Props & { readonly children: ReactNode }) {
  const t = useTexts(myGuardianTexts);
  return (
    <Card title={ward.name}>
      <h3>{t.uses}</h3>
      {ward.uses.length === 0 && <p className="my-sub">{t.noUses}</p>}
      {ward.uses.map((use) => (
        <Use key={use.id} use={use} citizen={ward.citizen} change={change} />
      ))}
      {ward.toPay.length > 0 && <h3>{t.toPay}</h3>}
      {ward.toPay.map((bill) => (
        <ToPay key={bill.houseBill} bill={bill} citizen={ward.citizen} change={change} />
      ))}
      <p>{children}</p>
    </Card>
  );
}

function Use(props: {
  readonly use: MyWard['uses'][number];
  readonly citizen: string;
  readonly change: Change;
}) {
  const t = useTexts(myGuardianTexts);
  const say = useSay();
  const [isAsking, setAsking] = useState(false);
  const { use, citizen, change } = props;
  const answer = (to: 'confirmed' | 'refused') =>
    change.run(() => post(`/my/wards/${citizen}/uses/${use.id}`, { answer: to }));
  return (
    <div className="my-note">
      <b>{use.shop}</b> {use.goods}
      <p className="my-sub">
        {use.number} · {formatInstant(use.notedAt)} · {say(use.standingName)}
      </p>
      {use.adultGoods.length > 0 && (
        <p>
          <span className="st warn">!</span> {fill(t.adult, { goods: use.adultGoods.map(say).join(', ') })}
        </p>
      )}
      <div className="my-acts">
        {use.mayAgree && (
          <button
            type="button"
            className="my-big"
            disabled={change.isBusy}
            onClick={() => void answer('confirmed')}
          >
            {t.agree}
          </button>
        )}
        {use.mayStop && (
          <button type="button" className="my-big is-quiet" onClick={() => setAsking(true)}>
            {t.stop}
          </button>
        )}
      </div>
      {isAsking && (
        <FormDialog
          title={t.stopTitle}
          cancel={t.cancel}
          send={t.stop}
          isBlocked={change.isBusy}
          onClose={() => setAsking(false)}
          onSend={() => void answer('refused').then((isDone) => isDone && setAsking(false))}
        >
          <p>{t.stopWhat}</p>
        </FormDialog>
      )}
    </div>
  );
}

function ToPay(props: {
  readonly bill: MyWard['toPay'][number];
  readonly citizen: string;
  readonly change: Change;
}) {
  const t = useTexts(myGuardianTexts);
  const language = useLanguage();
  const { bill, citizen, change } = props;
  const pay = () =>
    change.run(async () => {
      const path = `/my/wards/${citizen}/parcels/${encodeURIComponent(bill.houseBill)}/payments`;
      const { location } = await post<PaymentStart>(path);
      window.location.assign(location);
    });
  return (
    <div className="my-note">
      <b>{formatWon(bill.toPayKrw, language)}</b> {bill.goods}
      <p className="my-sub">{bill.houseBill}</p>
      {bill.mayPay ? (
        <button type="button" className="my-big" disabled={change.isBusy} onClick={() => void pay()}>
          {fill(t.pay, { won: formatWon(bill.toPayKrw, language) })}
        </button>
      ) : (
        <p className="my-sub">{t.first}</p>
      )}
    </div>
  );
}
