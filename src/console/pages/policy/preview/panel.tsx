/** The preview of a draft: started here, watched while it runs, shown when it is there. */
import { useState } from 'react';
import { fill } from '../../../../core/text.ts';
import type { JobView, Policy, PolicyPreview } from '../../../../exchange/contract.ts';
import { useGet } from '../../../http/use-get.ts';
import { Progress } from '../../../parts/progress.tsx';
import { Await, Empty, ErrorView, Skeleton } from '../../../parts/states.tsx';
import { policyWorkTexts } from '../../../texts/policy-work.ts';
import { useSay, useTexts } from '../../../texts/use-texts.ts';
import { useJob } from '../../job.ts';
import { PreviewResult } from './result.tsx';

interface Props {
  readonly policy: Policy;
  /** The preview that the server keeps of exactly this draft. */
  readonly latest: string | null;
  readonly mayStart: boolean;
  readonly whyNot?: string;
}

export function PreviewPanel({ policy, latest, mayStart, whyNot }: Props) {
  const t = useTexts(policyWorkTexts);
  const say = useSay();
  const [own, setOwn] = useState<string | null>(null);
  const [failed, setFailed] = useState<JobView | null>(null);
  const take = (job: JobView) => {
    if (job.state === 'done') setOwn((job.result as { preview: string }).preview);
    else setFailed(job);
  };
  const handle = useJob(`policy-preview.${policy.version}`, '/policies/previews', take, () => ({ policy }));
  const id = own ?? latest;
  const isRunning = handle.job?.state === 'running';
  return (
    <section className="po-preview" aria-label={t.preview}>
      <div className="card">
        <header>
          <h2>{t.preview}</h2>
          <span className="tools">
            {mayStart && !isRunning && (
              <button
                type="button"
                className="btn s"
                disabled={handle.isStarting || whyNot !== undefined}
                title={whyNot}
                onClick={() => {
                  setFailed(null);
                  handle.start();
                }}
              >
                {id === null ? t.preview : t.previewAgain}
              </button>
            )}
          </span>
        </header>
        {isRunning && handle.job && (
          <div className="in">
            <Progress
              title={t.previewRunning}
              done={handle.job.done}
              of={handle.job.of}
              unit={t.declarations}
              secondsLeft={handle.job.secondsLeft}
              onCancel={handle.cancel}
            />
          </div>
        )}
        {handle.error !== null && <ErrorView error={handle.error} />}
        {failed !== null && (
          <p className="in st bad" role="alert">
            {fill(t.previewFailed, { why: say(failed.note) || failed.state })}
          </p>
        )}
        {id === null && !isRunning && <Empty title={t.previewNone}>{t.previewNoneBody}</Empty>}
      </div>
      {id !== null && !isRunning && <Shown id={id} />}
    </section>
  );
}

function Shown({ id }: { readonly id: string }) {
  const query = useGet<PolicyPreview>(`/policies/previews/${encodeURIComponent(id)}`, undefined, {
    staleMillis: Number.POSITIVE_INFINITY,
  });
  const loading = (
    <div className="card">
      <Skeleton rows={8} />
    </div>
  );
  return (
    <Await query={query} loading={loading}>
      {(preview) => <PreviewResult preview={preview} />}
    </Await>
  );
}
