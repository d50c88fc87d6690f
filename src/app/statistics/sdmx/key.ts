/**
 * Reads the key and the filters of a data query of SDMX REST 2 as a question to a table: `X.8542.*` asks for exports of 8542 to each
 * country. `*` divides, a code selects and stands in the answer, `_T` or nothing leaves undivided.
 */
import type { Division, TradeQuery } from '../../../areas/statistics/index.ts';
import { checkQuery, EVERYTHING, isMonth, tableOf } from '../../../areas/statistics/index.ts';
import type { Problem } from '../../../core/problem.ts';
import type { Text } from '../../../core/text.ts';
import { Refusal } from '../../../exchange/refusal.ts';
import { NATURE_GROUPS } from '../../../reference/goods-by-nature.ts';
import { dimensionsOf, type SdmxDimension, SPECIAL } from './dimensions.ts';

/** Rows of an answer at most; what is beyond is said to be cut. */
const MOST = 10_000;
const ALL = '*';

interface Read {
  readonly problems: Problem[];
  by: Division[];
  where: Record<keyof TradeQuery['where'], readonly string[]>;
}

/** @param key positions with dots between, `*` for all of it @param time `c[TIME_PERIOD]` @param last month that is taken where none is said. Throws `Refusal` */
export function readKey(table: string, key: string, time: string | undefined, last: string): TradeQuery {
  const dimensions = dimensionsOf(table);
  const places = key === ALL ? opening(table, dimensions) : key.split('.');
  const read: Read = { problems: [], by: ['month'], where: { ...EVERYTHING } };
  if (places.length !== dimensions.length + 1) {
    const shape = ['FLOW', ...dimensions.map(({ id }) => id)].join('.');
    wrong(read, '/key', {
      ko: `키는 ${shape} 꼴이어야 합니다.`,
      en: `The key has the shape ${shape}.`,
    });
  } else
    for (const [nth, dimension] of dimensions.entries()) readPlace(read, table, dimension, places[nth + 1]!);
  const flow = places[0] === 'X' ? 'export' : places[0] === 'M' ? 'import' : 'both';
  if (!['X', 'M', ALL, ''].includes(places[0]!))
    wrong(read, '/key', { ko: 'FLOW는 X 또는 M입니다.', en: 'FLOW is X or M.' });
  const { from, to } = readTime(read, time, last);
  const query = { flow, from, to, by: read.by, where: read.where, measure: 'usd', top: MOST } as const;
  const checked = checkQuery(query);
  const problems = [...read.problems, ...(checked.ok ? [] : checked.problems)];
  if (problems.length > 0) throw new Refusal('invalid', undefined, problems);
  return query;
}

/** The whole key: as the table opens. */
function opening(table: string, dimensions: readonly SdmxDimension[]): string[] {
  const { by } = tableOf(table)!;
  const isOpen = ({ divisions }: SdmxDimension): boolean => divisions.some((one) => by.includes(one));
  return [ALL, ...dimensions.map((one) => (isOpen(one) ? ALL : SPECIAL.total.id))];
}

function readPlace(read: Read, table: string, { id, divisions, filter }: SdmxDimension, said: string): void {
  if (said === '' || said === SPECIAL.total.id) return;
  const { by = [], mayBy = [] } = tableOf(table)!;
  if (said === ALL) {
    const possible = divisions.filter((one) => mayBy.includes(one));
    const opens = possible.find((one) => by.includes(one)) ?? possible[0];
    if (opens !== undefined) read.by.push(opens);
    return;
  }
  if (filter !== undefined && !Object.hasOwn(NATURE_GROUPS, said)) read.where[filter] = [said];
  else
    wrong(read, '/key', {
      ko: `${id}에는 “${said}”을(를) 쓸 수 없습니다. *나 _T를 쓰십시오.`,
      en: `${id} does not take “${said}”: write * or _T.`,
    });
}

const AT = /^(?:ge:(?<from>[\d-]+)(?:\+le:(?<to>[\d-]+))?|le:(?<until>[\d-]+)|(?:eq:)?(?<only>[\d-]+))$/;

function readTime(read: Read, time: string | undefined, last: string): { from: string; to: string } {
  const { from, to, until, only } = AT.exec(time ?? last)?.groups ?? {};
  const found = { from: from ?? until ?? only ?? '', to: to ?? until ?? only ?? last };
  if (isMonth(found.from) && isMonth(found.to) && found.from <= found.to) return found;
  wrong(read, '/c[TIME_PERIOD]', {
    ko: '기간은 ge:2026-01+le:2026-10 또는 2026-10처럼 씁니다.',
    en: 'Time is written like ge:2026-01+le:2026-10 or 2026-10.',
  });
  return found;
}

const wrong = (read: Read, pointer: string, message: Text): void =>
  void read.problems.push({ code: 'trade/filter', pointer, message });
