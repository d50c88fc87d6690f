/** Keeps the bill and its check as evidence under the key of a firm. */
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { OriginBill, OriginRecordView } from '../../../exchange/contract.ts';
import { post } from '../../http/client.ts';
import { useDo } from '../../parts/use-do.ts';
import { useHasRight } from '../../session/session.tsx';
import { originTexts } from '../../texts/origin.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { toSend } from './bill.ts';
import { Input } from './fields.tsx';

export function Keep({ scheme, bill }: { readonly scheme: string; readonly bill: OriginBill }) {
  const t = useTexts(originTexts);
  const has = useHasRight();
  const [, go] = useLocation();
  const [firm, setFirm] = useState('');
  const { isBusy, run } = useDo();
  if (!has('origin.keep')) return null;
  const keep = () =>
    run(async () => {
      const body = { scheme, bill: toSend(bill), ...(firm.trim() === '' ? {} : { firm: firm.trim() }) };
      const { number } = await post<OriginRecordView>('/origin/records', body);
      go(`/origin/records/${number}`);
      return undefined;
    });
  return (
    <div className="in or-acts">
      <Input title={t.firm} value={firm} onChange={setFirm} />
      <button type="button" className="btn" disabled={isBusy} onClick={() => void keep()}>
        {t.keep}
      </button>
    </div>
  );
}
