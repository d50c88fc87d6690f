/** A line of a release as pieces, each bound to the cells that it says; whoever edits it can see which figure stands behind a word. */
import { type Particle, particleAfter } from './particles.ts';

export interface Piece {
  readonly text: string;
  /** Ids of the cells that the words say: their value, sign, name or time. */
  readonly cells?: readonly string[];
}
export type Line = readonly Piece[];

export function textOf(line: Line): string {
  return line.map(({ text }) => text).join('');
}

/** Collects the pieces of one line. */
export class LineBuilder {
  readonly #pieces: Piece[] = [];

  say(text: string, ...cells: readonly (string | undefined)[]): this {
    const bound = cells.filter((cell) => cell !== undefined);
    if (text !== '') this.#pieces.push(bound.length === 0 ? { text } : { text, cells: bound });
    return this;
  }

  add(line: Line): this {
    this.#pieces.push(...line);
    return this;
  }

  /** The particle that fits what has been said so far. */
  particle(particle: Particle): this {
    return this.say(particleAfter(textOf(this.#pieces), particle));
  }

  get isEmpty(): boolean {
    return this.#pieces.length === 0;
  }

  line(): Line {
    return [...this.#pieces];
  }
}
