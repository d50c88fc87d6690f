/** Reads one rule into the ways to fulfil it. A rule any part of which is not understood stays unread: nothing is guessed. */
import type { Alternative, CodeRange, Condition, ReadRule } from '../subject.ts';
import { CODES_PATTERN, readCodes } from './codes.ts';
import { withException } from './however.ts';
import { plainWords, withoutNotes } from './plain.ts';
import { readSentence } from './sentence.ts';
import { readShown } from './shown.ts';

/** @param marked as the source writes it, marks of the page in it */
export function readRule(marked: string, isWithinQuota = false): ReadRule {
  const text = plainWords(marked);
  const { words, notes } = withoutNotes(text);
  return { text, ways: readWays(words), notes, isWithinQuota };
}

function readWays(words: string): readonly Alternative[] | null {
  const pieces = words.split(/ or (?=[A-Z])/);
  const ways = pieces.length === 1 ? [null] : pieces.map(readWay);
  if (ways.every((way) => way !== null)) return ways.flat();
  return readWay(words) ?? readContent(words);
}

const OF_GOODS = new RegExp(
  `^a change to a good of (${CODES_PATTERN}?),? (from any other (?:chapter|heading|subheading).*)$`,
  'i',
);

/** One way, possibly only for goods of some codes. */
function readWay(words: string): readonly Alternative[] | null {
  const limited = OF_GOODS.exec(words);
  const goods = limited === null ? [] : readCodes(limited[1]!);
  if (goods === null) return null;
  const conditions = readConditions(limited === null ? words : `a change ${limited[2]}`);
  return conditions === null ? null : [{ conditions, goods }];
}

function readConditions(words: string): readonly Condition[] | null {
  const [body, ...exceptions] = words.split(/(?:\.|,) (?=However\b)/);
  let conditions = readBody(body!);
  for (const exception of exceptions) {
    // Behind an exception more may be asked: ", and in which the value of all the materials used ...".
    const [first, ...more] = exception.replace(/^However,? /, '').split(/, and (?=in which )/);
    if (conditions !== null) conditions = withException(conditions, sentenceOf(first!));
    for (const one of more) conditions = both(conditions, readBody(`Manufacture ${one}`));
  }
  return conditions;
}

/** Where one condition ends and the next begins. */
const BETWEEN =
  /,? and,?(?= in which )|,(?: and)? (?=in which )|(?:[:,;]|,? and) - (?:and )?|,? and (?=(?:the value|all the|within the above limit|from materials)\b)|(?<=product) (?=the value of all the materials of chapter \d+ used does)/;

function readBody(body: string): readonly Condition[] | null {
  const sentence = sentenceOf(body);
  const alone = readSentence(sentence);
  if (alone !== null) return [alone];
  return readListed(sentence) ?? readShown(sentence) ?? readProvided(sentence);
}

/** "..., provided that the product is both cut and sewn in the territory of a Party": the proviso is for somebody to show. */
function readProvided(sentence: string): readonly Condition[] | null {
  const found = /^(.+?), (provided (?:that )?the (?:good|product) is [^\d]+)$/.exec(sentence);
  const first = found === null ? null : readSentence(found[1]!);
  return first === null ? null : [first, { kind: 'shown', words: found![2]! }];
}

function readListed(sentence: string): readonly Condition[] | null {
  if (!/^(?:manufacture|production)\b/i.test(sentence)) return null;
  const body = sentence
    .replace(/^(?:manufacture|production):? ?(?:in which:)? ?/i, '')
    .replace(/^[-:] ?/, '');
  const pieces = body
    .split(BETWEEN)
    .map((piece) => sentenceOf(piece.replace(/^[-:\s]+/, '')))
    .filter((piece) => piece !== '');
  if (pieces.length < 2) return null;
  let conditions: readonly Condition[] | null = [];
  for (const piece of pieces) {
    const one = readSentence(`Manufacture ${completed(piece)}`);
    conditions = both(conditions, one === null ? null : [one]);
  }
  return conditions;
}

/** A piece of a list as the sentence that it is short for. */
function completed(piece: string): string {
  const plain = piece
    .replace(/^and /i, '')
    .replace(/^within the above limit, /i, '')
    .replace(/^where /i, 'in which ');
  return /^(?:from|in which) /i.test(plain)
    ? plain.replace(/^in which:? /i, 'in which ')
    : `in which ${plain}`;
}

function both(
  one: readonly Condition[] | null,
  other: readonly Condition[] | null,
): readonly Condition[] | null {
  return one === null || other === null ? null : [...one, ...other];
}

function sentenceOf(text: string): string {
  return text
    .trim()
    .replace(/[.,;:]+$/, '')
    .trim();
}

const CONTENT_LEAD =
  /^(?:No change in tariff classification (?:is )?required for a good of (?<goods>[^a-z]*(?:(?:sub)?heading|chapter|to|or|and|through|[\d., -])+?),? ?|(?<change>A change to a good of .+?), )provided there is a regional value content of not less than:? (?:- )?(?:[a-c]\) )?(?<content>.+)$/i;
const EITHER =
  /^The good has a Regional Value Content \(RVC\) as calculated under Article \d+ of the Origin Reference Document of not less than (?<n>\d+(?:\.\d+)?)%, whether using the build-up method or build-down method \(RVC(?<again>\d+(?:\.\d+)?)\)\.?$/i;

/** Rules of value content: either method, or one method with or without a change of code before it. */
function readContent(words: string): readonly Alternative[] | null {
  const either = EITHER.exec(words)?.groups;
  if (either !== undefined) {
    if (either.n !== either.again) return null;
    return (['build-up', 'build-down'] as const).map((method) => ({
      conditions: [{ kind: 'content', method, percent: either.n!, of: [] }],
      goods: [],
    }));
  }
  const lead = CONTENT_LEAD.exec(words)?.groups;
  if (lead === undefined) return null;
  const content = readSentence(sentenceOf(lead.content!));
  if (content === null) return null;
  if (lead.change !== undefined) {
    const ways = readWay(lead.change);
    return ways === null ? null : ways.map((way) => ({ ...way, conditions: [...way.conditions, content] }));
  }
  const goods: readonly CodeRange[] | null = readCodes(lead.goods!);
  return goods === null ? null : [{ conditions: [content], goods }];
}
