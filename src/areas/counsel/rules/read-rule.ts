/** Reads a rule of the agency as it was typed into a form or stands in a line of a table; everything that is wrong is told at once. */
import { isDay } from '../../../core/day.ts';
import { bad, good, type Problem, type Result } from '../../../core/problem.ts';
import type { Text } from '../../../core/text.ts';
import { readReference } from '../shelf/reference.ts';
import { type AgencyRule, RULE_FIELDS, RULE_KINDS, type RuleKind } from './rule.ts';

/** Columns of a table, and fields of the form; articles stand apart by semicolons. */
export const RULE_COLUMNS = [
  'kind',
  'title',
  'number',
  'issuedOn',
  'effectiveOn',
  'office',
  'delegatedBy',
  'checkedOn',
  'published',
  'whyNot',
  'inForce',
  'source',
] as const;
export type RuleColumn = (typeof RULE_COLUMNS)[number];
export type TypedRule = Readonly<Record<RuleColumn, string>>;

export type RuleProblemCode = 'rule/missing' | 'rule/too-long' | 'rule/wrong' | 'rule/article' | 'rule/again';

const LONGEST = 300;
const MOST_ARTICLES = 20;
const NEEDED: readonly RuleColumn[] = ['kind', 'title', 'office', 'published', 'inForce', 'source'];
const DAYS: readonly RuleColumn[] = ['issuedOn', 'effectiveOn', 'checkedOn'];
const FIELD_OF: Partial<Record<RuleColumn, keyof AgencyRule>> = {
  published: 'isPublished',
  inForce: 'isInForce',
};

/** @param at pointer before each field, such as `/rows/3` */
export function readRule(given: Partial<TypedRule>, at = ''): Result<AgencyRule, RuleProblemCode> {
  const problems: Problem<RuleProblemCode>[] = [];
  const typed = Object.fromEntries(
    RULE_COLUMNS.map((name) => [name, (given[name] ?? '').trim().normalize('NFC')]),
  ) as TypedRule;
  const wrong = (code: RuleProblemCode, column: RuleColumn, ko: string, en: string): void => {
    const { ko: nameKo, en: nameEn } = nameOf(column);
    const message = { ko: `${nameKo}: ${ko}`, en: `${nameEn}: ${en}` };
    problems.push({ code, pointer: `${at}/${column}`, message });
  };
  for (const name of NEEDED)
    if (typed[name] === '') wrong('rule/missing', name, '비어 있습니다.', 'it is empty.');
  for (const name of RULE_COLUMNS)
    if (typed[name].length > LONGEST)
      wrong('rule/too-long', name, `${LONGEST}자까지입니다.`, `at most ${LONGEST} letters.`);
  const oneOf = (name: RuleColumn, values: readonly string[]): void => {
    if (typed[name] === '' || values.includes(typed[name])) return;
    const said = values.join(', ');
    wrong(
      'rule/wrong',
      name,
      `“${typed[name]}”이(가) 아니라 ${said} 중 하나여야 합니다.`,
      `has to be one of ${said}, not “${typed[name]}”.`,
    );
  };
  oneOf('kind', Object.keys(RULE_KINDS));
  oneOf('published', ['yes', 'no']);
  oneOf('inForce', ['yes', 'no']);
  for (const name of DAYS)
    if (typed[name] !== '' && !isDay(typed[name]))
      wrong(
        'rule/wrong',
        name,
        `“${typed[name]}”은(는) 2026-01-31 같은 날짜가 아닙니다.`,
        `“${typed[name]}” is no day such as 2026-01-31.`,
      );
  if (isDay(typed.issuedOn) && isDay(typed.effectiveOn) && typed.effectiveOn < typed.issuedOn)
    wrong('rule/wrong', 'effectiveOn', '발령일보다 앞섭니다.', 'it lies before the day of issue.');
  if (typed.published === 'no' && typed.whyNot === '')
    wrong(
      'rule/missing',
      'whyNot',
      '공개하지 않으면 이유를 적어야 합니다.',
      'what is not published says why.',
    );
  if (typed.published === 'yes' && typed.whyNot !== '')
    wrong(
      'rule/wrong',
      'whyNot',
      '공개하는 규정에는 적지 않습니다.',
      'what is published has no such reason.',
    );
  const said = typed.delegatedBy.split(/[;\n]/).map((one) => one.trim());
  const delegatedBy = said.filter((one) => one !== '').map((one) => [one, readReference(one)] as const);
  for (const [one, ref] of delegatedBy)
    if (ref === undefined)
      wrong(
        'rule/article',
        'delegatedBy',
        `“${one}”은(는) 조문이 아닙니다. 예: 관세법 제322조`,
        `“${one}” names no article; an example: 관세법 제322조.`,
      );
  if (delegatedBy.length > MOST_ARTICLES)
    wrong('rule/too-long', 'delegatedBy', `${MOST_ARTICLES}개까지입니다.`, `at most ${MOST_ARTICLES}.`);
  if (problems.length > 0) return bad(problems);
  return good({
    ...{ kind: typed.kind as RuleKind, title: typed.title, number: typed.number || null },
    ...{ issuedOn: typed.issuedOn || null, effectiveOn: typed.effectiveOn || null, office: typed.office },
    delegatedBy: [...new Set(delegatedBy.map(([, ref]) => ref!))],
    ...{ checkedOn: typed.checkedOn || null, isPublished: typed.published === 'yes', whyNot: typed.whyNot },
    ...{ isInForce: typed.inForce === 'yes', source: typed.source, isMadeUp: false },
  });
}

function nameOf(column: RuleColumn): Text {
  return RULE_FIELDS[FIELD_OF[column] ?? (column as keyof AgencyRule)];
}

/** A rule that has a number is known by it and its kind; another by its title. */
export function keyOf({ kind, number, title }: AgencyRule): string {
  return `${kind} ${number ?? title}`;
}
