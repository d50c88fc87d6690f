/**
 * What can be said of a criterion before it is ever asked: that it is wrong, that nothing can meet it, that everything
 * does, or that neither is proved. For the officer who writes it, and as data for every screen.
 */
import type { Day } from '../../../core/day.ts';
import type { Text } from '../../../core/text.ts';
import type { CodeList } from '../../../reference/code-list.ts';
import type { HsNomenclature } from '../../../reference/hs-code.ts';
import type { Criterion } from '../../criterion.ts';
import type { CriterionProblem, Span } from '../problems.ts';

/** What is proved of: validity narrows the days that can occur, where it is given. */
export type ProvedCriterion = Pick<Criterion, 'expression' | 'scope'> &
  Partial<Pick<Criterion, 'validFrom' | 'validTo'>>;

export interface ProofOptions {
  readonly codeLists: ReadonlyMap<string, CodeList>;
  /** Codes that hold on no day from here on cannot be met any more. */
  readonly day: Day;
  /** Field whose value lies within the validity of the criterion: the subject's own day. */
  readonly dayField?: string;
  /** Six-digit codes of the HS edition in force, where a nomenclature is at hand. */
  readonly nomenclature?: HsNomenclature;
}

/** One stretch of values; an end that is absent is open to infinity. */
export interface Stretch {
  readonly from?: string | number;
  readonly to?: string | number;
  readonly isFromIncluded: boolean;
  readonly isToIncluded: boolean;
}

/** What one part of the expression demands of one field. */
export interface FieldDemand {
  readonly field: string;
  readonly title: Text;
  /** The part of the expression; absent where the field table or the validity demands it. */
  readonly span?: Span;
  /** In words, such as `2,000,000 이상`. */
  readonly says: Text;
  /** Values that it leaves; absent where they cannot be written as stretches. */
  readonly stretches?: readonly Stretch[];
}

export interface UnknownCode {
  readonly field: string;
  readonly title: Text;
  /** Id of the code list, or `hs` for the HS edition in force. */
  readonly list: string;
  readonly code: string;
  readonly span: Span;
}

export type ClashKind =
  /** What is demanded of one field leaves no value. */
  | 'values'
  /** A field would have to be absent and to say something at once. */
  | 'absence'
  /** Codes are named that no list in force holds. */
  | 'codes'
  /** Fields are compared with one another in a way that cannot hold. */
  | 'order'
  /** A computation cannot come out so. */
  | 'arithmetic'
  /** The expression says true or false whatever is declared. */
  | 'constant';

/** Why one alternative of the expression cannot be met (or, of `always`, cannot be missed). */
export interface Clash {
  readonly kind: ClashKind;
  /** Names of the fields that clash. */
  readonly fields: readonly string[];
  readonly demands: readonly FieldDemand[];
  readonly codes: readonly UnknownCode[];
  readonly message: Text;
}

/** What an officer should know of a criterion that is not refused. */
export type RemarkKind =
  /** A code that no list in force holds, beside others that are. */
  | 'unknown-code'
  /** An alternative that can never be met, beside others that can. */
  | 'dead-alternative'
  /** A negated test of an optional field: who does not say it does not match either. */
  | 'absent-does-not-match';

export interface CriterionRemark {
  readonly kind: RemarkKind;
  readonly fields: readonly string[];
  readonly span: Span;
  readonly message: Text;
}

export type ProofAnswer = 'wrong' | 'never' | 'always' | 'open';

/** `wrong`, `never` and `always` are refused; `open` goes on to the back-test. */
export interface CriterionProof {
  readonly answer: ProofAnswer;
  /** One sentence for the officer. */
  readonly message: Text;
  /** Of `wrong`: everything at once, with its place. */
  readonly problems: readonly CriterionProblem[];
  /** Of `never` and `always`: one for each alternative of the disjunctive form (at most 20 are shown). */
  readonly clashes: readonly Clash[];
  readonly clashCount: number;
  /** Of `open`. */
  readonly remarks: readonly CriterionRemark[];
  /** Of `open`: the disjunctive form grew beyond the bound, so nothing was tried further. */
  readonly isTooLarge: boolean;
}
