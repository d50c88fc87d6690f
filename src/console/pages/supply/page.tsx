/** The board of early warning: watched items, highest level first, with what speaks against them; filters stand in the address. */
import '../../parts/charts/charts.css';
import './supply.css';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { SupplyBoard, SupplyItemRow } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { Await, Empty, Skeleton } from '../../parts/states.tsx';
import { useUrlState } from '../../parts/url-state.ts';
import { useRowFocus } from '../../parts/use-rows.ts';
import { supplyTexts } from '../../texts/supply.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { BringDialog } from './bring-dialog.tsx';
import { EventDialog } from './event-dialog.tsx';
import { HooksDialog } from './hooks-dialog.tsx';
import { ItemRow } from './item-row.tsx';
import { Reading } from './reading.tsx';

export default function SupplyPage() {
  const t = useTexts(supplyTexts);
  const query = useGet<SupplyBoard>('/supply/board', undefined, { every: 30_000 });
  const [open, setOpen] = useState<'bring' | 'event' | 'hooks' | null>(null);
  const board = query.data;
  return (
    <>
      <div className="head">
        <h1>{t.title}</h1>
        {board?.isMadeUp && <span className="st off">{t.madeUp}</span>}
        <span className="grow" />
        <Link className="btn s" href="/supply/network">
          {t.network}
        </Link>
        {board?.mayWork && (
          <>
            <button type="button" className="btn s" onClick={() => setOpen('hooks')}>
              {t.hooks}
            </button>
            <button type="button" className="btn s" onClick={() => setOpen('event')}>
              {t.event}
            </button>
            <button type="button" className="btn s" onClick={() => setOpen('bring')}>
              {t.bring}
            </button>
          </>
        )}
      </div>
      <p className="mid">{t.lead}</p>
      {board?.mayWork && <Reading asOf={board.asOf} />}
      <section className="card" aria-label={t.rows}>
        <Await query={query} loading={<Skeleton rows={14} />}>
          {(found) => <Board board={found} />}
        </Await>
      </section>
      <p className="note">{t.secret}</p>
      {open === 'bring' && <BringDialog onClose={() => setOpen(null)} />}
      {open === 'hooks' && <HooksDialog onClose={() => setOpen(null)} />}
      {open === 'event' && board !== undefined && (
        <EventDialog today={board.today} item="" onClose={() => setOpen(null)} />
      )}
    </>
  );
}

function Board({ board }: { readonly board: SupplyBoard }) {
  const t = useTexts(supplyTexts);
  const say = useSay();
  const [level, setLevel] = useUrlState('level');
  const [search, setSearch] = useUrlState('search');
  if (board.items.length === 0) return <Empty title={t.empty}>{t.emptyWhat}</Empty>;
  const wanted = search.trim().toLowerCase();
  const rows = board.items.filter(
    (row) =>
      (level === '' || String(row.level) === level) &&
      `${row.id} ${row.name.ko} ${row.name.en}`.toLowerCase().includes(wanted),
  );
  return (
    <>
      <div className="su-filters">
        <fieldset className="seg" aria-label={t.levels}>
          <button type="button" aria-pressed={level === ''} onClick={() => setLevel('')}>
            {t.all} {board.items.length}
          </button>
          {board.levels.map((one) => (
            <button
              key={one.level}
              type="button"
              aria-pressed={level === String(one.level)}
              onClick={() => setLevel(String(one.level))}
            >
              {say(one.name)} {one.n}
            </button>
          ))}
        </fieldset>
        <input
          type="search"
          className="input su-search"
          aria-label={t.search}
          placeholder={t.search}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      </div>
      {rows.length === 0 ? <Empty title={t.none}>{t.noneWhat}</Empty> : <Rows rows={rows} board={board} />}
    </>
  );
}

function Rows({ rows, board }: { readonly rows: readonly SupplyItemRow[]; readonly board: SupplyBoard }) {
  const t = useTexts(supplyTexts);
  const say = useSay();
  const [, go] = useLocation();
  const { focused, setFocused } = useRowFocus({
    name: 'supply',
    rows,
    keyOf: ({ id }) => id,
    onOpen: ({ id }) => go(`/supply/items/${id}`),
  });
  const nameOf = new Map(board.levels.map(({ level, name }) => [level, name]));
  return (
    <div className="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{t.level}</th>
            <th scope="col">{t.item}</th>
            <th scope="col">{t.reason}</th>
            <th scope="col">{t.top}</th>
            <th scope="col" className="n">
              {t.hhiShort}
            </th>
            <th scope="col" className="n">
              {t.suppliers}
            </th>
            <th scope="col">{t.trend}</th>
            <th scope="col">{t.month}</th>
            <th scope="col">{t.grade}</th>
            <th scope="col">{t.tasks}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <ItemRow
              key={row.id}
              row={row}
              levelName={nameOf.get(row.level) ?? { ko: '', en: '' }}
              isFocused={place === focused}
              onFocus={() => setFocused(place)}
              trendLabel={`${say(row.name)}: ${t.trend}`}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
