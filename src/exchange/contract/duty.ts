/** What is owed: an assessment that explains itself line by line, beside what was declared, and where the rates come from. */
import type { Day, Instant } from '../../core/day.ts';
import type { Problem } from '../../core/problem.ts';
import type { Text } from '../../core/text.ts';
import type {
  AssessedGoods,
  Assessment,
  Correction,
  CorrectionCost,
  DutyCase,
  GoodsToAssess,
  Missing,
  RateConsidered,
  Step,
  TaxLine,
  TaxTotal,
} from '../../duty/index.ts';
import type { FactStatus } from '../../reference/code-list.ts';

export type {
  AssessedGoods,
  Assessment,
  Correction,
  CorrectionCost,
  DutyCase,
  GoodsToAssess,
  Missing,
  RateConsidered,
  Step,
  TaxLine,
  TaxTotal,
};

/** An article that a line rests on: its citation opens to title and gist. */
export interface DutyBasisView {
  readonly cite: Text;
  readonly title: Text;
  readonly gist: Text;
  readonly status: FactStatus;
}

// POST /duty/assessments: DutyCase -> AssessmentView
export interface AssessmentView {
  readonly assessment: Assessment;
  /** Of every line, by the name that the lines give. */
  readonly bases: Readonly<Record<string, DutyBasisView>>;
  readonly taxNames: Readonly<Record<string, Text>>;
}

// POST /duty/corrections: Correction -> CorrectionView
export interface CorrectionView {
  readonly cost: CorrectionCost;
  readonly bases: Readonly<Record<string, DutyBasisView>>;
}

// GET /declarations/:number/duty -> DeclarationDutyView
export interface DeclarationDutyView {
  readonly number: string;
  readonly version: number;
  /** Null for exports, and where the declaration cannot be assessed: then `problems` say why. */
  readonly assessment: Assessment | null;
  readonly bases: Readonly<Record<string, DutyBasisView>>;
  readonly taxNames: Readonly<Record<string, Text>>;
  readonly problems: readonly Problem[];
  readonly declared: readonly DeclaredLine[];
  readonly declaredValueKrw: number;
  /** Sum of the taxes on the form; null where none is declared. */
  readonly declaredTaxKrw: number | null;
  readonly value: ValueComparison;
}

/** One line as declared, with the duty that its declared rate gives on its declared value. */
export interface DeclaredLine {
  readonly sequence: number;
  readonly hsCode: string;
  readonly description: string | null;
  readonly rateKind: string | null;
  readonly ratePercent: number | null;
  readonly dutyKrw: number | null;
  readonly taxKrw: number | null;
}

/** The customs value that price, carriage and the rate of the day give, beside the declared one. */
export interface ValueComparison {
  readonly computedKrw: number | null;
  readonly steps: readonly Step[];
  /** Why it cannot be computed. */
  readonly problems: readonly Problem[];
  readonly declaredExchange: number | null;
}

// GET /duty/sources -> DutySourcesView
export interface DutySourcesView {
  readonly tables: readonly RateTableView[];
  /** What stands in for tables in a demonstration; null in a house that is none. */
  readonly demonstration: { readonly packs: readonly string[] } | null;
  /** Facts of the computation that nobody has checked against a source. */
  readonly unverified: readonly UnverifiedFact[];
}

export interface RateTableView {
  readonly version: number;
  readonly kind: 'tariff' | 'exchange';
  readonly source: string;
  readonly rows: number;
  readonly unread: number;
  readonly importedBy: string;
  readonly importedAt: Instant;
}

export interface UnverifiedFact {
  readonly title: Text;
  readonly value: string;
  readonly source: Text;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
}
