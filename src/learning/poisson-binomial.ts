/** How many of many independent draws with their own probabilities succeed: the exact distribution, not its normal shadow. */

export interface SuccessRange {
  readonly expected: number;
  /** Fewer than `low` or more than `high` come about with at most the given chance, half of it on either side. */
  readonly low: number;
  readonly high: number;
}

/**
 * By convolution, one draw after the other, cut where nothing is left to lose (ten standard deviations and fifty).
 * @param outside chance of falling outside the range
 */
export function successRange(probabilities: readonly number[], outside: number): SuccessRange {
  let expected = 0;
  let variance = 0;
  for (const p of probabilities) {
    expected += p;
    variance += p * (1 - p);
  }
  const most = Math.min(probabilities.length, Math.ceil(expected + 10 * Math.sqrt(variance) + 50));
  const mass = new Float64Array(most + 1);
  mass[0] = 1;
  let reached = 0;
  for (const p of probabilities) {
    reached = Math.min(most, reached + 1);
    for (let k = reached; k > 0; k--) mass[k] = mass[k]! * (1 - p) + mass[k - 1]! * p;
    mass[0]! *= 1 - p;
  }
  return { expected, low: lowEnd(mass, outside / 2), high: highEnd(mass, outside / 2) };
}

/** The least count whose left tail, itself included, is above the chance. */
function lowEnd(mass: Float64Array, chance: number): number {
  let below = 0;
  for (let k = 0; k < mass.length; k++) {
    below += mass[k]!;
    if (below > chance) return k;
  }
  return mass.length - 1;
}

function highEnd(mass: Float64Array, chance: number): number {
  let above = 0;
  for (let k = mass.length - 1; k >= 0; k--) {
    above += mass[k]!;
    if (above > chance) return k;
  }
  return 0;
}
