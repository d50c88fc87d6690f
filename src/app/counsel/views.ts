/** Answers and articles of counsel, as pages show them. */
import {
  CARDS_CHECKED_ON,
  citationOf,
  figuresOf,
  type Held,
  type Law,
  libraryOn,
  partsOf,
  placeOf,
  readQuestion,
  readReference,
} from '../../areas/counsel/index.ts';
import { type Day, isDay } from '../../core/day.ts';
import type { CounselAnswer, CounselArticle } from '../../exchange/contract/counsel.ts';
import { Refusal } from '../../exchange/refusal.ts';
import type { CounselLibrary } from './library.ts';

/** Throws `Refusal`: everything that is wrong with the question or the day. */
export function answerView({ laws, counsel }: CounselLibrary, q: string, on: string): AnswerAlone {
  needDay(on);
  const question = readQuestion(q);
  if (!question.ok) throw new Refusal('invalid', undefined, question.problems);
  const { card, ...answer } = counsel.ask(question.value, on);
  const { asked: _, ...shown } = card ?? { asked: null };
  return {
    ...{ question: question.value.text, on, laws: laws.length, cardsCheckedOn: CARDS_CHECKED_ON },
    ...answer,
    card: card === null ? null : (shown as CounselAnswer['card']),
  };
}

/** Decisions that cite its articles stand below an answer and are no part of it. */
export type AnswerAlone = Omit<CounselAnswer, 'precedents'>;

/** Articles of an answer: those with their words, or where no law is loaded those that the card names. */
export function articlesOf({ laws, cited, card }: AnswerAlone): readonly string[] {
  return laws > 0 ? cited.map(({ ref }) => ref) : (card?.articles ?? []);
}

/** Throws `Refusal` where no loaded law has such an article. */
export function articleView(laws: readonly Law[], law: string, number: string, on: string): CounselArticle {
  needDay(on);
  const ref = readReference(`${law} ${number}`);
  const act = ref === undefined ? '' : actOf(partsOf(ref).law);
  // What belongs to an article stands in its Act, decree and rule.
  const library = libraryOn(
    laws.filter(({ name }) => actOf(name) === act),
    on,
  );
  const held = ref === undefined ? undefined : library.find(ref);
  if (held === undefined) throw new Refusal('not-found', noArticle(law, number));
  const { article } = held;
  return {
    ...citationOf(held),
    place: article.place,
    source: held.law.source,
    passages: article.passages.map((passage) => ({
      place: placeOf(passage),
      sentence: passage.text,
      figures: passage.isTable ? [] : figuresOf(passage.text),
      isTable: passage.isTable,
    })),
    attached: library.attachedTo(article.ref).map((one: Held) => citationOf(one)),
  };
}

/** Throws `Refusal` where it is no day. */
export function needDay(on: string): asserts on is Day {
  if (isDay(on)) return;
  const message = { ko: `날짜가 아닙니다: ${on}`, en: `No day: ${on}` };
  throw new Refusal('invalid', undefined, [{ code: 'counsel/day', message, pointer: '/on' }]);
}

function actOf(law: string): string {
  return law.replace(/ (시행령|시행규칙)$/, '');
}

function noArticle(law: string, number: string): { ko: string; en: string } {
  return {
    ko: `갖춘 법령에 ${law} ${number}가 없습니다. 법령 자료(korea-law)가 없으면 조문을 볼 수 없습니다.`,
    en: `No loaded law has ${law} ${number}. Without the data pack korea-law there are no articles to show.`,
  };
}
