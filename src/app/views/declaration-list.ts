/** Declarations as a list, newest first: by number, words, importer, goods, lane or state, within reach of the one who asks. */
import { STATES, type State } from '../../areas/clearance/index.ts';
import type { DeclarationPage } from '../../exchange/contract.ts';
import { type ListQuery, placesOfWho, type Who } from '../../exchange/ports.ts';
import type { Declaration } from '../../model/declaration.ts';
import type { Lane } from '../../screening/answers.ts';
import { mainItem } from '../../store/prepare.ts';
import type { House } from '../house.ts';

interface Row {
  readonly number: string;
  readonly version: number;
  readonly received: string;
  readonly occurred: string;
  readonly lane: Lane;
  readonly state: string;
  readonly office: string;
  readonly main_hs: string;
  readonly value: number;
  readonly content: string;
}

const MOST = 200;

export async function declarationPage(house: House, who: Who, query: ListQuery): Promise<DeclarationPage> {
  const places = placesOfWho(who, 'declaration.read');
  if (places.reach !== 'all' && places.reach !== 'own-office') return { total: null, rows: [], next: null };
  const limit = Math.min(MOST, Math.max(1, Number(query.limit ?? 100) || 100));
  const values: unknown[] = [];
  const where: string[] = [];
  const add = (condition: string, ...given: unknown[]): void => {
    where.push(condition.replace(/\?/g, () => `$${values.push(given.shift())}`));
  };
  if (places.reach === 'own-office') add('d.office = ?', places.office);
  else if (query.office) add("d.office = any(string_to_array(?, ','))", query.office);
  if (query.lane) add("d.lane = any(string_to_array(?, ','))", query.lane);
  if (query.state) add("d.state = any(string_to_array(?, ','))", query.state);
  if (query.importer) add('d.importer_id = ?', query.importer);
  if (query.seller) add('d.seller_id = ?', query.seller);
  if (query.hs) add("d.main_hs like ? || '%'", query.hs.replace(/\D/g, '').slice(0, 6));
  if (query.search) addSearch(add, query.search);
  if (query.after) {
    const [occurred, number] = query.after.split('~');
    add('(d.occurred_at, d.number) < (?::timestamptz, ?)', occurred, number);
  }
  const { rows } = await house.pool.query<Row>(
    `select d.number, d.version, d.received_at as received, d.occurred_at::text as occurred, d.lane, d.state, d.office,
            d.main_hs, d.customs_value_krw::float8 as value, d.content
     from declaration d ${where.length === 0 ? '' : `where ${where.join(' and ')}`}
     order by d.occurred_at desc, d.number desc limit ${limit + 1}`,
    values,
  );
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    total: null,
    rows: shown.map(listRow),
    next: rows.length > limit && last !== undefined ? `${last.occurred}~${last.number}` : null,
  };
}

/** A number is found at once by its beginning; words are looked for in the search index. */
function addSearch(add: (condition: string, ...given: unknown[]) => void, search: string): void {
  const words = search
    .normalize('NFC')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const patterns = words.map((word) => `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`);
  const digits = search.replace(/[\s-]/g, '').toUpperCase();
  if (/^\d{4}\d*$/.test(digits) && digits.length <= 6) {
    add("(d.main_hs like ? || '%' or d.number like ? || '%')", digits, digits);
  } else if (/^[0-9A-Z]*\d[0-9A-Z]*$/.test(digits) && digits.length > 6) {
    add("(d.number like ? || '%' or d.importer_id = ? or d.seller_id = ?)", digits, search, search);
  } else {
    add(
      'exists (select 1 from search_entry s where s.number = d.number and s.version = d.version and s.words like all(?::text[]))',
      patterns,
    );
  }
}

function listRow(row: Row): DeclarationPage['rows'][number] {
  const declaration = JSON.parse(row.content) as Declaration;
  const main = mainItem(declaration);
  return {
    number: row.number,
    version: row.version,
    receivedAt: row.received,
    lane: row.lane,
    state: row.state,
    stateName: STATES[row.state as State] ?? { ko: row.state, en: row.state },
    office: row.office,
    description: main?.description ?? main?.tradeName ?? '',
    hsCode: main?.hsCode ?? row.main_hs,
    importer: declaration.importer?.name ?? declaration.importer?.id ?? '',
    customsValueKrw: row.value,
  };
}
