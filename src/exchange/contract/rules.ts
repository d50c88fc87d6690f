/** The policy in force. */
import type { Day } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import type { Demand, Inspection } from '../../screening/answers.ts';
import type { Policy } from '../../screening/policy.ts';
import type { Rate } from './shared.ts';

// GET /policy -> PolicyView
export interface PolicyView {
  readonly policy: Policy;
  readonly hash: string;
  readonly detectors: readonly {
    readonly id: string;
    readonly version: number;
    readonly title: Text;
    readonly basis: string;
    readonly parameters: readonly {
      readonly name: string;
      readonly value: number;
      readonly default: number;
      readonly range: readonly [number, number];
      readonly unit: string;
      readonly why: Text;
    }[];
    readonly examined: Rate;
  }[];
  readonly capacities: readonly CapacityRow[];
  /** Places of exports that were asked for so far. */
  readonly exportCapacities: readonly CapacityRow[];
  readonly lists: readonly {
    readonly list: string;
    readonly kind: string;
    readonly key: string;
    readonly note: string;
    readonly demand: Demand;
    readonly validFrom: Day;
    readonly validTo: Day | null;
  }[];
}

export interface CapacityRow {
  readonly office: string;
  readonly name: Text;
  readonly inspection: Inspection;
  /** Places kept for the critical score. */
  readonly isCritical: boolean;
  readonly perDay: number;
  readonly used: number;
  readonly threshold: number;
}
