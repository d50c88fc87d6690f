/** One analysis: what it asks, running it, what stands out in a run, and what came of it. */
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { fill } from '../../../../core/text.ts';
import type { AnalysisView } from '../../../../exchange/contract.ts';
import { useGet } from '../../../http/use-get.ts';
import { formatInstant } from '../../../parts/format.ts';
import { useKeys } from '../../../parts/keyboard.ts';
import { Await, Empty, Skeleton } from '../../../parts/states.tsx';
import { useUrlState } from '../../../parts/url-state.ts';
import { useHasRight } from '../../../session/session.tsx';
import { analysesTexts } from '../../../texts/analyses.ts';
import { useSay, useTexts } from '../../../texts/use-texts.ts';
import { Definition } from './definition.tsx';
import { FindingsCard } from './findings.tsx';
import { RunResult } from './result.tsx';
import { Running } from './running.tsx';
import { YieldCard } from './yield.tsx';

export default function AnalysisPage({ id }: { readonly id: string }) {
  const query = useGet<AnalysisView>(`/analyses/${encodeURIComponent(id)}`);
  return (
    <Await query={query} loading={<Skeleton rows={10} />}>
      {(analysis) => <Analysis key={analysis.id} analysis={analysis} />}
    </Await>
  );
}

function Analysis({ analysis }: { readonly analysis: AnalysisView }) {
  const t = useTexts(analysesTexts);
  const say = useSay();
  const [, navigate] = useLocation();
  const mayMake = useHasRight()('study.make');
  const mayWork = mayMake && analysis.mayChange;
  const [wanted, setWanted] = useUrlState('run');
  const [isFresh, setFresh] = useState(false);
  const edit = `/workbench/analyses/${analysis.id}?edit=1`;
  useKeys(mayWork ? { e: { title: t.keyEdit, run: () => navigate(edit) } } : {});
  const run = analysis.ran.find((one) => String(one.run) === wanted) ?? analysis.ran[0];
  return (
    <>
      <div className="head">
        <h1>{analysis.title}</h1>
        <span className="note">
          {say(analysis.template.title)} · {say(analysis.owner)} · {t.changed}{' '}
          {formatInstant(analysis.changedAt)}
        </span>
        <span className="grow" />
        <Link className="btn s" href="/workbench/analyses">
          {t.back}
        </Link>
        {mayWork && (
          <Link className="btn s" href={edit}>
            {t.edit} <kbd>E</kbd>
          </Link>
        )}
      </div>
      <p className="mid wb-purpose">{analysis.purpose}</p>
      <Definition analysis={analysis} />
      <Running
        analysis={analysis}
        mayRun={mayWork}
        onRan={() => {
          setFresh(true);
          setWanted('');
        }}
      />
      {isFresh && run !== undefined && (
        <p role="status" className="wb-said">
          {fill(t.runDone, { run: run.run })}
        </p>
      )}
      {run === undefined ? (
        <section className="card" aria-label={t.result}>
          <Empty title={t.noRun}>{t.noRunBody}</Empty>
        </section>
      ) : (
        <>
          <RunResult analysis={analysis} run={run} show={setWanted} />
          <FindingsCard key={run.run} analysis={analysis} run={run} />
          <YieldCard key={`yield ${run.run}`} analysis={analysis} run={run} mayReckon={mayMake} />
        </>
      )}
    </>
  );
}
