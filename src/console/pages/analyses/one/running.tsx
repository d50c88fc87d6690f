/** Runs an analysis: how far it is, how long it takes, cancel, and why nothing came of it. */
import { useQueryClient } from '@tanstack/react-query';
import type { AnalysisView, JobView } from '../../../../exchange/contract.ts';
import { useKeys } from '../../../parts/keyboard.ts';
import { Progress } from '../../../parts/progress.tsx';
import { ErrorView } from '../../../parts/states.tsx';
import { analysesTexts } from '../../../texts/analyses.ts';
import { useSay, useTexts } from '../../../texts/use-texts.ts';
import { useJob } from '../../job.ts';

interface Props {
  readonly analysis: AnalysisView;
  readonly mayRun: boolean;
  readonly onRan: () => void;
}

export function Running({ analysis, mayRun, onRan }: Props) {
  const t = useTexts(analysesTexts);
  const say = useSay();
  const client = useQueryClient();
  const page = `/analyses/${analysis.id}`;
  const onEnd = (job: JobView) => {
    if (job.state !== 'done') return;
    void client.invalidateQueries({ queryKey: ['/analyses'] });
    void client.invalidateQueries({ queryKey: [page] }).then(onRan);
  };
  const { job, start, isStarting, error, cancel } = useJob(`analysis.${analysis.id}`, `${page}/run`, onEnd);
  const isRunning = job?.state === 'running';
  useKeys(mayRun && !isRunning ? { r: { title: t.keyRun, run: start } } : {});
  if (isRunning)
    return (
      <section className="card wb-train" aria-label={say(job.title)}>
        <Progress
          title={<b className="b">{say(job.title)}</b>}
          done={job.done}
          of={job.of}
          secondsLeft={job.secondsLeft}
          {...(mayRun ? { onCancel: cancel } : {})}
        />
      </section>
    );
  return (
    <section className="card wb-train" aria-label={t.run}>
      <div className="row">
        {mayRun && (
          <button
            type="button"
            className={analysis.runs === 0 ? 'btn main-act' : 'btn'}
            disabled={isStarting}
            onClick={start}
          >
            {analysis.runs === 0 ? t.run : t.runAgain} <kbd>R</kbd>
          </button>
        )}
        <span className="note">{mayRun ? t.runWhat : t.onlyAuthor}</span>
      </div>
      {job?.state === 'failed' && (
        <div role="alert" className="wb-wrong">
          <p className="b">{t.runFailed}</p>
          <p className="wb-lines">{say(job.note)}</p>
        </div>
      )}
      {job?.state === 'cancelled' && <p role="status">{t.runCancelled}</p>}
      {error !== null && <ErrorView error={error} retry={start} />}
    </section>
  );
}
