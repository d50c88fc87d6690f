/** The Korean of a release in the agency's wording: each statement of the plan as one line, each figure bound to its cell. */
import { amountIn, rounded } from './amounts.ts';
import type { Base, Cell, Flow, Measure, Trend } from './cells.ts';
import { type Fact, isPrice, isWhole, usualMeasure } from './facts.ts';
import type { Figures } from './figures.ts';
import { koreanNames } from './korean-words.ts';
import { type Line, LineBuilder } from './pieces.ts';
import type { Statement } from './plan.ts';

export function koreanLine(statement: Statement, figures: Figures): Line {
  const speaker = new Speaker(figures);
  switch (statement.say) {
    case 'totals':
      return speaker.totals(statement.facts);
    case 'daily':
      return speaker.daily(statement.fact, statement.days, statement.daysBefore);
    case 'detail':
      return speaker.detail(statement.facts);
    case 'run':
      return speaker.run(statement.fact);
    case 'counts':
      return speaker.counts(statement.facts);
    default:
      return speaker.list(statement);
  }
}

export function trendWord(value: number, measure: Measure): string {
  if (rounded(value, 1) === '0.0') return '보합';
  if (isPrice(measure)) return value > 0 ? '상승' : '하락';
  return value > 0 ? '증가' : '감소';
}

const RUN_WORDS: Readonly<Record<Trend, string>> = { surplus: '흑자', deficit: '적자', up: '증가', down: '감소' };

/** One line: what it is compared with is said once and then carried on. */
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
      this.#measure(fact, FLOW_NAMES[fact.flow]);
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
    const year = Number(this.#figures.period.to.slice(0, 4));
    this.#out.say(' (조업일수 ').say(`’${two(year)}년`, days.id).say(' ').say(amountIn(days, 'ko', this.#figures.kind), days.id);
    if (daysBefore !== undefined)
      this.#out
        .say(', ')
        .say(`’${two(year - 1)}년`, daysBefore.id)
        .say(' ')
        .say(amountIn(daysBefore, 'ko', this.#figures.kind), daysBefore.id);
    return this.#out.say(')').line();
  }

  detail(facts: readonly Fact[]): Line {
    const first = facts[0]!;
    const { subject, span } = first;
    const name = [subject.group, subject.item, subject.country].filter((part) => part !== undefined).join(' ');
    if (name !== '') this.#out.say(name, ...facts.flatMap(cellsOf)).say(': ');
    if (span === 'year-to-date') this.#out.say('연간 누계', ...facts.flatMap(cellsOf)).say(' ');
    facts.forEach((fact, place) => {
      if (place > 0) this.#out.say(', ');
      this.#measure(fact, koreanNames.measure(fact, isWhole(fact), this.#figures));
    });
    return this.#out.line();
  }

  run(fact: Fact): Line {
    const name = fact.flow === 'balance' ? '무역수지' : koreanNames.measure(fact, isWhole(fact), this.#figures);
    this.#out.say(name, fact.run?.id ?? fact.record?.id).particle('은/는').say(' ');
    if (fact.record !== undefined) this.#out.say('역대 최대', fact.record.id);
    if (fact.run === undefined) return this.#out.line();
    if (fact.record !== undefined) this.#out.say(', ');
    this.#run(fact.run, fact.measure);
    return this.#out.line();
  }

  counts(facts: readonly Fact[]): Line {
    const of = (measure: Measure): Cell | undefined => facts.find((fact) => fact.measure === measure)?.level;
    const item = facts[0]!.subject.item;
    const listed = of('listed');
    const all = item === undefined ? '전체' : item;
    this.#out.say(all, ...facts.flatMap(cellsOf)).say(' ');
    if (listed !== undefined) this.#out.say(this.#text(listed), listed.id).say(' 품목 중 ');
    const parts = [
      ['up', ' 상승'],
      ['down', ' 하락'],
      ['still', ' 보합'],
      ['without', ' 수입 없음'],
    ] as const;
    let isFirst = true;
    for (const [measure, word] of parts) {
      const cell = of(measure);
      if (cell === undefined) continue;
      if (!isFirst) this.#out.say(', ');
      isFirst = false;
      this.#out.say(this.#text(cell), cell.id).say(word, cell.id);
    }
    return this.#out.line();
  }

  list(statement: Extract<Statement, { readonly say: 'changes' | 'levels' | 'words' }>): Line {
    const { facts, by, of, flow } = statement;
    if (of !== undefined) this.#out.say(of, ...facts.flatMap(cellsOf)).say(': ');
    else if (/^(?:export|import|balance)$/.test(flow)) this.#out.say(by === 'item' ? '(품목) ' : '(국가) ');
    if (statement.say === 'levels') return this.#levels(facts);
    const cells = facts.map((fact) => [fact, statement.say === 'words' ? fact.direction! : fact.changes[statement.base]!] as const);
    if (statement.say === 'changes') this.#sayBase(statement.base);
    const isUp = (cell: Cell): number => (trendWord(cell.value, facts[0]!.measure) === '보합' ? 0 : Math.sign(cell.value));
    let isFirst = true;
    for (const sign of [1, -1, 0]) {
      const some = cells.filter(([, cell]) => isUp(cell) === sign);
      if (some.length === 0) continue;
      if (!isFirst) this.#out.say(', ');
      isFirst = false;
      this.#names(some, statement.say === 'changes');
    }
    return this.#out.line();
  }

  #names(some: readonly (readonly [Fact, Cell])[], hasFigures: boolean): void {
    some.forEach(([fact, cell], place) => {
      if (place > 0) this.#out.say(', ');
      this.#out.say(nameOf(fact), cell.id);
      if (hasFigures) this.#out.say('(').say(`${cell.value < 0 ? '-' : ''}${this.#text(cell)}`, cell.id).say(')');
    });
    if (some.length > 1 && hasFigures) this.#out.say(' 등');
    const [fact, cell] = some[0]!;
    this.#out
      .particle('은/는')
      .say(' ')
      .say(trendWord(cell.value, fact.measure), ...some.map(([, one]) => one.id));
  }

  #levels(facts: readonly Fact[]): Line {
    facts.forEach((fact, place) => {
      if (place > 0) this.#out.say(', ');
      this.#out.say(nameOf(fact), fact.level!.id).say(' ');
      this.#amount(fact.level!);
    });
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
    if (cell.flow !== 'balance') return;
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
    if (base !== this.#base) this.#out.say(`${koreanNames.base(base, this.#figures)} `);
    this.#base = base;
  }

  #text(cell: Cell): string {
    return amountIn(cell, 'ko', this.#figures.kind);
  }
}

export const FLOW_NAMES: Readonly<Record<Flow, string>> = {
  trade: '교역',
  export: '수출',
  import: '수입',
  balance: '무역수지',
  'sea-export': '해상 수출',
  'sea-import': '해상 수입',
  'air-export': '항공 수출',
  'air-import': '항공 수입',
  farm: '수입가격',
};

export function nameOf({ subject }: Fact): string {
  return subject.country ?? subject.item ?? '';
}

export function cellsOf({ level, changes, points, run, record, direction }: Fact): readonly string[] {
  return [level, ...Object.values(changes), points, run, record, direction].flatMap((cell) =>
    cell === undefined ? [] : [cell.id],
  );
}

/** Whether the usual measure of the flow is meant, which needs no name of its own. */
export function isUsual({ flow, measure }: Fact): boolean {
  return measure === usualMeasure(flow);
}

const two = (year: number): string => String(year % 100).padStart(2, '0');
