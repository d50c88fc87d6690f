/** What a strategy of selection is told about the rows of one round, and what it answers: which rows, and which part of it chose each. */
import type { Random } from '../../core/random.ts';

export interface Candidates {
  /** Chance of a hit, one a row. */
  readonly scores: Float64Array;
  /** How often the row's exact profile was examined, one a row; older examinations may count for less. */
  readonly known: Float64Array;
  /** How often the profile came by until now, examined or not, this row included. */
  readonly met: Float64Array;
  /** What a hit at the row would bring, one a row; absent where nobody counts it. */
  readonly worth?: Float64Array;
  /** The leaf that each row falls into, tree after tree, row after row; absent where no trees are at hand. */
  readonly leaves?: Leaves;
}

export interface Leaves {
  readonly trees: number;
  readonly nodes: Int32Array;
}

/** `score` exploits what is known; every other part explores. */
export type Part = 'score' | ExploringPart;
export type ExploringPart = 'random' | 'least-known' | 'recurring' | 'uncertain' | 'diverse' | 'gradient';

export interface Choice {
  readonly row: number;
  readonly part: Part;
}

/** Picks `count` of the rows in `free`; fewer only where there are fewer. `free` is in the order of the rows. */
export type Explorer = (
  candidates: Candidates,
  free: readonly number[],
  count: number,
  chance: Random,
) => readonly number[];

/** Shuffled copy: ties are broken by chance and not by the order of arrival. */
export function shuffled(rows: readonly number[], chance: Random): number[] {
  const deck = [...rows];
  for (let i = deck.length - 1; i > 0; i--) {
    const j = chance.below(i + 1);
    [deck[i], deck[j]] = [deck[j]!, deck[i]!];
  }
  return deck;
}
