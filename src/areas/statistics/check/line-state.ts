/** What a line has said so far and what holds for the figures to come. */
import type { Base, Flow, Measure, Span, Subject } from '../cells.ts';
import type { Context } from './claims.ts';

export interface State {
  flow: Flow | undefined;
  measure: Measure | undefined;
  base: Base | undefined;
  span: Span;
  names: Subject;
  /** Named before a colon, for the rest of the line. */
  scope: Subject;
  /** Named with 은 or 는 before its parts, for the rest of the sentence. */
  topic: Subject;
  /** Nothing has been named since the last comma. */
  isFresh: boolean;
  /** A figure has been read since the last name: the next name is another. */
  isUsed: boolean;
}

export function firstState(flow: Flow | undefined): State {
  const said = { measure: undefined, base: undefined, span: 'period' as const };
  return { flow, ...said, names: {}, scope: {}, topic: {}, isFresh: true, isUsed: false };
}

export function contextOf({ flow, measure, base, span, names, scope, topic }: State): Context {
  return {
    span,
    ...(flow === undefined ? {} : { flow }),
    ...(measure === undefined ? {} : { measure }),
    ...(base === undefined ? {} : { base }),
    subject: subjectOf(names, subjectOf(topic, scope)),
  };
}

/** What is named before a colon holds for every name after it. */
function subjectOf(names: Subject, scope: Subject): Subject {
  const group = names.item !== undefined && scope.item !== undefined ? { group: scope.item } : {};
  return { ...scope, ...names, ...group };
}
