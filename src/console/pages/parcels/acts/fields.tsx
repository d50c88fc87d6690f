/** What dialogs about parcels ask alike: a colleague of the same office. */
import { useId } from 'react';
import type { ParcelColleague } from '../../../../exchange/contract.ts';
import { useGet } from '../../../http/use-get.ts';
import { parcelActTexts } from '../../../texts/parcel-acts.ts';
import { useSay, useTexts } from '../../../texts/use-texts.ts';

export function Colleague(props: {
  readonly title: string;
  /** Empty: none is chosen. */
  readonly account: string;
  readonly onChange: (account: string) => void;
}) {
  const t = useTexts(parcelActTexts);
  const say = useSay();
  const id = useId();
  const query = useGet<readonly ParcelColleague[]>('/parcel-acts/colleagues');
  const colleagues = query.data ?? [];
  return (
    <div className="field">
      <label htmlFor={id}>{props.title}</label>
      <select id={id} value={props.account} onChange={({ target }) => props.onChange(target.value)}>
        <option value="">–</option>
        {colleagues.map(({ account, name }) => (
          <option key={account} value={account}>
            {say(name)}
          </option>
        ))}
      </select>
      {query.data !== undefined && colleagues.length === 0 && <span className="note">{t.nobody}</span>}
    </div>
  );
}
