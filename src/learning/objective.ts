/** What a forest was grown to say: log odds of a yes, an amount, or an order within groups. */

/**
 * `logistic`: margins are log odds of labels 0 and 1. `squared-error`: margins are the amounts themselves (the caller takes
 * logarithms where amounts are spread wide). `pairwise-rank`: margins only order the rows of one group.
 */
export type Objective = 'logistic' | 'squared-error' | 'pairwise-rank';

export const OBJECTIVES: readonly Objective[] = ['logistic', 'squared-error', 'pairwise-rank'];
