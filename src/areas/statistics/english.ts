/** The English of a release: each statement of the plan as one line, each figure bound to its cell. */
import { amountIn, rounded } from './amounts.ts';
import type { Base, Cell } from './cells.ts';
import { englishCounts, englishList } from './english-lists.ts';
import { englishNames, monthName } from './english-words.ts';
import { cellsOf, type Fact, isWhole } from './facts.ts';
import type { Figures } from './figures.ts';
import { nameText } from './names.ts';
import { type Line, LineBuilder } from './pieces.ts';
import type { Statement } from './plan.ts';

/** A line begins with a capital. */
export function englishLine(statement: Statement, figures: Figures): Line {
  const [first, ...rest] = spoken(statement, figures);
  if (first === undefined) return [];
  return [{ ...first, text: first.text[0]!.toUpperCase() + first.text.slice(1) }, ...rest];
}

function spoken(statement: Statement, figures: Figures): Line {
  const speaker = new Speaker(figures);
  switch (statement.say) {
    case 'totals':
      return speaker.totals(statement.facts);
    case 'daily':
      return speaker.daily(statement.fact, statement.days, statement.daysBefore);
    case 'days':
      return speaker.days(statement.days, statement.daysBefore);
    case 'detail':
      return speaker.detail(statement.facts);
    case 'run':
      return speaker.run(statement.fact);
    case 'counts':
      return englishCounts(statement.facts, figures);
    default:
      return englishList(statement, figures);
  }
}

const TOTALS: Readonly<Record<string, string>> = {
  export: 'exports',
  import: 'imports',
  balance: 'trade balance',
};
const RUNS = {
  surplus: 'of surplus',
  deficit: 'of deficit',
  up: 'of increase',
  down: 'of decrease',
} as const;

function isStill(value: number): boolean {
  return rounded(value, 1) === '0.0';
}

class Speaker {
  readonly #figures: Figures;
  readonly #out = new LineBuilder();
  #base: Base | undefined;

  constructor(figures: Figures) {
    this.#figures = figures;
  }

  totals(facts: readonly Fact[]): Line {
    facts.forEach((fact, place) => {
      if (place > 0) this.#out.say(', ');
      this.#measure(fact, TOTALS[fact.flow] ?? fact.flow);
    });
    return this.#out.line();
  }

  daily(fact: Fact, days?: Cell, daysBefore?: Cell): Line {
    this.#out.say('average daily exports', fact.level?.id).say(' ');
    const change = fact.changes.yoy;
    if (fact.level !== undefined) this.#amount(fact.level);
    if (fact.level !== undefined && change !== undefined) this.#out.say(', ');
    if (change !== undefined) this.#change(change);
    if (days === undefined) return this.#out.line();
    this.#out.say(' (');
    this.days(days, daysBefore);
    return this.#out.say(')').line();
  }

  /** `working days 2025: 8.5 days, 2024: 7.5 days` */
  days(days: Cell, daysBefore?: Cell): Line {
    const year = Number(this.#figures.period.to.slice(0, 4));
    this.#out.say('working days ');
    [days, daysBefore].forEach((cell, ago) => {
      if (cell === undefined) return;
      this.#out.say(ago > 0 ? ', ' : '');
      this.#out
        .say(String(year - ago), cell.id)
        .say(': ')
        .say(this.#text(cell), cell.id);
    });
    return this.#out.line();
  }

  detail(facts: readonly Fact[]): Line {
    const { subject, span } = facts[0]!;
    const name = [subject.group, subject.item, subject.country].flatMap((part) =>
      part === undefined ? [] : [nameText(part).en],
    );
    if (name.length > 0) this.#out.say(name.join(' '), ...facts.flatMap(cellsOf)).say(': ');
    if (span === 'year-to-date') this.#out.say('year to date', ...facts.flatMap(cellsOf)).say(' ');
    facts.forEach((fact, place) => {
      if (place > 0) this.#out.say(', ');
      this.#measure(fact, englishNames.measure(fact));
    });
    return this.#out.line();
  }

  run(fact: Fact): Line {
    this.#out.say(englishNames.measure(fact), fact.run?.id ?? fact.record?.id).say(': ');
    if (fact.record !== undefined) this.#out.say('the highest ever', fact.record.id);
    if (fact.run === undefined) return this.#out.line();
    if (fact.record !== undefined) this.#out.say(', ');
    this.#run(fact.run);
    return this.#out.line();
  }

  #measure(fact: Fact, name: string): void {
    const { level, changes, points, run, record } = fact;
    const extras: (() => void)[] = [];
    for (const base of ['yoy', 'qoq', 'mom'] as const) {
      const change = changes[base];
      if (change !== undefined) extras.push(() => this.#change(change));
    }
    if (points !== undefined) extras.push(() => this.#change(points));
    const isLead = isWhole(fact) && fact.measure === 'value' && this.#figures.kind !== 'quarterly_cars';
    if (run !== undefined && !isLead) extras.push(() => this.#run(run));
    if (record !== undefined && !isLead) extras.push(() => void this.#out.say('the highest ever', record.id));
    this.#out.say(name, ...cellsOf(fact)).say(' ');
    if (level !== undefined) this.#amount(level);
    if (level !== undefined && extras.length > 0) this.#out.say(' (');
    extras.forEach((say, place) => {
      if (place > 0) this.#out.say(', ');
      say();
    });
    if (level !== undefined && extras.length > 0) this.#out.say(')');
  }

  #amount(cell: Cell): void {
    if (cell.flow === 'balance' && cell.value !== 0)
      this.#out.say(cell.value < 0 ? 'deficit' : 'surplus', cell.id).say(' ');
    this.#out.say(this.#text(cell), cell.id);
  }

  /** 「up 3.8% year on year」; the base is said once in a line. */
  #change(cell: Cell): void {
    const word = isStill(cell.value) ? 'unchanged' : cell.value > 0 ? 'up' : 'down';
    this.#out.say(word, cell.id).say(' ').say(this.#text(cell), cell.id);
    if (cell.base === undefined || cell.base === this.#base) return;
    this.#base = cell.base;
    this.#out.say(` ${englishNames.base(cell.base, this.#figures)}`);
  }

  #run(cell: Cell): void {
    this.#out
      .say(this.#text(cell), cell.id)
      .say(' in a row ')
      .say(RUNS[cell.trend ?? 'up'], cell.id);
    if (cell.since === undefined) return;
    const [year, month] = cell.since.split('-');
    this.#out.say(' since ').say(`${monthName(Number(month))} ${year}`, cell.id);
  }

  #text(cell: Cell): string {
    return amountIn(cell, 'en', this.#figures.kind);
  }
}
