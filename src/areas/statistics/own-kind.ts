/**
 * A kind of release that a house defines itself: a template over the facts that our own tables can hold, with a name. What is wrong with
 * one is told all at once, before anybody confirms it: unknown facts, forms, parts, names.
 */
import { bad, good, type Problem, type Result } from '../../core/problem.ts';
import type { Text } from '../../core/text.ts';
import { KINDS, type Kind } from './figures.ts';
import { factsOfKind, isFactOf } from './tables-of-trade/facts-of-kind.ts';
import { placesProblems, readTemplate, type Template, type TemplateProblemCode } from './template.ts';

export interface OwnKind {
  /** Small letters, digits and strokes: `ramen-exports`. */
  readonly id: string;
  readonly name: Text;
  /** The kind whose figures it takes. */
  readonly base: Kind;
  /** Of a feature: which item. */
  readonly item?: string;
  readonly template: Template;
}

export type OwnKindProblemCode =
  | TemplateProblemCode
  | 'own-kind/id'
  | 'own-kind/name'
  | 'own-kind/base'
  | 'own-kind/item';

interface Asked {
  readonly id: string;
  readonly name: Text;
  readonly base: string;
  readonly item?: string;
  /** Lines of a template, as they are written. */
  readonly lines: unknown;
}

const ID = /^[a-z][a-z0-9-]{2,39}$/;

export function readOwnKind({ id, name, base, item, lines }: Asked): Result<OwnKind, OwnKindProblemCode> {
  const kind = KINDS.find((one) => one === base);
  const facts = kind === undefined ? undefined : factsOfKind(kind);
  const template = readTemplate({ lines });
  const said = item?.trim() ?? '';
  const problems: Problem<OwnKindProblemCode>[] = [
    ...(ID.test(id) ? [] : [wrongId(id)]),
    ...(name.ko.trim() === '' || name.en.trim() === '' ? [noName()] : []),
    ...(facts === undefined ? [wrongBase(base)] : []),
    ...(kind !== undefined && (said !== '') !== (kind === 'item_feature') ? [wrongItem(kind)] : []),
    ...(template.ok ? [] : template.problems),
  ];
  if (template.ok && facts !== undefined)
    problems.push(...placesProblems(template.value, (pointer) => isFactOf(facts, pointer)));
  if (problems.length > 0 || kind === undefined || !template.ok) return bad(problems);
  return good({ id, name, base: kind, template: template.value, ...(said === '' ? {} : { item: said }) });
}

function wrongId(given: string): Problem<OwnKindProblemCode> {
  return {
    code: 'own-kind/id',
    pointer: '/id',
    message: {
      ko: `“${given}”: 부호는 영문 소문자로 시작하고 소문자, 숫자, 붙임표로 3~40자여야 합니다.`,
      en: `“${given}”: an id has 3 to 40 small letters, digits and strokes and begins with a letter.`,
    },
  };
}

function noName(): Problem<OwnKindProblemCode> {
  const message = {
    ko: '한국어와 영어 이름이 있어야 합니다.',
    en: 'It needs a name in Korean and in English.',
  };
  return { code: 'own-kind/name', pointer: '/name', message };
}

function wrongBase(given: string): Problem<OwnKindProblemCode> {
  const fed = KINDS.filter((kind) => factsOfKind(kind) !== undefined).join(', ');
  return {
    code: 'own-kind/base',
    pointer: '/base',
    message: {
      ko: `“${given}”의 수치는 우리 통계에 없습니다. 다음 가운데 하나여야 합니다: ${fed}`,
      en: `Our tables hold no figures of “${given}”. Expected one of ${fed}.`,
    },
  };
}

function wrongItem(kind: Kind): Problem<OwnKindProblemCode> {
  return {
    code: 'own-kind/item',
    pointer: '/item',
    message:
      kind === 'item_feature'
        ? { ko: '품목 특집은 품목을 적어야 합니다: 1902 라면', en: 'A feature needs its item: 1902 라면' }
        : { ko: '품목은 품목 특집에만 있습니다.', en: 'Only a feature has an item.' },
  };
}
