/** Chooses from an article the sentences that answer a question: literal pieces of its text, in the order of the law. */
import { bigramsOf } from './bigrams.ts';
import { type Article, type Passage, placeOf } from './law.ts';
import { figuresOf, type Span, sentencesOf } from './sentences.ts';

export interface Quote {
  /** `제1항제2호`; empty where the article is one sentence. */
  readonly place: string;
  /** Literally as the law says it. */
  readonly sentence: string;
  /** Amounts and periods in it. */
  readonly figures: readonly Span[];
}

export interface Wish {
  readonly wanted: ReadonlyMap<string, number>;
  readonly asksFigure: boolean;
  readonly rarityOf: (bigram: string) => number;
}

const FIGURE_BONUS = 0.35;
/** The first sentence says what the article is about. */
const FIRST_BONUS = 0.12;
const LEAST = 0.45;

interface Candidate extends Quote {
  readonly passage: Passage;
  readonly order: number;
  readonly worth: number;
}

/** At most `count`, at least one where the article has any words; an item comes with the sentence that opens its list. */
export function pickSentences(article: Article, wish: Wish, count: number): Quote[] {
  const all = candidatesOf(article, wish);
  const best = [...all].sort((one, other) => other.worth - one.worth || one.order - other.order);
  const enough = (best[0]?.worth ?? 0) * LEAST;
  const chosen = new Set(best.slice(0, count).filter(({ worth }, at) => at === 0 || worth >= enough));
  for (const one of [...chosen]) {
    const opening = openingOf(one, all);
    if (opening !== undefined) chosen.add(opening);
  }
  return [...chosen]
    .sort((one, other) => one.order - other.order)
    .map(({ place, sentence, figures }) => ({ place, sentence, figures }));
}

function candidatesOf(article: Article, { wanted, asksFigure, rarityOf }: Wish): Candidate[] {
  let asked = 0;
  for (const [bigram, own] of wanted) asked += rarityOf(bigram) * own;
  let order = 0;
  return article.passages.flatMap((passage) =>
    (passage.isTable ? [passage.text] : sentencesOf(passage.text)).map((sentence): Candidate => {
      const figures = figuresOf(sentence);
      const shared = [...new Set(bigramsOf(sentence))].reduce(
        (sum, bigram) => sum + rarityOf(bigram) * (wanted.get(bigram) ?? 0),
        0,
      );
      const worth =
        shared / Math.max(1e-9, asked) +
        (asksFigure && figures.length > 0 ? FIGURE_BONUS : 0) +
        (order === 0 ? FIRST_BONUS : 0);
      return { place: placeOf(passage), sentence, figures, passage, order: order++, worth };
    }),
  );
}

/** `다음 각 호의 …` of the same paragraph, without which an item says nothing. */
function openingOf({ passage, order }: Candidate, all: readonly Candidate[]): Candidate | undefined {
  if (passage.item === null) return undefined;
  return all.findLast(
    (one) => one.order < order && one.passage.item === null && one.passage.paragraph === passage.paragraph,
  );
}
