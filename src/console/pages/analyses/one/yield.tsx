/** What came of a run: what was found among later declarations like its findings, beside all others and beside chance. */
import { useQueryClient } from '@tanstack/react-query';
import { fill } from '../../../../core/text.ts';
import type {
  AnalysisRunView,
  AnalysisView,
  AnalysisYieldView,
  JobView,
} from '../../../../exchange/contract.ts';
import { formatCount, formatInstant } from '../../../parts/format.ts';
import { Progress } from '../../../parts/progress.tsx';
import { RateWithInterval } from '../../../parts/rate.tsx';
import { ErrorView } from '../../../parts/states.tsx';
import { analysesTexts } from '../../../texts/analyses.ts';
import { useSay, useTexts } from '../../../texts/use-texts.ts';
import { useJob } from '../../job.ts';

interface Props {
  readonly analysis: AnalysisView;
  readonly run: AnalysisRunView;
  readonly mayReckon: boolean;
}

export function YieldCard({ analysis, run, mayReckon }: Props) {
  const t = useTexts(analysesTexts);
  const say = useSay();
  const client = useQueryClient();
  const page = `/analyses/${analysis.id}`;
  const onEnd = (job: JobView) => {
    if (job.state !== 'done') return;
    void client.invalidateQueries({ queryKey: [page] });
    void client.invalidateQueries({ queryKey: [`${page}/runs/${run.run}`] });
  };
  const name = `analysis.yield.${analysis.id}.${run.run}`;
  const { job, start, isStarting, error, cancel } = useJob(name, `${page}/runs/${run.run}/follow`, onEnd);
  return (
    <section className="card" aria-label={t.yield}>
      <header>
        <h2>{t.yield}</h2>
        <span className="note">{t.yieldNote}</span>
        <span className="grow" />
        {mayReckon && job?.state !== 'running' && (
          <button type="button" className="btn s" disabled={isStarting} onClick={start}>
            {run.yield === null ? t.yieldReckon : t.yieldAgain}
          </button>
        )}
      </header>
      {job?.state === 'running' && (
        <div className="in">
          <Progress
            title={say(job.title)}
            done={job.done}
            of={job.of}
            secondsLeft={job.secondsLeft}
            {...(mayReckon ? { onCancel: cancel } : {})}
          />
        </div>
      )}
      {job?.state === 'failed' && (
        <p role="alert" className="in wb-wrong">
          {t.yieldFailed} {say(job.note)}
        </p>
      )}
      {error !== null && <ErrorView error={error} retry={start} />}
      {run.yield === null ? <p className="in dim">{t.yieldNone}</p> : <Yield yielded={run.yield} />}
    </section>
  );
}

function Yield({ yielded }: { readonly yielded: AnalysisYieldView }) {
  const t = useTexts(analysesTexts);
  const { from, to, declarations, found, others, random, reckonedAt } = yielded;
  const rows = [
    [t.yieldLike, found],
    [t.yieldOthers, others],
    [t.yieldRandom, random],
  ] as const;
  return (
    <>
      <p className="wb-caveat">
        {fill(t.yieldUntil, { from, to, n: formatCount(declarations) })} · {formatInstant(reckonedAt)}
      </p>
      <div className="scroll rd-pad">
        <table>
          <thead>
            <tr>
              <th scope="col">{t.group}</th>
              <th scope="col">{t.rate}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([title, rate]) => (
              <tr key={title}>
                <th scope="row">{title}</th>
                <td>
                  {rate === null ? (
                    <span className="dim">{t.yieldFew}</span>
                  ) : (
                    <RateWithInterval rate={rate} />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="wb-caveat">{t.yieldCaveat}</p>
    </>
  );
}
