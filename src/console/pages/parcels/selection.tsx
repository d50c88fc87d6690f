/** Parcels that wait for an officer: filter in the address, keys through the rows, one outcome for one or many, and the models below. */
import '../reading.css';
import './parcels.css';
import { useState } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { ParcelQueue, ParcelQueueRow } from '../../../exchange/contract.ts';
import { formatCount } from '../../parts/format.ts';
import { Heads } from '../../parts/heads.tsx';
import { LaneMark, useInspectionName } from '../../parts/lane-mark.tsx';
import { Empty, ErrorView, Skeleton } from '../../parts/states.tsx';
import { type Chosen, useChosen } from '../../parts/use-chosen.ts';
import { useRowFocus, useRows } from '../../parts/use-rows.ts';
import { useHasRight, useSession } from '../../session/session.tsx';
import { parcelActTexts } from '../../texts/parcel-acts.ts';
import { parcelSelectionTexts } from '../../texts/parcel-selection.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { ParcelActBar } from './acts/bar.tsx';
import { ModelsCard } from './models-card.tsx';
import { OutcomeDialog } from './outcome-dialog.tsx';
import { PolicyCard } from './policy/card.tsx';

const LANES = ['hold', 'examine', 'documents'] as const;
const EVERY_MILLIS = 30_000;

/** Who trains models reads no parcels: policy and models stand there for everybody. */
export default function ParcelSelectionPage() {
  const t = useTexts(parcelSelectionTexts);
  const mayRead = useHasRight()('parcel.read');
  return (
    <>
      {mayRead ? (
        <Queue />
      ) : (
        <>
          <div className="head">
            <h1>{t.title}</h1>
          </div>
          <p className="mid">{t.notRead}</p>
        </>
      )}
      <PolicyCard />
      <ModelsCard />
    </>
  );
}

function Queue() {
  const t = useTexts(parcelSelectionTexts);
  const [parameters, setParameters] = useSearchParams();
  const lane = parameters.get('lane') ?? '';
  const list = useRows<ParcelQueueRow, ParcelQueue>(
    '/parcel-selection',
    lane === '' ? {} : { lane },
    EVERY_MILLIS,
  );
  const waiting = list.first?.waiting;
  return (
    <>
      <div className="head">
        <h1>{t.title}</h1>
        <span className="grow" />
        <fieldset className="seg" aria-label={t.which}>
          {(['', ...LANES] as const).map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={lane === one}
              onClick={() => setParameters(one === '' ? {} : { lane: one })}
            >
              {one === '' ? t.all : t[one]}
              {one !== '' && waiting !== undefined && ` ${formatCount(waiting[one])}`}
            </button>
          ))}
        </fieldset>
        <Link className="btn s" href="/parcels">
          {t.back}
        </Link>
      </div>
      <Waiting list={list} />
    </>
  );
}

function Waiting({ list }: { readonly list: ReturnType<typeof useRows<ParcelQueueRow, ParcelQueue>> }) {
  const t = useTexts(parcelSelectionTexts);
  const [, go] = useLocation();
  const { reading, all, first, more } = list;
  const mayRecord = useSession().rights.includes('outcome.record');
  const [isAsking, setAsking] = useState(false);
  const { focused, setFocused } = useRowFocus({
    name: 'parcel-selection',
    rows: all,
    keyOf: ({ houseBill }) => houseBill,
    onOpen: ({ houseBill }) => go(`/parcels/${encodeURIComponent(houseBill)}`),
  });
  // What others dealt with meanwhile is no longer chosen.
  const { keys: bills, ...chosen } = useChosen(all.map(({ houseBill }) => houseBill));
  return (
    <section className="card" aria-label={t.waits}>
      {first === undefined ? (
        reading.isError ? (
          <ErrorView error={reading.error} retry={() => void reading.refetch()} />
        ) : (
          <Skeleton rows={10} />
        )
      ) : all.length === 0 ? (
        <Empty title={t.empty}>{t.emptyWhat}</Empty>
      ) : (
        <>
          {mayRecord && (
            <div className="in row">
              <label>
                <input
                  type="checkbox"
                  checked={bills.length === all.length}
                  onChange={(event) =>
                    chosen.set(
                      all.map(({ houseBill }) => houseBill),
                      event.target.checked,
                    )
                  }
                />{' '}
                {t.chooseAll}
              </label>
              <button
                type="button"
                className="btn s main-act"
                disabled={bills.length === 0}
                onClick={() => setAsking(true)}
              >
                {fill(t.recordMany, { n: bills.length })}
              </button>
              <ParcelActBar chosen={bills} onDone={chosen.clear} />
            </div>
          )}
          <Rows
            rows={all}
            focused={focused}
            onFocus={setFocused}
            chosen={mayRecord ? chosen : null}
            onChoose={(bill, isOn) => chosen.set([bill], isOn)}
          />
        </>
      )}
      {reading.hasNextPage && (
        <p className="in">
          <button type="button" className="btn s" onClick={more}>
            {t.moreRows}
          </button>
        </p>
      )}
      {isAsking && (
        <OutcomeDialog
          houseBills={bills.slice(0, MOST_AT_ONCE)}
          onClose={() => setAsking(false)}
          onDone={() => {
            setAsking(false);
            chosen.clear();
          }}
        />
      )}
    </section>
  );
}

/** As many as the server takes at once. */
const MOST_AT_ONCE = 200;

function Rows(props: {
  readonly rows: readonly ParcelQueueRow[];
  readonly focused: number;
  readonly onFocus: (place: number) => void;
  /** Null: nothing can be chosen. */
  readonly chosen: Pick<Chosen, 'has'> | null;
  readonly onChoose: (houseBill: string, isOn: boolean) => void;
}) {
  const t = useTexts(parcelSelectionTexts);
  const acts = useTexts(parcelActTexts);
  return (
    <div className="scroll rd-pad">
      <table>
        <thead>
          <tr>
            {props.chosen !== null && <td />}
            <Heads
              of={[
                t.houseBill,
                t.lane,
                t.reason,
                t.goods,
                t.sender,
                t.recipient,
                t.mass,
                t.terminal,
                t.arrivedOn,
                acts.assigned,
              ]}
              right={[t.mass]}
            />
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row, place) => (
            <tr
              key={row.houseBill}
              aria-current={place === props.focused ? 'true' : undefined}
              onMouseDown={() => props.onFocus(place)}
            >
              {props.chosen !== null && (
                <td>
                  <input
                    type="checkbox"
                    aria-label={fill(t.choose, { bill: row.houseBill })}
                    checked={props.chosen.has(row.houseBill)}
                    onChange={(event) => props.onChoose(row.houseBill, event.target.checked)}
                  />
                </td>
              )}
              <Cells row={row} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cells({ row }: { readonly row: ParcelQueueRow }) {
  const t = useTexts(parcelSelectionTexts);
  const acts = useTexts(parcelActTexts);
  const say = useSay();
  const inspectionName = useInspectionName();
  const { inspection } = row;
  return (
    <>
      <td>
        <Link href={`/parcels/${encodeURIComponent(row.houseBill)}`}>{row.houseBill}</Link>
      </td>
      <td>
        {row.isHeld && <span className="st warn">{acts.held}</span>}
        <LaneMark
          lane={row.lane}
          {...(inspection === 'none' ? {} : { label: inspectionName(inspection as 'x-ray') })}
        />
      </td>
      <td className="pa-reason">
        {row.isBlind ? (
          <span className="st off">{t.blind}</span>
        ) : row.firstReason === null ? (
          '–'
        ) : (
          <>
            {say(row.firstReason)}{' '}
            {row.reasonCount > 1 && <span className="dim">{fill(t.more, { n: row.reasonCount - 1 })}</span>}
          </>
        )}
      </td>
      <td className="pa-goods">{row.goods}</td>
      <td className="pa-who">{row.sender}</td>
      <td className="pa-who">{row.recipient}</td>
      <td className="n">{row.grossMassKg ?? '–'}</td>
      <td>{say(row.terminal)}</td>
      <td>{row.arrivedOn}</td>
      <td>{row.assignedTo === null ? '–' : say(row.assignedTo)}</td>
    </>
  );
}
