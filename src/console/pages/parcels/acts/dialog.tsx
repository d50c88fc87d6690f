/** Asks for an act on many parcels: reason first, then what would become of each, then what became of each. */
import { useState } from 'react';
import { fill } from '../../../../core/text.ts';
import type {
  NewParcelActs,
  ParcelActName,
  ParcelActResult,
  ParcelActsAnswer,
} from '../../../../exchange/contract.ts';
import { post } from '../../../http/client.ts';
import { FormDialog } from '../../../parts/form-dialog.tsx';
import { useDo } from '../../../parts/use-do.ts';
import { WordsField } from '../../../parts/words-field.tsx';
import { parcelActTexts } from '../../../texts/parcel-acts.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { Colleague } from './fields.tsx';
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
          {act === 'assign' && <Colleague title={t.to} account={to} onChange={setTo} />}
          <WordsField title={act === 'correct' ? t.request : t.why} words={why} onChange={setWhy} />
        </>
      ) : (
        <Results results={results} />
      )}
    </FormDialog>
  );
}
