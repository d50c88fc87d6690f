/** Looks at the data of a study: a job of the server, whose answer is found again after a reload. */
import { useEffect, useRef, useState } from 'react';
import type { JobView, LookedAt, StudyLook } from '../../../../exchange/contract.ts';
import { get } from '../../../http/client.ts';
import { recall, remember } from '../../../session/preferences.tsx';
import { type JobHandle, useJob } from '../../job.ts';
import { lookKey } from '../draft/state.ts';

export interface Look {
  /** Of what was asked. */
  readonly key: string;
  readonly looked: LookedAt;
}

export interface LookWork extends Pick<JobHandle, 'job' | 'isStarting' | 'error' | 'cancel'> {
  /** The last look of this browser, of whatever data. */
  readonly last: Look | null;
  readonly start: (asked: StudyLook) => void;
}

const ASKED = 'study.looking';
const ANSWERED = 'study.looked';

/** @param onLooked told once for every look that ends well */
export function useLook(beginning: StudyLook, onLooked: (look: Look) => void): LookWork {
  const asked = useRef(beginning);
  const [last, setLast] = useState<Look | null>(null);
  const onEnd = (job: JobView) => {
    if (job.state !== 'done') return;
    const look = { key: recall(ASKED) ?? '', looked: job.result as LookedAt };
    remember(ANSWERED, JSON.stringify({ key: look.key, job: job.id }));
    setLast(look);
    onLooked(look);
  };
  const { start, ...job } = useJob('study-look', '/studies/look', onEnd, () => asked.current);
  useEffect(() => {
    const former = JSON.parse(recall(ANSWERED) || 'null') as { key: string; job: string } | null;
    if (former === null) return;
    // A look that the server no longer knows is made again when somebody asks for it.
    get<JobView>(`/jobs/${former.job}`).then(
      ({ result }) => {
        if (result !== null) setLast((newer) => newer ?? { key: former.key, looked: result as LookedAt });
      },
      () => remember(ANSWERED, ''),
    );
  }, []);
  return {
    ...job,
    last,
    start(look) {
      const { source, outcome } = look;
      asked.current = { source, outcome };
      remember(ASKED, lookKey(look));
      start();
    },
  };
}
