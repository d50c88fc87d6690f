/** Reads one decision from an object of a file: everything that is wrong with it is told at once, with its place. */
import type { Day } from '../../../core/day.ts';
import { bad, good, type Problem, type Result } from '../../../core/problem.ts';
import {
  FROM_OFFICE,
  PRECEDENT_FIELDS,
  PRECEDENT_KINDS,
  PRECEDENT_STANDINGS,
  type Precedent,
  type PrecedentKey,
  type PrecedentKind,
  type PrecedentStanding,
  precedentId,
} from './precedent.ts';
import {
  checkDay,
  cut,
  type Field,
  oneOf,
  type PrecedentProblemCode,
  type Tell,
  textOf,
} from './read-fields.ts';

type Given = Readonly<Record<string, unknown>>;

const NEEDED: readonly Field[] = ['kind', 'body', 'number', 'decidedOn', 'title', 'gist', 'text', 'source'];
const KEY: readonly (keyof PrecedentKey)[] = ['body', 'number', 'decidedOn'];
/**
 * @param today what was decided later is refused
 * @param at pointer before each field, such as `/lines/3`
 */
export function readPrecedent(given: Given, today: Day, at = ''): Result<Precedent, PrecedentProblemCode> {
  const problems: Problem<PrecedentProblemCode>[] = [];
  const wrong: Tell = (code, field, ko, en, place = field) => {
    const name = PRECEDENT_FIELDS[field];
    const message = { ko: `${name.ko}: ${ko}`, en: `${name.en}: ${en}` };
    problems.push({ code, pointer: `${at}/${place}`, message });
  };
  const unknown = Object.keys(given).filter((name) => !(name in PRECEDENT_FIELDS));
  for (const name of unknown)
    problems.push({
      ...{ code: 'precedent/unknown-field', pointer: `${at}/${escaped(name)}` },
      message: { ko: `모르는 항목입니다: ${cut(name)}`, en: `Not a field of a decision: ${cut(name)}` },
    });
  const say = (field: Field): string => textOf(given[field], field, wrong);
  const read = {
    ...{ kind: say('kind'), body: say('body'), number: say('number'), decidedOn: say('decidedOn') },
    ...{ title: say('title'), issue: say('issue'), gist: say('gist'), text: say('text') },
    ...{ disposition: say('disposition'), source: say('source'), standing: say('standing') || 'valid' },
  };
  const isToldNow = (field: Field): boolean => problems.some(({ pointer }) => pointer === `${at}/${field}`);
  for (const field of NEEDED)
    if (read[field as keyof typeof read] === '' && !isToldNow(field))
      wrong('precedent/missing', field, '비어 있습니다.', 'it is empty.');
  oneOf(read.kind, 'kind', Object.keys(PRECEDENT_KINDS), wrong);
  oneOf(read.standing, 'standing', Object.keys(PRECEDENT_STANDINGS), wrong);
  checkDay(read.decidedOn, today, wrong);
  if (read.number !== '' && !/\d/.test(read.number))
    wrong('precedent/wrong', 'number', '숫자가 없습니다.', 'it has no digit.');
  if (read.source !== '' && read.source !== FROM_OFFICE && !isAddress(read.source))
    wrong(
      'precedent/wrong',
      'source',
      `https:// 주소나 ${FROM_OFFICE}(기관 제공)여야 합니다.`,
      `has to be an https:// address, or ${FROM_OFFICE} where the office gave it.`,
    );
  const by = readBy(given.by, read, today, wrong);
  const { isMadeUp = false } = given;
  if (typeof isMadeUp !== 'boolean')
    wrong('precedent/wrong', 'isMadeUp', 'true나 false여야 합니다.', 'has to be true or false.');
  if (problems.length > 0) return bad(problems);
  const [kind, standing] = [read.kind as PrecedentKind, read.standing as PrecedentStanding];
  return good({ ...read, kind, standing, by, isMadeUp: isMadeUp === true });
}

/** Of the decision that changed or overruled it: needed where it no longer stands, and no decision changes itself or an earlier day's. */
function readBy(
  value: unknown,
  read: { readonly standing: string } & PrecedentKey,
  today: Day,
  wrong: Tell,
): PrecedentKey | null {
  const isValid = read.standing === 'valid';
  if (value === undefined || value === null) {
    if (!isValid)
      wrong(
        'precedent/missing',
        'by',
        '무엇이 변경했는지 적어야 합니다.',
        'what changed it has to be named.',
      );
    return null;
  }
  if (typeof value !== 'object' || Array.isArray(value)) {
    wrong(
      'precedent/wrong',
      'by',
      'body, number, decidedOn을 가진 객체여야 합니다.',
      'has to be an object with body, number and decidedOn.',
    );
    return null;
  }
  if (isValid)
    wrong('precedent/wrong', 'by', '유효한 결정에는 적지 않습니다.', 'a decision that stands has none.');
  const given = value as Given;
  const [body = '', number = '', decidedOn = ''] = KEY.map((name) => {
    const said = textOf(given[name], name, wrong, `by/${name}`);
    if (said === '') wrong('precedent/missing', name, '비어 있습니다.', 'it is empty.', `by/${name}`);
    return said;
  });
  checkDay(decidedOn, today, wrong, 'decidedOn', 'by/decidedOn');
  const by = { body, number, decidedOn };
  if (decidedOn !== '' && decidedOn < read.decidedOn)
    wrong('precedent/wrong', 'by', '이 결정보다 앞섭니다.', 'it is older than this decision.');
  if (precedentId(by) === precedentId(read))
    wrong('precedent/wrong', 'by', '그 결정 자신입니다.', 'it is the decision itself.');
  return by;
}

function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/.test(text) && URL.canParse(text);
}

function escaped(name: string): string {
  return cut(name).replaceAll('~', '~0').replaceAll('/', '~1');
}
