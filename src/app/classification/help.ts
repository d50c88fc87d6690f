/** What a language model may add to a recommendation: other words to search with, and an order. Every code comes from the edition, none from the model. */
import { type CodeName, questionProblems } from '../../areas/classification/index.ts';
import { inOrder } from '../../core/in-order.ts';
import type { ClassificationHelp } from '../../exchange/contract/language.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { labelOf } from '../language/label.ts';
import type { Language } from '../language/language.ts';
import { maskPersonal } from '../language/mask.ts';
import { listIn, listOf, objectOf } from '../language/read-said.ts';
import type { Assistant } from './assistant.ts';

const MOST_WORDS = 8;
const MOST_CODES = 8;
/** Letters and single spaces: no figure, no mark, nothing that could be a code. */
const WORD = /^[\p{L}]{2,20}(?: [\p{L}]{1,20}){0,2}$/u;

const WORDS = {
  instruction:
    'You help to find codes of the Harmonized System for goods described in words. Give up to eight words for what the goods are made of and for, as a customs tariff would call them, in Korean or English. No figures and no codes.',
  schema: objectOf({ words: listOf({ type: 'string' }, MOST_WORDS) }),
};
const ORDER =
  'Put the given codes of the Harmonized System into order for the described goods, the likeliest first. Use only the given codes.';

type Named = Pick<CodeName, 'hs6' | 'name' | 'heading'>;

/** Throws `Refusal`: everything that is wrong with the description. */
export async function classificationHelp(
  language: Language,
  assistant: Assistant,
  account: string,
  text: string,
): Promise<ClassificationHelp> {
  const wrong = questionProblems(text, '');
  if (wrong.length > 0) throw new Refusal('invalid', undefined, wrong);
  const goods = maskPersonal(text).text;
  const label = labelOf(language);
  const words = await language.ask(account, 'classification-words', { ...WORDS, data: { goods } }, (said) => {
    const all = listIn(said, 'words');
    const good = all.filter((one): one is string => typeof one === 'string' && WORD.test(one));
    const value = [...new Set(good)].slice(0, MOST_WORDS);
    return { value, kept: value.length, dropped: countOf('words', all.length - value.length) };
  });
  if (words === undefined || words.length === 0) return { isHelped: false, label, codes: [] };
  const plain = await candidatesFor(assistant, text);
  const more = await candidatesFor(assistant, `${text} ${words.join(' ')}`);
  const byCode = new Map([...plain, ...more].map((one) => [one.hs6, one]));
  const codes = [...byCode.keys()].slice(0, MOST_CODES);
  const ordered =
    (await askOrder(language, account, goods, [...byCode.values()].slice(0, MOST_CODES))) ?? codes;
  const found = new Set(plain.map(({ hs6 }) => hs6));
  return {
    isHelped: codes.length > 0,
    label,
    codes: ordered.flatMap((hs6) => {
      const one = byCode.get(hs6);
      return one === undefined ? [] : [{ hs6, name: one.name, heading: one.heading, isNew: !found.has(hs6) }];
    }),
  };
}

async function candidatesFor(assistant: Assistant, text: string): Promise<readonly Named[]> {
  const asked = await assistant.ask(text, '');
  return asked.ok ? asked.value.candidates : [];
}

function askOrder(
  language: Language,
  account: string,
  goods: string,
  candidates: readonly Named[],
): Promise<readonly string[] | undefined> {
  const codes = candidates.map(({ hs6 }) => hs6);
  if (codes.length < 2) return Promise.resolve(codes);
  const named = candidates.map(({ hs6, name, heading }) => ({ hs6, name, heading }));
  const schema = objectOf({ order: listOf({ type: 'string', enum: codes }, codes.length) });
  const prompt = { instruction: ORDER, data: { goods, codes: named }, schema };
  return language.ask(account, 'classification-order', prompt, (said) => {
    const { ordered, dropped } = inOrder(codes, listIn(said, 'order'));
    return { value: ordered, kept: codes.length, dropped: countOf('candidate', dropped) };
  });
}

function countOf(reason: string, n: number): Readonly<Record<string, number>> {
  return n === 0 ? {} : { [reason]: n };
}
