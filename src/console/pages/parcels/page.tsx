/** Parcels of the office: terminals with lanes and backlog, and below them the list, whose filters stand in the address. */
import './parcels.css';
import { Link, useLocation, useSearchParams } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { ParcelBoard, ParcelListRow, ParcelPage } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { Await, Empty, ErrorView, Skeleton } from '../../parts/states.tsx';
import { type Chosen, useChosen } from '../../parts/use-chosen.ts';
import { useRowFocus, useRows } from '../../parts/use-rows.ts';
import { useHasRight } from '../../session/session.tsx';
import { misuseTexts } from '../../texts/misuse.ts';
import { openPathTexts } from '../../texts/open-paths.ts';
import { parcelActTexts } from '../../texts/parcel-acts.ts';
import { parcelChargeTexts } from '../../texts/parcel-charges.ts';
import { parcelDeliveryTexts } from '../../texts/parcel-deliveries.ts';
import { parcelFirmTexts } from '../../texts/parcel-firms.ts';
import { parcelSelectionTexts } from '../../texts/parcel-selection.ts';
import { parcelTexts } from '../../texts/parcels.ts';
import { recordedRightTexts } from '../../texts/recorded-rights.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { ParcelActBar } from './acts/bar.tsx';
import { BoardCard } from './board.tsx';
import { ParcelMark } from './marks.tsx';
import { SetAside } from './set-aside.tsx';

const STATES = ['differs', 'no-order', 'matched'] as const;
const FILTERS = ['state', 'terminal', 'procedure', 'field', 'search'] as const;

export default function ParcelsPage() {
  const t = useTexts(parcelTexts);
  const misuse = useTexts(misuseTexts);
  const charges = useTexts(parcelChargeTexts);
  const deliveries = useTexts(parcelDeliveryTexts);
  const firms = useTexts(parcelFirmTexts);
  const rights = useTexts(recordedRightTexts);
  const held = useTexts(openPathTexts);
  const has = useHasRight();
  const selection = useTexts(parcelSelectionTexts);
  const [parameters, setParameters] = useSearchParams();
  const query = Object.fromEntries(
    FILTERS.map((name) => [name, parameters.get(name) ?? '']).filter(([, value]) => value !== ''),
  );
  const board = useGet<ParcelBoard>('/parcels/board', {}, { every: 30_000 });
  const choose = (change: Readonly<Record<string, string>>) => {
    const next = new URLSearchParams(parameters);
    for (const [name, value] of Object.entries(change)) {
      if (value === '') next.delete(name);
      else next.set(name, value);
    }
    setParameters(next);
  };
  return (
    <>
      <div className="head">
        <h1>{t.title}</h1>
        <span className="grow" />
        {has('misuse.read') && <Link href="/parcels/misuse">{misuse.link}</Link>}
        <Link className="btn s" href="/parcels/charges">
          {charges.link}
        </Link>
        <Link className="btn s" href="/parcels/held">
          {held.link}
        </Link>
        <Link className="btn s" href="/parcels/rights">
          {rights.link}
        </Link>
        <Link className="btn s" href="/parcels/deliveries">
          {deliveries.link}
        </Link>
        <Link className="btn s" href="/parcels/firms">
          {firms.link}
        </Link>
        <Link className="btn s" href="/parcel-selection">
          {selection.title}
        </Link>
      </div>
      <SetAside />
      <section className="card" aria-label={t.board}>
        <Await query={board} loading={<Skeleton rows={4} />}>
          {(found) => <BoardCard board={found} onChoose={choose} />}
        </Await>
      </section>
      <div className="head">
        <h2>{t.rows}</h2>
        <span className="grow" />
        <input
          type="search"
          className="input pa-search"
          aria-label={t.search}
          placeholder={t.search}
          value={query.search ?? ''}
          onChange={(event) => choose({ search: event.target.value })}
        />
        {query.terminal !== undefined && (
          <button type="button" className="btn s" onClick={() => choose({ terminal: '', procedure: '' })}>
            {query.terminal} · {t.anyTerminal}
          </button>
        )}
        <fieldset className="seg" aria-label={t.which}>
          {(['', ...STATES] as const).map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={(query.state ?? '') === one}
              onClick={() => choose({ state: one })}
            >
              {one === '' ? t.all : t[one]}
            </button>
          ))}
        </fieldset>
      </div>
      <List query={query} onChoose={choose} />
    </>
  );
}

function List(props: {
  readonly query: Record<string, string>;
  readonly onChoose: (change: Record<string, string>) => void;
}) {
  const t = useTexts(parcelTexts);
  const [, go] = useLocation();
  const { reading, all, first, more } = useRows<ParcelListRow, ParcelPage>('/parcels', props.query);
  const { focused, setFocused } = useRowFocus({
    name: 'parcels',
    rows: all,
    keyOf: ({ houseBill }) => houseBill,
    onOpen: ({ houseBill }) => go(`/parcels/${encodeURIComponent(houseBill)}`),
  });
  const acts = useTexts(parcelActTexts);
  const mayAct = useHasRight()('parcel.release');
  const chosen = useChosen(all.map(({ houseBill }) => houseBill));
  return (
    <section className="card" aria-label={t.rows}>
      {mayAct && all.length > 0 && (
        <div className="in row">
          <label>
            <input
              type="checkbox"
              checked={chosen.keys.length === all.length}
              onChange={({ target }) =>
                chosen.set(
                  all.map(({ houseBill }) => houseBill),
                  target.checked,
                )
              }
            />{' '}
            {acts.chooseAll}
          </label>
          <ParcelActBar chosen={chosen.keys} onDone={chosen.clear} />
        </div>
      )}
      {first === undefined ? (
        reading.isError ? (
          <ErrorView error={reading.error} retry={() => void reading.refetch()} />
        ) : (
          <Skeleton rows={12} />
        )
      ) : all.length === 0 ? (
        <Empty title={t.empty}>{t.emptyWhat}</Empty>
      ) : (
        <div className="scroll rd-pad">
          <table>
            <thead>
              <tr>
                {mayAct && <td />}
                <th scope="col">{t.houseBill}</th>
                <th scope="col">{t.arrivedOn}</th>
                <th scope="col">{t.goods}</th>
                <th scope="col">{t.recipient}</th>
                <th scope="col" className="n">
                  {t.price}
                </th>
                <th scope="col" className="n">
                  {t.mass}
                </th>
                <th scope="col">{t.procedure}</th>
                <th scope="col">{t.state}</th>
                <th scope="col">{t.fields}</th>
              </tr>
            </thead>
            <tbody>
              {all.map((row, place) => (
                <Row
                  key={row.houseBill}
                  row={row}
                  isFocused={place === focused}
                  onFocus={() => setFocused(place)}
                  onChoose={props.onChoose}
                  chosen={mayAct ? chosen : null}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {reading.hasNextPage && (
        <p className="in">
          <button type="button" className="btn s" onClick={more}>
            {t.more}
          </button>
        </p>
      )}
    </section>
  );
}

function Row(props: {
  readonly row: ParcelListRow;
  readonly isFocused: boolean;
  readonly onFocus: () => void;
  readonly onChoose: (change: Record<string, string>) => void;
  /** Null: nothing can be chosen. */
  readonly chosen: Chosen | null;
}) {
  const { row, chosen } = props;
  const say = useSay();
  const acts = useTexts(parcelActTexts);
  return (
    <tr aria-current={props.isFocused ? 'true' : undefined} onMouseDown={props.onFocus}>
      {chosen !== null && (
        <td>
          <input
            type="checkbox"
            aria-label={fill(acts.choose, { bill: row.houseBill })}
            checked={chosen.has(row.houseBill)}
            onChange={({ target }) => chosen.set([row.houseBill], target.checked)}
          />
        </td>
      )}
      <td>
        <Link href={`/parcels/${encodeURIComponent(row.houseBill)}`}>{row.houseBill}</Link>
      </td>
      <td>{row.arrivedOn}</td>
      <td className="pa-goods">{row.goods}</td>
      <td>{row.recipient}</td>
      <td className="n">{row.price}</td>
      <td className="n">{row.grossMassKg}</td>
      <td>{row.procedureName === null ? '–' : say(row.procedureName)}</td>
      <td>
        <ParcelMark state={row.state} />
      </td>
      <td>
        <span className="pa-lanes">
          {row.fields.map(({ id, name }) => (
            <button key={id} type="button" className="btn link" onClick={() => props.onChoose({ field: id })}>
              {say(name)}
            </button>
          ))}
        </span>
      </td>
    </tr>
  );
}
