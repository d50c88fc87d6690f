/** Asks how and when goods went back, for a refund of duty. */
import { useId, useState } from 'react';
import type { NewRefundClaim, ReturnWay } from '../../exchange/contract.ts';
import { FormDialog } from '../parts/form-dialog.tsx';
import { myPaymentTexts } from '../texts/my-payments.ts';
import { useTexts } from '../texts/use-texts.ts';

const WAYS: readonly ReturnWay[] = ['parcel', 'confirmed', 'bonded'];

export function ClaimDialog(props: {
  readonly isBusy: boolean;
  readonly onClose: () => void;
  readonly onSend: (claim: NewRefundClaim) => void;
}) {
  const t = useTexts(myPaymentTexts);
  const ids = useId();
  const [way, setWay] = useState<ReturnWay>('parcel');
  const [sentOn, setSentOn] = useState('');
  const [proof, setProof] = useState('');
  return (
    <FormDialog
      title={t.claim}
      cancel={t.cancel}
      send={t.send}
      isBlocked={props.isBusy || sentOn === '' || proof.trim() === ''}
      onClose={props.onClose}
      onSend={() => props.onSend({ way, sentOn, proof: proof.trim() })}
    >
      <div className="field">
        <label htmlFor={`${ids}way`}>{t.way}</label>
        <select id={`${ids}way`} value={way} onChange={(event) => setWay(event.target.value as ReturnWay)}>
          {WAYS.map((one) => (
            <option key={one} value={one}>
              {t[one]}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${ids}on`}>{t.sentOn}</label>
        <input
          id={`${ids}on`}
          type="date"
          value={sentOn}
          onChange={(event) => setSentOn(event.target.value)}
        />
      </div>
      <div className="field">
        <label htmlFor={`${ids}proof`}>{t.proof}</label>
        <input
          id={`${ids}proof`}
          value={proof}
          maxLength={100}
          onChange={(event) => setProof(event.target.value)}
        />
      </div>
    </FormDialog>
  );
}
