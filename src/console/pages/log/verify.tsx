/** Checks the whole chain against its anchors, shows how far it is, and points at each entry that does not agree. */
import { useState } from 'react';
import { fill } from '../../../core/text.ts';
import type { JobView, LogVerification } from '../../../exchange/contract.ts';
import { formatCount } from '../../parts/format.ts';
import { Progress } from '../../parts/progress.tsx';
import { ErrorView } from '../../parts/states.tsx';
import { useSession } from '../../session/session.tsx';
import { logTexts } from '../../texts/log.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { useJob } from '../job.ts';

export function Verify() {
  const t = useTexts(logTexts);
  const say = useSay();
  const mayVerify = useSession().rights.includes('log.verify');
  const [ended, setEnded] = useState<JobView | null>(null);
  const { job, start, isStarting, error } = useJob('log-verify', '/log/verify', setEnded);
  const isRunning = job?.state === 'running';
  return (
    <section className="card lo-verify" aria-label={t.verify}>
      {isRunning ? (
        <Progress
          title={
            <>
              <b className="b">{t.verifying}</b> <span className="mid">{say(job.note)}</span>
            </>
          }
          done={job.done}
          of={job.of}
          secondsLeft={job.secondsLeft}
        />
      ) : (
        <div className="row">
          <button type="button" className="btn" disabled={!mayVerify || isStarting} onClick={start}>
            {t.verify}
          </button>
          {!mayVerify && <span className="note">{t.verifyNot}</span>}
          {ended?.state === 'done' && <Summary result={ended.result as LogVerification} />}
          {ended?.state === 'failed' && (
            <span role="alert">
              <span className="st bad">{t.failed}</span> {say(ended.note)}
            </span>
          )}
        </div>
      )}
      {error && <ErrorView error={error} retry={start} />}
      {!isRunning && ended?.state === 'done' && <ProblemTable result={ended.result as LogVerification} />}
    </section>
  );
}

const SHOWN = 100;
/** The server stops listing here; there may be more. */
const MOST_LISTED = 1000;

function countOf(result: LogVerification): string {
  const n = result.problems.length;
  return n < MOST_LISTED ? formatCount(n) : `${formatCount(n)}+`;
}

function Summary({ result }: { readonly result: LogVerification }) {
  const t = useTexts(logTexts);
  return (
    <span role="status">
      <span className={result.ok ? 'st ok' : 'st bad'}>
        {result.ok ? t.ok : fill(t.bad, { n: countOf(result) })}
      </span>{' '}
      {fill(result.ok ? t.okBody : t.badBody, { entries: result.entries, anchors: result.anchors })}
    </span>
  );
}

function ProblemTable({ result }: { readonly result: LogVerification }) {
  const t = useTexts(logTexts);
  const say = useSay();
  if (result.problems.length === 0) return null;
  const names: Readonly<Partial<Record<string, string>>> = t;
  const show = (partition: number, seq: number) =>
    document.getElementById(`log-${partition}-${seq}`)?.scrollIntoView({ block: 'center' });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by the keyboard
    <section className="lo-problems" tabIndex={0} aria-label={t.problem}>
      {result.problems.length > SHOWN && <p className="note">{fill(t.shownOnly, { n: SHOWN })}</p>}
      <table>
        <thead>
          <tr>
            <th scope="col">{t.kindOf}</th>
            <th scope="col">{t.seq}</th>
            <th scope="col">{t.problem}</th>
            <th scope="col">
              <span className="sr">{t.show}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {result.problems.slice(0, SHOWN).map((problem) => (
            <tr key={`${problem.kind}/${problem.partition}/${problem.seq}/${problem.message.en}`}>
              <td>
                <span className="st bad">{names[problem.kind] ?? problem.kind}</span>
              </td>
              <td>{fill(t.place, { partition: problem.partition, seq: problem.seq })}</td>
              <td className="wrap">{say(problem.message)}</td>
              <td className="n">
                {document.getElementById(`log-${problem.partition}-${problem.seq}`) && (
                  <button
                    type="button"
                    className="btn link"
                    onClick={() => show(problem.partition, problem.seq)}
                  >
                    {t.show}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
