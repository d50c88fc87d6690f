/** The charts of a release, from the same cells as its text: bars of names in a row, and months of a whole series. Each says in words what it shows. */
import type { Language } from '../../core/text.ts';
import { rounded } from './amounts.ts';
import type { Flow } from './cells.ts';
import { englishLine } from './english.ts';
import { type Fact, usualMeasure } from './facts.ts';
import type { Figures, Series } from './figures.ts';
import { headingOf } from './frames.ts';
import { koreanLine } from './korean.ts';
import { nameText } from './names.ts';
import { textOf } from './pieces.ts';
import { type ListStatement, planRelease } from './plan.ts';
import type { ChartPoint, ReleaseChart } from './release.ts';
import { captionOf, figureOf, namedBy, unitOf } from './tables.ts';
import { addMonths } from './trade/months.ts';

/** Fewer names are read faster in the text. */
const FEWEST = 3;
/** Bars that can be read on paper. */
const MOST_BARS = 12;
/** Months shown, and the fewest that make a line. */
const MOST_MONTHS = 37;
const FEWEST_MONTHS = 6;

export function chartsOf(figures: Figures, language: Language): readonly ReleaseChart[] {
  const lists = planRelease(figures)
    .sections.flatMap(({ statements }) => statements)
    .filter((one): one is ListStatement => one.say === 'changes' || one.say === 'levels')
    .filter(({ facts, of, flow }) => of === undefined && facts.length >= FEWEST && isUsual(flow, facts));
  // Where amounts are known they are drawn, else how much each changed.
  const drawn = lists.filter(
    ({ say, flow, by, facts }) =>
      say === 'levels' ||
      !lists.some((one) => one.say === 'levels' && one.flow === flow && one.by === by && isOf(one, facts)),
  );
  return [...seriesChart(figures, language), ...drawn.map((list) => barChart(list, figures, language))];
}

const isUsual = (flow: Flow, facts: readonly Fact[]): boolean =>
  facts.every(({ measure }) => measure === usualMeasure(flow));
const isOf = ({ facts }: ListStatement, others: readonly Fact[]): boolean =>
  others.some((fact) => facts.includes(fact));

function barChart(list: ListStatement, figures: Figures, language: Language): ReleaseChart {
  const amountOf = (fact: Fact): number => cellOf(list, fact)!.value;
  const isCut = list.facts.length > MOST_BARS;
  const facts = isCut
    ? list.facts
        .toSorted((one, other) => Math.abs(amountOf(other)) - Math.abs(amountOf(one)))
        .slice(0, MOST_BARS)
    : list.facts;
  const points = facts.map((fact): ChartPoint => {
    const cell = cellOf(list, fact)!;
    const { text, number } = figureOf(cell);
    const { subject } = fact;
    return {
      name: nameText(subject.country ?? subject.item ?? '')[language],
      number,
      text,
      cells: [cell.id],
    };
  });
  const speak = language === 'ko' ? koreanLine : englishLine;
  const title = titleOf(list, isCut, figures, language);
  return {
    kind: 'bars',
    title,
    unit: list.say === 'levels' ? unitOf(cellOf(list, facts[0]!)!, figures, language) : '%',
    points,
    says: `${title}: ${textOf(speak({ ...list, facts }, figures))}`,
  };
}

const cellOf = (list: ListStatement, { level, changes, direction }: Fact) =>
  list.say === 'levels' ? level : list.say === 'changes' ? changes[list.base] : direction;

const LARGEST = { ko: '(큰 것만)', en: '(the largest)' } as const;
const MOVED_MOST = { ko: '(변동이 큰 것만)', en: '(those that moved most)' } as const;

function titleOf(list: ListStatement, isCut: boolean, figures: Figures, language: Language): string {
  const caption = captionOf(figures, list.flow, namedBy(list.facts[0]!) ?? list.by, language);
  const what = list.say === 'levels' ? { ko: '금액', en: 'value' } : { ko: '증감률', en: 'change' };
  const isPriced = usualMeasure(list.flow) !== 'value';
  const of = list.say === 'levels' ? LARGEST : MOVED_MOST;
  const more = isCut ? [of[language]] : [];
  return [caption, ...(isPriced ? [] : [what[language]]), ...more].join(' ');
}

/** Months up to the period, as far back as none is missing. */
function seriesChart(figures: Figures, language: Language): readonly ReleaseChart[] {
  if (figures.period.grain !== 'month') return [];
  const last = figures.period.to.slice(0, 7);
  const lines = (['export', 'import'] as const).flatMap((flow) => {
    const series = figures.series.find(({ key }) => key.startsWith(`${flow}|||`));
    const level = figures.cells.find(
      (cell) => cell.flow === flow && cell.what === 'level' && `/${flow}/value` === cell.id,
    );
    if (series === undefined || level === undefined) return [];
    return [{ name: headingOf(figures, flow, language), points: monthsOf(series, last, level.value) }];
  });
  const months = Math.min(...lines.map(({ points }) => points.length));
  if (lines.length === 0 || months < FEWEST_MONTHS) return [];
  const shown = lines.map(({ name, points }) => ({ name, points: points.slice(-months) }));
  const isKo = language === 'ko';
  const title = isKo ? '월별 수출입' : 'Exports and imports by month';
  const unit = isKo ? '백만 달러' : 'USD million';
  const said = shown.map(
    ({ name, points }) => `${name} ${points.map((point) => `${point.name} ${point.text}`).join(', ')}`,
  );
  return [{ kind: 'lines', title, unit, lines: shown, says: `${title} (${unit}): ${said.join('; ')}` }];
}

/** The unit of the series is that of the figure that it ends in. */
function monthsOf(series: Series, last: string, level: number): readonly ChartPoint[] {
  const end = series.months.get(last);
  if (end === undefined || end === 0) return [];
  const scale = Number((level / end).toPrecision(6)) / 1e6;
  const points: ChartPoint[] = [];
  for (
    let month = last;
    series.months.has(month) && points.length < MOST_MONTHS;
    month = addMonths(month, -1)
  ) {
    const number = series.months.get(month)! * scale;
    points.unshift({ name: month, number, text: rounded(number, 0), cells: [`${series.pointer}/${month}`] });
  }
  return points;
}
