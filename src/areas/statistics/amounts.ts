/** How a figure is written: hundred millions of dollars in Korean text, billions in English, millions in tables; one decimal for percentages. */
import type { Language } from '../../core/text.ts';
import type { Cell } from './cells.ts';
import type { Kind } from './figures.ts';

/** Half away from zero, as the agency rounds: 12.25 is 12.3. */
export function rounded(value: number, decimals: number): string {
  const scale = 10 ** decimals;
  // A decimal such as 1.005 lies a hair below itself in binary.
  const whole = Math.round(Math.abs(value) * scale * (1 + 4 * Number.EPSILON));
  const text = (whole / scale).toFixed(decimals);
  const [integer = '0', fraction] = text.split('.');
  const grouped = integer.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** The amount of a cell in running text, without its sign, which a word says. */
export function amountIn(cell: Cell, language: Language, kind: Kind): string {
  return language === 'ko' ? koreanAmount(cell, kind) : englishAmount(cell, kind);
}

/** With a minus where it lies below zero and is not rounded to it. */
export function signedAmountIn(cell: Cell, language: Language, kind: Kind): string {
  const amount = amountIn(cell, language, kind);
  return cell.value < 0 && /[1-9]/.test(amount) ? `-${amount}` : amount;
}

function koreanAmount(cell: Cell, kind: Kind): string {
  const value = Math.abs(cell.value);
  switch (cell.dimension) {
    case 'USD':
      return cell.measure === 'unit-price' ? `${plain(value)}달러` : koreanMoney(cell, '달러');
    case 'KRW':
      return koreanMoney(cell, '원');
    case 'KRW/2TEU':
      return `${rounded(value / 1000, 0)}천 원`;
    case 'KRW/kg':
      return `${plain(value)}원/kg`;
    case 'USD/kg':
      return `${plain(value)}달러/kg`;
    case '%':
    case '%p':
      return `${rounded(value, 1)}${cell.dimension}`;
    case 'kg':
      return `${many(value / 1000, cell.slack / 1000, '만 ')}톤`;
    case 'piece':
      return many(value, cell.slack, '만 ') + COUNTERS[kind].ko;
    case 'sign':
      return '';
    default:
      return `${plain(value)}${PLAIN_UNITS[cell.dimension].ko}`;
  }
}

/** Whole hundred millions; one decimal for daily averages, for names whose figure has one, and below ten. */
function koreanMoney({ value, slack, measure, subject }: Cell, currency: string): string {
  const amount = Math.abs(value);
  if (amount < 1e4) return `${rounded(amount, 0)}${currency}`;
  if (amount < 1e8) return `${rounded(amount / 1e4, 0)}만 ${currency}`;
  const isNamed = subject.item !== undefined || subject.country !== undefined;
  const isFine = measure === 'daily-average' || ((isNamed || amount < 10e8) && slack < 0.5e8);
  return `${rounded(amount / 1e8, isFine ? 1 : 0)}억 ${currency}`;
}

function englishAmount(cell: Cell, kind: Kind): string {
  const value = Math.abs(cell.value);
  switch (cell.dimension) {
    case 'USD':
      return cell.measure === 'unit-price' ? `USD ${plain(value)}` : englishMoney(cell, 'USD');
    case 'KRW':
      return englishMoney(cell, 'KRW');
    case 'KRW/2TEU':
      return `KRW ${rounded(value / 1000, 0)} thousand`;
    case 'KRW/kg':
      return `KRW ${plain(value)} per kg`;
    case 'USD/kg':
      return `USD ${plain(value)} per kg`;
    case '%':
      return `${rounded(value, 1)}%`;
    case '%p':
      return `${rounded(value, 1)} percentage points`;
    case 'kg':
      return `${rounded(value / 1000, 0)} tonnes`;
    case 'piece':
      return `${plain(value)} ${singular(COUNTERS[kind].en, value)}`;
    case 'sign':
      return '';
    default:
      return `${plain(value)} ${singular(PLAIN_UNITS[cell.dimension].en, value)}`;
  }
}

/** As many places as the Korean text has: 192억 is 19.2 billion. */
function englishMoney({ value, slack, measure, subject }: Cell, currency: string): string {
  const amount = Math.abs(value);
  if (amount < 1e6) return `${currency} ${rounded(amount, 0)}`;
  if (amount < 1e9) return `${currency} ${rounded(amount / 1e6, amount < 1e8 ? 1 : 0)} million`;
  const isNamed = subject.item !== undefined || subject.country !== undefined;
  const isFine = measure === 'daily-average' || (isNamed && slack < 0.5e8);
  return `${currency} ${rounded(amount / 1e9, isFine ? 2 : 1)} billion`;
}

/** What pieces are counted in. */
const COUNTERS: Readonly<Record<Kind, { ko: string; en: string }>> = {
  ten_day: { ko: '건', en: 'cases' },
  monthly: { ko: '건', en: 'cases' },
  freight_cost: { ko: '건', en: 'cases' },
  quarterly_cars: { ko: '대', en: 'cars' },
  agri_import_price: { ko: '건', en: 'cases' },
  item_feature: { ko: '건', en: 'cases' },
  e_commerce: { ko: '건', en: 'shipments' },
};

const PLAIN_UNITS = {
  kind: { ko: '개', en: 'items' },
  day: { ko: '일', en: 'days' },
  month: { ko: '개월', en: 'months' },
  quarter: { ko: '분기', en: 'quarters' },
  year: { ko: '년', en: 'years' },
} as const;

function singular(word: string, value: number): string {
  return value === 1 ? word.replace(/s$/, '') : word;
}

/** As it is given, with its thousands apart. */
function plain(value: number): string {
  return rounded(value, Math.min(2, /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0));
}

/** Round ten thousands and rounded thousands are written short: 47만, 47.3만. */
function many(value: number, slack: number, tenThousand: string): string {
  if (value >= 1e4 && value % 1e4 === 0) return `${rounded(value / 1e4, 0)}${tenThousand}`;
  if (value >= 1e5 && slack >= 500 && value % 1e3 === 0) return `${rounded(value / 1e4, 1)}${tenThousand}`;
  return rounded(value, 0);
}
