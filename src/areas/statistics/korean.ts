/** The Korean of a release in the agency's wording: each statement of the plan as one line, each figure bound to its cell. */
import { amountIn } from './amounts.ts';
import type { Base, Cell, Measure, Span } from './cells.ts';
import { cellsOf, type Fact, isPrice, isWhole } from './facts.ts';
import type { Figures } from './figures.ts';
import { headingOf } from './frames.ts';
import { koreanCounts, koreanList } from './korean-lists.ts';
import { koreanNames, RUN_WORDS, trendWord } from './korean-words.ts';
import { type Line, LineBuilder } from './pieces.ts';
import type { Statement } from './plan.ts';

export function koreanLine(statement: Statement, figures: Figures): Line {
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
      return koreanCounts(statement.facts, figures);
    default:
      return koreanList(statement, figures);
  }
}

/** One line: what it is compared with is said once and then carried on. */
class Speaker {
  readonly #figures: Figures;
  readonly #out = new LineBuilder();
  #base: Base | undefined;
  #span: Span = 'period';

  constructor(figures: Figures) {
    this.#figures = figures;
  }

  totals(facts: readonly Fact[]): Line {
    facts.forEach((fact, place) => {
      if (place > 0) this.#out.say(', ');
      this.#measure(fact, headingOf(this.#figures, fact.flow, 'ko'));
    });
    return this.#out.line();
  }

  daily(fact: Fact, days?: Cell, daysBefore?: Cell): Line {
    if (days !== undefined) this.#out.say('조업일수를 고려한 ');
    this.#out.say('일평균 수출액', fact.level?.id).particle('은/는').say(' ');
    const change = fact.changes.yoy;
    if (fact.level !== undefined) this.#amount(fact.level);
    if (fact.level !== undefined && change !== undefined) this.#out.particle('으로/로').say(' ');
    if (change !== undefined) this.#change(change, fact.measure);
    if (days === undefined) return this.#out.line();
    this.#out.say(' (');
    this.days(days, daysBefore);
    return this.#out.say(')').line();
  }

  /** 「조업일수 ’25년 8.5일, ’24년 7.5일」 */
  days(days: Cell, daysBefore?: Cell): Line {
    const year = Number(this.#figures.period.to.slice(0, 4));
    this.#out.say('조업일수 ');
    [days, daysBefore].forEach((cell, ago) => {
      if (cell === undefined) return;
      this.#out.say(ago > 0 ? ', ' : '');
      this.#out
        .say(`’${two(year - ago)}년`, cell.id)
        .say(' ')
        .say(this.#text(cell), cell.id);
    });
    return this.#out.line();
  }

  detail(facts: readonly Fact[]): Line {
    const first = facts[0]!;
    const { subject, span } = first;
    this.#span = span;
    const name = [subject.group, subject.item, subject.country]
      .filter((part) => part !== undefined)
      .join(' ');
    if (name !== '') this.#out.say(name, ...facts.flatMap(cellsOf)).say(': ');
    if (span === 'year-to-date') this.#out.say('연간 누계', ...facts.flatMap(cellsOf)).say(' ');
    facts.forEach((fact, place) => {
      if (place > 0) this.#out.say(', ');
      this.#measure(fact, koreanNames.measure(fact, isWhole(fact), this.#figures));
    });
    return this.#out.line();
  }

  run(fact: Fact): Line {
    const name =
      fact.flow === 'balance' ? '무역수지' : koreanNames.measure(fact, isWhole(fact), this.#figures);
    this.#out
      .say(name, fact.run?.id ?? fact.record?.id)
      .particle('은/는')
      .say(' ');
    if (fact.record !== undefined) this.#out.say('역대 최대', fact.record.id);
    if (fact.run === undefined) return this.#out.line();
    if (fact.record !== undefined) this.#out.say(', ');
    this.#run(fact.run, fact.measure);
    return this.#out.line();
  }

  /** 「수출 192억 달러(전년 동기 대비 3.8% 증가)」, or what of it there is. */
  #measure(fact: Fact, name: string): void {
    const { level, changes, points, run, record, measure } = fact;
    const extras: (() => void)[] = [];
    for (const base of ['yoy', 'qoq', 'mom'] as const) {
      const change = changes[base];
      if (change !== undefined) extras.push(() => this.#change(change, measure));
    }
    if (points !== undefined) extras.push(() => this.#change(points, measure));
    const isLead = isWhole(fact) && fact.measure === 'value' && this.#figures.kind !== 'quarterly_cars';
    if (run !== undefined && !isLead) extras.push(() => this.#run(run, measure));
    if (record !== undefined && !isLead) extras.push(() => void this.#out.say('역대 최대', record.id));
    this.#out.say(name, ...cellsOf(fact)).say(' ');
    if (level !== undefined) this.#amount(level);
    if (level !== undefined && extras.length > 0) this.#out.say('(');
    extras.forEach((say, place) => {
      if (place > 0) this.#out.say(', ');
      say();
    });
    if (level !== undefined && extras.length > 0) this.#out.say(')');
  }

  #amount(cell: Cell): void {
    this.#out.say(this.#text(cell), cell.id);
    if (cell.flow !== 'balance' || cell.value === 0) return;
    this.#out.say(' ').say(cell.value < 0 ? '적자' : '흑자', cell.id);
  }

  #change(cell: Cell, measure: Measure): void {
    if (cell.base !== undefined) this.#sayBase(cell.base);
    this.#out.say(this.#text(cell), cell.id).say(' ').say(trendWord(cell.value, measure), cell.id);
  }

  #run(cell: Cell, measure: Measure): void {
    if (cell.since !== undefined) {
      const [year, month] = cell.since.split('-');
      this.#out.say(`${year}년 ${Number(month)}월`, cell.id).say(' 이후 ');
    }
    const isOfPrice = isPrice(measure) && (cell.trend === 'up' || cell.trend === 'down');
    const word = isOfPrice ? trendWord(cell.trend === 'up' ? 1 : -1, measure) : RUN_WORDS[cell.trend ?? 'up'];
    this.#out.say(this.#text(cell), cell.id).say(' 연속 ').say(word, cell.id);
  }

  #sayBase(base: Base): void {
    if (base !== this.#base) this.#out.say(`${this.#baseName(base)} `);
    this.#base = base;
  }

  /** From January on no month is compared with a month. */
  #baseName(base: Base): string {
    const isToDate = base === 'yoy' && this.#span === 'year-to-date';
    return isToDate ? '전년 동기 대비' : koreanNames.base(base, this.#figures);
  }

  #text(cell: Cell): string {
    return amountIn(cell, 'ko', this.#figures.kind);
  }
}

const two = (year: number): string => String(year % 100).padStart(2, '0');
