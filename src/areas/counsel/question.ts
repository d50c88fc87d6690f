/** Reads what somebody asks: is it a question at all, what is asked for, and which of its words can find something. */
import { bad, good, type Problem, type Result } from '../../core/problem.ts';
import { bigramsOf } from './bigrams.ts';
import { citedIn } from './citations.ts';
import { lawWordsFor } from './everyday.ts';

export interface Question {
  readonly text: string;
  /** What was said, with a weight each: finds topics. */
  readonly said: ReadonlyMap<string, number>;
  /** The same with what the law calls it: finds articles. */
  readonly wanted: ReadonlyMap<string, number>;
  /** Articles that it names. */
  readonly cited: readonly string[];
  /** Asks how much, how long or when: sentences with figures answer it. */
  readonly asksFigure: boolean;
  /** Nothing but words that half of the law has: what is wanted of them is not said. */
  readonly isBare: boolean;
}

export type QuestionProblemCode = 'counsel/empty' | 'counsel/too-long' | 'counsel/no-words';

export const LONGEST_QUESTION = 500;
/** A word that the law would use counts less than one that was said. */
const OF_LAW = 0.5;

/** How Koreans end a question and what carries no matter: it finds nothing and hides what does. */
const EMPTY_WORDS = new RegExp(
  [
    '(?:나요|까요|니까|인가요|인지요|한가요|는지요|을까|ㄹ까|습니까|합니까|됩니까|예요|이에요|이요|어요|아요|해요|돼요|되요|죠|지요)(?=[?？!.\\s]|$)',
    '(?<![가-힣])(?:어떻게|얼마나|얼마|무엇|무슨|뭐가|뭐|언제|어디서|어디|누가|왜|혹시|제가|저는|저|좀|그냥|알려주세요|알려줘|궁금합니다|궁금해요|경우|때|것|거|수|있나|있는|있을|없는|하는|하려면|하면|되면|되는|되나|하나|해야|관한|대한|대하여|따른|위한|및|또는)(?![가-힣])',
  ].join('|'),
  'g',
);

const FIGURE_WORDS =
  /얼마|며칠|몇|기간|기한|언제까지|한도|금액|세율|이자|액수|how (?:much|many|long|soon)|deadline|limit|period|rate|when/i;

const BARE =
  /^(?:(?:관세|세관|통관|수입|수출|세금|신고|물품|화물|법|법령|규정|customs|dut(?:y|ies)|tax(?:es)?|tariffs?|imports?|exports?|law)(?:은|는|이|가|을|를|의|에)?[\s?？!.,]*)+$/i;

/** Every problem at once: empty, longer than a question, or without a word that anything could be found by. */
export function readQuestion(text: string): Result<Question, QuestionProblemCode> {
  const plain = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (plain === '') return bad([EMPTY]);
  const problems: Problem<QuestionProblemCode>[] = [];
  if (plain.length > LONGEST_QUESTION) problems.push(tooLong(plain.length));
  const said = wantedOf(plain.slice(0, LONGEST_QUESTION));
  if (said.size === 0) problems.push(NO_WORDS);
  if (problems.length > 0) return bad(problems);
  const wanted = new Map(said);
  for (const [one] of wantedOf(lawWordsFor(plain))) if (!wanted.has(one)) wanted.set(one, OF_LAW);
  return good({
    ...{ text: plain, said, wanted, cited: citedIn(plain) },
    ...{ asksFigure: FIGURE_WORDS.test(plain), isBare: BARE.test(plain) },
  });
}

/** The same for a text that is known to be good, such as the title of a card. */
export function wantedOf(text: string): ReadonlyMap<string, number> {
  const wanted = new Map<string, number>();
  for (const one of bigramsOf(text.replace(EMPTY_WORDS, ' '))) wanted.set(one, 1);
  return wanted;
}

const EMPTY: Problem<QuestionProblemCode> = {
  code: 'counsel/empty',
  message: { ko: '질문을 적어 주십시오.', en: 'Please write a question' },
  pointer: '/q',
};

const NO_WORDS: Problem<QuestionProblemCode> = {
  code: 'counsel/no-words',
  message: {
    ko: '찾을 수 있는 낱말이 없습니다. 한국어나 영어로 무엇이 궁금한지 적어 주십시오.',
    en: 'There is no word to look for. Please say in Korean or English what you want to know',
  },
  pointer: '/q',
};

function tooLong(length: number): Problem<QuestionProblemCode> {
  return {
    code: 'counsel/too-long',
    message: {
      ko: `질문은 ${LONGEST_QUESTION}자까지입니다(받은 글자 수: ${length}). 가장 궁금한 것을 한두 문장으로 적어 주십시오.`,
      en: `A question has at most ${LONGEST_QUESTION} letters, and this one ${length}. Please ask the main point in a sentence or two`,
    },
    pointer: '/q',
  };
}
