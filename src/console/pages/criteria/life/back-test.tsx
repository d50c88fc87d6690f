/** The back-test of a version: started, watched, cancelled, and what it said the last time. */
import { useQueryClient } from '@tanstack/react-query';
import { fill, formatNumber } from '../../../../core/text.ts';
import type { CriterionVersion, JobView, KeptBackTest } from '../../../../exchange/contract.ts';
import { Progress } from '../../../parts/progress.tsx';
import { Empty, ErrorView } from '../../../parts/states.tsx';
import { useToast } from '../../../parts/toast.tsx';
import { useHasRight } from '../../../session/session.tsx';
import { criterionLifeTexts } from '../../../texts/criterion-life.ts';
import { useSay, useTexts } from '../../../texts/use-texts.ts';
import { useJob } from '../../job.ts';
import { useCriterionWords } from '../use-words.ts';
import { BackTestReportView } from './back-test-report.tsx';

export function BackTest({ version }: { readonly version: CriterionVersion }) {
  const t = useCriterionWords(version.criterion);
  const say = useSay();
  const toast = useToast();
  const client = useQueryClient();
  const mayTest = useHasRight()('criteria.propose');
  const { id, version: number } = version.criterion;
  const page = `/criteria/${encodeURIComponent(id)}`;
  const onEnd = (job: JobView) => {
    void client.invalidateQueries({ queryKey: [page] });
    if (job.state === 'failed') toast({ text: `${t.backTestFailed} ${say(job.note)}`, isBad: true });
    if (job.state === 'cancelled') toast({ text: t.backTestCancelled });
  };
  const path = `${page}/versions/${number}/back-test`;
  const { job, start, isStarting, error, cancel } = useJob(`back-test.${id}.${number}`, path, onEnd);
  const isRunning = job?.state === 'running';
  const kept = version.backTest;
  return (
    <section className="card" aria-label={t.backTest}>
      <header>
        <h2>{t.backTest}</h2>
        {kept !== null && <KeptNote kept={kept} />}
        <span className="tools">
          {mayTest && kept !== null && !isRunning && (
            <button type="button" className="btn link" disabled={isStarting} onClick={start}>
              {t.backTestAgain}
            </button>
          )}
        </span>
      </header>
      {isRunning && (
        <div className="in">
          <Progress
            title={say(job.title)}
            done={job.done}
            of={job.of}
            secondsLeft={job.secondsLeft}
            {...(mayTest ? { onCancel: cancel } : {})}
          />
        </div>
      )}
      {error !== null && <ErrorView error={error} retry={start} />}
      {kept === null && !isRunning && (
        <Empty
          title={t.backTestNone}
          action={
            mayTest ? (
              <button type="button" className="btn" disabled={isStarting} onClick={start}>
                {t.backTestRun}
              </button>
            ) : undefined
          }
        >
          {t.backTestWhat}
        </Empty>
      )}
      {kept !== null && <BackTestReportView report={kept.report} />}
    </section>
  );
}

function KeptNote({ kept }: { readonly kept: KeptBackTest }) {
  const t = useTexts(criterionLifeTexts);
  const say = useSay();
  const { from, to } = kept.report.window;
  const words = { from, to, who: say(kept.by), seconds: formatNumber(kept.seconds) };
  return <span className="note">{fill(t.backTestBy, words)}</span>;
}
