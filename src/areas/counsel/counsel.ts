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
  /** Cards that answer questions like this one, likest first: where an answer may begin. */
  readonly alike: (question: Question, count: number) => readonly Card[];
  /** The same laws with other cards, without reading the laws again. */
  readonly withCards: (cards: readonly Card[]) => Counsel;
}

export interface Sources {
  readonly laws: readonly Law[];
  readonly cards: readonly Card[];
}

/** Below it a question is refused: it belongs to another office, or to nobody. */
const LEAST_SURE = 0;
// Fitted once (logistic) on our own questions, held-back phrases of cards and questions to other offices
// (bench/law-own.json); the least that is enough, on questions that borrow our words (bench/law-strange-dev.json).
const SURENESS = { start: -3.2, likeness: 3.2, shared: 0.2175, ours: 3.2, others: -4.7 };
const MOST_ANCHORS = 2;
/** A card is shown where its topic is at least so like the question. */
const LIKE_ENOUGH = 0.26;
/** An officer may begin with a card that is less like the question than one that would answer it. */
const SOMEWHAT_LIKE = 0.13;
/** Without a card, a title that was said this much is an answer. */
const TITLE_ENOUGH = 0.3;

const MOST_TOPICS = 8;
const MOST_CITED = 2;
const MOST_ATTACHED = 3;
const MOST_NEAREST = 5;
const SENTENCES = 3;

interface Edition {
  readonly library: Library;
  readonly index: ArticleIndex;
}

export function makeCounsel({ laws, cards }: Sources): Counsel {
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
  const withCards = (those: readonly Card[]): Counsel => {
    const topics = makeTopicIndex(those);
    return {
      libraryOn: (day) => editionOn(day).library,
      alike: (question, count) =>
        topics
          .find(question, count)
          .flatMap(({ card, likeness }) => (likeness >= SOMEWHAT_LIKE ? [card] : [])),
      ask: (question, day) => answerFrom(question, editionOn(day), topics),
      withCards,
    };
  };
  return withCards(cards);
}

function answerFrom(question: Question, { library, index }: Edition, topics: TopicIndex): Answer {
  if (question.cited.length > 0) return answerNamed(question, { library, index }, topics);
  const found = topics.find(question, MOST_TOPICS);
  const ranked = index.rank(question, found);
  const ordered = ranked.map(({ held }) => held);
  const nearest = ordered.slice(0, MOST_NEAREST).map(citationOf);
  const card = cardOf(found, ordered[0]);
  const isSure = card !== null || (ranked[0]?.titleSaid ?? 0) >= TITLE_ENOUGH;
  const kind = kindOf(question, found[0], isSure);
  if (kind !== 'answered') return { kind, card: null, cited: [], attached: [], nearest, missing: [] };
  const cited = ordered.slice(0, MOST_CITED);
  return { kind, ...shownOf(question, { card, cited, library, index }), nearest, missing: [] };
}

/** A question that names articles is about these: what no loaded law has is told as missing, and nothing else stands for it. */
function answerNamed(question: Question, { library, index }: Edition, topics: TopicIndex): Answer {
  const named = question.cited.flatMap((ref) => library.find(ref) ?? []);
  const missing = question.cited.filter((ref) => library.find(ref) === undefined && library.hasLawOf(ref));
  const [first] = question.cited;
  const isRepealed = named.some(({ article }) => article.isRepealed);
  const card = isRepealed || missing.length > 0 ? null : topics.restingOn(first!, question);
  const kind =
    named.length > 0 || card !== null ? 'answered' : missing.length > 0 ? 'not-found' : 'candidates';
  const ranked = (): Held[] => index.rank(question, []).map(({ held }) => held);
  const beside = named.length > 0 ? [...new Set([...named, ...ranked()])] : library.besides(first!);
  const nearest = beside.slice(0, MOST_NEAREST).map(citationOf);
  if (kind !== 'answered') return { kind, card: null, cited: [], attached: [], nearest, missing };
  return { kind, ...shownOf(question, { card, cited: named, library, index }), nearest, missing };
}

interface Shown extends Edition {
  readonly card: Card | null;
  readonly cited: readonly Held[];
}

function shownOf(
  question: Question,
  { card, cited, library, index }: Shown,
): Pick<Answer, 'card' | 'cited' | 'attached'> {
  const wish = wishOf(question, card, index);
  const [first] = cited;
  return {
    card,
    cited: cited.map((held) => citedArticle(held, wish, SENTENCES)),
    attached: first === undefined ? [] : attachedOf(first, { cited, card, library, wish }),
  };
}

/** How sure counsel is that this is a question of customs law that it knows; 0 is even. */
function surenessOf({ text }: Question, best: FoundTopic | undefined): number {
  const { ours, others } = anchorsIn(text);
  return (
    SURENESS.start +
    SURENESS.likeness * (best?.likeness ?? 0) +
    SURENESS.shared * (best?.shared ?? 0) +
    SURENESS.ours * Math.min(MOST_ANCHORS, ours) +
    SURENESS.others * Math.min(MOST_ANCHORS, others)
  );
}

/** Sentences are shown only where a card or a title says the same; a question of ours without them gets candidates. */
function kindOf(question: Question, best: FoundTopic | undefined, isSure: boolean): AnswerKind {
  if (surenessOf(question, best) < LEAST_SURE) return 'not-found';
  if (question.isBare) return 'candidates';
  return isSure ? 'answered' : 'candidates';
}

/** The card whose articles hold the best article; without law text the one that is most like the question. */
function cardOf(found: readonly FoundTopic[], best: Held | undefined): Card | null {
  const likely = found.filter(({ likeness }) => likeness >= LIKE_ENOUGH);
  return (
    likely.find(({ card }) => best === undefined || card.articles.includes(best.article.ref))?.card ?? null
  );
}

function wishOf({ wanted, asksFigure }: Question, card: Card | null, { rarityOf }: ArticleIndex): Wish {
  const all = new Map(wanted);
  if (card !== null)
    for (const [one] of wantedOf(`${card.title.ko} ${card.text.ko}`))
      if (!all.has(one)) all.set(one, OF_CARD);
  return { wanted: all, asksFigure, rarityOf };
}

/** Words of the card count less than those of the question. */
const OF_CARD = 0.4;

function citedArticle(held: Held, wish: Wish, count: number): CitedArticle {
  return { ...citationOf(held), quotes: pickSentences(held.article, wish, count) };
}

interface Beside {
  readonly cited: readonly Held[];
  readonly card: Card | null;
  readonly library: Library;
  readonly wish: Wish;
}

/** Those that the card names first. */
function attachedOf(best: Held, { cited, card, library, wish }: Beside): CitedArticle[] {
  const named = new Set(card?.articles);
  const attached = library.attachedTo(best.article.ref).filter((held) => !cited.includes(held));
  return attached
    .toSorted((one, other) => Number(named.has(other.article.ref)) - Number(named.has(one.article.ref)))
    .slice(0, MOST_ATTACHED)
    .map((held) => citedArticle(held, wish, 1));
}
