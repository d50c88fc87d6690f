/** The declaration page: why it was stopped, what to look at, what happened to cases like it, and the decision. */
import { formatDeclarationNumber } from '../../parts/format.ts';
import '../../parts/charts/charts.css';
import '../reading.css';
import './declaration.css';
import { useEffect, useState } from 'react';
import { useLocation, useParams, useSearchParams } from 'wouter';
import type { DeclarationView } from '../../../exchange/contract.ts';
import { useKeys } from '../../parts/keyboard.ts';
import { Await, Skeleton, SkeletonBlock } from '../../parts/states.tsx';
import { useUrlState } from '../../parts/url-state.ts';
import { useSession } from '../../session/session.tsx';
import { declarationTexts } from '../../texts/declaration.ts';
import { exportTexts } from '../../texts/exports.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { LoadingCard } from '../loading/card.tsx';
import { Acceptance, GivenPapers } from './acceptance.tsx';
import { ActBar } from './act-bar.tsx';
import { Awaited } from './awaited.tsx';
import { BlindCard } from './blind.tsx';
import { Brought } from './brought.tsx';
import { ChainCard } from './chain.tsx';
import { CodeDepartures } from './code-departures.tsx';
import { Duty } from './duty.tsx';
import { ExportSummary } from './export-summary.tsx';
import { Head } from './head.tsx';
import { ImporterHistory } from './importer-history.tsx';
import { OriginClaims } from './origin-claims.tsx';
import { Documents, FormProblems, Notices, OutcomeCard, Versions } from './papers.tsx';
import { Price } from './price.tsx';
import { PurposeDialog } from './purpose-dialog.tsx';
import { Reasons } from './reasons.tsx';
import { Record } from './record.tsx';
import { Score } from './score.tsx';
import { Similar } from './similar.tsx';
import { Summary } from './summary.tsx';
import { TimeLine } from './time-line.tsx';
import { useDeclaration, useNeighbours } from './use-declaration.ts';
import { WholeForm } from './whole-form.tsx';

export default function DeclarationPage() {
  const { number = '' } = useParams<{ number: string }>();
  // Another declaration starts afresh: an open dialog or a shown identifier never carries over.
  return <Page key={number} number={number} />;
}

function Page({ number }: { readonly number: string }) {
  const { query, path, purpose, setLook, replace, reload } = useDeclaration(number);
  useEffect(() => {
    document.title = `${formatDeclarationNumber(number)} - 관문`;
  }, [number]);
  return (
    <Await query={query} loading={<Loading />}>
      {(view) => (
        <Full view={view} path={path} purpose={purpose} setLook={setLook} onView={replace} reload={reload} />
      )}
    </Await>
  );
}

interface FullProps {
  readonly view: DeclarationView;
  readonly path: string;
  readonly purpose: string;
  readonly setLook: (look: { readonly purpose: string; readonly note: string }) => void;
  readonly onView: (view: DeclarationView) => void;
  readonly reload: () => void;
}

function Full({ view, path, purpose, setLook, onView, reload }: FullProps) {
  const t = useTexts(declarationTexts);
  const [, navigate] = useLocation();
  const [parameters, setParameters] = useSearchParams();
  const neighbours = useNeighbours(view.declaration.declarationNumber);
  const [isAsking, setIsAsking] = useState(false);
  const mayUnmask = useSession().rights.includes('declaration.read-personal');
  const [itemText] = useUrlState('item', '1');
  const item = Number(itemText) || 1;
  const isBlind = view.decision?.isBlind === true;
  const isForm = parameters.get('view') === 'form';
  const isExport = view.declaration.direction === 'export';

  const queue = parameters.get('queue');
  const addressOf = (other: string) =>
    `/declarations/${encodeURIComponent(other)}${queue === null ? '' : `?queue=${encodeURIComponent(queue)}`}`;
  const go = (other: string | null | undefined) => {
    if (other) navigate(addressOf(other));
  };
  const show = (form: boolean, field?: string) =>
    setParameters((old) => {
      const next = new URLSearchParams(old);
      next.delete('view');
      next.delete('field');
      if (form) next.set('view', 'form');
      if (field !== undefined) next.set('field', field);
      return next;
    });
  useKeys({
    j: { title: t.nextCase, run: () => go(neighbours?.next) },
    k: { title: t.previousCase, run: () => go(neighbours?.previous) },
    f: { title: isForm ? t.backToReview : t.wholeForm, run: () => show(!isForm) },
    y: { title: t.replay, run: () => document.querySelector<HTMLButtonElement>('.de-replay')?.click() },
  });

  return (
    <>
      <Head view={view} neighbours={neighbours} addressOf={addressOf} reload={reload} />
      {isExport ? (
        <ExportSummary view={view} />
      ) : (
        <Summary
          view={view}
          isShown={purpose !== ''}
          askPurpose={mayUnmask ? () => setIsAsking(true) : null}
          hideAgain={() => setLook({ purpose: '', note: '' })}
        />
      )}
      {isForm ? (
        <WholeForm
          view={view}
          askPurpose={mayUnmask ? () => setIsAsking(true) : null}
          close={() => show(false)}
        />
      ) : (
        <div className="de-cols">
          <div>
            <OutcomeCard outcome={view.outcome} />
            {isBlind ? <BlindCard /> : <Reasons view={view} openForm={(field) => show(true, field)} />}
            {!isBlind && !isExport && <CodeDepartures view={view} />}
            {!isExport && <OriginClaims view={view} />}
            <FormProblems view={view} />
            <Awaited view={view} reload={reload} />
            {!isExport && <Duty view={view} />}
            {!isBlind && !isExport && (
              <>
                <Price view={view} item={item} />
                <Similar view={view} item={item} />
              </>
            )}
            {!isBlind && <Record view={view} />}
          </div>
          <div>
            {view.loading !== null && (
              <LoadingCard
                loading={view.loading}
                version={view.declaration.version}
                path={path}
                onDone={reload}
              />
            )}
            {!isBlind && (isExport ? <NotScored /> : <Score view={view} />)}
            <Acceptance acceptance={view.acceptance} isExport={isExport} />
            {!isBlind && view.decision?.chain && <ChainCard chain={view.decision.chain} />}
            {!isExport && <ImporterHistory view={view} />}
            <TimeLine events={view.events} />
            <Documents view={view} />
            <GivenPapers view={view} />
            <Brought path={path} />
            <Notices notices={view.notices} />
            <Versions view={view} />
          </div>
        </div>
      )}
      <ActBar view={view} path={path} onView={onView} reload={reload} />
      {isAsking && (
        <PurposeDialog
          onClose={() => setIsAsking(false)}
          onChoose={(chosen, note) => {
            setLook({ purpose: chosen, note });
            setIsAsking(false);
          }}
        />
      )}
    </>
  );
}

/** Said where an import has its score, so that nobody waits for one. */
function NotScored() {
  const t = useTexts(exportTexts);
  return (
    <section className="card" aria-label={t.export}>
      <header>
        <h2>{t.export}</h2>
      </header>
      <p className="note in">{t.notScored}</p>
    </section>
  );
}

/** The final layout in grey, so that nothing jumps. */
function Loading() {
  return (
    <>
      <SkeletonBlock width={420} height={28} />
      <div className="card in">
        <SkeletonBlock height={76} />
      </div>
      <div className="de-cols">
        <div className="card">
          <Skeleton rows={8} />
        </div>
        <div className="card">
          <Skeleton rows={6} />
        </div>
      </div>
    </>
  );
}
