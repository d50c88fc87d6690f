/**
 * Says figures in the wording of real releases and of the papers that report them, which is not the wording of our writer: for tests
 * of the check. It knows cells alone, and none of the words that the check knows.
 */
import { rounded } from '../../src/areas/statistics/amounts.ts';
import type { Cell, Flow, Subject } from '../../src/areas/statistics/cells.ts';
import type { Figures } from '../../src/areas/statistics/figures.ts';
import { particleAfter } from '../../src/areas/statistics/particles.ts';

type Wish = Partial<Pick<Cell, 'flow' | 'measure' | 'what' | 'base' | 'span'>> & {
  readonly subject?: Subject;
};

/** How a text writes: the Service with triangles for falls, a paper in sentences. */
export type Manner = 'service' | 'paper';

export function otherWording(figures: Figures, manner: Manner): string {
  const speaker = new Other(figures, manner);
  const lines =
    figures.kind === 'agri_import_price'
      ? speaker.farm()
      : figures.kind === 'freight_cost'
        ? speaker.freight()
        : figures.kind === 'quarterly_cars'
          ? speaker.cars()
          : speaker.trade();
  return lines.filter((line) => line !== '').join('\n');
}

const isSame = (one: Subject, other: Subject): boolean =>
  one.group === other.group && one.item === other.item && one.country === other.country;

class Other {
  readonly #cells: readonly Cell[];
  readonly #figures: Figures;
  readonly #isPaper: boolean;

  constructor(figures: Figures, manner: Manner) {
    this.#figures = figures;
    this.#cells = figures.cells.filter(({ reckoning }) => reckoning === undefined);
    this.#isPaper = manner === 'paper';
  }

  #all(wish: Wish): readonly Cell[] {
    const { subject, ...rest } = wish;
    return this.#cells.filter(
      (cell) =>
        Object.entries({ span: 'period', ...rest }).every(
          ([key, value]) => cell[key as keyof Cell] === value,
        ) &&
        (subject === undefined || isSame(cell.subject, subject)),
    );
  }

  #one(wish: Wish): Cell | undefined {
    return this.#all({ subject: {}, ...wish })[0];
  }

  trade(): readonly string[] {
    const { period } = this.#figures;
    const year = period.from.slice(2, 4);
    const whens: Record<string, string> = {
      days: `'${year}년 ${Number(period.from.slice(5, 7))}월 1일 ~ ${Number(period.to.slice(8))}일 `,
      month: `'${year}년 ${Number(period.from.slice(5, 7))}월 `,
      year: `20${year}년 `,
    };
    const when = this.#isPaper ? '' : (whens[period.grain] ?? '');
    return [
      `□ ${when}${this.#total('export')}${this.#isPaper ? '' : ', '}`,
      this.#isPaper ? this.#total('import') : `ㅇ ${this.#total('import')}`,
      this.#balance(),
      this.#daily(),
      ...(['export', 'import'] as const).flatMap((flow) => [...this.#lists(flow), ...this.#levels(flow)]),
      ...this.#table(),
    ];
  }

  cars(): readonly string[] {
    const { from } = this.#figures.period;
    const quarter = Math.ceil(Number(from.slice(5, 7)) / 3);
    const when = this.#isPaper ? `${quarter}분기` : `'${from.slice(2, 4)}년 ${quarter}/4분기`;
    return [
      ...(['export', 'import'] as const).flatMap((flow) => {
        const way = flow === 'export' ? '수출' : '수입';
        return [
          `□ ${when} 승용차 ${this.#total(flow, `${way}액`)}`,
          this.#levelAndChange(flow, 'number', {}, `${way}대수`),
          this.#levelAndChange(flow, 'unit-price', {}, `${way} 평균 단가`),
          ...this.#ecoCars(flow, way),
          ...this.#lists(flow),
        ];
      }),
    ];
  }

  #ecoCars(flow: Flow, way: string): readonly string[] {
    const subject = { item: '친환경차' };
    const share = this.#one({ flow, subject, measure: 'share', what: 'level' });
    const run = this.#one({ flow, subject, measure: 'unit-price', what: 'run' });
    const value = this.#levelAndChange(flow, 'value', subject, `친환경차 ${way}액`);
    const taken = share === undefined ? '' : `, 전체 승용차 ${way}액의 ${rounded(share.value, 1)}% 차지`;
    const price = this.#levelAndChange(flow, 'unit-price', subject, `친환경차 ${way} 평균 단가`);
    return [
      value === '' ? '' : `${value.replace(/했다\.$/, '')}${taken}`,
      run === undefined ? price : `${price.replace(/했다\.$/, '')}, ${run.value}분기 연속 상승`,
    ];
  }

  freight(): readonly string[] {
    const names = {
      'sea-export': '해상 수출',
      'sea-import': '해상 수입',
      'air-export': '항공 수출',
    } as const;
    return Object.entries({ ...names, 'air-import': '항공 수입' }).flatMap(([flow, name]) =>
      (['mom', 'yoy'] as const).map((base) => {
        const cells = this.#all({ flow: flow as Flow, what: 'change', base });
        if (cells.length === 0) return '';
        const head = this.#isPaper ? `${name} 운송비용은 ` : `□ (${name}) `;
        return `${head}${base === 'mom' ? '전월 대비' : this.#isPaper ? '지난해 같은 달보다' : '전년 동월 대비'} ${this.#names(cells)}`;
      }),
    );
  }

  farm(): readonly string[] {
    const count = (measure: Cell['measure'], item?: string): Cell | undefined =>
      this.#one({ measure, what: 'level', subject: item === undefined ? {} : { item } });
    const counts = ['', '농산물', '축산물', '수산물'].map((name) => {
      const of = (measure: Cell['measure']): Cell | undefined =>
        count(measure, name === '' ? undefined : name);
      const [listed, up, down, none] = [of('listed'), of('up'), of('down'), of('without')];
      const parts = [
        up === undefined ? '' : `${up.value}개 품목이 상승하고`,
        down === undefined ? '' : `${down.value}개 품목이 하락${this.#isPaper ? '했다' : ''}`,
        none === undefined ? '' : `${none.value}개 품목은 수입이 없음`,
      ].filter((part) => part !== '');
      if (parts.length === 0) return '';
      const head = name === '' ? '농축수산물' : name;
      return `${head}${particleAfter(head, '은/는')} ${listed === undefined ? '' : `${listed.value}개 품목 중 `}${parts.join(', ')}`;
    });
    const moves = this.#all({ measure: 'price', what: 'change' });
    return [...counts, moves.length === 0 ? '' : `지난해 같은 기간보다 ${this.#names(moves)}`];
  }

  #money(cell: Cell): string {
    const value = Math.abs(cell.value);
    if (value < 1e6) return `${value.toLocaleString('en')}달러`;
    const space = this.#isPaper ? '' : ' ';
    const [hundreds, rest] = [Math.floor(value / 1e8), Math.round((value % 1e8) / 1e4)];
    if (hundreds === 0) return `${rest}만${space}달러`;
    if (rest === 0 || cell.slack >= 5e7)
      return `${rounded(value / 1e8, cell.slack >= 5e7 ? 0 : 1)}억${space}달러`;
    if (!this.#isPaper) return `${rounded(value / 1e8, 2)}억 달러`;
    return hundreds === 0 ? `${rest}만달러` : `${hundreds}억${rest}만달러`;
  }

  #amount(cell: Cell): string {
    if (cell.dimension === '%') return `${rounded(Math.abs(cell.value), 1)}%`;
    if (cell.dimension !== 'piece') return this.#money(cell);
    const counter = this.#figures.kind === 'quarterly_cars' ? '대' : '건';
    return `${cell.value.toLocaleString('en')}${counter}`;
  }

  #word(cell: Cell): string {
    const isPrice = ['price', 'cost', 'unit-price'].includes(cell.measure);
    if (rounded(cell.value, 1) === '0.0') return '보합';
    if (this.#isPaper)
      return isPrice ? (cell.value > 0 ? '올랐다' : '떨어졌다') : cell.value > 0 ? '늘었다' : '줄었다';
    return isPrice ? (cell.value > 0 ? '상승' : '하락') : cell.value > 0 ? '증가' : '감소';
  }

  #base(): string {
    const { grain } = this.#figures.period;
    if (!this.#isPaper)
      return grain === 'month' ? '전년 동월 대비' : grain === 'year' ? '전년 대비' : '전년 동기 대비';
    return grain === 'month' ? '작년 같은 달보다' : '지난해 같은 기간보다';
  }

  #total(flow: Flow, name = flow === 'export' ? '수출' : '수입'): string {
    return this.#levelAndChange(flow, 'value', {}, name);
  }

  #levelAndChange(flow: Flow, measure: Cell['measure'], subject: Subject, name: string): string {
    const level = this.#one({ flow, measure, subject, what: 'level' });
    const change = this.#one({ flow, measure, subject, what: 'change', base: 'yoy' });
    const topic = `${name}${particleAfter(name, '은/는')} `;
    if (level === undefined)
      return change === undefined ? '' : `${topic}${this.#base()} ${this.#moved(change)}`;
    const amount = this.#amount(level);
    if (change === undefined) return `${topic}${amount}${this.#isPaper ? '였다.' : ''}`;
    const by = this.#difference(level, change);
    return `${topic}${amount}${particleAfter(amount, '으로/로')} ${this.#base()} ${this.#moved(change, by)}`;
  }

  /** The Service gives the amount of a change behind its percentage. */
  #difference(level: Cell, change: Cell): string {
    const isTotal = level.measure === 'value' && level.subject.item === undefined;
    if (this.#isPaper || !isTotal || change.value <= -90 || rounded(change.value, 1) === '0.0') return '';
    const by = level.value - level.value / (1 + change.value / 100);
    // Where rounding leaves it open by more, another figure would be as true.
    const open = (level.value * change.slack) / 100 + level.slack * Math.abs(change.value / 100);
    return open > 0.4e8 || Math.abs(by) < 1e8 ? '' : `(${rounded(Math.abs(by) / 1e8, 0)}억 달러)`;
  }

  #moved(change: Cell, by = ''): string {
    const word = this.#word(change);
    return `${this.#amount(change)}${by} ${word}${/다$/.test(word) ? '.' : ''}`;
  }

  #balance(): string {
    const level = this.#one({ flow: 'balance', measure: 'value', what: 'level' });
    const run = this.#one({ flow: 'balance', what: 'run' });
    if (level === undefined || level.value === 0) return '';
    const word = level.value < 0 ? '적자' : '흑자';
    const [year = '', month = ''] = run?.since?.split('-') ?? [];
    const since =
      year === ''
        ? ''
        : this.#isPaper
          ? `${year}년 ${Number(month)}월부터 `
          : `'${year.slice(2)}년 ${Number(month)}월 이후 `;
    const row =
      run === undefined ? '' : `, ${since}${run.value}개월 연속 ${run.trend === 'surplus' ? '흑자' : '적자'}`;
    return `무역수지는 ${this.#money(level)} ${word}${this.#isPaper ? '를 기록했다' : ''}${row}`;
  }

  #daily(): string {
    const level = this.#one({ flow: 'export', measure: 'daily-average', what: 'level' });
    const change = this.#one({ flow: 'export', measure: 'daily-average', what: 'change' });
    const days = this.#one({ measure: 'working-days' });
    const before = this.#one({ measure: 'working-days', span: 'previous-year' });
    if (level === undefined || change === undefined) return '';
    const amount = this.#money(level);
    const main = this.#isPaper
      ? `하루 평균 수출액은 ${amount}로 ${this.#moved(change)}`
      : `ㅇ (조업일수 고려 일평균 수출액) ${amount}로 ${this.#moved(change)}`;
    if (days === undefined || before === undefined) return main;
    const year = Number(this.#figures.period.to.slice(2, 4));
    const notes = this.#isPaper
      ? `조업일수는 ${days.value}일로 작년(${before.value}일)과 다르다.`
      : `* 조업일수 : ('${String(year - 1).padStart(2, '0')}년) ${before.value}일, ('${year}년) ${days.value}일`;
    return `${main}\n${notes}`;
  }

  /** Items, their groups, their countries, and countries: one line each. */
  #lists(flow: Flow): readonly string[] {
    const cells = this.#all({ flow, measure: 'value', what: 'change', base: 'yoy' }).filter(
      ({ subject }) => subject.item !== undefined || subject.country !== undefined,
    );
    const way = flow === 'export' ? '수출' : '수입';
    const keyOf = ({ subject: { group, item, country } }: Cell): string =>
      country === undefined ? (group ?? 'items') : (item ?? 'countries');
    return [...new Set(cells.map(keyOf))].map((key) => {
      const of = cells.filter((cell) => keyOf(cell) === key);
      if (key === 'items')
        return this.#isPaper
          ? this.#sentences(of, way)
          : `□ (${way} 주요품목) ${this.#base()} ${this.#names(of)}`;
      if (key === 'countries')
        return this.#isPaper
          ? `국가별로는 ${way}이 ${this.#names(of)}`
          : `□ (${way} 주요국가) ${this.#names(of)}`;
      return `ㅇ ${way} ${key}${particleAfter(key, '은/는')} ${this.#names(of, true)}`;
    });
  }

  #levels(flow: Flow): readonly string[] {
    return this.#all({ flow, measure: 'value', what: 'level' })
      .filter(({ subject }) => subject.item !== undefined || subject.country !== undefined)
      .map((cell) => {
        const { item, country } = cell.subject;
        const name =
          country === undefined ? `${item}` : item === undefined ? `대${country}` : `${item} ${country}`;
        return `${name} ${flow === 'export' ? '수출액' : '수입액'}은 ${this.#money(cell)}${this.#isPaper ? '를 기록했다.' : ''}`;
      });
  }

  /** 「반도체(28.4%), 선박(55.3%) 등 증가, 승용차(△1.9%) 등 감소」 */
  #names(cells: readonly Cell[], isPart = false): string {
    const parts = [1, -1, 0].flatMap((sign) => {
      const of = cells.filter(({ value }) => (rounded(value, 1) === '0.0' ? 0 : Math.sign(value)) === sign);
      if (of.length === 0) return [];
      const minus = this.#isPaper ? '-' : '△';
      const names = of.map(
        (cell) =>
          `${cell.subject.country ?? cell.subject.item}(${sign < 0 ? minus : ''}${rounded(Math.abs(cell.value), 1)}%)`,
      );
      return [
        `${names.join(this.#isPaper ? '·' : ', ')} 등${this.#isPaper ? '은' : ''} ${this.#word(of[0]!)}`,
      ];
    });
    return parts.join(this.#isPaper && !isPart ? '. ' : ', ');
  }

  /** 「반도체 수출은 28.4% 늘었다. 승용차는 1.9%, 석유제품은 21.1% 각각 감소했다.」 */
  #sentences(cells: readonly Cell[], way: string): string {
    const [first, ...rest] = cells;
    if (first === undefined) return '';
    const one = `${first.subject.item} ${way}은 ${this.#base()} ${this.#moved(first)}`;
    const groups = [1, -1].map((sign) =>
      rest.filter(({ value }) => rounded(value, 1) !== '0.0' && Math.sign(value) === sign),
    );
    const others = groups.flatMap((of) => {
      if (of.length === 0) return [];
      const names = of.map(
        ({ subject, value }) =>
          `${subject.item}${particleAfter(subject.item ?? '', '은/는')} ${rounded(Math.abs(value), 1)}%`,
      );
      return [
        `${way} 품목 가운데 ${names.join(', ')} ${of.length > 1 ? '각각 ' : ''}${of[0]!.value > 0 ? '증가' : '감소'}했다.`,
      ];
    });
    return [one, ...others].join('\n');
  }

  /** Measures down, ways across. */
  #table(): readonly string[] {
    const [out, into] = (['export', 'import'] as const).map((flow) => ({
      level: this.#one({ flow, measure: 'value', what: 'level' }),
      change: this.#one({ flow, measure: 'value', what: 'change', base: 'yoy' }),
    }));
    const of = (cell: Cell | undefined, scale: number, decimals: number): string =>
      cell === undefined
        ? '-'
        : `${cell.value < 0 ? '△' : ''}${rounded(Math.abs(cell.value) / scale, decimals)}`;
    if (!this.#isPaper) return [];
    return [
      ...['', '| 구분 | 수출 | 수입 |', '|---|---:|---:|'],
      `| 금액(백만 달러) | ${of(out!.level, 1e6, 0)} | ${of(into!.level, 1e6, 0)} |`,
      `| ${this.#figures.period.grain === 'month' ? '전년 동월 대비' : '전년 동기 대비'} 증감률(%) | ${of(out!.change, 1, 1)} | ${of(into!.change, 1, 1)} |`,
    ];
  }
}
