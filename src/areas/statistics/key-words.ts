/**
 * The words that keys of a figures file are made of, such as `export_items_yoy_pct`: what each adds to what a figure means. A key with
 * a word that is not here is not understood, and its figure is left out and told.
 */
import type { Base, Flow, Measure, Span, Trend, What } from './cells.ts';
import { COUNTRIES, ITEMS, koreanOf } from './names.ts';

export type NameKind = 'item' | 'country';

/** What has been read on the way down to a figure. */
export interface Reading {
  readonly flow?: Flow;
  readonly mode?: 'sea' | 'air';
  readonly names: readonly string[];
  /** What kinds of names are to come. */
  readonly dims: readonly NameKind[];
  readonly measure?: Measure;
  readonly what?: What;
  readonly base?: Base;
  readonly span?: Span;
  readonly unit?: string;
  readonly trend?: Trend;
  readonly run?: 'month' | 'quarter' | 'year';
  /** The key says that the number is a percentage. */
  readonly isPercent?: true;
}

type Effect = Partial<Reading>;

/** Names are added to those before; everything else replaces. */
const WORDS: Readonly<Record<string, Effect>> = {
  export: { flow: 'export' },
  exports: { flow: 'export' },
  import: { flow: 'import' },
  imports: { flow: 'import' },
  balance: { flow: 'balance' },
  trade_balance: { flow: 'balance' },
  sea: { mode: 'sea' },
  air: { mode: 'air' },
  item: { dims: ['item'] },
  items: { dims: ['item'] },
  product: { dims: ['item'] },
  products: { dims: ['item'] },
  nature: { dims: ['item'] },
  engine: { dims: ['item'] },
  fuel: { dims: ['item'] },
  type: { dims: ['item'] },
  types: { dims: ['item'] },
  category: { dims: ['item'] },
  categories: { dims: ['item'] },
  class: { dims: ['item'] },
  classes: { dims: ['item'] },
  groups: { dims: ['item'] },
  country: { dims: ['country'] },
  countries: { dims: ['country'] },
  region: { dims: ['country'] },
  regions: { dims: ['country'] },
  partners: { dims: ['country'] },
  route: { dims: ['country'] },
  routes: { dims: ['country'] },
  drivers: { dims: ['item', 'country'], what: 'change' },
  driver: { dims: ['item', 'country'], what: 'change' },
  value: { measure: 'value' },
  values: { measure: 'value' },
  amount: { measure: 'value' },
  daily_average: { measure: 'daily-average' },
  average_daily: { measure: 'daily-average' },
  daily_avg: { measure: 'daily-average' },
  number: { measure: 'number' },
  count: { measure: 'number' },
  cars: { measure: 'number' },
  vehicles: { measure: 'number' },
  units: { measure: 'number' },
  cases: { measure: 'number' },
  shipments: { measure: 'number' },
  parcels: { measure: 'number' },
  weight: { measure: 'weight' },
  volume: { measure: 'weight' },
  unit_price: { measure: 'unit-price' },
  unit_prices: { measure: 'unit-price' },
  share: { measure: 'share' },
  shares: { measure: 'share' },
  cost: { measure: 'cost' },
  costs: { measure: 'cost' },
  price: { measure: 'price' },
  prices: { measure: 'price' },
  moves: { measure: 'price', what: 'change' },
  working_days: { measure: 'working-days', flow: 'trade' },
  yoy: { base: 'yoy', what: 'change' },
  mom: { base: 'mom', what: 'change' },
  qoq: { base: 'qoq', what: 'change' },
  change: { what: 'change' },
  growth: { what: 'change' },
  pp: { what: 'points' },
  pct: { isPercent: true },
  percent: { isPercent: true },
  direction: { what: 'direction' },
  direction_words: { what: 'direction' },
  record: { what: 'record' },
  record_high: { what: 'record' },
  all_time_high: { what: 'record' },
  year_to_date: { span: 'year-to-date' },
  ytd: { span: 'year-to-date' },
  cumulative: { span: 'year-to-date' },
  previous_year: { span: 'previous-year' },
  prev_year: { span: 'previous-year' },
  last_year: { span: 'previous-year' },
  current: { span: 'period' },
  up: { measure: 'up', what: 'level' },
  down: { measure: 'down', what: 'level' },
  no_imports: { measure: 'without', what: 'level' },
  unchanged: { measure: 'still', what: 'level' },
  flat: { measure: 'still', what: 'level' },
  same: { measure: 'still', what: 'level' },
  consecutive: { what: 'run' },
  streak: { what: 'run' },
  rise: { trend: 'up' },
  rises: { trend: 'up' },
  increase: { trend: 'up' },
  increases: { trend: 'up' },
  fall: { trend: 'down' },
  falls: { trend: 'down' },
  decrease: { trend: 'down' },
  decreases: { trend: 'down' },
  decline: { trend: 'down' },
  surplus: { trend: 'surplus' },
  deficit: { trend: 'deficit' },
  months: { run: 'month' },
  quarters: { run: 'quarter' },
  years: { run: 'year' },
  eco: { names: ['친환경차'] },
  ev: { names: ['전기차'] },
  electric: { names: ['전기차'] },
  bev: { names: ['전기차'] },
  hybrid: { names: ['하이브리드차'] },
  hev: { names: ['하이브리드차'] },
  phev: { names: ['플러그인하이브리드차'] },
  light: { names: ['경차'] },
  small: { names: ['소형차'] },
  medium: { names: ['중형차'] },
  large: { names: ['대형차'] },
  petrol: { names: ['휘발유차'] },
  gasoline: { names: ['휘발유차'] },
  diesel: { names: ['경유차'] },
  used: { names: ['중고차'] },
  수출: { flow: 'export' },
  수입: { flow: 'import' },
  무역수지: { flow: 'balance' },
  품목: { dims: ['item'] },
  품목별: { dims: ['item'] },
  국가: { dims: ['country'] },
  국가별: { dims: ['country'] },
  금액: { measure: 'value' },
  상승: { measure: 'up', what: 'level' },
  하락: { measure: 'down', what: 'level' },
  보합: { measure: 'still', what: 'level' },
  전체: {},
};

/** Words that say nothing by themselves. */
const SILENT: ReadonlySet<string> = new Set(
  'by of in the per all total totals counts figures by main top10'.split(' '),
);
/** Currencies and amounts: kept as they stand, and read by `unitOf`. */
const UNIT_WORDS: ReadonlySet<string> = new Set(
  'usd usd100m usd1m usdm usd1000 krw 100m 1m mn bn m million billion thousand ton tons tonnes kg eok'.split(
    ' ',
  ),
);

const MOST_WORDS = 3;

/** @returns what is known after the key, or undefined where a word of it is not understood */
export function readKey(key: string, before: Reading): Reading | undefined {
  if (Object.hasOwn(WORDS, key)) return apply(before, [key]);
  if (/[^\x20-\x7e]/.test(key) || COUNTRIES.has(key) || ITEMS.has(key))
    return { ...before, names: [...before.names, key] };
  const words = key.toLowerCase().split(/[_\s-]+/);
  let reading = before;
  for (let place = 0; place < words.length; ) {
    const length = [...Array(MOST_WORDS).keys()]
      .map((fewer) => MOST_WORDS - fewer)
      .find((size) => place + size <= words.length && isKnown(words.slice(place, place + size)));
    if (length === undefined) return undefined;
    reading = apply(reading, words.slice(place, place + length));
    place += length;
  }
  return reading;
}

function isKnown(words: readonly string[]): boolean {
  const phrase = words.join('_');
  if (Object.hasOwn(WORDS, phrase) || koreanOf(words.join(' ')) !== undefined) return true;
  return words.length === 1 && (SILENT.has(phrase) || UNIT_WORDS.has(phrase) || /^top\d+$/.test(phrase));
}

function apply(before: Reading, words: readonly string[]): Reading {
  const phrase = words.join('_');
  const effect = Object.hasOwn(WORDS, phrase) ? WORDS[phrase] : undefined;
  if (effect !== undefined) return joined(before, effect);
  if (UNIT_WORDS.has(phrase)) return { ...before, unit: `${before.unit ?? ''} ${phrase}`.trim() };
  const top = /^top(\d+)$/.exec(phrase);
  if (top !== null && phrase !== 'top10') return { ...before, names: [...before.names, `상위 ${top[1]}`] };
  const name = koreanOf(words.join(' '));
  return name === undefined || SILENT.has(phrase) ? before : { ...before, names: [...before.names, name] };
}

function joined(before: Reading, effect: Effect): Reading {
  const dims = effect.dims ?? before.dims;
  // The value of a daily average is the daily average.
  const measure =
    effect.measure === 'value' ? (before.measure ?? 'value') : (effect.measure ?? before.measure);
  const named = { dims, names: [...before.names, ...(effect.names ?? [])] };
  return { ...before, ...effect, ...named, ...(measure === undefined ? {} : { measure }) };
}
