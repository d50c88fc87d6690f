/** Asks for an act on many parcels: reason first, then what would become of each, then what became of each. */
import { useId, useState } from 'react';
import { fill } from '../../../../core/text.ts';
import type {
  NewParcelActs,
  ParcelActName,
  ParcelActResult,
  ParcelActsAnswer,
  ParcelColleague,
} from '../../../../exchange/contract.ts';
import { post } from '../../../http/client.ts';
import { useGet } from '../../../http/use-get.ts';
import { FormDialog } from '../../../parts/form-dialog.tsx';
import { useDo } from '../../../parts/use-do.ts';
import { parcelActTexts } from '../../../texts/parcel-acts.ts';
import { useSay, useTexts } from '../../../texts/use-texts.ts';
import { Results } from './results.tsx';

interface Props {
  readonly act: ParcelActName;
  readonly houseBills: readonly string[];
  readonly onClose: () => void;
  /** Something was done. */
  readonly onDone: () => void;
}

export function ParcelActDialog({ act, houseBills, onClose, onDone }: Props) {
  const t = useTexts(parcelActTexts);
  const [why, setWhy] = useState('');
  const [to, setTo] = useState('');
  const [results, setResults] = useState<readonly ParcelActResult[] | null>(null);
  const [isDone, setDone] = useState(false);
  const { isBusy, run } = useDo();
  const possible = (results ?? []).filter(({ outcome }) => outcome === 'would');
  const ask = (isPreview: boolean) =>
    run(async () => {
      const bills = isPreview ? houseBills : possible.map(({ houseBill }) => houseBill);
      const asked: NewParcelActs = {
        ...{ act, houseBills: bills, why: why.trim(), isPreview },
        ...(act === 'assign' ? { to } : {}),
      };
      const answer = await post<ParcelActsAnswer>('/parcel-acts', asked);
      const refusedBefore = (results ?? []).filter(({ outcome }) => outcome !== 'would');
      setResults(isPreview ? answer.results : [...answer.results, ...refusedBefore]);
      if (!isPreview) setDone(true);
      return undefined;
    });
  const isReady = why.trim() !== '' && (act !== 'assign' || to !== '');
  const isAsking = results === null;
  const close = isDone ? onDone : onClose;
  return (
    <FormDialog
      title={`${t[act]} · ${fill(t.bar, { n: houseBills.length })}`}
      cancel={isDone ? t.close : t.cancel}
      send={
        isDone
          ? t.close
          : isAsking
            ? t.preview
            : possible.length === 0
              ? t.nothing
              : fill(t.send, { n: possible.length })
      }
      isBlocked={isBusy || (!isDone && (isAsking ? !isReady : possible.length === 0))}
      onClose={close}
      onSend={() => (isDone ? close() : void ask(isAsking))}
      isWide
    >
      <p>{t[`${act}What`]}</p>
      {isAsking ? (
        <>
          {act === 'assign' && <To to={to} onChange={setTo} />}
          <Why title={act === 'correct' ? t.request : t.why} why={why} onChange={setWhy} />
        </>
      ) : (
        <Results results={results} />
      )}
    </FormDialog>
  );
}

function Why(props: {
  readonly title: string;
  readonly why: string;
  readonly onChange: (why: string) => void;
}) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{props.title}</label>
      <textarea
        id={id}
        rows={3}
        maxLength={2000}
        value={props.why}
        onChange={({ target }) => props.onChange(target.value)}
      />
    </div>
  );
}

function To({ to, onChange }: { readonly to: string; readonly onChange: (to: string) => void }) {
  const t = useTexts(parcelActTexts);
  const say = useSay();
  const id = useId();
  const query = useGet<readonly ParcelColleague[]>('/parcel-acts/colleagues');
  const colleagues = query.data ?? [];
  return (
    <div className="field">
      <label htmlFor={id}>{t.to}</label>
      <select id={id} value={to} onChange={({ target }) => onChange(target.value)}>
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
