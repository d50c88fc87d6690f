/** What is wrong with a model file from outside, gathered while it is read. */
import { MOST_PROBLEMS, type Problem } from '../core/problem.ts';
import type { Text } from '../core/text.ts';

/** Keeps the first thousand and counts the rest, so that a hostile file costs no memory. */
export class ComplaintsIn<Code extends string> {
  readonly problems: Problem<Code>[] = [];
  count = 0;
  readonly #words: Readonly<Record<Code, Text>>;

  constructor(words: Readonly<Record<Code, Text>>) {
    this.#words = words;
  }

  /** @param cause what was found there */
  add(code: Code, pointer: string, cause?: string): void {
    this.count++;
    if (this.problems.length >= MOST_PROBLEMS) return;
    const message = this.#words[code];
    this.problems.push({ code, message, pointer, ...(cause === undefined ? {} : { cause }) });
  }
}
