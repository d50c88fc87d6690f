/** What the engine has to know about a kind of subject to screen it; each area that brings one says so in one object. */
import type { Day } from '../core/day.ts';
import type { Links } from './chain.ts';
import type { FieldTable } from './criterion.ts';
import type { ListKey } from './lists/watch-list.ts';

export interface SubjectKind<Subject> {
  /** Such as `import-declaration`; detectors name it. */
  readonly name: string;
  readonly fields: FieldTable<Subject>;
  readonly dayOf: (subject: Subject) => Day;
  readonly officeOf: (subject: Subject) => string;
  readonly itemCountOf: (subject: Subject) => number;
  /** HS code and origin of a line, for mandatory controls. */
  readonly goodsOf: (
    subject: Subject,
    item: number,
  ) => { readonly hsCode: string; readonly origin: string | undefined };
  readonly listKeysOf: (subject: Subject) => readonly ListKey[];
  /** Authorised economic operator grade of the whole chain that counts for trust, if any. */
  readonly gradeOf: (subject: Subject) => 'A' | 'AA' | 'AAA' | undefined;
  /** Customs codes of everybody in the chain, for the fast track. */
  readonly linksOf: (subject: Subject) => Links;
  /** Won of revenue that a finding on a line could bring, where that can be said. */
  readonly stakeOf: (subject: Subject, item: number) => number | undefined;
}

/** What the models say of one line. All numbers are rounded to 1e-9. */
export interface ItemScore {
  /** Calibrated chance that an examination finds fraud. */
  readonly fraud: number;
  /** Calibrated chance of critical fraud. */
  readonly critical: number;
  readonly regime: 'seen' | 'unseen';
  /** How often the goods profile was examined, and how often fraudulent. */
  readonly seen: number;
  readonly hits: number;
  /** Whole won that a find would bring, learnt from what finds brought; absent where the models do not say. */
  readonly worthKrw?: number;
}

/** Scores every line of a subject from what the subject itself holds. */
export type Scorer<Subject> = (subject: Subject) => readonly ItemScore[];
