/** What a check of origin answers: outcomes of steps, ways, rules and rows, and the verdict. */
import type { Day } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import type { FactStatus } from '../../reference/code-list.ts';
import type { Joined } from './subject.ts';

export type Outcome = 'holds' | 'fails' | 'unknown';

/** One step of a check, with the words it rests on. */
export interface Step {
  readonly of: string;
  readonly outcome: Outcome;
  readonly says: Text;
  /** Verbatim, where a text says it. */
  readonly text: string;
  readonly source: string;
  readonly status: FactStatus;
  /** Places of the materials that it turns on, from 0. */
  readonly materials: readonly number[];
  /** Shares of the base in percent: at least and at most, what is allowed, and by how much money it is missed. */
  readonly figures: Figures | null;
  /** Words that a statement may settle. */
  readonly asks: string | null;
}

export interface Figures {
  readonly least: string | null;
  readonly most: string | null;
  readonly limit: string;
  readonly by: string | null;
  readonly base: string | null;
}

export interface WayChecked {
  readonly outcome: Outcome;
  readonly steps: readonly Step[];
}

export interface RuleChecked {
  readonly text: string;
  readonly source: string;
  readonly isRead: boolean;
  readonly outcome: Outcome;
  readonly ways: readonly WayChecked[];
}

export interface RowChecked {
  readonly id: string;
  readonly heading: string;
  readonly description: string;
  readonly joined: Joined;
  readonly outcome: Outcome;
  readonly rules: readonly RuleChecked[];
}

export type Verdict = 'originating' | 'not' | 'not-shown';

export interface OriginCheck {
  readonly engine: string;
  readonly agreement: string;
  readonly hs: string;
  readonly day: Day;
  readonly verdict: Verdict;
  /** Whether preference may be claimed: originating, and carried as the agreement asks. */
  readonly preference: 'may' | 'may-not' | 'not-shown';
  readonly routes: readonly {
    readonly route: 'wholly-obtained' | 'originating-materials' | 'product-rule';
    readonly outcome: Outcome;
  }[];
  readonly steps: readonly Step[];
  readonly rows: readonly RowChecked[];
  readonly totals: {
    readonly price: string;
    readonly originating: string;
    readonly foreign: string;
    readonly unknown: string;
    readonly currency: string;
  };
}
