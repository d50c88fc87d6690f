/** The English words of measures, bases of comparison and periods. */
import type { Base, Measure } from './cells.ts';
import type { Fact } from './facts.ts';
import type { Figures } from './figures.ts';
import type { Period } from './periods.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

const FLOWS: Readonly<Record<string, string>> = { export: 'export', import: 'import' };

const MEASURES: Readonly<Record<Measure, string>> = {
  value: 'value',
  'daily-average': 'daily average value',
  number: 'number',
  weight: 'weight',
  'unit-price': 'average unit price',
  share: 'share',
  cost: 'freight cost',
  price: 'import price',
  'working-days': 'working days',
  listed: 'items',
  up: 'rose',
  down: 'fell',
  still: 'stood still',
  without: 'not imported',
};

function measureName({ flow, measure }: Fact): string {
  if (flow === 'balance') return 'trade balance';
  const way = FLOWS[flow];
  if (way === undefined) return MEASURES[measure];
  return measure === 'number' ? `number of ${way}s` : `${way} ${MEASURES[measure]}`;
}

function baseName(base: Base, { kind, period }: Figures): string {
  if (base === 'mom') return 'month on month';
  if (base === 'qoq') return 'quarter on quarter';
  return kind === 'agri_import_price' && period.grain === 'days'
    ? 'against the same time a year before'
    : 'year on year';
}

/** `1-10 September 2025`, `April 2018`, `the third quarter of 2021`, `2024`. */
function periodName({ grain, from, to }: Period): string {
  const [year, month, day] = from.split('-').map(Number) as [number, number, number];
  if (grain === 'year') return String(year);
  if (grain === 'quarter') return `Q${Math.ceil(month / 3)} ${year}`;
  if (grain === 'month') return `${monthName(month)} ${year}`;
  const [toYear, toMonth, toDay] = to.split('-').map(Number) as [number, number, number];
  const end = `${toDay} ${monthName(toMonth)} ${toYear}`;
  if (toYear === year && toMonth === month) return `${day}-${end}`;
  return `${day} ${monthName(month)}${toYear === year ? '' : ` ${year}`} - ${end}`;
}

export function monthName(month: number): string {
  return MONTHS[month - 1]!;
}

export const englishNames = { measure: measureName, base: baseName, period: periodName, months: MONTHS };
