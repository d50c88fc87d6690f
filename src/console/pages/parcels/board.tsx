/** Terminals with what arrived, how much of it is matched, by which procedure it goes, and what somebody has to look at. */
import { Link } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { ParcelBoard, ParcelTerminal } from '../../../exchange/contract.ts';
import { formatCount } from '../../parts/format.ts';
import { Empty } from '../../parts/states.tsx';
import { parcelSelectionTexts } from '../../texts/parcel-selection.ts';
import { parcelTexts } from '../../texts/parcels.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

const LANES = ['list', 'simple', 'ordinary', 'open'] as const;

export function BoardCard(props: {
  readonly board: ParcelBoard;
  readonly onChoose: (change: Record<string, string>) => void;
}) {
  const { board, onChoose } = props;
  const t = useTexts(parcelTexts);
  const say = useSay();
  if (board.total.parcels === 0) return <Empty title={t.emptyBoard}>{t.emptyBoardWhat}</Empty>;
  return (
    <>
      <div className="pa-figures in">
        <Figure title={t.arrived} value={formatCount(board.total.parcels)} />
        <Figure
          title={t.matchedShare}
          value={share(board.total)}
          note={fill(t.of, { n: board.total.matched, of: board.total.parcels })}
        />
        <Figure title={t.backlog} value={formatCount(backlog(board.total))} />
        <Figure title={t.ordersAhead} value={formatCount(board.ordersAhead)} />
      </div>
      <div className="scroll rd-pad">
        <table>
          <thead>
            <tr>
              <th scope="col">{t.terminal}</th>
              <th scope="col">{t.office}</th>
              <th scope="col" className="n">
                {t.arrived}
              </th>
              <th scope="col" className="n">
                {t.matchedShare}
              </th>
              <th scope="col" className="n">
                {t.backlog}
              </th>
              <th scope="col">{t.lanes}</th>
              <th scope="col">{t.flowDay}</th>
              <th scope="col">{t.flowWaits}</th>
              <th scope="col" className="n">
                {t.flowUnreleased}
              </th>
            </tr>
          </thead>
          <tbody>
            {board.terminals.map((one) => (
              <tr key={one.terminal}>
                <td>
                  <button
                    type="button"
                    className="btn link"
                    onClick={() => onChoose({ terminal: one.terminal })}
                  >
                    {say(one.name)}
                  </button>{' '}
                  <span className="dim">{one.terminal}</span>
                </td>
                <td>{one.office}</td>
                <td className="n">{formatCount(one.parcels)}</td>
                <td className="n">{share(one)}</td>
                <td className="n">{formatCount(backlog(one))}</td>
                <td>
                  <span className="pa-lanes">
                    {LANES.filter((lane) => one.lanes[lane] > 0).map((lane) => (
                      <button
                        key={lane}
                        type="button"
                        className="btn link"
                        onClick={() => onChoose({ terminal: one.terminal, procedure: lane })}
                      >
                        {t[lane]} {formatCount(one.lanes[lane])}
                      </button>
                    ))}
                  </span>
                </td>
                <Flow flow={one.flow} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

const WAITING = ['documents', 'examine', 'hold'] as const;

/** Lanes of selection with their rate, what waits in them, and since when. */
function Flow({ flow: { decided, waiting, oldestOn, unreleased } }: Pick<ParcelTerminal, 'flow'>) {
  const t = useTexts(parcelTexts);
  const lane = useTexts(parcelSelectionTexts);
  const all = decided.release + WAITING.reduce((sum, one) => sum + decided[one], 0);
  const rate = all === 0 ? null : Math.round(((decided.examine + decided.hold) / all) * 1000) / 10;
  return (
    <>
      <td>
        {all === 0 ? '–' : `${lane.release} ${formatCount(decided.release)}`}
        {WAITING.filter((one) => decided[one] > 0).map((one) => (
          <span key={one}>
            {' '}
            · {lane[one]} {formatCount(decided[one])}
          </span>
        ))}
        {rate !== null && <p className="note">{fill(t.flowExamined, { n: rate })}</p>}
      </td>
      <td>
        <span className="pa-lanes">
          {WAITING.filter((one) => waiting[one] > 0).map((one) => (
            <Link key={one} href={`/parcel-selection?lane=${one}`}>
              {lane[one]} {formatCount(waiting[one])}
            </Link>
          ))}
          {oldestOn === null && '–'}
        </span>
        {oldestOn !== null && <p className="note">{fill(t.flowOldest, { day: oldestOn })}</p>}
      </td>
      <td className="n">{formatCount(unreleased)}</td>
    </>
  );
}

type Counts = Pick<ParcelTerminal, 'parcels' | 'matched' | 'differs' | 'noOrder' | 'waiting'>;

function share({ matched, parcels }: Counts): string {
  return parcels === 0 ? '–' : `${Math.round((matched / parcels) * 1000) / 10}%`;
}

function backlog({ differs, noOrder, waiting }: Counts): number {
  return differs + noOrder + waiting;
}

function Figure(props: { readonly title: string; readonly value: string; readonly note?: string }) {
  return (
    <div>
      <span className="dim">{props.title}</span>
      <b>{props.value}</b>
      {props.note !== undefined && <span className="dim">{props.note}</span>}
    </div>
  );
}
