/** Declarations as a list, newest first: by number, words, importer, goods, lane or state, within reach of the one who asks. */
import { STATES, type State } from '../../areas/clearance/index.ts';
import { toInstant } from '../../core/day.ts';
import type { DeclarationPage } from '../../exchange/contract.ts';
import { type ListQuery, placesOfWho, type Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import type { Declaration, Direction } from '../../model/declaration.ts';
import type { Lane } from '../../screening/answers.ts';
import { mainItem } from '../../store/prepare.ts';
import { searchCondition } from '../../store/queries/search-terms.ts';
import type { Sealed } from '../../store/vault/seal.ts';
import { declarationsOf } from '../contents.ts';
import type { House } from '../house.ts';
import { markerOf } from '../search/marker.ts';
import { mayExamine, notBlind } from './blind.ts';
import { isDirection } from './cases.ts';
import { badCursor } from './cursor.ts';
import { ERASED, goodsText, partyShown } from './texts.ts';

interface Row {
  readonly number: string;
  readonly version: number;
  readonly direction: Direction;
  readonly at: string;
  readonly occurred: string;
  readonly lane: Lane;
  readonly state: string;
  readonly office: string;
  readonly main_hs: string;
  readonly value: number;
  readonly content: Sealed;
}

type Add = (condition: string, ...given: unknown[]) => void;

const MOST = 200;
/** Business days that a search for a criterion or detector looks back. */
const FINDING_DAYS = 30;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?Z$/;
const CURSOR = /^(\d{4}-\d\d-\d\d \d\d:\d\d:[\d.:+-]+)~([0-9A-Z]{1,40})$/;

export async function declarationPage(house: House, who: Who, query: ListQuery): Promise<DeclarationPage> {
  const places = placesOfWho(who, 'declaration.read');
  if (places.reach !== 'all' && places.reach !== 'own-office') return { total: null, rows: [], next: null };
  const limit = Math.min(MOST, Math.max(1, Number(query.limit ?? 100) || 100));
  const values: unknown[] = [];
  const where: string[] = [];
  const add: Add = (condition, ...given) => {
    where.push(condition.replace(/\?/g, () => `$${values.push(given.shift())}`));
  };
  if (places.reach === 'own-office') add('d.office = ?', places.office);
  else if (query.office) add("d.office = any(string_to_array(?, ','))", query.office);
  if (query.lane) addLanes(add, query.lane);
  if (query.state) addStates(add, query.state);
  if (isDirection(query.subject)) add('d.direction = ?', query.subject);
  if (query.importer) add('d.importer_id = ?', query.importer);
  if (query.seller) add('d.seller_id = ?', query.seller);
  if (query.hs) addGoods(add, query.hs.replace(/\D/g, '').slice(0, 6));
  addTimes(add, query);
  if ((query.criterion || query.detector) && mayExamine(who)) add(notBlind('d'));
  if (query.criterion) addFinding(add, house, 'criterion', query.criterion);
  if (query.detector) addFinding(add, house, 'detector', query.detector);
  const search = query.search
    ? await searchCondition(house.pool, query.search, 'd', markerOf(house, who))
    : undefined;
  if (search !== undefined) add(search.sql, ...search.values);
  if (query.after) {
    const [, occurred, number] = CURSOR.exec(query.after) ?? [];
    if (occurred === undefined || Number.isNaN(Date.parse(occurred))) throw badCursor();
    add('(d.occurred_at, d.number) < (?::timestamptz, ?)', occurred, number);
  }
  const { rows } = await house.pool.query<Row>(
    `select d.number, d.version, d.direction, d.occurred_at as at, d.occurred_at::text as occurred, d.lane, d.state, d.office,
            d.main_hs, d.customs_value_krw::float8 as value, d.content
     from declaration d ${where.length === 0 ? '' : `where ${where.join(' and ')}`}
     order by d.occurred_at desc, d.number desc limit ${limit + 1}`,
    values,
  );
  const shown = rows.slice(0, limit);
  const declarations = await declarationsOf(house.vault, shown);
  const last = shown.at(-1);
  return {
    total: null,
    rows: shown.map((row, place) => listRow(row, declarations[place] ?? null)),
    next: rows.length > limit && last !== undefined ? `${last.occurred}~${last.number}` : null,
  };
}

/** Findings are looked for in the records of what was not released lately: those of everything would take minutes. */
function addFinding(add: Add, house: House, source: 'criterion' | 'detector', id: string): void {
  const since = toInstant(house.clock.now() - FINDING_DAYS * 86_400_000);
  add("d.lane <> 'release' and d.occurred_at >= ?", since);
  add(
    `exists (select 1 from decision x where x.number = d.number and x.version = d.version and strpos(x.record, ?) > 0)`,
    `[${JSON.stringify(source)},${JSON.stringify(id)},`,
  );
}

/** One lane alone is found by its index, newest first; the few of a rare lane lie far apart among the others. */
function addLanes(add: Add, lanes: string): void {
  if (lanes.includes(',')) add("d.lane = any(string_to_array(?, ','))", lanes);
  else add('d.lane = ?', lanes);
}

/** One rare state alone is found by its index as well. */
function addStates(add: Add, states: string): void {
  if (states.includes(',')) add("d.state = any(string_to_array(?, ','))", states);
  else add('d.state = ?', states);
}

/** Six digits are found by the index of the lines: rare goods too, without an index that every arrival would pay for. */
function addGoods(add: Add, digits: string): void {
  if (digits.length < 6) add("d.main_hs like ? || '%'", digits);
  else
    add(
      'd.main_hs = ? and (d.number, d.version) in (select i.number, i.version from declaration_item i where i.hs6 = ?)',
      digits,
      digits,
    );
}

function addTimes(add: Add, { from, to }: ListQuery): void {
  for (const given of [from, to]) if (given && !INSTANT.test(given)) throw badInstant(given);
  if (from) add('d.occurred_at >= ?', from);
  if (to) add('d.occurred_at < ?', to);
}

function badInstant(given: string): Refusal {
  return new Refusal('invalid', {
    ko: `from과 to에는 UTC 시각이 필요합니다 (예: 2027-01-14T00:15:00Z). 받은 값: ${given}`,
    en: `from and to take instants in UTC such as 2027-01-14T00:15:00Z; got ${given}`,
  });
}

/** @param declaration null where it was erased */
function listRow(row: Row, declaration: Declaration | null): DeclarationPage['rows'][number] {
  const main = declaration === null ? undefined : mainItem(declaration);
  return {
    number: row.number,
    version: row.version,
    direction: row.direction,
    occurredAt: row.at,
    lane: row.lane,
    state: row.state,
    stateName: STATES[row.state as State] ?? { ko: row.state, en: row.state },
    office: row.office,
    description: declaration === null ? ERASED : goodsText(main),
    hsCode: main?.hsCode ?? row.main_hs,
    importer: partyShown(row.direction === 'export' ? declaration?.exporter : declaration?.importer),
    customsValueKrw: row.value,
  };
}
