/** What a rule of origin asks, what a maker says of his goods, and what a check answers: the words of this room. */
import type { Day } from '../../core/day.ts';

export type { AgreementFrame, OriginFact } from '../../reference/origin-frames.ts';

/** Six-digit codes from and to, both included: chapter 7 is 070000-079999. */
export type CodeRange = readonly [from: string, to: string];

/** The materials that a condition speaks of. */
export interface Part {
  /** None: whichever code they have. */
  readonly ranges: readonly CodeRange[];
  /** What the rule calls them beside their codes, such as `potato starch`; empty where the codes say it all. */
  readonly words: string;
}

/** Materials that a change of code spares, up to a share of the price where the rule sets one. */
export interface Allowance {
  readonly of: Part | 'same-heading';
  /** What those of the same heading are called; empty for all of them. */
  readonly words: string;
  readonly percent: string | null;
}

export type ChangeLevel = 'any' | 'chapter' | 'heading' | 'subheading';
export type ContentMethod = 'build-up' | 'build-down' | 'focused' | 'net-cost';

/** One thing that must be true. Percentages are decimals as text, so that 47.5 is 47.5. */
export type Condition =
  | {
      readonly kind: 'change';
      readonly level: ChangeLevel;
      readonly except: readonly Part[];
      readonly allowed: readonly Allowance[];
    }
  | { readonly kind: 'wholly-obtained' | 'originating' | 'from'; readonly of: Part }
  | { readonly kind: 'most-value' | 'most-weight'; readonly percent: string; readonly of: Part }
  | {
      readonly kind: 'content';
      readonly method: ContentMethod;
      readonly percent: string;
      /** Of the focused method. */
      readonly of: readonly CodeRange[];
    }
  /** Foreign materials are worth no more than originating ones. */
  | { readonly kind: 'balance' }
  /** Somebody has to show it: a process, a starting material. */
  | { readonly kind: 'shown'; readonly words: string };

/** One way to fulfil a rule: every condition of it. */
export interface Alternative {
  readonly conditions: readonly Condition[];
  /** Only goods of these codes. */
  readonly goods: readonly CodeRange[];
}

/** A rule as it was read: its ways, or null where it could not be read. Nothing is guessed. */
export interface ReadRule {
  readonly text: string;
  readonly ways: readonly Alternative[] | null;
  /** Introductory notes that may soften it. */
  readonly notes: readonly string[];
  readonly isWithinQuota: boolean;
}

/** How the rules of one row stand to each other. */
export type Joined = 'one' | 'or' | 'not-stated';

/** One row of an agreement's list. */
export interface RuleRow {
  /** Such as `south-korea:412`. */
  readonly id: string;
  readonly heading: string;
  readonly description: string;
  /** Ten digits each. */
  readonly from: string;
  readonly to: string;
  readonly rules: readonly ReadRule[];
  readonly joined: Joined;
}

/** The text that rows come from. */
export interface RuleSource {
  readonly scheme: string;
  readonly title: string;
  readonly version: string;
  readonly date: string;
  readonly validFrom: Day;
  readonly validTo: Day | null;
  readonly parties: readonly string[];
  readonly licence: string;
}

export interface RuleBook {
  readonly source: RuleSource;
  readonly rows: readonly RuleRow[];
}

export type Claim = 'originating' | 'non-originating' | 'unknown';

/** Money and weights are decimals as text, so that nothing is rounded on the way. */
export interface Material {
  readonly name: string;
  /** 4, 6, 8 or 10 digits; null where nobody knows. */
  readonly hs: string | null;
  readonly origin: string | null;
  readonly claim: Claim;
  /** What proves the claim: a supplier's declaration, a certificate. */
  readonly evidence: string;
  readonly value: string | null;
  /** Of the bill where it is empty. */
  readonly currency: string;
  readonly weightKg: string | null;
}

/** What somebody says about a condition that is no matter of codes and values. */
export interface Statement {
  /** The words of the condition. */
  readonly words: string;
  readonly holds: boolean;
  readonly evidence: string;
}

export interface Operation {
  /** A letter of the agreement's list of insufficient operations, or `beyond`. */
  readonly kind: string;
  readonly words: string;
  readonly evidence: string;
}

export interface Passage {
  readonly country: string;
  readonly isUnderCustoms: boolean | null;
  readonly handling: 'reloaded' | 'preserved' | 'other' | null;
}

export interface Bill {
  readonly goods: string;
  readonly hs: string;
  /** Of all codes in the bill. */
  readonly edition: string;
  /** The row of the list that describes the goods, where several may. */
  readonly row: string | null;
  /** ISO code of the party where the goods were made. */
  readonly madeIn: string;
  readonly day: Day;
  readonly currency: string;
  /** Ex-works. */
  readonly price: string;
  readonly fob: string | null;
  readonly netCost: string | null;
  readonly weightKg: string | null;
  /** Units of the bill's currency for one unit of another. */
  readonly exchange: Readonly<Record<string, string>>;
  readonly materials: readonly Material[];
  readonly statements: readonly Statement[];
  readonly operations: readonly Operation[];
  readonly wholly: { readonly ground: string; readonly evidence: string } | null;
  readonly transport: {
    readonly isDirect: boolean | null;
    readonly through: readonly Passage[];
    readonly evidence: string;
  } | null;
}
