/** Shapes that several answers share: refusals, rates with intervals, roles. */
import type { Problem } from '../../core/problem.ts';
import type { Text } from '../../core/text.ts';

export type RoleName =
  | 'officer'
  | 'supervisor'
  | 'analyst'
  | 'auditor'
  | 'administrator'
  | 'trader'
  | 'statistician';

/** Any refusal. `id` finds it in the server's own log. */
export interface ErrorBody {
  readonly id: string;
  readonly message: Text;
  readonly problems: readonly Problem[];
  /** How many problems there were, when more than the thousand shown. */
  readonly count: number;
}

/** A rate with its 95 % interval (Wilson); `n` cases, `hits` of them. Rate and interval are null at n = 0. */
export interface Rate {
  readonly hits: number;
  readonly n: number;
  readonly rate: number | null;
  readonly low: number | null;
  readonly high: number | null;
}
