/** The card of a model, which can be published: what it is, what it rests on, who answers for it, and what is not stated yet. */
import type { Instant } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import type { AiField } from '../../reference/ai-operator.ts';
import type { ModelState } from '../../screening/model-life.ts';

// -- GET /models/operator-fields -> AiFieldView[]; GET /models/:id/card -> ModelCardView; GET /models/:id/card.md?language=ko|en -> Markdown ------------------------

export interface ModelCardView {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly state: ModelState;
  readonly title: Text;
  readonly madeAt: Instant;
  readonly sections: readonly CardSection[];
  /** Of what the operator has to state, so much is not stated. */
  readonly gaps: number;
  /** Nothing is missing and two people stood for it: it may be published as it is. */
  readonly isComplete: boolean;
}

export interface CardSection {
  readonly id: string;
  readonly title: Text;
  readonly lines: readonly CardLine[];
}

export interface CardLine {
  readonly title: Text;
  readonly says: Text;
  /** The article that it answers to, with the day of its text. */
  readonly source: Text | null;
  /** Not stated yet. */
  readonly isGap: boolean;
}

/** What an operator can state on the cards of its models (setting `ai-operator`). */
export interface AiFieldView {
  readonly id: AiField;
  readonly title: Text;
  readonly kind: 'text' | 'day';
}
