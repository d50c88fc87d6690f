/** The selection policy in force from a day: what each voice may demand, thresholds, capacities, mandatory controls, random share. */
import type { Day } from '../core/day.ts';
import type { Text } from '../core/text.ts';
import type { Demand, Inspection } from './answers.ts';

/** What a detector's finding leads to, by its score. The highest step reached counts. */
export interface DetectorRule {
  readonly id: string;
  readonly version: number;
  readonly parameters: Readonly<Record<string, number>>;
  readonly steps: readonly { readonly from: number; readonly demand: Demand }[];
  /** `quota` findings compete for capacity and are waived for trusted traders. */
  readonly kind: 'risk' | 'quota';
}

export interface MandatoryControl {
  readonly id: string;
  readonly title: Text;
  /** HS prefixes to which it applies; empty means all. */
  readonly hsPrefixes: readonly string[];
  readonly origins?: readonly string[];
  readonly demand: Demand;
  readonly basis: string;
}

export interface Capacity {
  /** Office code, or `*` for every office without a row of its own. */
  readonly office: string;
  readonly inspection: Exclude<Inspection, 'none'>;
  readonly perDay: number;
}

export interface Policy {
  readonly id: string;
  readonly version: number;
  readonly validFrom: Day;
  readonly title: Text;
  readonly basis: string;
  readonly detectors: readonly DetectorRule[];
  readonly mandatory: readonly MandatoryControl[];
  readonly scores: {
    /** Calibrated chance of fraud from which a line competes for physical examination. */
    readonly inspectFrom: number;
    readonly documentsFrom: number;
    readonly auditFrom: number;
    /** Chance of critical fraud from which a line competes, with its own quota. */
    readonly criticalFrom: number;
  };
  readonly capacities: readonly Capacity[];
  readonly random: {
    /** Inclusion probability of every declaration screened, where there is no share. */
    readonly probability: number;
    /** The part of each office's examination capacity that goes to chance; the probability follows from it day by day. */
    readonly share?: number;
    readonly inspection: Exclude<Inspection, 'none'>;
    /** Fixed rates of single offices. */
    readonly byOffice?: Readonly<Record<string, number>>;
  };
  /** Grades whose holders are spared model and quota demands, and nothing else. */
  readonly trustedGrades: readonly ('A' | 'AA' | 'AAA')[];
}
