/** What a language model may add to an answer of counsel: words to search with, an order of articles, sentences of the law. All of it checked. */
import {
  type Article,
  checkClaims,
  citationOf,
  type Held,
  knownWords,
  type Library,
  type Question,
  readQuestion,
} from '../../areas/counsel/index.ts';
import type { Day } from '../../core/day.ts';
import { inOrder } from '../../core/in-order.ts';
import type { CounselClaim, CounselHelp } from '../../exchange/contract/language.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { labelOf } from '../language/label.ts';
import type { Checked, Language } from '../language/language.ts';
import { maskPersonal } from '../language/mask.ts';
import { listIn, listOf, objectOf } from '../language/read-said.ts';
import type { CounselLibrary } from './library.ts';

const MOST_ARTICLES = 6;
/** Letters of one article that are sent. */
const MOST_LETTERS = 4000;

const WORDS = {
  instruction:
    'You help to find articles of Korean customs law. Give up to six Korean words or short phrases, exactly as the law itself calls the matter of the question. No figures, no sentences.',
  schema: objectOf({ words: listOf({ type: 'string' }, 6) }),
};
const CLAIMS =
  'Choose from the given articles of Korean law the sentences that answer the question. For each give the ref of the article, ' +
  'the sentence exactly as it stands as quote, and as text the same sentence in polite Korean with no word added, changed or left out. ' +
  'Give none where no sentence answers. Put the refs of all articles into order, the most useful first.';

/** Throws `Refusal`: everything that is wrong with the question. */
export async function counselHelp(
  language: Language,
  kept: CounselLibrary,
  account: string,
  q: string,
  on: Day,
): Promise<CounselHelp> {
  const { counsel } = kept;
  const read = readQuestion(q);
  if (!read.ok) throw new Refusal('invalid', undefined, read.problems);
  const library = counsel.libraryOn(on);
  const asked = maskPersonal(read.value.text).text;
  const words = (await askWords(language, kept, account, asked, library)) ?? [];
  const plain = counsel.ask(read.value, on);
  const more = words.length === 0 ? [] : counsel.ask(wider(read.value, words), on).nearest;
  const refs = [...new Set([...plain.nearest, ...more].map(({ ref }) => ref))].slice(0, MOST_ARTICLES);
  const held = refs.flatMap((ref) => library.find(ref) ?? []);
  // What was refused stays refused: near articles may be found for it, and no sentence answers it.
  const isRefused = plain.kind === 'not-found';
  const said = held.length === 0 ? undefined : await askClaims(language, account, asked, held);
  const claims = isRefused ? [] : (said?.claims ?? []);
  const isHelped = words.length > 0 || claims.length > 0;
  const articles = isHelped ? (said?.refs ?? refs).flatMap((ref) => library.find(ref) ?? []) : [];
  return { isHelped, label: labelOf(language), words, articles: articles.map(citationOf), claims };
}

/** The same question with more words; as it was where it would become too long. */
function wider(question: Question, words: readonly string[]): Question {
  const read = readQuestion(`${question.text} ${words.join(' ')}`);
  return read.ok ? read.value : question;
}

function askWords(
  language: Language,
  { cards }: CounselLibrary,
  account: string,
  question: string,
  library: Library,
): Promise<readonly string[] | undefined> {
  return language.ask(account, 'counsel-words', { ...WORDS, data: { question } }, (said) => {
    const { words, dropped } = knownWords(listIn(said, 'words'), library, cards);
    return { value: words, kept: words.length, dropped: dropped === 0 ? {} : { words: dropped } };
  });
}

interface SaidOfArticles {
  readonly refs: readonly string[];
  readonly claims: readonly CounselClaim[];
}

function askClaims(
  language: Language,
  account: string,
  question: string,
  held: readonly Held[],
): Promise<SaidOfArticles | undefined> {
  const articles = held.map(({ article }) => article);
  const refs = articles.map(({ ref }) => ref);
  const ref = { type: 'string', enum: refs };
  const claim = objectOf({ ref, quote: { type: 'string' }, text: { type: 'string' } });
  const prompt = {
    instruction: CLAIMS,
    data: { question, articles: articles.map((one) => ({ ref: one.ref, text: textOf(one) })) },
    schema: objectOf({ order: listOf(ref, refs.length), claims: listOf(claim, 4) }),
  };
  return language.ask(account, 'counsel-claims', prompt, (said): Checked<SaidOfArticles> => {
    const { ordered, dropped: strange } = inOrder(refs, listIn(said, 'order'));
    const { claims, dropped } = checkClaims(listIn(said, 'claims'), articles);
    return {
      value: { refs: ordered, claims: claims.map((one) => claimView(one, articles)) },
      kept: claims.length,
      dropped: { ...dropped, ...(strange === 0 ? {} : { candidate: strange }) },
    };
  });
}

function textOf({ title, passages }: Article): string {
  return `${title}\n${passages.map(({ text }) => text).join('\n')}`.slice(0, MOST_LETTERS);
}

function claimView(
  { ref, ...claim }: ReturnType<typeof checkClaims>['claims'][number],
  articles: readonly Article[],
): CounselClaim {
  const { law, number } = articles.find((one) => one.ref === ref)!;
  return { ref, law, number, ...claim };
}
