/** Hands a model of a study in to a challenge that is open, and goes to its leaderboard when it was judged. */
import { useState } from 'react';
import { useLocation } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { ChallengeSummary } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { Progress } from '../../parts/progress.tsx';
import { ErrorView } from '../../parts/states.tsx';
import { challengeTexts } from '../../texts/challenges.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { useJob } from '../job.ts';

interface Props {
  readonly study: string;
  readonly version: number;
}

/** Nothing where no challenge is open. */
export function HandIn(props: Props) {
  const query = useGet<readonly ChallengeSummary[]>('/challenges');
  const open = (query.data ?? []).filter(({ isOpen }) => isOpen);
  return open.length === 0 ? null : <Choice {...props} open={open} />;
}

function Choice({ study, version, open }: Props & { readonly open: readonly ChallengeSummary[] }) {
  const t = useTexts(challengeTexts);
  const say = useSay();
  const [, navigate] = useLocation();
  const [id, setId] = useState(open[0]!.id);
  const handing = useJob(
    `challenge-entry.${study}`,
    `/challenges/${id}/entries`,
    (job) => {
      if (job.state === 'done') navigate(`/workbench/challenges/${id}`);
    },
    () => ({ study, version }),
  );
  const isRunning = handing.job?.state === 'running';
  return (
    <section className="card" aria-label={t.title}>
      <div className="in stack">
        <div className="row">
          <label>
            {t.handInTo}{' '}
            <select value={id} disabled={isRunning} onChange={(event) => setId(event.target.value)}>
              {open.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.title} ({one.hiddenFrom} – {one.hiddenTo})
                </option>
              ))}
            </select>
          </label>
          <button
            type="button"
            className="btn"
            disabled={isRunning || handing.isStarting}
            onClick={handing.start}
          >
            {fill(t.handIn, { version })}
          </button>
        </div>
        {isRunning && (
          <Progress
            title={<b className="b">{t.judging}</b>}
            done={handing.job?.done ?? 0}
            of={handing.job?.of ?? 100}
            secondsLeft={handing.job?.secondsLeft ?? null}
            onCancel={handing.cancel}
          />
        )}
        {handing.job?.state === 'failed' && (
          <p className="st bad" role="alert">
            {say(handing.job.note)}
          </p>
        )}
        {handing.error !== null && <ErrorView error={handing.error} retry={handing.start} />}
      </div>
    </section>
  );
}
