/** The day at a glance, for whoever answers for it: arrivals, lanes, hit rates, times, backlog, the newest decisions. */
import type { BoardView } from '../../../exchange/contract.ts';
import { ErrorView, Skeleton, SkeletonBlock } from '../../parts/states.tsx';
import { useOfficeNames } from '../../parts/use-codes.ts';
import { boardTexts } from '../../texts/board.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Arrivals } from './arrivals.tsx';
import { ExportsLine } from './exports.tsx';
import { HitRates } from './hit-rates.tsx';
import { Kpis } from './kpis.tsx';
import { Live } from './live.tsx';
import { Offices } from './offices.tsx';
import { TimeToRelease } from './time-to-release.tsx';
import { type BoardFilter, useBoard, useBoardFilter } from './use-board.ts';
import './board.css';

export default function BoardPage() {
  const filter = useBoardFilter();
  const board = useBoard(filter);
  return (
    <div className="board">
      <Head filter={filter} view={board.data} />
      {board.data !== undefined ? (
        <Full view={board.data} filter={filter} />
      ) : board.isError ? (
        <div className="card">
          <ErrorView error={board.error} retry={() => void board.refetch()} />
        </div>
      ) : (
        <Loading />
      )}
    </div>
  );
}

function Head({ filter, view }: { readonly filter: BoardFilter; readonly view: BoardView | undefined }) {
  const t = useTexts(boardTexts);
  const offices = useOfficeNames();
  const known = view?.offices ?? [];
  const choices =
    known.some((one) => one.office === filter.office) || filter.office === ''
      ? known
      : [
          ...known,
          {
            office: filter.office,
            name: { ko: offices.get(filter.office) ?? '', en: offices.get(filter.office) ?? '' },
          },
        ];
  return (
    <div className="head">
      <h1>{t.title}</h1>
      <label className={`chip${filter.office === '' ? '' : ' on'}`}>
        {t.office}
        <select value={filter.office} onChange={(event) => filter.setOffice(event.target.value)}>
          <option value="">{t.allOffices}</option>
          {choices.map((one) => (
            <option key={one.office} value={one.office}>
              {one.office} {offices.get(one.office) ?? ''}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

function Full({ view, filter }: { readonly view: BoardView; readonly filter: BoardFilter }) {
  return (
    <>
      <Kpis view={view} />
      <ExportsLine view={view} />
      <div className="board-grid">
        <Arrivals view={view} />
        <HitRates view={view} days={filter.days} setDays={filter.setDays} />
        <TimeToRelease view={view} />
        <Offices view={view} />
        <Live view={view} />
      </div>
    </>
  );
}

/** The same places in grey. */
function Loading() {
  return (
    <>
      <div className="card board-wait">
        <SkeletonBlock height={52} />
      </div>
      <div className="board-grid" aria-busy="true">
        {['arrivals', 'hit-rates', 'times'].map((place) => (
          <div key={place} className={`card board-wait at-${place}`}>
            <SkeletonBlock height="100%" />
          </div>
        ))}
        <div className="card at-offices">
          <Skeleton rows={6} />
        </div>
        <div className="card at-live">
          <Skeleton rows={14} />
        </div>
      </div>
    </>
  );
}
