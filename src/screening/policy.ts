/** The selection policy in force from a day: what each voice may demand, thresholds, capacities, mandatory controls, random share. */
import type { Day } from '../core/day.ts';
import type { Text } from '../core/text.ts';
import type { Demand, Inspection } from './answers.ts';
import type { OutageFallback } from './fallback.ts';

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

export type Grade = 'A' | 'AA' | 'AAA';
export const GRADES: readonly Grade[] = ['A', 'AA', 'AAA'];

/** A criterion's answer and quota, where the policy says otherwise than the criterion itself. */
export interface CriterionRule {
  readonly id: string;
  readonly demand?: Demand;
  /** Most examinations a day that the criterion alone brings about at one office; the rest is audited afterwards. */
  readonly perDay?: number;
}

/** Places of an office that only the critical score may take: a number a day, or a share of the capacity. */
export interface CriticalQuota {
  /** Office code, or `*` for every office without a row of its own. */
  readonly office: string;
  readonly inspection: Exclude<Inspection, 'none'>;
  readonly perDay?: number;
  readonly share?: number;
}

/** When a whole chain counts as trusted: every link holds a trusted grade of the registry and this compliance score. */
export interface FastTrack {
  /** 0 to 100. */
  readonly leastScore: number;
  readonly basis: string;
}

/** What is asked of exports: a stratum of its own, with controls, places and chance that imports do not share. */
export interface ExportPolicy {
  readonly mandatory: readonly MandatoryControl[];
  readonly capacities: readonly Capacity[];
  readonly random: { readonly probability: number; readonly inspection: Exclude<Inspection, 'none'> };
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
  readonly trustedGrades: readonly Grade[];
  readonly criteria?: readonly CriterionRule[];
  /** What competes for places: the strongest finding's score, or chance times what is at stake. Absent: chance. */
  readonly capacityBy?: 'chance' | 'yield';
  readonly critical?: readonly CriticalQuota[];
  /** Absent: the grade that the declaration states for its importer counts alone. */
  readonly fastTrack?: FastTrack;
  /** What decides while an outage is declared; absent: none can be declared. */
  readonly outage?: OutageFallback;
  /** Absent: no examination is asked of exports but by lists and by chance, at the rate of imports. */
  readonly exports?: ExportPolicy;
}
