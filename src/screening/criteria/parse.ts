/**
 * Reads a condition in CEL (Common Expression Language, github.com/google/cel-spec) into a syntax tree. A published
 * language, so that officers' criteria outlive this program; only the grammar is borrowed, evaluation is ours.
 */
import { type ASTNode, ParseError, parse } from '@marcbachmann/cel-js';
import { type CriterionProblem, criterionProblem } from './problems.ts';

/** Characters; longer lists belong in a watch-list, not in an expression. */
export const LONGEST_EXPRESSION = 20_000;

export function parseExpression(
  text: string,
): { readonly tree: ASTNode } | { readonly problem: CriterionProblem } {
  if (text.length > LONGEST_EXPRESSION) {
    const size = { most: LONGEST_EXPRESSION, got: text.length };
    return {
      problem: criterionProblem('criterion/too-long', { from: LONGEST_EXPRESSION, to: text.length }, size),
    };
  }
  try {
    return { tree: parse(text).ast };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const range = error instanceof ParseError ? error.range : undefined;
    const span = { from: range?.start ?? 0, to: range?.end ?? text.length };
    const detail = error instanceof ParseError ? error.summary : error.message;
    return { problem: criterionProblem('criterion/syntax', span, { detail }) };
  }
}
