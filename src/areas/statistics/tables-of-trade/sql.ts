/**
 * Turns a checked question into one statement over the cube or over what is published. Codes were checked by their shape, so they stand in
 * the statement as they are.
 */
import { ECONOMIC_BLOCS } from '../../../reference/economic-blocs.ts';
import { GOODS_BY_NATURE } from '../../../reference/goods-by-nature.ts';
import { addMonths } from '../trade/months.ts';
import type { PublishedPart } from './published-part.ts';
import type { Division, TradeFilter, TradeQuery } from './query.ts';

export interface Source {
  /** What is selected from: `read_parquet([…])` over the months asked for and those compared with. */
  readonly from: string;
  /** A further condition, such as on the day of publication; '' for none. */
  readonly condition: string;
  /** Absent: the cube itself, in which nothing is withheld. */
  readonly part?: PublishedPart;
}

const MEASURES = ['usd', 'krw', 'grams', 'lines'] as const;

/** Columns of the answer: one key a division (`k0`, `k1`…), then `export_usd` … `import_lines`, `was_…` of the time before, `withheld`. */
export function tradeSql(query: TradeQuery, source: Source): string {
  const { by, from, to, against, top, where } = query;
  const windows = [windowOf(query, source, 0, from, to)];
  if (against !== undefined)
    windows.push(windowOf(query, source, against, addMonths(from, -against), addMonths(to, -against)));
  const keys = by.map((division, place) => `${KEYS[division]} as k${place}`);
  const bloc = usesBlocs(query)
    ? ` join (values ${blocRows(where)}) as b (member, bloc) on b.member = country`
    : '';
  const figures = (['export', 'import'] as const).flatMap((flow) => [
    ...MEASURES.map(
      (measure) => `sum(${measure}) filter (where flow = '${flow}' and not was) as ${flow}_${measure}`,
    ),
    ...(against === undefined
      ? []
      : MEASURES.map(
          (measure) => `sum(${measure}) filter (where flow = '${flow}' and was) as was_${flow}_${measure}`,
        )),
    ...(against === undefined
      ? []
      : [`sum(hidden) filter (where flow = '${flow}' and was) as was_${flow}_withheld`]),
    `sum(hidden) filter (where flow = '${flow}' and not was) as ${flow}_withheld`,
  ]);
  const places = by.map((_, place) => `k${place}`);
  const times = by.flatMap((division, place) => (isTime(division) ? [`k${place}`] : []));
  const measure = query.measure === 'kg' ? 'grams' : query.measure;
  const size = ['export', 'import']
    .filter((flow) => query.flow === 'both' || query.flow === flow)
    .map((flow) => `coalesce(${flow}_${measure}, 0)`);
  return `select * from (
      select ${[...keys, ...figures].join(', ')} from (${windows.join(' union all ')}) t${bloc}
      ${by.length > 0 ? `group by ${places.join(', ')}` : ''}
    ) r order by ${[...times, `${size.join(' + ')} desc`, ...places].join(', ')} limit ${top + 1}`;
}

/** Figures of one stretch of months, moved forward to the months that they are compared with. */
function windowOf(query: TradeQuery, source: Source, moved: number, from: string, to: string): string {
  const { part, condition } = source;
  const month = moved === 0 ? 'month' : `strftime((month || '-01')::date + interval ${moved} month, '%Y-%m')`;
  const conditions = [
    `month between '${from}' and '${to}'`,
    ...(query.flow === 'both' ? [] : [`flow = '${query.flow}'`]),
    ...(part === undefined ? [] : [`kind = '${part.kind}'`, `digits = ${part.digits}`]),
    ...(condition === '' ? [] : [condition]),
    ...filters(query.where),
  ];
  const told = (measure: string): string =>
    part === undefined ? measure : `case when withheld then null else ${measure} end as ${measure}`;
  return `select ${month} as month, flow, hs, nature, country, province, office, port, ${MEASURES.map(told).join(', ')},
    ${part === undefined ? '0' : 'withheld::int'} as hidden, ${moved > 0} as was
    from ${source.from} where ${conditions.join(' and ')}`;
}

const listed = (codes: readonly string[]): string => codes.map((code) => `'${code}'`).join(', ');

function filters(where: TradeFilter): string[] {
  const any = (conditions: readonly string[]): string[] =>
    conditions.length === 0 ? [] : [`(${conditions.join(' or ')})`];
  const among = (column: string, codes: readonly string[]): string[] =>
    codes.length === 0 ? [] : [`${column} in (${listed(codes)})`];
  return [
    // A range is found in the sorted file; a pattern is not.
    ...any(where.items.map((code) => `(hs >= '${code}' and hs < '${code}:')`)),
    ...among('nature', where.natures),
    ...among('country', membersOf(where.countries)),
    ...among('province', where.provinces),
    ...among('office', where.offices),
    ...among('port', where.ports),
  ];
}

/** Blocs by their members. */
function membersOf(codes: readonly string[]): readonly string[] {
  return codes.flatMap((code) => ECONOMIC_BLOCS.rows.find((bloc) => bloc.code === code)?.members ?? [code]);
}

const usesBlocs = ({ by }: TradeQuery): boolean => by.includes('bloc');

function blocRows({ countries }: TradeFilter): string {
  const wanted = ECONOMIC_BLOCS.rows.filter(
    ({ code }) => countries.every((one) => one.length === 2) || countries.includes(code),
  );
  return wanted
    .flatMap(({ code, members }) => members.map((member) => `('${member}', '${code}')`))
    .join(', ');
}

const isTime = (division: Division): boolean =>
  division === 'month' || division === 'quarter' || division === 'year';

const GROUPS = GOODS_BY_NATURE.rows.map(({ code, group }) => `when '${code}' then '${group}'`).join(' ');

const KEYS: Readonly<Record<Division, string>> = {
  month: 'month',
  quarter: `substr(month, 1, 4) || '-Q' || ((substr(month, 6, 2)::int + 2) // 3)`,
  year: 'substr(month, 1, 4)',
  item2: 'substr(hs, 1, 2)',
  item4: 'substr(hs, 1, 4)',
  item6: 'substr(hs, 1, 6)',
  item10: 'hs',
  nature: 'nature',
  'nature-group': `case nature ${GROUPS} end`,
  country: 'country',
  bloc: 'bloc',
  province: 'province',
  office: 'office',
  port: 'port',
};
