/** The look at the data of a study, as a job, and what comes of it: the columns to choose from, leaks called out. */
import { fill } from '../../../../core/text.ts';
import type { LookedAt, StudyDefinition } from '../../../../exchange/contract.ts';
import { formatCount, formatPercent } from '../../../parts/format.ts';
import { Progress } from '../../../parts/progress.tsx';
import { ErrorView } from '../../../parts/states.tsx';
import { useSay, useTexts } from '../../../texts/use-texts.ts';
import { workbenchDraftTexts } from '../../../texts/workbench-draft.ts';
import { PartCard, WrongAt } from '../draft/part.tsx';
import { lookKey } from '../draft/state.ts';
import type { DraftWork } from '../draft/use-draft.ts';
import type { TitleOf } from '../titles.ts';
import { ColumnChoice } from './column-choice.tsx';
import type { LookWork } from './use-look.ts';

interface Props {
  readonly work: DraftWork;
  readonly look: LookWork;
  readonly titleOf: TitleOf;
  readonly leftOut: readonly string[];
}

export function LookPart({ work, look, titleOf, leftOut }: Props) {
  const t = useTexts(workbenchDraftTexts);
  const { definition } = work.draft;
  const needs = needsOf(definition);
  const isRunning = look.job?.state === 'running';
  const isNow = look.last !== null && look.last.key === lookKey(definition) && needs === null;
  const names = (columns: readonly string[]) => columns.map(titleOf).join(', ');
  return (
    <PartCard part="columns" title={t.columnsTitle} note={t.lookWhat}>
      {needs !== null && <p className="dim">{t[needs]}</p>}
      {!isRunning && needs === null && (
        <p className="row">
          <button
            type="button"
            className={isNow ? 'btn' : 'btn main-act'}
            disabled={look.isStarting}
            onClick={() => look.start(definition)}
          >
            {isNow ? t.lookAgain : t.look}
          </button>
          {!isNow && look.last !== null && <span className="note">{t.lookStale}</span>}
        </p>
      )}
      <Running look={look} />
      {!isNow && definition.columns.length > 0 && (
        <p className="note">{fill(t.chosenBefore, { names: names(definition.columns) })}</p>
      )}
      {isNow && leftOut.length > 0 && (
        <p role="status" className="wb-said">
          {fill(t.leftOut, { names: names(leftOut) })}
        </p>
      )}
      <WrongAt problems={work.problems} at="/definition/columns" />
      {isNow && look.last !== null && (
        <>
          <Counts looked={look.last.looked} />
          <ColumnChoice work={work} looked={look.last.looked} titleOf={titleOf} />
        </>
      )}
    </PartCard>
  );
}

function needsOf({ source, outcome }: StudyDefinition): 'lookNeedsTable' | 'lookNeedsAnswer' | null {
  if (source.kind === 'uploaded' && source.table === '') return 'lookNeedsTable';
  return outcome.kind === 'column' && outcome.yes === '' ? 'lookNeedsAnswer' : null;
}

function Running({ look }: { readonly look: LookWork }) {
  const t = useTexts(workbenchDraftTexts);
  const say = useSay();
  const { job, error } = look;
  return (
    <>
      {job?.state === 'running' && (
        <Progress
          title={<b className="b">{say(job.title)}</b>}
          done={job.done}
          of={job.of}
          secondsLeft={job.secondsLeft}
          onCancel={look.cancel}
        />
      )}
      {job?.state === 'failed' && (
        <div role="alert" className="wb-wrong">
          <p className="b">{t.lookFailed}</p>
          <p className="wb-lines">{say(job.note)}</p>
        </div>
      )}
      {job?.state === 'cancelled' && <p role="status">{t.lookCancelled}</p>}
      {error !== null && <ErrorView error={error} />}
    </>
  );
}

function Counts({ looked: { rows, hits, declarations } }: { readonly looked: LookedAt }) {
  const t = useTexts(workbenchDraftTexts);
  const words = { rows: formatCount(rows), hits: formatCount(hits), rate: formatPercent(hits / (rows || 1)) };
  return (
    <p>
      <b className="b">{fill(t.looked, words)}</b>{' '}
      {declarations > 0 && <span className="note">{fill(t.lookedOf, { n: formatCount(declarations) })}</span>}
      {hits === 0 && <span className="st warn">{t.noHits}</span>}
    </p>
  );
}
