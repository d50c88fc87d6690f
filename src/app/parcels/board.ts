/** The board of parcels and their list, for officers of an office: terminals with lanes and backlog, and parcel by parcel. */

import { maskName } from '../../access/masking.ts';
import type { Places } from '../../access/may.ts';
import { type DifferenceField, FIELDS, PROCEDURES, type Procedure } from '../../areas/parcels/index.ts';
import { isDay, seoulDay, toInstant } from '../../core/day.ts';
import type {
  ParcelBoard,
  ParcelCounts,
  ParcelListRow,
  ParcelPage,
  ParcelTerminal,
} from '../../exchange/contract.ts';
import { type ListQuery, placesOfWho, type Who } from '../../exchange/ports.ts';
import type { Parcel } from '../../model/parcel.ts';
import type { Sealed } from '../../store/vault/seal.ts';
import { madeUpTerminal } from '../../synthetic/parcels/index.ts';
import type { House } from '../house.ts';
import { badCursor } from '../views/cursor.ts';
import { readFlow } from './flow.ts';
import { moneyText } from './money-text.ts';
import { readContents } from './read-content.ts';

/** Arrivals of so many days stand on the board. */
const BOARD_DAYS = 30;
const MOST_ROWS = 200;

const COUNTS = `count(*)::int as parcels, count(*) filter (where s.state = 'matched')::int as matched,
  count(*) filter (where s.state = 'differs')::int as differs, count(*) filter (where s.state = 'no-order')::int as "noOrder",
  count(*) filter (where s.state is null)::int as waiting`;

/** Null: every office. Who has no office sees none, and no office has an empty code. */
export function officeOf(places: Places): string | null {
  if (places.reach === 'all') return null;
  return places.reach === 'own-office' ? places.office : '';
}

export async function parcelBoard(house: House, who: Who): Promise<ParcelBoard> {
  const office = officeOf(placesOfWho(who, 'parcel.read'));
  const today = seoulDay(house.clock.now());
  const { rows } = await house.pool.query<
    ParcelCounts & { terminal: string; office: string; lanes: ParcelTerminal['lanes'] }
  >(
    `select p.terminal, p.office, ${COUNTS}, jsonb_build_object(
       'list', count(*) filter (where s.procedure = 'list'), 'simple', count(*) filter (where s.procedure = 'simple'),
       'ordinary', count(*) filter (where s.procedure = 'ordinary'), 'open', count(*) filter (where s.procedure = 'open')) as lanes
     from parcel p left join parcel_standing s on s.parcel = p.id
     where p.is_latest and p.mode = 'live' and p.arrived_on > $1::date - ${BOARD_DAYS}
       and ($2::text is null or p.office = $2) group by 1, 2 order by 2, 1`,
    [today, office],
  );
  const ahead = await house.pool.query<{ n: number }>(
    `select count(*)::int as n from parcel_order o where o.is_latest and o.mode = 'live' and o.ordered_on > $1::date - ${BOARD_DAYS}
       and not exists (select 1 from parcel_standing s join parcel p on p.id = s.parcel
         where p.is_latest and p.mode = 'live' and s.orders @> array[o.reference])`,
    [today],
  );
  const flow = await readFlow(house, office, today);
  const terminals = rows.map((row) => ({
    ...row,
    ...{ name: nameOf(row.terminal), flow: flow(row.terminal) },
  }));
  return {
    asOf: toInstant(house.clock.now()),
    today,
    terminals,
    total: {
      parcels: sum(terminals, 'parcels'),
      matched: sum(terminals, 'matched'),
      differs: sum(terminals, 'differs'),
      noOrder: sum(terminals, 'noOrder'),
      waiting: sum(terminals, 'waiting'),
    },
    ordersAhead: ahead.rows[0]?.n ?? 0,
  };
}

function sum(rows: readonly ParcelCounts[], of: keyof ParcelCounts): number {
  return rows.reduce((total, row) => total + row[of], 0);
}

function nameOf(terminal: string): { ko: string; en: string } {
  const name = madeUpTerminal(terminal) ?? terminal;
  return { ko: name, en: name };
}

interface Row {
  readonly houseBill: string;
  readonly office: string;
  readonly terminal: string;
  readonly arrivedOn: string;
  readonly state: ParcelListRow['state'] | null;
  readonly sureness: number | null;
  readonly procedure: Procedure | null;
  readonly fields: readonly DifferenceField[];
  readonly grossMassKg: number;
  readonly content: Sealed;
}

export async function parcelPage(house: House, who: Who, query: ListQuery): Promise<ParcelPage> {
  const values: unknown[] = [];
  const where = ['p.is_latest', "p.mode = 'live'"];
  const add = (sql: string, ...given: unknown[]): void => {
    let at = values.length;
    values.push(...given);
    where.push(sql.replace(/\?/g, () => `$${++at}`));
  };
  const office = officeOf(placesOfWho(who, 'parcel.read'));
  if (office !== null) add('p.office = ?', office);
  if (query.terminal) add('p.terminal = ?', query.terminal);
  if (query.state === 'waiting') add('s.state is null');
  else if (query.state) add('s.state = ?', query.state);
  if (query.procedure) add('s.procedure = ?', query.procedure);
  if (query.field) add('? = any(s.fields)', query.field);
  if (query.search) add("p.house_bill like ? || '%'", query.search.toUpperCase().replace(/[%_\\]/g, '\\$&'));
  if (query.after) {
    const [day = '', bill = ''] = query.after.split('~');
    if (!isDay(day)) throw badCursor();
    add('(p.arrived_on, p.house_bill) < (?::date, ?)', day, bill);
  }
  const limit = Math.min(MOST_ROWS, Math.max(1, Number.parseInt(query.limit ?? '100', 10) || 100));
  const { rows } = await house.pool.query<Row>(
    `select p.house_bill as "houseBill", p.office, p.terminal, p.arrived_on::text as "arrivedOn", s.state, s.sureness, s.procedure,
            coalesce(s.fields, '{}') as fields, p.gross_mass_kg as "grossMassKg", p.content
     from parcel p left join parcel_standing s on s.parcel = p.id where ${where.join(' and ')} order by p.arrived_on desc, p.house_bill desc limit ${limit + 1}`,
    values,
  );
  const shown = rows.slice(0, limit);
  const parcels = await readContents<Parcel>(
    house.vault,
    shown.map(({ content }) => content),
  );
  const last = shown.at(-1);
  return {
    rows: shown.map((row, place) => rowOf(row, parcels[place] ?? null)),
    next: rows.length > limit && last !== undefined ? `${last.arrivedOn}~${last.houseBill}` : null,
  };
}

/** @param parcel null where what it said was erased or cannot be read */
function rowOf({ content: _, state, procedure, fields, ...row }: Row, parcel: Parcel | null): ParcelListRow {
  return {
    ...row,
    state: state ?? 'waiting',
    procedure,
    procedureName: procedure === null ? null : PROCEDURES[procedure],
    fields: fields.map((id) => ({ id, name: FIELDS[id] })),
    goods: parcel?.goods.map(({ description }) => description).join(', ') ?? '',
    recipient: parcel === null ? '' : maskName(parcel.recipient.name),
    price: parcel === null ? '' : moneyText(parcel.goodsAmount, parcel.currency),
  };
}
