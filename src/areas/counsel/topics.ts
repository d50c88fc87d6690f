/** The topic index: how people ask, which card and articles answer it; built of the cards of the house and of approved answers of the office. */
import { type BigramIndex, makeBigramIndex } from './bigram-index.ts';
import type { Card } from './card.ts';
import { lawWordsFor } from './everyday.ts';
import { wantedOf } from './question.ts';

export interface FoundTopic {
  readonly card: Card;
  /** 0 to 1: how well the best phrase and the topic as a whole match what was said. */
  readonly likeness: number;
  /** How much rare wording question and topic share, whatever else the question says. */
  readonly shared: number;
}

/** What was said, and the same with the words of the law. */
export interface Asked {
  readonly said: ReadonlyMap<string, number>;
  readonly wanted: ReadonlyMap<string, number>;
}

export interface TopicIndex {
  /** Best first, at most `count`. */
  readonly find: (asked: Asked, count: number) => FoundTopic[];
  /** The card that has an article as its first, the likest of several; else none. */
  readonly restingOn: (ref: string, asked: Asked) => Card | null;
}

/** Neither repetition nor length counts: what a phrase shares is what it is worth. */
const PLAIN = { k1: 0, b: 0 };
/** Of the likeness, what the single best phrase gives; the rest is how much of the question the whole topic knows. */
const OF_PHRASE = 0.4;

export function makeTopicIndex(cards: readonly Card[]): TopicIndex {
  const asked = cards.map(phrasesOf);
  const owner = asked.flatMap((phrases, topic) => phrases.map(() => topic));
  const phrases = makeBigramIndex(asked.flat(), PLAIN);
  const whole = makeBigramIndex(
    cards.map(({ text }, at) =>
      [...asked[at]!, text.ko, text.en, lawWordsFor(asked[at]!.join(' '))].join(' '),
    ),
    PLAIN,
  );
  const worths = asked.flat().map((phrase) => Math.max(LEAST, worthOf(phrases, wantedOf(phrase))));
  const find = ({ said, wanted }: Asked, count: number): FoundTopic[] => {
    const byPhrase = new Float64Array(owner.length);
    phrases.score(said, byPhrase, 1);
    const asksFor = Math.max(LEAST, worthOf(phrases, said));
    const likeness = new Float64Array(cards.length);
    byPhrase.forEach((shared, phrase) => {
      const close = OF_PHRASE * Math.min(1, shared / Math.sqrt(asksFor * worths[phrase]!));
      likeness[owner[phrase]!] = Math.max(likeness[owner[phrase]!]!, close);
    });
    const known = new Float64Array(cards.length);
    whole.score(wanted, known, 1);
    const all = Math.max(LEAST, worthOf(whole, wanted));
    return cards
      .map((card, at) => ({
        card,
        likeness: likeness[at]! + (1 - OF_PHRASE) * Math.min(1, known[at]! / all),
        shared: known[at]!,
      }))
      .sort((one, other) => other.likeness - one.likeness)
      .slice(0, count);
  };
  return {
    find,
    restingOn: (ref, question) =>
      find(question, cards.length).find(({ card }) => card.articles[0] === ref)?.card ?? null,
  };
}

/** Nothing is divided by nothing. */
const LEAST = 1e-9;

function phrasesOf({ asked, title }: Card): string[] {
  return [title.ko, title.en, ...asked.ko, ...asked.en];
}

function worthOf(index: BigramIndex, wanted: ReadonlyMap<string, number>): number {
  let worth = 0;
  for (const [bigram, own] of wanted) worth += index.rarityOf(bigram) * own;
  return worth;
}
