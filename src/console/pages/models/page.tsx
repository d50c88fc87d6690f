/** The models behind the scores, for analysts and whoever doubts them: figures with caveat, reliability, features, training. */
import '../../parts/charts/charts.css';
import '../reading.css';
import './models.css';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { fill } from '../../../core/text.ts';
import type { JobView, ModelView } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { Progress } from '../../parts/progress.tsx';
import { Await, Empty, ErrorView, Skeleton } from '../../parts/states.tsx';
import { useToast } from '../../parts/toast.tsx';
import { useUrlState } from '../../parts/url-state.ts';
import { useSession } from '../../session/session.tsx';
import { modelsTexts } from '../../texts/models.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { useJob } from '../job.ts';
import { orderModels } from './compare.ts';
import { ForceHistory } from './life/force-history.tsx';
import { LifeCard } from './life/life-card.tsx';
import { ShadowCard } from './life/shadow-card.tsx';
import { ModelCard } from './model-card.tsx';
import { ParcelTraining } from './parcel-training.tsx';

export default function ModelsPage() {
  const t = useTexts(modelsTexts);
  const query = useGet<readonly ModelView[]>('/models');
  const live = (query.data ?? []).filter((model) => model.isLive).length;
  return (
    <>
      <div className="head">
        <h1>{t.title}</h1>
        {query.data && <span className="note">{fill(t.note, { n: query.data.length, live })}</span>}
      </div>
      <Training />
      <ParcelTraining />
      <Await
        query={query}
        loading={
          <div className="card">
            <Skeleton rows={10} />
          </div>
        }
      >
        {(models) =>
          models.length === 0 ? (
            <section className="card">
              <Empty title={t.none}>{t.noneBody}</Empty>
            </section>
          ) : (
            <Chosen models={orderModels(models)} />
          )
        }
      </Await>
    </>
  );
}

function Chosen({ models }: { readonly models: readonly ModelView[] }) {
  const t = useTexts(modelsTexts);
  const [id, setId] = useUrlState('model');
  const mayProve = useSession().rights.includes('proof.read');
  const model = models.find((one) => one.id === id) ?? models[0];
  if (model === undefined) return null;
  return (
    <>
      <nav className="mo-tabs" aria-label={t.choose}>
        {models.map((one) => (
          <button
            key={one.id}
            type="button"
            className={one.id === model.id ? 'chip on' : 'chip'}
            aria-pressed={one.id === model.id}
            onClick={() => setId(one.id)}
          >
            <b>{one.name}</b> {fill(t.version, { n: one.version })}{' '}
            {one.state === null ? t.pack : t[`state.${one.state}`]}
          </button>
        ))}
      </nav>
      {model.state !== null && <LifeCard key={`life ${model.id}`} id={model.id} />}
      {mayProve && model.state !== null && (
        <ShadowCard key={`shadow ${model.id}`} id={model.id} isRunning={model.state === 'shadow'} />
      )}
      <ModelCard key={model.id} model={model} models={models} />
      <ForceHistory chosen={model.id} choose={setId} />
    </>
  );
}

/** Starts training and shows how far it is; only analysts may. */
function Training() {
  const t = useTexts(modelsTexts);
  const say = useSay();
  const toast = useToast();
  const client = useQueryClient();
  const mayTrain = useSession().rights.includes('model.train');
  const [, setChosen] = useUrlState('model');
  const [toShadow, setToShadow] = useState(true);
  const onEnd = (job: JobView) => {
    void client.invalidateQueries({ queryKey: ['/models'] });
    void client.invalidateQueries({ queryKey: ['/models/history'] });
    const made = (job.result as { readonly id?: string } | null)?.id;
    if (made !== undefined) setChosen(made);
    const words = { done: t.trained, failed: t.trainFailed, cancelled: t.trainCancelled, running: '' }[
      job.state
    ];
    toast({ text: [words, say(job.note)].filter(Boolean).join(' '), isBad: job.state === 'failed' });
  };
  const { job, start, isStarting, error, cancel } = useJob('train', '/models/train', onEnd, () => ({
    shadow: toShadow,
  }));
  if (job?.state === 'running') {
    return (
      <section className="card mo-train" aria-label={say(job.title)}>
        <Progress
          title={
            <>
              <b className="b">{say(job.title)}</b> <span className="mid">{say(job.note)}</span>
            </>
          }
          done={job.done}
          of={job.of}
          secondsLeft={job.secondsLeft}
          {...(mayTrain ? { onCancel: cancel } : {})}
        />
      </section>
    );
  }
  return (
    <section className="card mo-train">
      <div className="row">
        <button type="button" className="btn" disabled={!mayTrain || isStarting} onClick={start}>
          {t.train}
        </button>
        {mayTrain && (
          <label className="row">
            <input
              type="checkbox"
              checked={toShadow}
              onChange={(event) => setToShadow(event.target.checked)}
            />
            {t.trainShadow}
          </label>
        )}
        <span className="note">{mayTrain ? t.trainWhy : t.trainNot}</span>
      </div>
      {error && <ErrorView error={error} retry={start} />}
    </section>
  );
}
