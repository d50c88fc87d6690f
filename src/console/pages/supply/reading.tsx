/** When the series were last read, and how far reading them anew is. */
import { useQueryClient } from '@tanstack/react-query';
import { fill } from '../../../core/text.ts';
import { useKeys } from '../../parts/keyboard.ts';
import { Progress } from '../../parts/progress.tsx';
import { ErrorView } from '../../parts/states.tsx';
import { supplyTexts } from '../../texts/supply.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { useJob } from '../job.ts';

export function Reading({ asOf }: { readonly asOf: string | null }) {
  const t = useTexts(supplyTexts);
  const say = useSay();
  const client = useQueryClient();
  const { job, start, isStarting, error, cancel } = useJob('supply-pass', '/supply/pass', () => {
    void client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('/supply') });
  });
  const isRunning = job?.state === 'running';
  useKeys(isRunning ? {} : { r: { title: t.keyRun, run: start } });
  if (isRunning)
    return (
      <Progress
        title={<b className="b">{t.running}</b>}
        done={job.done}
        of={job.of}
        secondsLeft={job.secondsLeft}
        onCancel={cancel}
      />
    );
  return (
    <>
      <p className="row">
        <button type="button" className="btn s" disabled={isStarting} onClick={start}>
          {t.run} <kbd>R</kbd>
        </button>
        <span className="note">{asOf === null ? t.never : fill(t.asOf, { day: asOf })}</span>
        {job?.state === 'failed' && <span className="st bad">{say(job.note)}</span>}
      </p>
      {error !== null && <ErrorView error={error} retry={start} />}
    </>
  );
}
