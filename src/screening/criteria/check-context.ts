/** What every step of checking a condition shares: the fields, the scope, and a way to report what is wrong. */
import type { ASTNode } from '@marcbachmann/cel-js';
import type { Text } from '../../core/text.ts';
import type { Field } from '../criterion.ts';
import type { Expression, Kind } from './expression.ts';
import { type CriterionProblem, type CriterionProblemCode, criterionProblem, type Span } from './problems.ts';

export interface CheckContext {
  readonly scope: 'declaration' | 'item';
  readonly table: ReadonlyMap<string, Pick<Field<never>, 'scope' | 'type'>>;
  readonly slotOf: (name: string) => number;
  readonly problems: CriterionProblem[];
  /** Checks a part; nothing where something in it is wrong and was reported. */
  readonly check: (node: ASTNode) => Expression | undefined;
}

export type Node<Op extends ASTNode['op']> = Extract<ASTNode, { op: Op }>;

/** Korean and English for what a part is. */
export const KIND_WORDS: Readonly<Record<Kind, Text>> = {
  boolean: { ko: '참/거짓', en: 'true or false' },
  int: { ko: '수', en: 'a number' },
  double: { ko: '수', en: 'a number' },
  text: { ko: '글자', en: 'text' },
  day: { ko: '날짜', en: 'a day' },
  texts: { ko: '글자 목록', en: 'a list of texts' },
};

export function report(
  context: CheckContext,
  code: CriterionProblemCode,
  span: Span,
  parameters: Readonly<Record<string, string | number>> = {},
  hint?: Text,
): undefined {
  context.problems.push(criterionProblem(code, span, parameters, hint));
}

export function unsupported(context: CheckContext, what: string, span: Span, hint?: Text): undefined {
  return report(context, 'criterion/unsupported', span, { what }, hint);
}

export function wrongType(
  context: CheckContext,
  what: string,
  span: Span,
  expected: Kind,
  got: Kind,
): undefined {
  const english = { what, expected: KIND_WORDS[expected].en, got: KIND_WORDS[got].en };
  const korean = { expected: KIND_WORDS[expected].ko, got: KIND_WORDS[got].ko };
  context.problems.push(criterionProblem('criterion/wrong-type', span, english, undefined, korean));
}

export const spanOf = (node: ASTNode): Span => ({ from: node.start, to: node.end });

export const textAt = (node: ASTNode, { from, to }: Span): string => node.input.slice(from, to);
