/** Answers a question on customs law from the loaded laws, the cards and what the office has approved; refuses what it does not know. */
import type { Day } from '../../core/day.ts';
import { anchorsIn } from './anchors.ts';
import { type Answer, type AnswerKind, type CitedArticle, citationOf } from './answer.ts';
import type { Card } from './card.ts';
import type { Law } from './law.ts';
import { type Held, type Library, libraryKey, libraryOn } from './library.ts';
import { pickSentences, type Wish } from './pick-sentences.ts';
import { type Question, wantedOf } from './question.ts';
import { type ArticleIndex, makeArticleIndex } from './rank.ts';
import { type FoundTopic, makeTopicIndex, type TopicIndex } from './topics.ts';

export interface Counsel {
  readonly ask: (question: Question, day: Day) => Answer;
  readonly libraryOn: (day: Day) => Library;
}

export interface Sources {
  readonly laws: readonly Law[];
  readonly cards: readonly Card[];
}

/** A question is answered from `answer` on, and refused below `show`. */
const SURE = { answer: 0.3, show: -0.3 };
// Fitted once (logistic) on our own questions, held-back phrases of cards and questions to other offices (bench/law-own.json).
const SURENESS = { start: -3.2, likeness: 3.2, shared: 0.2175, ours: 3.2, others: -4.7 };
const MOST_ANCHORS = 2;
/** A card is shown where its topic is at least so like the question. */
const LIKE_ENOUGH = 0.3;

const MOST_TOPICS = 8;
const MOST_CITED = 2;
const MOST_ATTACHED = 4;
const MOST_NEAREST = 5;
const SENTENCES = 3;

interface Edition {
  readonly library: Library;
  readonly index: ArticleIndex;
}

export function makeCounsel({ laws, cards }: Sources): Counsel {
  const topicIndex = makeTopicIndex(cards);
  const editions = new Map<string, Edition>();
  const editionOn = (day: Day): Edition => {
    const key = libraryKey(laws, day);
    const kept = editions.get(key);
    if (kept !== undefined) return kept;
    const library = libraryOn(laws, day);
    const made = { library, index: makeArticleIndex(library) };
    editions.set(key, made);
    return made;
  };
  return {
    libraryOn: (day) => editionOn(day).library,
    ask: (question, day) => answerFrom(question, editionOn(day), topicIndex),
  };
}

function answerFrom(question: Question, { library, index }: Edition, topicIndex: TopicIndex): Answer {
  const found = topicIndex.find(question, MOST_TOPICS);
  const ranked = index.rank(question, found);
  const repealed = question.cited.flatMap((ref) => library.find(ref) ?? []).filter((one) => one.article.isRepealed);
  const kind = repealed.length > 0 ? 'answered' : kindOf(question, found[0], library);
  const ordered = [...repealed, ...ranked.map(({ held }) => held)];
  const nearest = ordered.slice(0, MOST_NEAREST).map(citationOf);
  if (kind !== 'answered') return { kind, card: null, cited: [], attached: [], nearest };
  const card = repealed.length > 0 ? null : cardOf(found, ordered[0]);
  if (card === null && ordered.length === 0) return { kind: 'not-found', card, cited: [], attached: [], nearest };
  const wish = wishOf(question, card, index);
  const cited = ordered.slice(0, repealed.length > 0 ? 1 : MOST_CITED);
  return {
    kind,
    card,
    cited: cited.map((held) => citedArticle(held, wish, SENTENCES)),
    attached: ordered[0] === undefined ? [] : attachedOf(ordered[0], cited, library, wish),
    nearest,
  };
}

/** How sure counsel is that this is a question of customs law that it knows; 0 is even. */
export function surenessOf({ text }: Question, best: FoundTopic | undefined): number {
  const { ours, others } = anchorsIn(text);
  return (
    SURENESS.start +
    SURENESS.likeness * (best?.likeness ?? 0) +
    SURENESS.shared * (best?.shared ?? 0) +
    SURENESS.ours * Math.min(MOST_ANCHORS, ours) +
    SURENESS.others * Math.min(MOST_ANCHORS, others)
  );
}

function kindOf(question: Question, best: FoundTopic | undefined, library: Library): AnswerKind {
  if (question.cited.some((ref) => library.find(ref) !== undefined)) return 'answered';
  const sure = surenessOf(question, best);
  if (sure < SURE.show) return 'not-found';
  return sure < SURE.answer ? 'candidates' : 'answered';
}

/** The card whose articles hold the best article; without law text the one that is most like the question. */
function cardOf(found: readonly FoundTopic[], best: Held | undefined): Card | null {
  const likely = found.filter(({ likeness }) => likeness >= LIKE_ENOUGH);
  return likely.find(({ card }) => best === undefined || card.articles.includes(best.article.ref))?.card ?? null;
}

function wishOf({ wanted, asksFigure }: Question, card: Card | null, { rarityOf }: ArticleIndex): Wish {
  const all = new Map(wanted);
  if (card !== null) for (const [one] of wantedOf(`${card.title.ko} ${card.text.ko}`)) if (!all.has(one)) all.set(one, OF_CARD);
  return { wanted: all, asksFigure, rarityOf };
}

/** Words of the card count less than those of the question. */
const OF_CARD = 0.4;

function citedArticle(held: Held, wish: Wish, count: number): CitedArticle {
  return { ...citationOf(held), quotes: pickSentences(held.article, wish, count) };
}

function attachedOf(best: Held, cited: readonly Held[], library: Library, wish: Wish): CitedArticle[] {
  return library
    .attachedTo(best.article.ref)
    .filter((held) => !cited.includes(held))
    .slice(0, MOST_ATTACHED)
    .map((held) => citedArticle(held, wish, 1));
}
