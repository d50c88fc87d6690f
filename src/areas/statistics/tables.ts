/** The tables behind a release: totals, and items or countries of each flow, from the cells that the file gives. */
import type { Language } from '../../core/text.ts';
import { amountIn, rounded } from './amounts.ts';
import type { Base, Cell, Flow } from './cells.ts';
import { englishNames } from './english-words.ts';
import { type Fact, factsOf, isNature, isWhole, usualMeasure } from './facts.ts';
import type { Figures } from './figures.ts';
import { headingOf } from './frames.ts';
import { koreanNames } from './korean-words.ts';
import { nameText } from './names.ts';
import type { ReleaseRow, ReleaseTable, TableFigure } from './release.ts';

interface Column {
  readonly title: string;
  readonly of: (fact: Fact) => Cell | undefined;
}

export function tablesOf(figures: Figures, language: Language): readonly ReleaseTable[] {
  const facts = factsOf(figures).filter(
    ({ measure, flow }) => measure === usualMeasure(flow) || measure === 'daily-average',
  );
  const now = facts.filter(({ span }) => span === 'period');
  const before = new Map(
    facts.filter(({ span }) => span === 'previous-year').map((fact) => [rowKey(fact), fact.level]),
  );
  const columns = columnsOf(figures, language, before);
  const totals = now.filter((fact) => isWhole(fact) && /^(?:export|import|balance)$/.test(fact.flow));
  const tables = [
    tableOf(language === 'ko' ? '총괄' : 'Totals', totals, columns, figures, language, (fact) =>
      totalName(fact, figures, language),
    ),
  ];
  for (const [caption, rows] of namedTables(now, figures, language))
    tables.push(tableOf(caption, rows, columns, figures, language, (fact) => rowName(fact, language)));
  return tables.filter(({ rows, columns: kept }) => rows.length > 0 && kept.length > 1);
}

function totalName({ flow, measure }: Fact, figures: Figures, language: Language): string {
  const way = headingOf(figures, flow, language);
  if (measure !== 'daily-average') return way;
  return language === 'ko' ? `일평균 ${way}` : `Average daily ${way.toLowerCase()}`;
}

const rowKey = ({ flow, subject, measure }: Fact): string =>
  [flow, measure, subject.group ?? '', subject.item ?? '', subject.country ?? ''].join('|');

/** One for the goods of each flow, one for its goods by nature, one for its countries. Countries of one item stay in the text. */
function namedTables(
  facts: readonly Fact[],
  figures: Figures,
  language: Language,
): readonly (readonly [string, readonly Fact[]])[] {
  const named = facts.filter((fact) => !isWhole(fact) && fact.measure === usualMeasure(fact.flow));
  const flows = [...new Set(named.map(({ flow }) => flow))];
  return flows.flatMap((flow) =>
    NAMED_BY.map((by) => {
      const rows = named.filter((fact) => fact.flow === flow && namedBy(fact) === by);
      return [captionOf(figures, flow, by, language), rows] as const;
    }),
  );
}

const NAMED_BY = ['item', 'nature', 'country'] as const;
export type NamedBy = (typeof NAMED_BY)[number];

/** Undefined of a country of one item. */
export function namedBy({ subject: { item, group, country } }: Fact): NamedBy | undefined {
  if (country !== undefined) return item === undefined ? 'country' : undefined;
  return isNature(item) && group === undefined ? 'nature' : 'item';
}

const BY = {
  ko: { item: '품목별', nature: '성질별', country: '국가별' },
  en: { item: 'by item', nature: 'by nature', country: 'by country' },
} as const;

export function captionOf(figures: Figures, flow: Flow, by: NamedBy, language: Language): string {
  const way = headingOf(figures, flow, language);
  return /^(?:sea|air|farm)/.test(flow) ? way : `${way} ${BY[language][by]}`;
}

function rowName({ subject }: Fact, language: Language): string {
  const names = [subject.group, subject.item, subject.country].flatMap((name) =>
    name === undefined ? [] : [nameText(name)[language]],
  );
  return names.join(' ');
}

function columnsOf(
  figures: Figures,
  language: Language,
  before: ReadonlyMap<string, Cell | undefined>,
): readonly Column[] {
  const names = language === 'ko' ? koreanNames : englishNames;
  const change = (base: Base): Column => ({
    title:
      language === 'ko'
        ? `${names.base(base, figures)} 증감률(%)`
        : `${capital(names.base(base, figures))} (%)`,
    of: ({ changes }) => changes[base],
  });
  return [
    { title: language === 'ko' ? '당기' : 'This period', of: ({ level }) => level },
    { title: language === 'ko' ? '전년 같은 기간' : 'A year before', of: (fact) => before.get(rowKey(fact)) },
    ...(['yoy', 'qoq', 'mom'] as const).map(change),
  ];
}

function capital(text: string): string {
  return text[0]!.toUpperCase() + text.slice(1);
}

function tableOf(
  caption: string,
  facts: readonly Fact[],
  columns: readonly Column[],
  figures: Figures,
  language: Language,
  nameOf: (fact: Fact) => string,
): ReleaseTable {
  const kept = columns.filter(({ of }) => facts.some((fact) => of(fact) !== undefined));
  const rows = facts.flatMap((fact): ReleaseRow[] => {
    const cells = kept.map(({ of }) => of(fact));
    if (cells.every((cell) => cell === undefined)) return [];
    const ids = cells.flatMap((cell) => (cell === undefined ? [] : [cell.id]));
    return [
      { name: { text: nameOf(fact), cells: ids }, figures: cells.map((cell) => cell && figureOf(cell)) },
    ];
  });
  const level = facts.find((fact) => fact.level !== undefined)?.level;
  const first = language === 'ko' ? '구분' : 'Name';
  return {
    caption,
    unit: level === undefined ? '' : unitOf(level, figures, language),
    columns: [first, ...kept.map(({ title }) => title)],
    rows,
  };
}

/** Dollars in millions, freight in thousands of won; percentages with one decimal. */
export function figureOf(cell: Cell): TableFigure {
  const number = cell.value / (SCALES[cell.dimension] ?? 1);
  const digits = rounded(number, DECIMALS[cell.dimension] ?? 0);
  const text = number < 0 && /[1-9]/.test(digits) ? `-${digits}` : digits;
  return { text, number, cells: [cell.id] };
}

const DECIMALS: Partial<Readonly<Record<Cell['dimension'], number>>> = { '%': 1, '%p': 1, 'USD/kg': 2 };
const SCALES: Partial<Readonly<Record<Cell['dimension'], number>>> = { USD: 1e6, KRW: 1e6, 'KRW/2TEU': 1e3 };

export function unitOf(cell: Cell, figures: Figures, language: Language): string {
  const isKo = language === 'ko';
  switch (cell.dimension) {
    case 'USD':
      return isKo ? '백만 달러' : 'USD million';
    case 'KRW':
      return isKo ? '백만 원' : 'KRW million';
    case 'KRW/2TEU':
      return isKo ? '천 원' : 'KRW thousand';
    case 'KRW/kg':
      return isKo ? '원/kg' : 'KRW per kg';
    case 'USD/kg':
      return isKo ? '달러/kg' : 'USD per kg';
    default:
      return amountIn({ ...cell, value: 0 }, language, figures.kind).replace(/^0\s*/, '');
  }
}
