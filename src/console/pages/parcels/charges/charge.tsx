/** One charge of another amount: how it stands, and the dialog in which an officer decides about it. */
import { useId, useState } from 'react';
import { fill } from '../../../../core/text.ts';
import type { ChargeActName, ChargeDecision, ChargeView } from '../../../../exchange/contract.ts';
import { post } from '../../../http/client.ts';
import { CHARGE_LOOK } from '../../../parts/charge-look.ts';
import { FormDialog } from '../../../parts/form-dialog.tsx';
import { formatCharge, formatWon } from '../../../parts/format.ts';
import { useDo } from '../../../parts/use-do.ts';
import { useLanguage } from '../../../session/preferences.tsx';
import { parcelChargeTexts } from '../../../texts/parcel-charges.ts';
import { useSay, useTexts } from '../../../texts/use-texts.ts';
import { type Asking, Why } from '../money-dialogs.tsx';

interface Props {
  readonly charge: ChargeView;
  readonly payment: string;
  readonly askedKrw: number;
}

export function ChargeMark({ charge }: Pick<Props, 'charge'>) {
  const say = useSay();
  const language = useLanguage();
  return (
    <>
      <span className={`st nw ${CHARGE_LOOK[charge.standing]}`}>{say(charge.standingName)}</span>{' '}
      {formatCharge(charge, language)} {charge.why}
    </>
  );
}

/** Nothing where nothing can be done. */
export function ChargeActs({ charge, payment, askedKrw }: Props) {
  const t = useTexts(parcelChargeTexts);
  const { isBusy, run } = useDo();
  const [isAsking, setAsking] = useState(false);
  if (charge.acts.length === 0) return null;
  const send = async (decision: ChargeDecision) => {
    const path = `/payments/${payment}/charges/${encodeURIComponent(charge.transaction)}/decision`;
    if (await run(() => post(path, decision).then(() => undefined))) setAsking(false);
  };
  return (
    <>
      <button type="button" className="btn s" onClick={() => setAsking(true)}>
        {t.decide}
      </button>
      {isAsking && (
        <ChargeDialog
          {...{ charge, askedKrw, isBusy }}
          onClose={() => setAsking(false)}
          onSend={(decision) => void send(decision)}
        />
      )}
    </>
  );
}

function ChargeDialog(props: Asking<ChargeDecision> & Omit<Props, 'payment'>) {
  const t = useTexts(parcelChargeTexts);
  const language = useLanguage();
  const id = useId();
  const { charge, askedKrw } = props;
  const [as, setAs] = useState<ChargeActName>(charge.acts[0]!);
  const [why, setWhy] = useState('');
  const sums = { sum: formatCharge(charge, language), asked: formatWon(askedKrw, language) };
  return (
    <FormDialog
      title={fill(t.decideTitle, sums)}
      cancel={t.cancel}
      send={t.send}
      isBlocked={props.isBusy || why.trim() === ''}
      onClose={props.onClose}
      onSend={() => props.onSend({ as, why: why.trim() })}
      isQuick
    >
      <p>{t.decideWhat}</p>
      <div className="field">
        <label htmlFor={id}>{t.act}</label>
        <select id={id} value={as} onChange={(event) => setAs(event.target.value as ChargeActName)}>
          {charge.acts.map((act) => (
            <option key={act} value={act}>
              {t[act]}
            </option>
          ))}
        </select>
      </div>
      <Why why={why} onChange={setWhy} />
    </FormDialog>
  );
}
