/**
 * With which probability chance chooses a declaration, office by office, for one business day: from a share of the
 * office's examination capacity and what is expected to arrive there. Fixed before the first draw of the day.
 */
import { rounded } from '../core/finding.ts';
import type { Examination } from './capacity.ts';
import type { Policy } from './policy.ts';

/** The part of examination capacity that goes to chance unless a policy says otherwise. */
export const USUAL_SHARE = 0.06;
/** An inclusion probability below this would let one finding count for more than ten thousand declarations. */
const LEAST = 0.0001;
const MOST = 0.5;

export interface RandomRate {
  /** Office code, or `*` for every office without a row of its own. */
  readonly office: string;
  readonly inspection: Examination;
  readonly probability: number;
  /** Examinations of that kind a day; null where the rate is fixed by the policy. */
  readonly perDay: number | null;
  /** Declarations expected that day; null where the rate is fixed by the policy. */
  readonly expected: number | null;
}

type RatePolicy = Pick<Policy, 'random' | 'capacities'>;

/** @param expected declarations that each office expects on the day */
export function ratesOf(policy: RatePolicy, expected: ReadonlyMap<string, number>): RandomRate[] {
  const { random, capacities } = policy;
  const named = new Set([
    ...capacities.map(({ office }) => office),
    ...Object.keys(random.byOffice ?? {}),
    '*',
  ]);
  if (random.share !== undefined) for (const office of expected.keys()) named.add(office);
  return [...named].sort().map((office) => rateOf(policy, office, expected.get(office) ?? 0));
}

/** The rate of an office among those of a day. */
export function rateFor(rates: readonly RandomRate[], office: string): RandomRate {
  const found = rates.find((one) => one.office === office) ?? rates.find((one) => one.office === '*');
  if (found === undefined) throw new RangeError('The rates of a day name every office by *.');
  return found;
}

function rateOf({ random, capacities }: RatePolicy, office: string, expected: number): RandomRate {
  const fixed = random.byOffice?.[office];
  const { share } = random;
  if (share === undefined || fixed !== undefined) {
    const { inspection } = random;
    return { office, inspection, probability: fixed ?? random.probability, perDay: null, expected: null };
  }
  const { inspection, perDay } = examinedBy({ random, capacities }, office);
  // With less to come than could be examined, every declaration gets the share and no more.
  const chance = perDay === 0 ? 0 : (share * perDay) / Math.max(expected, perDay);
  const probability = chance === 0 ? 0 : rounded(Math.min(MOST, Math.max(LEAST, chance)));
  return { office, inspection, probability, perDay, expected: rounded(expected) };
}

/** The policy's kind of examination where the office has capacity for it, else the strictest kind that it has. */
function examinedBy(
  { random, capacities }: RatePolicy,
  office: string,
): { readonly inspection: Examination; readonly perDay: number } {
  const perDayOf = (inspection: Examination): number =>
    (
      capacities.find((one) => one.office === office && one.inspection === inspection) ??
      capacities.find((one) => one.office === '*' && one.inspection === inspection)
    )?.perDay ?? 0;
  for (const inspection of [random.inspection, 'physical', 'x-ray'] as const) {
    const perDay = perDayOf(inspection);
    if (perDay > 0) return { inspection, perDay };
  }
  return { inspection: random.inspection, perDay: 0 };
}
