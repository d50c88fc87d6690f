/** Trains a study: how far it is, how long it takes, cancel, and why nothing came of it. */
import { useQueryClient } from '@tanstack/react-query';
import type { JobView, StudyView } from '../../../../exchange/contract.ts';
import { post } from '../../../http/client.ts';
import { FileDrop } from '../../../parts/file-drop.tsx';
import { useKeys } from '../../../parts/keyboard.ts';
import { Progress } from '../../../parts/progress.tsx';
import { ErrorView } from '../../../parts/states.tsx';
import { useSay, useTexts } from '../../../texts/use-texts.ts';
import { workbenchTexts } from '../../../texts/workbench.ts';
import { useJob } from '../../job.ts';

interface Props {
  readonly study: StudyView;
  readonly mayTrain: boolean;
  readonly onTrained: () => void;
}

export function Training({ study, mayTrain, onTrained }: Props) {
  const t = useTexts(workbenchTexts);
  const say = useSay();
  const client = useQueryClient();
  const page = `/studies/${study.id}`;
  const onEnd = (job: JobView) => {
    if (job.state !== 'done') return;
    void client.invalidateQueries({ queryKey: ['/studies'] });
    void client.invalidateQueries({ queryKey: [page] }).then(onTrained);
  };
  const { job, start, startWith, isStarting, error, cancel } = useJob(
    `study-train.${study.id}`,
    `${page}/train`,
    onEnd,
  );
  const bring = (file: File) =>
    startWith(() => post<JobView>(`${page}/${kindOf(file)}`, undefined, asFile(file)));
  const isRunning = job?.state === 'running';
  useKeys(mayTrain && !isRunning ? { t: { title: t.keyTrain, run: start } } : {});
  if (isRunning)
    return (
      <section className="card wb-train" aria-label={say(job.title)}>
        <Progress
          title={<b className="b">{say(job.title)}</b>}
          done={job.done}
          of={job.of}
          secondsLeft={job.secondsLeft}
          {...(mayTrain ? { onCancel: cancel } : {})}
        />
      </section>
    );
  return (
    <section className="card wb-train" aria-label={t.train}>
      <div className="row">
        {mayTrain && (
          <button
            type="button"
            className={study.trained.length === 0 ? 'btn main-act' : 'btn'}
            disabled={isStarting}
            onClick={start}
          >
            {study.trained.length === 0 ? t.train : t.trainAgain} <kbd>T</kbd>
          </button>
        )}
        <span className="note">{mayTrain ? t.trainWhat : t.onlyAuthor}</span>
      </div>
      {mayTrain && (
        <FileDrop
          label={t.bring}
          button={t.bringButton}
          note={t.bringNote}
          accept=".json,.onnx"
          className="wb-bring"
          take={bring}
        >
          {t.bring}
        </FileDrop>
      )}
      {job?.state === 'failed' && (
        <div role="alert" className="wb-wrong">
          <p className="b">{t.trainFailed}</p>
          <p className="wb-lines">{say(job.note)}</p>
        </div>
      )}
      {job?.state === 'cancelled' && <p role="status">{t.trainCancelled}</p>}
      {error !== null && <ErrorView error={error} retry={start} />}
    </section>
  );
}

/** By its name, as people know them apart; what is in it the server looks at. */
function kindOf({ name }: File): 'onnx' | 'xgboost' {
  return name.toLowerCase().endsWith('.onnx') ? 'onnx' : 'xgboost';
}

function asFile(file: File) {
  const contentType = kindOf(file) === 'onnx' ? 'application/octet-stream' : 'application/json';
  return { body: file, contentType };
}
