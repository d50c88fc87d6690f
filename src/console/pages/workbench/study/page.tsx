/** One study: what it asks, training it, the figures of its models, and the cases to look at. */
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { fill } from '../../../../core/text.ts';
import type { StudyView } from '../../../../exchange/contract.ts';
import { useGet } from '../../../http/use-get.ts';
import { formatInstant } from '../../../parts/format.ts';
import { useKeys } from '../../../parts/keyboard.ts';
import { Await, Empty, Skeleton } from '../../../parts/states.tsx';
import { useUrlState } from '../../../parts/url-state.ts';
import { useHasRight } from '../../../session/session.tsx';
import { useSay, useTexts } from '../../../texts/use-texts.ts';
import { workbenchTexts } from '../../../texts/workbench.ts';
import { HandIn } from '../../challenges/hand-in.tsx';
import { Definition } from './definition.tsx';
import { StudyLife } from './life.tsx';
import { ModelFigures } from './model.tsx';
import { Trained } from './trained.tsx';
import { Training } from './training.tsx';

export default function StudyPage({ id }: { readonly id: string }) {
  const query = useGet<StudyView>(`/studies/${encodeURIComponent(id)}`, undefined, { every: 20_000 });
  return (
    <Await query={query} loading={<Skeleton rows={10} />}>
      {(study) => <Study key={study.id} study={study} />}
    </Await>
  );
}

function Study({ study }: { readonly study: StudyView }) {
  const t = useTexts(workbenchTexts);
  const say = useSay();
  const [, navigate] = useLocation();
  const mayWork = useHasRight()('study.make') && study.mayChange;
  const [wanted, setWanted] = useUrlState('model');
  const [isFresh, setFresh] = useState(false);
  const edit = `/workbench/${study.id}?edit=1`;
  useKeys(mayWork ? { e: { title: t.keyEdit, run: () => navigate(edit) } } : {});
  const model = study.trained.find(({ version }) => String(version) === wanted) ?? study.trained[0];
  return (
    <>
      <div className="head">
        <h1>{study.title}</h1>
        <span className="note">
          {say(study.owner)} · {t.changed} {formatInstant(study.changedAt)}
        </span>
        <span className="grow" />
        <Link className="btn s" href="/workbench">
          {t.back}
        </Link>
        {mayWork && (
          <Link className="btn s" href={edit}>
            {t.edit} <kbd>E</kbd>
          </Link>
        )}
      </div>
      <p className="mid wb-purpose">{study.purpose}</p>
      <Definition definition={study.definition} columns={study.columns} />
      <Training
        study={study}
        mayTrain={mayWork}
        onTrained={() => {
          setFresh(true);
          setWanted('');
        }}
      />
      {isFresh && study.trained[0] !== undefined && (
        <p role="status" className="wb-said">
          {fill(t.trainDone, { version: study.trained[0].version })}
        </p>
      )}
      {model === undefined ? (
        <section className="card" aria-label={t.figures}>
          <Empty title={t.noModel}>{t.noModelBody}</Empty>
        </section>
      ) : (
        <>
          <ModelFigures key={model.version} study={study} model={model} />
          <StudyLife study={study} version={model.version} />
          {mayWork && <HandIn study={study.id} version={model.version} />}
          <Trained study={study} shown={model} show={setWanted} />
        </>
      )}
    </>
  );
}
