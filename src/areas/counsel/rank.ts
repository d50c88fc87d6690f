/** Orders the articles of a library for a question: words of the text, words of the title, and what the topic index knows. */
import { type BigramIndex, makeBigramIndex } from './bigram-index.ts';
import { bigramsOf } from './bigrams.ts';
import type { Held, Library } from './library.ts';
import type { Question } from './question.ts';
import type { FoundTopic } from './topics.ts';

export interface Ranked {
  readonly held: Held;
  readonly score: number;
  /** 0 to 1: how much question and title of the article are the same. */
  readonly titleSaid: number;
}

export interface ArticleIndex {
  /** Best first. */
  readonly rank: (question: Question, topics: readonly FoundTopic[]) => Ranked[];
  /** Rarity of a bigram in the law, for choosing sentences. */
  readonly rarityOf: (bigram: string) => number;
}

// Chosen once on questions of our own (bench/law-own.json) and on phrases of cards that were held back.
const BODY = { k1: 1.2, b: 0.6 };
const TITLE = { k1: 0.8, b: 0.4 };
/** Neither repetition nor length counts: how much of a title was said. */
const PLAIN = { k1: 0, b: 0 };
/** The best article by words is worth 1; one whose title was said whole is worth so much more. */
const TITLE_SAID = 2;
/** What a topic of full likeness is worth. */
const TOPIC = 2.6;
/** What the likeliest topic is worth beside others, however little it is like the question. */
const LIKELIEST = 0.5;
/** Each further article of a topic is worth so much of the one before. */
const NEXT_ARTICLE = 0.71;
/** An article that the question names stands above all others. */
const NAMED = 10;
const MOST_RANKED = 20;

export function makeArticleIndex({ articles }: Library): ArticleIndex {
  const living = articles.filter(({ article }) => !article.isRepealed);
  const names = living.map(({ article }) => article.title);
  const bodies = makeBigramIndex(living.map(bodyOf), BODY);
  const titles = makeBigramIndex(names, TITLE);
  const said = makeBigramIndex(names, PLAIN);
  const worths = names.map((name) => Math.max(LEAST, worthOf(said, bigramsOf(name))));
  const places = new Map(living.map(({ article }, at) => [article.ref, at]));
  return {
    rarityOf: bodies.rarityOf,
    rank(question, topics) {
      const scores = new Float64Array(living.length);
      bodies.score(question.wanted, scores, 1);
      titles.score(question.wanted, scores, 1);
      const most = Math.max(LEAST, ...scores);
      const overlap = new Float64Array(living.length);
      said.score(question.said, overlap, 1);
      const asked = Math.max(LEAST, worthOf(said, question.said.keys()));
      const titleSaid = (at: number): number => overlap[at]! ** 2 / (asked * worths[at]!);
      for (let at = 0; at < scores.length; at++) scores[at] = scores[at]! / most + TITLE_SAID * titleSaid(at);
      addTopics(scores, places, topics);
      question.cited.forEach((ref, at) => {
        const place = places.get(ref);
        if (place !== undefined) scores[place]! += NAMED - at;
      });
      return [...scores.keys()]
        .filter((at) => scores[at]! > 0)
        .sort((one, other) => scores[other]! - scores[one]! || one - other)
        .slice(0, MOST_RANKED)
        .map((at) => ({ held: living[at]!, score: scores[at]!, titleSaid: titleSaid(at) }));
    },
  };
}

/** Nothing is divided by nothing. */
const LEAST = 1e-9;

function worthOf(index: BigramIndex, bigrams: Iterable<string>): number {
  let worth = 0;
  for (const one of bigrams) worth += index.rarityOf(one);
  return worth;
}

function addTopics(
  scores: Float64Array,
  places: ReadonlyMap<string, number>,
  topics: readonly FoundTopic[],
): void {
  const likeliest = Math.max(LEAST, topics[0]?.likeness ?? 0);
  const added = new Map<number, number>();
  for (const { card, likeness } of topics) {
    const worth = TOPIC * likeness + LIKELIEST * (likeness / likeliest) ** 3;
    card.articles.forEach((ref, at) => {
      const place = places.get(ref);
      if (place !== undefined) added.set(place, Math.max(added.get(place) ?? 0, worth * NEXT_ARTICLE ** at));
    });
  }
  for (const [place, worth] of added) scores[place]! += worth;
}

function bodyOf({ article }: Held): string {
  return `${article.title}\n${article.passages.map(({ text }) => text).join('\n')}`;
}
