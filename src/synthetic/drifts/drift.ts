/** How an invented trade changes from a day on, so that it can be seen who notices: each change rewrites declarations as they come. */
import type { Day } from '../../core/day.ts';
import type { Random } from '../../core/random.ts';
import type { Country } from '../country.ts';
import type { SyntheticDeclaration } from '../day.ts';

export const DRIFT_NAMES = ['new-kind', 'new-kinds', 'relocation', 'leak'] as const;
export type DriftName = (typeof DRIFT_NAMES)[number];

/** `planted` names the change that made this declaration what it is; absent where none touched it. */
export interface Drifted extends SyntheticDeclaration {
  readonly planted?: DriftName;
}

/** Rewrites one declaration, or gives it back as it is. */
export type Rewrite = (made: Drifted, chance: Random) => Drifted;

/** @param from the day on which the change begins */
export type MakeDrift = (country: Country, from: Day, seed: number) => Rewrite;
