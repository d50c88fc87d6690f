/** Orders the articles of a library for a question: words of the text, words of the title, and what the topic index knows. */
import { type BigramIndex, makeBigramIndex } from './bigram-index.ts';
import type { Held, Library } from './library.ts';
import type { Question } from './question.ts';
import type { FoundTopic } from './topics.ts';

export interface Ranked {
  readonly held: Held;
  readonly score: number;
}

export interface Ranking {
  /** Best first. */
  readonly ranked: readonly Ranked[];
  /** 0 to 1: how much of the question the words of the best article cover. */
  readonly coverage: number;
}

export interface ArticleIndex {
  readonly rank: (question: Question, topics: readonly FoundTopic[]) => Ranking;
  /** Rarity of a bigram in the law, for choosing sentences. */
  readonly rarityOf: (bigram: string) => number;
}

const BODY = { k1: 1.2, b: 0.6 };
const TITLE = { k1: 0.8, b: 0.4 };
const TITLE_WEIGHT = 1;
/** What a topic of full likeness is worth beside the best article by words, which is worth 1. */
const TOPIC_WEIGHT = 2.4;
/** Half a likeness is worth much less than half. */
const TOPIC_POWER = 1.7;
/** Each further article of a topic is worth so much of the one before. */
const NEXT_ARTICLE = 0.86;
/** An article that the question names stands above all others. */
const NAMED = 10;
const MOST_RANKED = 20;

export function makeArticleIndex({ articles }: Library): ArticleIndex {
  const living = articles.filter(({ article }) => !article.isRepealed);
  const bodies = makeBigramIndex(living.map(bodyOf), BODY);
  const titles = makeBigramIndex(
    living.map(({ article }) => article.title),
    TITLE,
  );
  const places = new Map(living.map(({ article }, at) => [article.ref, at]));
  return {
    rarityOf: bodies.rarityOf,
    rank(question, topics) {
      const scores = new Float64Array(living.length);
      bodies.score(question.wanted, scores, 1);
      titles.score(question.wanted, scores, TITLE_WEIGHT);
      const most = scores.reduce((one, other) => Math.max(one, other), 0);
      if (most > 0) for (let at = 0; at < scores.length; at++) scores[at]! /= most;
      addTopics(scores, places, topics);
      question.cited.forEach((ref, at) => {
        const place = places.get(ref);
        if (place !== undefined) scores[place]! += NAMED - at;
      });
      const ranked = [...scores.keys()]
        .filter((at) => scores[at]! > 0)
        .sort((one, other) => scores[other]! - scores[one]! || one - other)
        .slice(0, MOST_RANKED)
        .map((at) => ({ held: living[at]!, score: scores[at]! }));
      return { ranked, coverage: coverageOf(question, ranked[0]?.held, bodies) };
    },
  };
}

function addTopics(
  scores: Float64Array,
  places: ReadonlyMap<string, number>,
  topics: readonly FoundTopic[],
): void {
  const added = new Map<number, number>();
  for (const { card, likeness } of topics) {
    const worth = TOPIC_WEIGHT * likeness ** TOPIC_POWER;
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

function coverageOf({ wanted }: Question, best: Held | undefined, bodies: BigramIndex): number {
  if (best === undefined) return 0;
  const known = makeBigramIndex([bodyOf(best)], BODY);
  let all = 0;
  let covered = 0;
  for (const [bigram, own] of wanted) {
    const worth = bodies.rarityOf(bigram) * own;
    all += worth;
    if (known.knows(bigram)) covered += worth;
  }
  return all === 0 ? 0 : covered / all;
}
