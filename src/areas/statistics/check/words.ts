/** The words that tell a reader what a figure is: which way, of what, by which measure, against when, up or down. */
import type { Base, Flow, Measure, Span, Trend } from '../cells.ts';
import type { Figures } from '../figures.ts';
import { COUNTRIES, ITEMS, nameText } from '../names.ts';

export type Word =
  | { readonly type: 'flow'; readonly flow: Flow; readonly measure?: Measure }
  | { readonly type: 'measure'; readonly measure: Measure }
  | { readonly type: 'base'; readonly base: Base }
  | { readonly type: 'span'; readonly span: Span }
  | { readonly type: 'trend'; readonly trend: Trend | 'still' | 'without' }
  | { readonly type: 'run' }
  /** Only the highest of all is a record of the figures: the highest of any April, or the lowest, is another. */
  | { readonly type: 'record'; readonly isOther?: true }
  | { readonly type: 'name'; readonly name: string; readonly kind: 'item' | 'country' | 'whole' }
  /** Known, and says nothing by itself: 수출입, 상위. */
  | { readonly type: 'silent' };

const flow = (one: Flow, measure?: Measure): Word => ({
  type: 'flow',
  flow: one,
  ...(measure === undefined ? {} : { measure }),
});
const measure = (one: Measure): Word => ({ type: 'measure', measure: one });
const base = (one: Base): Word => ({ type: 'base', base: one });
const trend = (one: Trend | 'still' | 'without'): Word => ({ type: 'trend', trend: one });

const WORDS: Readonly<Record<string, Word>> = {
  ...each('수출입|교역|수입이 없는|exports and imports|items without imports', { type: 'silent' }),
  ...each('해상 수출|해상수출|sea freight costs of exports', flow('sea-export')),
  ...each('해상 수입|해상수입|sea freight costs of imports', flow('sea-import')),
  ...each('항공 수출|항공수출|air freight costs of exports', flow('air-export')),
  ...each('항공 수입|항공수입|air freight costs of imports', flow('air-import')),
  ...each('수입 없음|수입없음|수입이 없음|수입이 없었|not imported', trend('without')),
  ...each('증감률|증가율|증감율', { type: 'silent' }),
  ...each('수입가격|import prices|import price', flow('farm', 'price')),
  ...each('수출액|수출금액|export value', flow('export', 'value')),
  ...each('수입액|수입금액|import value', flow('import', 'value')),
  ...each('수출대수|수출건수|수출 건수|export number', flow('export', 'number')),
  ...each('수입대수|수입건수|수입 건수|import number', flow('import', 'number')),
  ...each('수출|exports|export', flow('export')),
  ...each('수입|imports|import', flow('import')),
  ...each('무역수지|수지|trade balance', flow('balance')),
  ...each(
    '일평균 수출액|일평균 수출|일평균수출액|하루 평균 수출액|하루평균 수출액|하루 평균 수출|average daily exports',
    flow('export', 'daily-average'),
  ),
  ...each(
    '일평균 수입액|일평균 수입|일평균수입액|하루 평균 수입액|하루평균 수입액|하루 평균 수입|average daily imports',
    flow('import', 'daily-average'),
  ),
  ...each('일평균|하루 평균|하루평균|daily average value|daily average', measure('daily-average')),
  ...each('수출 평균 단가|수출 평균단가|수출단가|수출 단가', flow('export', 'unit-price')),
  ...each('수입 평균 단가|수입 평균단가|수입단가|수입 단가', flow('import', 'unit-price')),
  ...each('평균 단가|평균단가|단가|average unit price|unit price', measure('unit-price')),
  ...each('비중|share', measure('share')),
  ...each('중량|weight', measure('weight')),
  ...each('금액', measure('value')),
  ...each('조업일수|working days', measure('working-days')),
  ...each('운송비용|운임|freight costs|freight cost', measure('cost')),
  ...each('전년 동기 대비|전년동기대비|전년 동기대비|전년 동월 대비|전년동월대비|전년 동월대비', base('yoy')),
  ...each(
    '전년 같은 시기 대비|지난해 같은 기간보다|작년 같은 기간보다|1년 전보다|전년 대비|전년대비|전년 동기보다|전년 동월보다',
    base('yoy'),
  ),
  ...each(
    '전년 같은 기간보다|전년 같은 기간 대비|지난해 같은 기간 대비|작년 같은 기간 대비|지난해 동기 대비|작년 동기 대비|지난해 동기보다|작년 동기보다',
    base('yoy'),
  ),
  ...each(
    '전년 같은 달보다|지난해 같은 달보다|작년 같은 달보다|지난해 같은 달 대비|작년 같은 달 대비|지난해보다|작년보다|같은 시기 대비',
    base('yoy'),
  ),
  ...each('on-year|year-over-year|from a year ago|than a year earlier|than a year ago', base('yoy')),
  ...each('전월보다|전달보다|전달 대비|한 달 전보다|지난달보다|on-month|month-over-month', base('mom')),
  ...each('전분기보다|직전 분기 대비|직전 분기보다|on-quarter', base('qoq')),
  ...each('year on year|year-on-year|from a year earlier|against the same time a year before', base('yoy')),
  ...each('전월 대비|전월대비|month on month|month-on-month|from a month earlier', base('mom')),
  ...each('전분기 대비|전분기대비|quarter on quarter|quarter-on-quarter', base('qoq')),
  ...each('연간 누계|누계|누적|year to date', { type: 'span', span: 'year-to-date' }),
  ...each('전년 같은 기간|작년|지난해|a year before', { type: 'span', span: 'previous-year' }),
  ...each('당기|this period', { type: 'span', span: 'period' }),
  ...each(
    '증가|늘어|늘었|늘고|늘며|늘면서|늘어나|급증|상승|올랐|오른|올라|오르|뛰었|뛰어|치솟|확대|of increase|increased|rose|grew|gained|jumped|climbed|up',
    trend('up'),
  ),
  ...each(
    '감소|줄어|줄었|줄고|줄며|줄면서|급감|하락|내렸|내린|내려|떨어졌|떨어진|떨어져|축소|of decrease|decreased|fell|dropped|declined|slipped|down',
    trend('down'),
  ),
  ...each('보합|stood still|unchanged', trend('still')),
  ...each('흑자|of surplus|surplus', trend('surplus')),
  ...each('적자|of deficit|deficit', trend('deficit')),
  ...each('연속|째|in a row|straight', { type: 'run' }),
  ...each('역대 최대|사상 최대|the highest ever', { type: 'record' }),
  ...each('역대 최저|사상 최저|역대 최소|사상 최소|the lowest ever', { type: 'record', isOther: true }),
};

function each(spellings: string, word: Word): Readonly<Record<string, Word>> {
  return Object.fromEntries(spellings.split('|').map((spelling) => [spelling, word]));
}

/** Spellings by their first letter, the longest first. */
export type Lexicon = ReadonlyMap<string, readonly (readonly [spelling: string, word: Word])[]>;

/** Kept as long as the figures: a text is checked again with every word that its editor changes. */
const lexicons = new WeakMap<Figures, Lexicon>();

/** Everything that may be named, the names of these figures first. A car release calls the whole 승용차. */
export function lexiconOf(figures: Figures): Lexicon {
  let lexicon = lexicons.get(figures);
  if (lexicon === undefined) {
    lexicon = makeLexicon(figures);
    lexicons.set(figures, lexicon);
  }
  return lexicon;
}

function makeLexicon(figures: Figures): Lexicon {
  const words = new Map<string, Word>();
  const add: Add = (spelling, word) => {
    const key = spelling.toLowerCase();
    if (!words.has(key)) words.set(key, word);
  };
  for (const [spelling, word] of Object.entries(WORDS)) add(spelling, word);
  for (const spelling of wholesOf(figures)) add(spelling, { type: 'name', name: '', kind: 'whole' });
  for (const { subject } of figures.cells) {
    for (const name of [subject.group, subject.item]) if (name !== undefined) addName(add, name, 'item');
    if (subject.country !== undefined) addName(add, subject.country, 'country');
  }
  // EU is the 유럽연합 of the figures, 자동차 부품 their 자동차부품: one English, one name.
  const own = new Map<string, string>();
  for (const { subject } of figures.cells)
    for (const name of Object.values(subject)) own.set(nameText(name).en, name);
  for (const name of COUNTRIES.keys()) addName(add, name, 'country', own.get(nameText(name).en));
  for (const name of ITEMS.keys()) addName(add, name, 'item', own.get(nameText(name).en));
  const lexicon = new Map<string, (readonly [string, Word])[]>();
  for (const entry of [...words].sort(([one], [other]) => other.length - one.length)) {
    const list = lexicon.get(entry[0][0]!);
    if (list === undefined) lexicon.set(entry[0][0]!, [entry]);
    else list.push(entry);
  }
  return lexicon;
}

export interface FoundWord {
  readonly word: Word;
  readonly start: number;
  readonly end: number;
}

/** Every word of the lexicon in its order; the longest wins, and none overlaps another. */
export function wordsIn(text: string, lexicon: Lexicon): readonly FoundWord[] {
  const small = text.toLowerCase();
  const found: FoundWord[] = [];
  for (let start = 0; start < small.length; start++) {
    const entry = lexicon
      .get(small[start]!)
      ?.find(([spelling]) => small.startsWith(spelling, start) && stands(small, start, spelling));
    if (entry === undefined) continue;
    const end = start + entry[0].length;
    found.push({ word: entry[1], start, end });
    start = end - 1;
  }
  return found;
}

type Add = (spelling: string, word: Word) => void;

/** @param meant the name in the figures that this one stands for */
function addName(add: Add, name: string, kind: 'item' | 'country', meant = name): void {
  const word = { type: 'name', name: meant, kind } as const;
  const english = nameText(name).en;
  add(name, word);
  if (/,\S/.test(name)) add(name.replaceAll(',', ', '), word);
  // 대중국 수출, 대미 수출
  if (kind === 'country')
    for (const spelling of [name, SHORT[name]]) if (spelling) add(`대${spelling}`, word);
  add(english, word);
  add(english.replace(/^the /, ''), word);
}

/** One syllable for a country, only ever after 대. */
const SHORT: Readonly<Record<string, string>> = {
  ...{ 미국: '미', 중국: '중', 일본: '일', 유럽연합: 'EU', 베트남: '베트남', 인도: '인도', 독일: '독' },
};

function wholesOf({ kind, item }: Figures): readonly string[] {
  if (kind === 'quarterly_cars') return ['승용차', 'passenger cars'];
  if (kind === 'agri_import_price')
    return ['전체', '농축수산물', 'all goods', 'farm, livestock and fishery goods'];
  return kind === 'item_feature' && item !== undefined ? [item, nameText(item).en] : [];
}

/** A word begins where a word begins; a name of one syllable also ends there; Latin words stand alone. */
function stands(text: string, start: number, spelling: string): boolean {
  const before = text[start - 1] ?? ' ';
  const after = text[start + spelling.length] ?? ' ';
  if (IS_LATIN.test(spelling)) return !/[a-z-]/.test(before) && !/[a-z-]/.test(after);
  if (JOINED.test(spelling)) return true;
  const endsAtSpace = spelling.length === 1 || /^대[미중일독]$/.test(spelling);
  return !/\p{L}/u.test(before) && (!endsAtSpace || /[\s(,·|]/.test(after));
}

const IS_LATIN = /^[\x20-\x7e]+$/;
/** Words that others are put before without a space: 무역흑자, 3개월연속. */
const JOINED = /^(?:연속|째|증가|감소|상승|하락|단가|비중|흑자|적자)/;
