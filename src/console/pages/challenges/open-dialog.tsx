/** Asks for a new challenge and follows the judging of the way in use, which comes first. */
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { addDays } from '../../../core/day.ts';
import type { NewChallenge, StudySources } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { Progress } from '../../parts/progress.tsx';
import { Await, ErrorView, Skeleton } from '../../parts/states.tsx';
import { challengeTexts } from '../../texts/challenges.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { useJob } from '../job.ts';

/** Two weeks, unless told otherwise. */
const OPEN_DAYS = 14;

export function OpenDialog({ onClose }: { readonly onClose: () => void }) {
  const query = useGet<StudySources>('/studies/sources');
  return (
    <Await query={query} loading={<Skeleton rows={2} />}>
      {(sources) => <Form sources={sources} onClose={onClose} />}
    </Await>
  );
}

function Form({ sources, onClose }: { readonly sources: StudySources; readonly onClose: () => void }) {
  const t = useTexts(challengeTexts);
  const say = useSay();
  const client = useQueryClient();
  const ids = useId();
  const [asked, setAsked] = useState({
    ...{ title: '', purpose: '', kind: 'found', entriesADay: '3' },
    ...{ hiddenFrom: sources.judgedFrom, hiddenTo: sources.to, closesOn: addDays(sources.to, OPEN_DAYS) },
  });
  const body = (): NewChallenge => {
    const { kind, entriesADay, ...rest } = asked;
    const outcome = { kind: kind === 'critical' ? ('critical' as const) : ('found' as const) };
    return { ...rest, outcome, entriesADay: Number(entriesADay) };
  };
  const opening = useJob(
    'challenge-open',
    '/challenges',
    (job) => {
      if (job.state !== 'done') return;
      void client.invalidateQueries({ queryKey: ['/challenges'] });
      onClose();
    },
    body,
  );
  const isRunning = opening.job?.state === 'running';
  const text = (name: 'title' | 'purpose' | 'hiddenFrom' | 'hiddenTo' | 'closesOn' | 'entriesADay') => ({
    id: `${ids}${name}`,
    value: asked[name],
    onChange: (event: { target: { value: string } }) => setAsked({ ...asked, [name]: event.target.value }),
  });
  const field = (
    name: Parameters<typeof text>[0],
    title: string,
    more: { readonly type?: string; readonly maxLength?: number } = {},
  ) => (
    <div className="field">
      <label htmlFor={`${ids}${name}`}>{title}</label>
      <input {...text(name)} {...more} />
    </div>
  );
  return (
    <FormDialog
      title={t.open}
      cancel={t.cancel}
      send={t.open}
      isBlocked={isRunning || asked.title.trim() === '' || asked.purpose.trim() === ''}
      onClose={onClose}
      onSend={opening.start}
      isQuick
    >
      {field('title', t.name, { maxLength: 200 })}
      {field('purpose', t.purpose, { maxLength: 2000 })}
      <div className="field">
        <label htmlFor={`${ids}kind`}>{t.outcome}</label>
        <select
          id={`${ids}kind`}
          value={asked.kind}
          onChange={(event) => setAsked({ ...asked, kind: event.target.value })}
        >
          <option value="found">{t.found}</option>
          <option value="critical">{t.critical}</option>
        </select>
      </div>
      {field('hiddenFrom', t.hiddenFrom, { type: 'date' })}
      {field('hiddenTo', t.hiddenTo, { type: 'date' })}
      <span className="note">{t.hiddenHint}</span>
      {field('closesOn', t.closes, { type: 'date' })}
      {field('entriesADay', t.aDay)}
      {isRunning && (
        <Progress
          title={<b className="b">{t.opening}</b>}
          done={opening.job?.done ?? 0}
          of={opening.job?.of ?? 100}
          secondsLeft={opening.job?.secondsLeft ?? null}
          onCancel={opening.cancel}
        />
      )}
      {opening.job?.state === 'failed' && (
        <p className="st bad" role="alert">
          {say(opening.job.note)}
        </p>
      )}
      {opening.error !== null && <ErrorView error={opening.error} retry={opening.start} />}
    </FormDialog>
  );
}
