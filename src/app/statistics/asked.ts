/** Reads the parameters of a request as a question to the tables, with every problem at once. */
import {
  addMonths,
  checkQuery,
  type Division,
  monthOfDay,
  type TradeQuery,
  type TradeTable,
} from '../../areas/statistics/index.ts';
import { type Day, isDay } from '../../core/day.ts';
import type { Problem } from '../../core/problem.ts';
import type { TradeAsked } from '../../exchange/contract.ts';
import { Refusal } from '../../exchange/refusal.ts';

const listOf = (codes: string | undefined): string[] =>
  (codes ?? '').split(',').filter((code) => code !== '');
const monthOf = (text: string): string =>
  text.includes('-') ? text : `${text.slice(0, 4)}-${text.slice(4)}`;

/** `by=none`: one row. */
const UNDIVIDED = 'none';

/** @param last month that is taken where none is said @param table that limits what may be asked. Throws `Refusal` */
export function queryOf(asked: TradeAsked, last: string, table?: TradeTable): TradeQuery {
  const to = monthOf(asked.to ?? asked.endYymm ?? asked.from ?? asked.strtYymm ?? last);
  const by =
    asked.by === undefined
      ? (table?.by ?? [])
      : (listOf(asked.by).filter((one) => one !== UNDIVIDED) as Division[]);
  const query: TradeQuery = {
    flow: asked.flow ?? 'both',
    from: monthOf(asked.from ?? asked.strtYymm ?? (table?.id === 'totals' ? addMonths(to, -11) : to)),
    to,
    by,
    where: {
      items: listOf(asked.item ?? asked.hsSgn),
      natures: listOf(asked.nature),
      countries: listOf(asked.country ?? asked.cntyCd),
      provinces: listOf(asked.province),
      offices: listOf(asked.office),
      ports: listOf(asked.port),
    },
    measure: asked.measure ?? 'usd',
    ...(asked.against === undefined ? {} : { against: Number(asked.against) }),
    top: Number(asked.top ?? 200),
  };
  const checked = checkQuery(query);
  const problems = [
    ...(checked.ok ? [] : checked.problems),
    ...(table === undefined ? [] : outside(query, table)),
  ];
  if (problems.length > 0) throw new Refusal('invalid', undefined, problems);
  return query;
}

function outside({ by, where }: TradeQuery, table: TradeTable): Problem[] {
  const problems: Problem[] = [];
  for (const one of by)
    if (!table.mayBy.includes(one))
      problems.push({
        ...{ code: 'trade/by', pointer: '/by' },
        message: {
          ko: `이 표는 ${one}(으)로 나눌 수 없습니다. 가능한 구분: ${table.mayBy.join(', ')}`,
          en: `This table is not divided by ${one}. Possible: ${table.mayBy.join(', ')}`,
        },
      });
  for (const [name, codes] of Object.entries(where) as [keyof typeof where, readonly string[]][])
    if (codes.length > 0 && !table.filters.includes(name))
      problems.push({
        ...{ code: 'trade/filter', pointer: `/${name}` },
        message: {
          ko: `이 표에는 ${name} 조건이 없습니다. 가능한 조건: ${table.filters.join(', ') || '없음'}`,
          en: `This table is not chosen by ${name}. Possible: ${table.filters.join(', ') || 'none'}`,
        },
      });
  return problems;
}

/** @param today taken where no day is said. Throws `Refusal` */
export function dayOf(asked: TradeAsked, today: Day): Day {
  if (asked.on === undefined) return today;
  if (isDay(asked.on) && asked.on <= today) return asked.on;
  const message = { ko: `${today}까지의 날짜여야 합니다.`, en: `Has to be a day up to ${today}.` };
  throw new Refusal('invalid', undefined, [{ code: 'trade/on', pointer: '/on', message }]);
}

/** The last whole month before a day. */
export const lastWholeMonth = (day: Day): string => addMonths(monthOfDay(day), -1);
