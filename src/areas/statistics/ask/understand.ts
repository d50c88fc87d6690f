/**
 * Makes a question to the tables of what was read of a question in words, and says piece by piece how it was understood. Where a word is not
 * known, or two pieces contradict each other, nothing is answered: the reason and a way to ask are given instead.
 */
import type { Day } from '../../../core/day.ts';
import type { Text } from '../../../core/text.ts';
import {
  type Division,
  EVERYTHING,
  type FlowAsked,
  type Measure,
  type TradeQuery,
} from '../tables-of-trade/query.ts';
import { addMonths, monthOfDay } from '../trade/months.ts';
import { type Chip, chipsOf } from './chips.ts';
import { nearWords } from './near-words.ts';
import { type Piece, readQuestion } from './read-question.ts';

export type Understood =
  | { readonly ok: true; readonly query: TradeQuery; readonly chips: readonly Chip[] }
  | {
      readonly ok: false;
      readonly refusal: Text;
      readonly suggestions: readonly string[];
      readonly chips: readonly Chip[];
    };

const EXAMPLES = ['작년 8월 대미 반도체 수출액과 증감률', 'top 5 suppliers of lithium hydroxide since 2022'];

export function understand(question: string, today: Day): Understood {
  const pieces = readQuestion(question, today);
  const refused = (ko: string, en: string, suggestions: readonly string[] = EXAMPLES): Understood => ({
    ...{ ok: false, refusal: { ko, en }, suggestions, chips: chipsOf(pieces) },
  });
  const unknown = pieces.filter(({ kind }) => kind === 'unknown').map(({ words }) => words);
  if (unknown.length > 0) {
    const words = unknown.map((word) => `“${word}”`).join(', ');
    const instead = unknown.flatMap((word) =>
      nearWords(word).map((near) => question.toLowerCase().replace(word, near)),
    );
    return refused(
      `${words}: 뜻을 알 수 없어 답하지 않습니다.`,
      `${words} is not understood, so nothing is answered.`,
      instead.length > 0 ? instead : EXAMPLES,
    );
  }
  if (pieces.every(({ kind }) => kind === 'empty' || kind === 'time'))
    return refused('무엇을 묻는지 알 수 없습니다.', 'It does not say what is asked for.');
  const built = build(pieces, today);
  if ('ko' in built) return refused(built.ko, built.en);
  return { ok: true, query: built, chips: chipsOf(pieces, built) };
}

const of = <Kind extends Piece['kind']>(
  pieces: readonly Piece[],
  kind: Kind,
): Extract<Piece, { kind: Kind }>[] =>
  pieces.filter((piece): piece is Extract<Piece, { kind: Kind }> => piece.kind === kind);

function build(pieces: readonly Piece[], today: Day): TradeQuery | Text {
  const times = of(pieces, 'time').map(({ time }) => time);
  if (times.length > 1) return { ko: '기간이 둘 이상입니다.', en: 'It names more than one time.' };
  const time = times[0] ?? { from: addMonths(monthOfDay(today), -1), to: addMonths(monthOfDay(today), -1) };
  if (time.to >= monthOfDay(today))
    return { ko: '아직 끝나지 않은 기간입니다.', en: 'That time is not over yet.' };
  const said = of(pieces, 'said').map((piece) => piece.said);
  const measures = [...new Set(said.flatMap(({ measure }) => measure ?? []))];
  if (measures.length > 1)
    return { ko: '무엇으로 잴지 둘 이상입니다.', en: 'It names more than one measure.' };
  const against = [...new Set(said.flatMap((one) => one.against ?? []))];
  if (against.length > 1)
    return { ko: '비교할 때가 둘 이상입니다.', en: 'It names more than one comparison.' };
  const goods = of(pieces, 'goods').map((piece) => piece.goods);
  const items = [...new Set(goods.flatMap((one) => one.items))];
  const natures = [...new Set(goods.flatMap((one) => one.natures))];
  if (items.length > 0 && natures.length > 0)
    return {
      ko: 'HS 부호로 찾는 품목과 성질별 품목은 함께 물을 수 없습니다.',
      en: 'Goods by HS code and goods by nature cannot be asked together.',
    };
  const countries = [...new Set(of(pieces, 'place').map(({ code }) => code))];
  const tops = of(pieces, 'top').map(({ top }) => top);
  const where = { ...EVERYTHING, items, natures, countries };
  const by = divisionsOf(said, where, goods.length, tops.length > 0);
  if (by === undefined)
    return {
      ko: '상위 몇 개를 세려면 국가별, 품목별처럼 구분이 있어야 합니다.',
      en: 'Top of what? Say by country or by item.',
    };
  return {
    flow: flowOf(said),
    ...{ from: time.from, to: time.to, by, where },
    measure: (measures[0] ?? 'usd') satisfies Measure,
    ...(against[0] === undefined ? {} : { against: against[0] }),
    top: tops[0] ?? 200,
  };
}

function flowOf(said: readonly { readonly flow?: FlowAsked }[]): FlowAsked {
  const flows = new Set(said.flatMap(({ flow }) => flow ?? []));
  return flows.size === 1 ? [...flows][0]! : 'both';
}

/** Several countries or goods are told one by one. Undefined where rows are counted and nothing says of what. */
function divisionsOf(
  said: readonly { readonly by?: Division | 'item' }[],
  { items, natures, countries }: TradeQuery['where'],
  goods: number,
  isTop: boolean,
): Division[] | undefined {
  const by = new Set<Division>();
  for (const one of said) if (one.by !== undefined) by.add(one.by === 'item' ? deeper(items) : one.by);
  if (isTop && by.size === 0) return undefined;
  if (countries.length > 1) by.add(countries.every((code) => code.length > 2) ? 'bloc' : 'country');
  if (goods > 1) by.add(natures.length > 1 ? 'nature' : deeper(items.map((code) => code.slice(0, -2))));
  return [...by].slice(0, 3);
}

/** One level below the codes that are asked for. */
function deeper(items: readonly string[]): Division {
  const digits = Math.max(0, ...items.map(({ length }) => length));
  return digits < 2 ? 'item2' : digits < 4 ? 'item4' : digits < 6 ? 'item6' : 'item10';
}
