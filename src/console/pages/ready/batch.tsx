/** The batch: what is asked before it, how far it is, and what was accepted and what was left out. */
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Link } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { BatchAcceptance, JobView, WaitingRow } from '../../../exchange/contract.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { formatDeclarationNumber, formatWon } from '../../parts/format.ts';
import { Progress } from '../../parts/progress.tsx';
import { ErrorView } from '../../parts/states.tsx';
import { useLanguage } from '../../session/preferences.tsx';
import { readyTexts } from '../../texts/ready.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { type JobHandle, useJob } from '../job.ts';

export interface Batch extends Omit<JobHandle, 'start'> {
  /** Accepts exactly these: the rows that one look was taken at. */
  readonly accept: (rows: readonly WaitingRow[]) => void;
  /** Of the batch that ended last, until the reader has seen it. */
  readonly ended: JobView | null;
  readonly close: () => void;
}

export function useBatch(): Batch {
  const client = useQueryClient();
  const [ended, setEnded] = useState<JobView | null>(null);
  const sent = useRef<readonly WaitingRow[]>([]);
  const onEnd = (job: JobView) => {
    setEnded(job);
    void client.invalidateQueries({ queryKey: ['/acceptances'] });
    void client.invalidateQueries({ queryKey: ['/cases'] });
  };
  const { start, ...handle } = useJob('accept', '/acceptances', onEnd, () => ({
    declarations: sent.current.map(({ number, version }) => ({ number, version })),
  }));
  const accept = (rows: readonly WaitingRow[]) => {
    sent.current = rows;
    setEnded(null);
    start();
  };
  return { ...handle, accept, ended, close: () => setEnded(null) };
}

export function ConfirmBatch(props: {
  readonly rows: readonly WaitingRow[];
  readonly takenOut: number;
  readonly onAccept: () => void;
  readonly onClose: () => void;
}) {
  const t = useTexts(readyTexts);
  const language = useLanguage();
  const { rows, takenOut } = props;
  const won = formatWon(
    rows.reduce((sum, row) => sum + row.customsValueKrw, 0),
    language,
  );
  return (
    <Dialog
      title={fill(t.confirmTitle, { n: rows.length })}
      onClose={props.onClose}
      footer={
        <>
          <button type="button" className="btn" onClick={props.onClose}>
            {t.cancel}
          </button>
          <button type="button" className="btn main-act" onClick={props.onAccept}>
            {fill(t.accept, { n: rows.length })}
          </button>
        </>
      }
    >
      <div className="stack">
        <p>{fill(t.confirmWhat, { won })}</p>
        {takenOut > 0 && <p className="mid">{fill(t.confirmOut, { n: takenOut })}</p>}
      </div>
    </Dialog>
  );
}

/** Between the bar and the list: progress, then what became of the batch. */
export function BatchState({ batch }: { readonly batch: Batch }) {
  const t = useTexts(readyTexts);
  const { job, ended, error } = batch;
  if (job?.state === 'running') {
    return (
      <div className="re-batch" role="status">
        <Progress
          title={<b className="b">{t.running}</b>}
          done={job.done}
          of={job.of}
          secondsLeft={job.secondsLeft}
          onCancel={batch.cancel}
        />
      </div>
    );
  }
  if (error !== null) return <ErrorView error={error} />;
  return ended === null ? null : <Ended ended={ended} close={batch.close} />;
}

function Ended({ ended, close }: { readonly ended: JobView; readonly close: () => void }) {
  const t = useTexts(readyTexts);
  const say = useSay();
  const result = ended.result as BatchAcceptance | null;
  return (
    <div className="re-batch stack" role="status" data-batch={ended.state}>
      <div className="row">
        {result === null ? (
          <span>
            <span className="st bad">{t.failed}</span> {say(ended.note)}
          </span>
        ) : (
          <>
            <span className="st ok">{fill(t.done, { n: result.accepted })}</span>
            {result.leftOut.length > 0 && (
              <span className="st warn">{fill(t.leftOut, { n: result.leftOut.length })}</span>
            )}
          </>
        )}
        <span className="grow" />
        <button type="button" className="btn s" onClick={close}>
          {t.close}
        </button>
      </div>
      {result !== null && result.leftOut.length > 0 && <LeftOut result={result} />}
    </div>
  );
}

function LeftOut({ result }: { readonly result: BatchAcceptance }) {
  const say = useSay();
  return (
    <ul className="re-left">
      {result.leftOut.map(({ number, version, problems }) => (
        <li key={`${number}/${version}`}>
          <Link href={`/declarations/${encodeURIComponent(number)}`}>{formatDeclarationNumber(number)}</Link>{' '}
          <span className="mid">{problems.map(({ message }) => say(message)).join(' ')}</span>
        </li>
      ))}
    </ul>
  );
}
