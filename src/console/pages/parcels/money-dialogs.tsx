/** Asks why a parcel is released, and what the answer to a claim for refund is. */

import { useId, useState } from 'react';
import type { NoticeToPay, RefundDecision } from '../../../exchange/contract.ts';
import { FactRows } from '../../parts/fact-rows.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { formatWon } from '../../parts/format.ts';
import { useLanguage } from '../../session/preferences.tsx';
import { parcelMoneyTexts } from '../../texts/parcel-money.ts';
import { useTexts } from '../../texts/use-texts.ts';

export interface Asking<Given> {
  readonly isBusy: boolean;
  readonly onClose: () => void;
  readonly onSend: (given: Given) => void;
}

export function ReleaseDialog({ isBusy, onClose, onSend }: Asking<string>) {
  const t = useTexts(parcelMoneyTexts);
  const [why, setWhy] = useState('');
  return (
    <FormDialog
      title={t.releaseTitle}
      cancel={t.cancel}
      send={t.send}
      isBlocked={isBusy || why.trim() === ''}
      onClose={onClose}
      onSend={() => onSend(why.trim())}
      isQuick
    >
      <Why why={why} onChange={setWhy} />
    </FormDialog>
  );
}

/** What is sent, to whom, how much and by when: it binds whoever reads it. */
export function NoticeDialog(
  props: Asking<NoticeToPay> & { readonly houseBill: string; readonly notice: NoticeToPay },
) {
  const t = useTexts(parcelMoneyTexts);
  const language = useLanguage();
  const { leftKrw, dueOn, addressee } = props.notice;
  const rows = [
    [t.noticeParcel, props.houseBill],
    [t.noticeTo, addressee ?? t.erased],
    [t.noticeAmount, formatWon(leftKrw, language)],
    [t.noticeBy, dueOn],
  ] as const;
  return (
    <FormDialog
      title={t.noticeTitle}
      cancel={t.cancel}
      send={t.noticeSend}
      isBlocked={props.isBusy}
      onClose={props.onClose}
      onSend={() => props.onSend(props.notice)}
    >
      <p>{t.noticeWhat}</p>
      <dl className="pa-facts">
        <FactRows rows={rows} />
      </dl>
      <p className="note">{t.noticeLaw}</p>
    </FormDialog>
  );
}

export function RefundDialog(props: Asking<RefundDecision> & { readonly mostKrw: number }) {
  const t = useTexts(parcelMoneyTexts);
  const ids = useId();
  const [as, setAs] = useState<RefundDecision['as']>('granted');
  const [amount, setAmount] = useState(String(props.mostKrw));
  const [why, setWhy] = useState('');
  const amountKrw = Number(amount);
  const isRight = as === 'refused' || (Number.isSafeInteger(amountKrw) && amountKrw > 0);
  return (
    <FormDialog
      title={t.decideTitle}
      cancel={t.cancel}
      send={t.send}
      isBlocked={props.isBusy || why.trim() === '' || !isRight}
      onClose={props.onClose}
      onSend={() => props.onSend({ as, why: why.trim(), ...(as === 'granted' ? { amountKrw } : {}) })}
      isQuick
    >
      <p>{t.decideWhat}</p>
      <div className="field">
        <label htmlFor={`${ids}as`}>{t.answer}</label>
        <select
          id={`${ids}as`}
          value={as}
          onChange={(event) => setAs(event.target.value as RefundDecision['as'])}
        >
          <option value="granted">{t.grant}</option>
          <option value="refused">{t.refuse}</option>
        </select>
      </div>
      {as === 'granted' && (
        <div className="field">
          <label htmlFor={`${ids}amount`}>{t.amount}</label>
          <input
            id={`${ids}amount`}
            inputMode="numeric"
            value={amount}
            onChange={(event) => setAmount(event.target.value)}
          />
        </div>
      )}
      <Why why={why} onChange={setWhy} />
    </FormDialog>
  );
}

export function Why({ why, onChange }: { readonly why: string; readonly onChange: (why: string) => void }) {
  const t = useTexts(parcelMoneyTexts);
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{t.why}</label>
      <textarea
        id={id}
        rows={3}
        maxLength={2000}
        value={why}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
